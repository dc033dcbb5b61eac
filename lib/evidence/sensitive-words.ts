import type { Concern } from '#lib/document/inventory.ts'

/** Words by which a text speaks of something that may hurt its reader now, and the help that answers it. */
export const sensitiveWords: { concern: Concern; pattern: RegExp }[] = [
  {
    concern: 'suicide',
    pattern:
      /\bsuicid\w*\b|\b(?:kill(?:ed|ing)?|ending|taking) (?:himself|herself|themselves|yourself|(?:his|her|their|your) own li(?:fe|ves))\b/iu,
  },
  { concern: 'self-harm', pattern: /\bself[- ](?:harm|injur)\w*\b/iu },
  {
    concern: 'substance-use',
    pattern:
      /\boverdos\w*\b|\b(?:opioid|heroin|cocaine|drug|substance) (?:use|misuse|abuse|addiction|dependence)\b|\bfentanyl\b/iu,
  },
  { concern: 'eating-disorder', pattern: /\beating disorders?\b|\banorexia nervosa\b|\bbulimia\b/iu },
  { concern: 'abuse', pattern: /\b(?:domestic|sexual|child) (?:abuse|violence)\b|\brape[ds]?\b/iu },
  { concern: 'pregnancy-loss', pattern: /\bmiscarriages?\b|\bstillb(?:irth|orn)s?\b|\bpregnancy loss\b/iu },
]
