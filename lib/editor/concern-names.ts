import type { BlockOf } from '#lib/document/document.ts'

/** The concerns of crisis boxes and help lines in the words of the desk. */
export const concernNames: Record<BlockOf<'crisisHelp'>['attrs']['concern'], string> = {
  emergency: 'Danger now',
  suicide: 'Thoughts of suicide',
  'self-harm': 'Self-harm',
  'substance-use': 'Drugs or alcohol',
  'eating-disorder': 'Eating disorder',
  abuse: 'Abuse',
  'pregnancy-loss': 'Pregnancy loss',
}
