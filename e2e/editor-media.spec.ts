import { randomBytes, randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { firstSignIn, signIn } from '#tests/desk-users.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './fixtures.ts'
import { expectSaved, openDraft, startBelow, textOf } from './writing-draft.ts'

const uploadLabel = 'Choose pictures, drop them here, or paste one'

test('a picture is uploaded, described, made in every format, and removed when nobody uses it', async ({
  page,
}) => {
  const name = `${randomUUID().slice(0, 8)}.jpg`
  await signIn(page, firstSignIn())
  await page.goto('/admin/media')
  await page.getByLabel(uploadLabel).setInputFiles({
    name,
    mimeType: 'image/jpeg',
    buffer: await noise(900, 600).jpeg().toBuffer(),
  })
  await page.getByRole('link', { name: 'Uploaded: describe it' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await page.getByLabel('Alt text').fill('A heated pool with a handrail')
  await page.getByLabel('Credit').fill('A photographer')
  await page.getByLabel('Licence').fill('CC BY 4.0')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved. Pages that show it are made anew.')).toBeVisible()
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('link', { name: 'avif' }).first()).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 60_000 })
  for (const format of ['avif', 'webp', 'jpeg']) {
    const address = await page.getByRole('link', { name: format }).first().getAttribute('href')
    const answer = await page.request.get(address ?? '')
    expect(answer.headers()).toMatchObject({
      'content-type': `image/${format}`,
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    })
    const again = await page.request.get(address ?? '', {
      headers: { 'If-None-Match': answer.headers().etag ?? '' },
    })
    expect(again.status()).toBe(304)
  }
  await page.getByRole('button', { name: 'Remove this picture' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page).toHaveURL('/admin/media')
  await expect(page.getByRole('link', { name })).toHaveCount(0)
})

test('what is no picture, and what is too large a one, is refused with a reason', async ({ page }) => {
  await signIn(page, firstSignIn())
  await page.goto('/admin/media')
  await page.getByLabel(uploadLabel).setInputFiles([
    { name: 'drawing.svg', mimeType: 'image/png', buffer: Buffer.from('<svg xmlns="x"/>') },
    { name: 'bomb.png', mimeType: 'image/png', buffer: hugePng(await noise(9, 9).png().toBuffer()) },
  ])
  const area = page.getByRole('region', { name: 'Upload pictures' })
  await expect(area).toContainText('This is an SVG drawing, which can carry scripts.')
  await expect(area).toContainText('This picture has 50,000 × 50,000 pixels.')
  await expectAccessible(page)
})

test('a picture pasted into the text is uploaded and shown there', async ({ page }, info) => {
  await openDraft(page, info.outputPath('page.txt'))
  await startBelow(page)
  const name = `${randomUUID().slice(0, 8)}.png`
  const picture = await noise(60, 40).png().toBuffer()
  await textOf(page).evaluate(
    (text, [fileName, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))
      const data = new DataTransfer()
      data.items.add(new File([bytes], fileName, { type: 'image/png' }))
      text.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    },
    [name, picture.toString('base64')] as const,
  )
  const dialog = page.getByRole('dialog', { name: 'Picture' })
  await expect(dialog.getByRole('button', { name, pressed: true })).toBeVisible()
  await dialog.getByLabel('Caption').fill('A caption for it.')
  await dialog.getByRole('button', { name: 'Insert' }).click()
  await expect(dialog).toHaveCount(0)
  await expectSaved(page)
  await page.reload()
  await expect(textOf(page).locator('figure img')).toHaveCount(1)
  await expect(textOf(page).locator('figure')).toContainText('A caption for it.')
})

/** A picture that no earlier run has uploaded. */
function noise(width: number, height: number) {
  return sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
}

/** The picture, with a header that promises 50,000 × 50,000 pixels. */
function hugePng(png: Buffer): Buffer {
  const huge = Buffer.from(png)
  huge.writeUInt32BE(50_000, 16)
  huge.writeUInt32BE(50_000, 20)
  return huge
}
