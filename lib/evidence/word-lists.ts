/** A word list of the house: what it catches, as regular expressions of whole words, and why. */
export type WordEntry = { pattern: string; say: string }

/** Words that promise more than evidence can. They ask for an answer; in titles and key points they block. */
export const coreHype: WordEntry[] = [
  { pattern: 'breakthroughs?', say: 'what is new about it' },
  { pattern: 'revolution(?:ary|i[sz]\\w*)', say: 'what changed' },
  { pattern: 'miracles?|miraculous(?:ly)?', say: 'how often it works' },
  {
    pattern:
      '(?:cures?|cured) (?:for |of )?(?:cancer|diabetes|dementia|alzheimer’s|arthritis|autism|aids|hiv|depression|asthma|disease)',
    say: 'in how many people, and for how long',
  },
  { pattern: 'game[- ]chang(?:er|ing)', say: 'what changed' },
  { pattern: 'ground-?breaking', say: 'what is new about it' },
  { pattern: 'remarkabl[ey]', say: 'how large it is' },
  { pattern: 'cutting[- ]edge', say: 'when it was introduced' },
  { pattern: 'transform(?:ed|ing|ative)', say: 'what changed' },
  { pattern: 'unprecedented', say: 'what there was before' },
  { pattern: 'promising', say: 'what was found, and in whom' },
  { pattern: 'new hope', say: 'what it offers to whom' },
  { pattern: 'holy grail', say: 'what it does' },
  { pattern: 'first[- ]of[- ]its[- ]kind', say: 'what is new about it' },
  { pattern: 'wonder (?:drug|cure|pill)', say: 'how often it works' },
  { pattern: 'magic(?:al|ally)?(?! mushrooms?)(?: bullet| pill)?', say: 'what it does' },
  { pattern: 'secrets?(?! service)', say: 'what it is' },
  { pattern: 'unveil(?:s|ed|ing)?', say: 'what was found' },
  { pattern: 'significant strides', say: 'what was achieved' },
  { pattern: 'push(?:es|ed|ing)? the boundaries', say: 'what is done' },
  { pattern: 'gone are the days', say: 'what changed, and when' },
  { pattern: 'one[- ]size[- ]fits[- ]all', say: 'what is done differently' },
]

/** Words with innocent uses, told for information. */
export const softHype: WordEntry[] = [
  { pattern: 'harness(?:es|ed|ing)?(?! (?:and|or) leash)', say: 'uses' },
  { pattern: 'novel(?! (?:by|in|about|coronavirus))', say: 'new, and since when' },
  { pattern: 'redefin(?:e|es|ed|ing)', say: 'changes' },
  { pattern: 'unexpected', say: 'what was expected' },
  { pattern: 'offer(?:s|ed|ing)? hope', say: 'what it offers to whom' },
  { pattern: 'open(?:s|ed|ing)? up new avenues', say: 'what is possible now' },
  { pattern: 'opens? doors|opened doors|opening doors', say: 'what is possible now' },
]

/** Words that say nothing. */
export const filler: WordEntry[] = [
  { pattern: 'in this article,? we (?:will|shall|’ll)', say: 'it' },
  { pattern: 'delv(?:e|es|ed|ing)', say: 'look' },
  {
    pattern:
      'it is (?:essential|important|crucial|vital) to (?:note|remember|understand|address|recogni[sz]e)',
    say: 'it without the preface',
  },
  {
    pattern: 'play(?:s|ed|ing)? an? (?:crucial|vital|key|important|pivotal|significant) role',
    say: 'what it does',
  },
  { pattern: 'shed(?:s|ding)? (?:new )?light', say: 'what it shows' },
  { pattern: 'journey(?! time)', say: 'time, illness or treatment' },
  { pattern: 'landscape of', say: 'what is there' },
]

/** Words that make a person into their illness, and what to say instead. */
export const stigma: WordEntry[] = [
  {
    pattern: '(?:(?:drug|heroin|opioid|crack|cocaine|meth) )?addicts?(?! ?specialist)',
    say: 'people who use, or people with a substance use disorder',
  },
  { pattern: '(?:drug |substance |alcohol )?abusers?', say: 'people who use' },
  { pattern: 'junk(?:ie|y|ies)', say: 'people who use' },
  {
    pattern: '(?:stay(?:s|ed|ing)?|get(?:s|ting)?|got|been|is|are|was|were) clean(?! and)',
    say: 'not using, or in recovery',
  },
  { pattern: '(?:clean|dirty) (?:urine|tests?|screens?|samples?)', say: 'a negative or positive test' },
  { pattern: 'drug habits?', say: 'substance use disorder' },
  {
    pattern:
      '(?:an|the|former|recovering|many|some) alcoholics?(?! (?:hepatitis|liver|drinks?|beverages?|fatty))',
    say: 'a person with alcohol use disorder',
  },
  { pattern: 'commit(?:s|ted|ting)? suicide', say: 'died by suicide' },
  { pattern: '(?:failed|unsuccessful) (?:suicide )?attempts?', say: 'survived an attempt' },
  { pattern: 'suffer(?:s|ed|ing)? from', say: 'has' },
  {
    pattern:
      '(?:victims?|sufferers?) of (?:cancer|dementia|stroke|depression|diabetes|autism|illness|disease|mental)\\w*',
    say: 'people with',
  },
  { pattern: 'wheelchair-bound|confined to a wheelchair', say: 'uses a wheelchair' },
  {
    pattern:
      'the (?:diabetic|schizophrenic|mentally ill|disabled|obese|demented|epileptic|handicapped)s?(?! (?:foot|eye|\\p{L}+opathy|ketoacidosis|person|people|patient|child|adult|coma|diet))',
    say: 'people with',
  },
  {
    pattern: '(?:a|these|many|some|for|most) (?:diabetics|schizophrenics|epileptics|asthmatics)',
    say: 'people with',
  },
  { pattern: 'crazy|lunatics?|psychos?', say: 'what is meant' },
  {
    pattern: '(?:lost|losing|loses) (?:his|her|their|the|a) (?:battle|fight) (?:with|against|to)',
    say: 'died of',
  },
  { pattern: 'non-?complian(?:t|ce)', say: 'did not take it, and why' },
  { pattern: 'morbidly obese|morbid obesity', say: 'class 3 obesity' },
]

/** One expression for a whole list, of whole words, whatever their case. */
export function compileWords(entries: readonly WordEntry[]): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${entries.map(({ pattern }) => pattern).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  )
}

/** What to say instead of words that a list caught. */
export function adviceFor(entries: readonly WordEntry[], words: string): string {
  return entries.find(({ pattern }) => new RegExp(`^(?:${pattern})$`, 'iu').test(words))?.say ?? 'it plainly'
}
