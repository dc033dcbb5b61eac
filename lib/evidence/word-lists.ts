/**
 * An entry of a word list: the forms it catches, what to say instead, and where the same words are innocent.
 *
 * A form is words, never a pattern. "cure/cures" is either word, "(for/of)" may be there or not, "cancer*" stands for
 * every word that begins so, "*opathy" for every word that ends so, and a hyphen also for a space.
 */
export type WordEntry = { words: string[]; say: string; except: string[] }

/** The lists of the house. */
export type WordListName = 'core' | 'soft' | 'filler' | 'stigma'

/** Every list with its entries. */
export type WordLists = Record<WordListName, WordEntry[]>

/** What each list is, in the words of the desk. */
export const wordListNames: Record<WordListName, { name: string; about: string; rule: string }> = {
  core: {
    name: 'Hype',
    about:
      'Words that promise more than evidence can. They ask for an answer; in titles and key points they block.',
    rule: 'L1',
  },
  soft: { name: 'Soft hype', about: 'Words with innocent uses, told for information.', rule: 'L1' },
  filler: { name: 'Filler', about: 'Words that say nothing, told for information.', rule: 'L2' },
  stigma: {
    name: 'Words that hurt',
    about: 'Words that make a person into their illness, and what to say instead. They ask for an answer.',
    rule: 'P1',
  },
}

/** Lists as they are used, and which edition of the house's own they are; null for those that come with the rules. */
export type HouseWords = { lists: WordLists; edition: { number: number; on: Date } | null }

function entry(words: string | string[], say: string, except: string[] = []): WordEntry {
  return { words: typeof words === 'string' ? [words] : words, say, except }
}

const core: WordEntry[] = [
  entry('breakthrough/breakthroughs', 'what is new about it', [
    'breakthrough bleeding/pain/infection*/seizure*/fever/symptom*',
  ]),
  entry('revolutionary/revolutionis*/revolutioniz*', 'what changed'),
  entry('miracle/miracles/miraculous/miraculously', 'how often it works'),
  entry(
    'cure/cures/cured (for/of) cancer/diabetes/dementia/alzheimer’s/arthritis/autism/aids/hiv/depression/asthma/disease/hay/eczema/psoriasis/migraine/migraines/insomnia/infection/infections/flu/acne/obesity/epilepsy/anxiety/pain/tinnitus/parkinson’s',
    'in how many people, and for how long',
  ),
  entry(
    'cure/cures/cured (for/of) snoring/warts/ulcers/colds/sciatica/backache/heartburn/thrush',
    'in how many people, and for how long',
  ),
  entry('game-changer/game-changing', 'what changed'),
  entry('groundbreaking/ground-breaking', 'what is new about it'),
  entry('remarkable/remarkably', 'how large it is'),
  entry('cutting-edge', 'when it was introduced'),
  entry('transformed/transforming/transformative', 'what changed'),
  entry('unprecedented', 'what there was before'),
  entry('promising', 'what was found, and in whom'),
  entry('new hope', 'what it offers to whom'),
  entry('holy grail', 'what it does'),
  entry('first-of-its-kind', 'what is new about it'),
  entry('wonder drug/drugs/cure/pill/treatment/cream/food/plant/medicine/jab/paint', 'how often it works'),
  entry('magic/magical/magically (bullet/pill)', 'what it does', ['magic mushroom/mushrooms']),
  entry('secret/secrets', 'what it is', ['secret service']),
  entry('unveil/unveils/unveiled/unveiling', 'what was found'),
  entry('significant strides', 'what was achieved'),
  entry('push/pushes/pushed/pushing the boundaries', 'what is done'),
  entry('gone are the days', 'what changed, and when'),
  entry('one-size-fits-all', 'what is done differently'),
  entry('quantum leap/leaps', 'how large it is'),
  entry('silver bullet/bullets', 'what it does'),
  entry(
    ['godsend', 'dream come true', 'light at the end of the tunnel', 'nothing short of'],
    'what it did, for how many',
  ),
  entry(['world first', 'world-first'], 'what is new about it'),
  entry(
    'astonishing/astonishingly/amazing/amazingly/incredible/incredibly/spectacular/spectacularly/phenomenal/sensational/mind-blowing',
    'how large it is',
  ),
  entry('life-changing', 'what changed'),
  entry('superfood/superfoods/elixir/elixirs/panacea', 'what it does'),
]

const soft: WordEntry[] = [
  entry('harness/harnesses/harnessed/harnessing', 'uses', ['harness and/or leash']),
  entry('novel', 'new, and since when', ['novel by/in/about', 'novel coronavirus*']),
  entry('redefine/redefines/redefined/redefining', 'changes'),
  entry('unexpected', 'what was expected'),
  entry('offer/offers/offered/offering hope', 'what it offers to whom'),
  entry('open/opens/opened/opening up new avenues', 'what is possible now'),
  entry('open/opens/opened/opening doors', 'what is possible now'),
]

const filler: WordEntry[] = [
  entry(
    [
      'in this article, we will/shall',
      'in this article we will/shall',
      'in this article, we’ll',
      'in this article we’ll',
    ],
    'it',
  ),
  entry('delve/delves/delved/delving', 'look'),
  entry(
    'it is essential/important/crucial/vital to note/remember/understand/address/recognise/recognize',
    'it without the preface',
  ),
  entry(
    'play/plays/played/playing a/an crucial/vital/key/important/pivotal/significant role',
    'what it does',
  ),
  entry('shed/sheds/shedding (new) light', 'what it shows'),
  entry('journey', 'time, illness or treatment', ['journey time/times']),
  entry('landscape of', 'what is there'),
]

const stigma: WordEntry[] = [
  entry(
    '(drug/heroin/opioid/crack/cocaine/meth) addict/addicts',
    'people who use, or people with a substance use disorder',
    ['addict specialist*'],
  ),
  entry('(drug/substance/alcohol) abuser/abusers', 'people who use'),
  entry('junkie/junky/junkies', 'people who use'),
  entry(
    'stay/stays/stayed/staying/get/gets/getting/got/been/is/are/was/were clean',
    'not using, or in recovery',
    ['clean and', 'clean needle*/syringe*/water/hands/air/towel*/equipment/dressing*/clothes/sheets'],
  ),
  entry('clean/dirty urine/test/tests/screen/screens/sample/samples', 'a negative or positive test'),
  entry('drug habit/habits', 'substance use disorder'),
  entry('an/the/former/recovering/many/some alcoholic/alcoholics', 'a person with alcohol use disorder', [
    'alcoholic hepatitis/liver/drink/drinks/beverage/beverages/fatty',
  ]),
  entry('commit/commits/committed/committing suicide', 'died by suicide'),
  entry('failed/unsuccessful (suicide) attempt/attempts', 'survived an attempt'),
  entry(['successful suicide/suicides', 'successful suicide attempt/attempts'], 'died by suicide'),
  entry('suffer/suffers/suffered/suffering from', 'has', [
    'suffer/suffers/suffered/suffering from damp/noise/lack/shortage*/understaffing',
  ]),
  entry(['afflicted with/by', 'stricken with/by'], 'has'),
  entry('drunks/druggie/druggies/crackhead/crackheads/boozers/winos/alkies', 'people who drink, or who use'),
  entry(
    'victim/victims/sufferer/sufferers of cancer*/dementia*/stroke*/depression*/diabetes*/autism*/illness*/disease*/mental*/asthma*/epilepsy/migraine*/arthritis/eczema/hiv/aids/addiction/alzheimer*/parkinson*',
    'people with',
  ),
  entry(['wheelchair-bound', 'confined to a wheelchair'], 'uses a wheelchair'),
  entry(
    [
      'the diabetic/diabetics/schizophrenic/schizophrenics/disabled/obese/demented/epileptic/epileptics/handicapped',
      'the mentally ill',
    ],
    'people with',
    [
      'the diabetic/schizophrenic/disabled/obese/demented/epileptic/handicapped foot*/eye*/*opathy/ketoacidosis/person*/people*/patient*/child*/adult*/coma*/diet*',
      'the mentally ill person*/people*/patient*/child*/adult*',
    ],
  ),
  entry(
    'diabetics/schizophrenics/epileptics/asthmatics/anorexics/bulimics/haemophiliacs/hemophiliacs',
    'people with',
  ),
  entry(
    'cancer/stroke/dementia/alzheimer’s/aids/hiv/depression/diabetes/asthma/migraine/arthritis/epilepsy/autism/eczema victim/victims/sufferer/sufferers',
    'people with',
  ),
  entry('crazy/lunatic/lunatics/psycho/psychos', 'what is meant', ['crazy golf/paving']),
  entry('lost/losing/loses his/her/their/the/a battle/fight', 'died of'),
  entry('non-compliant/noncompliant/non-compliance/noncompliance', 'did not take it, and why'),
  entry('poor complier/compliers', 'did not take it, and why'),
  entry('morbidly obese/obesity', 'class 3 obesity'),
  entry('morbid obesity', 'class 3 obesity'),
]

/** The lists that come with the rules; a house may keep its own. */
export const houseWords: HouseWords = { lists: { core, soft, filler, stigma }, edition: null }
