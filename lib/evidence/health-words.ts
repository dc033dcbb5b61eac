import { outcome } from '#lib/evidence/claim-words.ts'

const ofHealth = new RegExp(
  `(?<![\\p{L}-])(?:${outcome}|health\\p{L}*|unhealth\\p{L}*|treat\\p{L}*|therap\\p{L}*|medic\\p{L}*|remed\\p{L}*|drugs?|tablets?|vaccin\\p{L}*|illness\\p{L}*|diseases?|conditions?|stages?|patients?|incurabl\\p{L}*|bod(?:y|ies)|diets?|foods?|fats?|sugar|salt|vitamins?|herb\\p{L}*|teas?|milk|broth|wine|coffee|eating|drinking|exercise|walking|running|massage|safe\\p{L}*|danger\\p{L}*|harm\\p{L}*|gentl\\p{L}*|strengthening|cleans\\p{L}*|blood|stomach|back|eyes?|feet|bab(?:y|ies)|child(?:ren)?|birth|pregnan\\p{L}*|old age|grief|death)(?![\\p{L}-])`,
  'iu',
)

/** Whether a sentence speaks of health, illness, care, food or the body at all. */
export function isAboutHealth(sentence: string): boolean {
  return ofHealth.test(sentence)
}
