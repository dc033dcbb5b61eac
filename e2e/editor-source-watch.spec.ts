import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addUser, bedside, signIn } from '#tests/desk-users.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './fixtures.ts'

/** A work of Crossref that says something about another, in a file for as long as it takes to read it. */
async function readNotice(doi: string, type: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bedside-notice-'))
  const work = {
    DOI: `10.1000/notice-${randomUUID().slice(0, 8)}`,
    'update-to': [{ DOI: doi, type, updated: { 'date-parts': [[2026, 11, 2]] } }],
  }
  writeFileSync(join(folder, 'notice.json'), JSON.stringify({ message: work }))
  try {
    return await bedside('sources', 'import', join(folder, 'notice.json'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('a correction is read, shown with the sentences that rest on the source, and settled by name', async ({
  page,
}) => {
  // Cited in the demonstration: the STRIVE trial.
  const said = await readNotice('10.1056/NEJMoa1705848', 'erratum')
  expect(said).toContain('goadsby2017: Corrected on 2 November 2026.')
  await signIn(page, await addUser('editor'))
  await page.goto('/admin/sources?q=goadsby2017')
  await page.getByRole('table', { name: 'Sources' }).getByRole('link').first().click()
  await expect(page.getByText('Nobody has compared the findings since the newest notice.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Where it is used' })).toContainText(
    'Readers have it, as source',
  )
  await expectAccessible(page)
  await page.getByLabel('What you found').fill('The figures are the same.')
  await page.getByRole('button', { name: 'I compared the findings with it' }).click()
  await expect(page.getByText(/compared the findings with the source on/)).toBeVisible()
  await expect(page.getByText('Nobody has compared')).toHaveCount(0)
})

test('words are added to a list, and a pattern is sent back with all that was typed', async ({ page }) => {
  const word = `wondrous-${randomUUID().slice(0, 4)}ly`
  await signIn(page, await addUser('editor'))
  await page.goto('/admin/word-lists')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Add words' }).click()
  await page.getByLabel('Words', { exact: true }).fill(`${word}.*[a-z]`)
  await page.getByLabel('Say instead').fill('what it does')
  await page.getByRole('button', { name: 'Add the words' }).click()
  await expect(page.getByText(/write words, not patterns/)).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Words', { exact: true }).fill(word)
  await page.getByRole('button', { name: 'Add the words' }).click()
  await page.getByRole('link', { name: word }).click()
  await page.getByRole('button', { name: 'Take these words out' }).click()
  await page.getByRole('button', { name: 'Take them out' }).click()
  await expect(page.getByRole('link', { name: word })).toHaveCount(0)
  await expect(page.getByText(/^Edition \d+/)).toBeVisible()
})
