import { ones, tens } from '#lib/evidence/figures.ts'

/** Patterns of the words that claims are made of, each a group for a larger expression; for `iu`. */

/** What makes a claim a possibility. */
export const modal = '(?:can|could|may|might|will|would|shall)'

/** How much something changed. */
export const adverb =
  '(?:significantly|substantially|dramatically|greatly|markedly|effectively|considerably|drastically|powerfully|clearly|sharply|strongly|permanently|completely|safely)'

/** What says enough by itself: to cure, to prevent. */
export const strongVerb =
  '(?:cures?|cured|prevents?|prevented|eliminates?|eliminated|reverses?|reversed|heals?|healed|kills?|killed|destroys?|destroyed|halts?|halted|inhibits?|inhibited|eradicates?|eradicated|protects? (?:you |people |them )?(?:against|from)|protected (?:against|from)|wards? off|fights? off|saves? (?:[\\p{L}-]+ ){0,2}lives|saved (?:[\\p{L}-]+ ){0,2}lives|wipes? out|wiped out|gets? rid of|got rid of|keeps? (?:[\\p{L}-]+ ){1,5}alive|(?:extends?|lengthens?|prolongs?|shortens?) (?:your |their |human )?(?:life|lives|lifespan))'

/** What says something of a measured outcome: to reduce the pain. */
export const changeVerb =
  '(?:reduces?|reduced|lowers?|lowered|cuts?|decreases?|decreased|improves?|improved|increases?|increased|raises?|raised|extends?|extended|prolongs?|prolonged|boosts?|boosted|eases?|eased|relieves?|relieved|enhances?|enhanced|slows?|slowed|strengthens?|strengthened|shortens?|shortened|doubles?|doubled|halves|halved|triples?|tripled|worsens?|worsened|soothes?|soothed|calms?|calmed|curbs?|curbed|controlled|shrinks?(?! from)|shrank|suppress(?:es|ed)?|restores?|restored|sharpens?|sharpened|lifted|blocks|blocked|clears(?: up)?|cleared(?: up)?|stops|stopped|triggers|triggered|fuels|fuelled|drives|aggravates?|aggravated|brings? on|brought on|sets? off|speeds up|beats|outperforms?|outperformed|dampens?|dampened|combats|staves? off|keeps? (?:at bay|away)|lessens?|lessened|limits|limited|minimi[sz]es?|minimi[sz]ed|repairs|repaired|treats|stabili[sz]es?|stabili[sz]ed|damages|damaged|weakens?|weakened|protects?|protected|settles?|settled|quiet(?:en)?s|quietened|trims|trimmed|lifts|slash(?:es|ed)|trebles?|trebled|quadrupl(?:es?|ed)|stretch(?:es|ed)|lengthens?|lengthened|closes|saves|saved|spares|spared|softens|softened|dissolves|dissolved|banish(?:es|ed)|tackles|tackled|tames|counters|counteracts?|shields|guards against|regulates|regulated|normali[sz]es|balances|promotes|promoted|supports|detoxifies|flush(?:es)? out|unclogs|mends|rebuilds|nourish(?:es)?|cleans(?:es)?|purif(?:y|ies)|delays|delayed|averts|averted|defeats|impairs|impaired|disrupts|disrupted|provokes|provoked|puts|kills? off)'

/** What a change can be measured in. "Outcomes" and "chances" alone are too vague to be measured. */
export const outcome =
  '(?:risks?|mortality|deaths?|dying|survival|(?:life )?expectancy|symptoms?|pain|headaches?|migraines?|attacks?|strokes?|blood pressure|cholesterol|blood sugar|infections?|inflammation|relapses?|remission|tumou?rs?|cancers?|metastas[ei]s|fatigue|anxiety|depression|insomnia|sleep|fitness|strength|memory|cognition|immunity|immune system|overdoses?|weight|quality of life|admissions?|complications?|side effects|function|fertility|recovery|healing|dementia|diabetes|asthma|allerg(?:y|ies)|fractures?|falls|progression|disease|throats?|frailty|itch(?:ing|iness)?|rash(?:es)?|eczema|acne|psoriasis|cough(?:s|ing)?|breathlessness|mood|stress|concentration|digestion|bloating|constipation|heartburn|reflux|swelling|stiffness|joints?|skin|bones?|bone density|teeth|gums?|eyesight|vision|hearing|kidneys?|liver|heart|lungs?|brain|nerves?|hot flushes|hot flashes|cramps?|nausea|vertigo|tinnitus|colds?|flu|fever|wrinkles|age?ing|hair loss|appetite|energy|stamina|balance|mobility|birth weight|labou?r|miscarriages?|pre-?term births?|tooth decay|cavities|caries|plaque|snoring|stones|wheez(?:e|ing)|muscles?|circulation|hormones?|oxygen uptake|metabolism|gut|bladder|wounds?|scars?|spasms?|tremors?|sight loss|blindness|deafness|arthritis|measles|osteoporosis|sciatica|incontinence|stillbirths?|obesity|injur(?:y|ies)|hospital stays?|regression|autism|disorders?|nails?|ulcers?|warts?|sores?|fung(?:us|i)|thrush|(?:trapped|stomach) wind|(?:upset |the |your )stomach|bowels?|glucose|insulin|(?:belly|body) fat|waistlines?|bacteria|germs|toxins|cravings?|withdrawal|flare-ups?|odds|births?|arter(?:y|ies)|veins?|prostate|ovar(?:y|ies)|sperm|periods?|libido|erections?|menopause|thyroid|tiredness|brain fog|loneliness|panic|tension|dizziness|palpitations|heartbeat|pulse|tantrums?|croup|fits|epilepsy|blisters?|burns|bruises?|bruising|dandruff|sweating|sinuses|mucus|phlegm|hay fever|jet lag|hangovers?|weight loss|lifespan|longevity|defences|eyesight|sight|pressure in the \\p{L}+|cartilage|tendons?|spine|discs?|pneumonia|sepsis|meningitis|parkinson’s|alzheimer’s|(?:sore|stiff|aching|painful|swollen|tired|restless|weak|dry|itchy|cracked) [\\p{L}-]+)'

/** A few words of one clause: an infinitive or a relative clause begins another. */
export const between = (most: number) => `(?:(?!(?:to|which|that|who)\\s)[^.;:!?\\s]+\\s+){0,${most}}?`

/** A part of a whole in words: two thirds, nine tenths. */
export const fraction =
  '(?:(?:two|three|four|five|six|seven|eight|nine) (?:thirds|quarters|fifths|sixths|eighths|tenths)|a (?:third|quarter|fifth|sixth|tenth|twentieth))'

/** A number of per cent in words. */
export const wordedNumber = `(?:(?:${tens})(?:-(?:${ones}))?|${ones}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:a|one) hundred|half a)`

/** A number of people or times. */
export const number =
  '(?:\\d[\\d,]*(?:\\.\\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|a (?:third|quarter|fifth|tenth))'
