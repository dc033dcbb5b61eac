import { describe, expect, test } from 'vitest'
import { checkEvidence } from '#lib/evidence/check.ts'
import { rules } from '#lib/evidence/rule-registry.ts'
import { articleOf } from '#tests/evidence/subject.ts'

/** An example in brackets describes a fact of the article rather than its text; the tables of faults try those. */
const isText = ({ text }: { text: string }) => !text.startsWith('(')

describe.each(rules)('$id, $name', (rule) => {
  const firesOn = (text: string) => {
    const inTitle = rule.id === 'L3' || rule.id === 'S4'
    const subject = inTitle ? articleOf('It says something.', { title: text }) : articleOf(text)
    const applied = rule.id === 'N0' ? { ...subject, kind: 'treatment_explainer' as const } : subject
    return checkEvidence(applied, [rule]).findings.length > 0
  }

  test.each(rule.fires.filter(isText))('fires on: $text', ({ text }) => {
    expect(firesOn(text)).toBe(true)
  })

  test.each(rule.doesNotFire.filter(isText))('does not fire on: $text', ({ text }) => {
    expect(firesOn(text)).toBe(false)
  })

  test('says who it is and what to do', () => {
    expect(rule.id).toMatch(/^[SCENARLPHDM]\d$/)
    expect(rule.fires.length).toBeGreaterThan(0)
    expect(rule.doesNotFire.length).toBeGreaterThan(0)
    for (const words of [rule.name, rule.definition, rule.source, rule.remedy]) expect(words).not.toBe('')
  })
})

test('no id is given twice', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
})
