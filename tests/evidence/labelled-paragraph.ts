/**
 * A paragraph written for the purpose, with the prose rules that a careful editor would want to fire on it, by hand.
 * `[key]` is a marker that names a source of the demonstration. Empty: nothing is wrong with it.
 */
export type LabelledParagraph = readonly [text: string, rules: string]
