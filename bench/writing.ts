import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findBrowser } from '#bin/find-browser.ts'

const keys = 300
const checkRounds = 20

/** A desk that is open: where, and the cookie of somebody who may write the draft of about 5,000 words. */
export type WritingDesk = { origin: string; path: string; cookie: string }

/** Milliseconds, one for each time; bytes as sent with gzip. */
export type WritingTimes = {
  /** From a key to the text laid out with its letter, in the page. */
  keys: number[]
  /** From the last key of a sentence to its words underlined: the pause before a check included. */
  underlines: number[]
  /** From a key to the reader's page beside the text with its letter. */
  previews: number[]
  /** All JavaScript the editor's page loads before the first key. */
  scriptBytes: number
}

/** What a person who writes waits for, in Chromium. */
export async function measureWriting(desk: WritingDesk): Promise<WritingTimes> {
  const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined })
  try {
    return await writeIn(browser, desk)
  } finally {
    await browser.close()
  }
}

async function writeIn(browser: Browser, { origin, path, cookie }: WritingDesk): Promise<WritingTimes> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } })
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url: origin }])
  const page = await context.newPage()
  const scripts: Promise<number>[] = []
  page.on('response', (answer) => {
    if (answer.request().resourceType() === 'script')
      scripts.push(answer.body().then((body) => gzipSync(body).length))
  })
  await page.goto(origin + path, { waitUntil: 'networkidle' })
  await page.getByRole('textbox', { name: 'Text of the article' }).waitFor()
  const scriptBytes = (await Promise.all(scripts)).reduce((sum, bytes) => sum + bytes, 0)
  await startBelow(page)
  const times = await measureKeys(page)
  const underlines = await measureUnderlines(page)
  await page.getByRole('tab', { name: 'Page' }).click()
  await page.frameLocator('iframe').locator('h1').first().waitFor()
  return { keys: times, underlines, previews: await measurePreviews(page), scriptBytes }
}

async function startBelow(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Text of the article' }).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+Enter')
}

/** The page notes by itself when a key came and when its letter was laid out, so that no wire is measured. */
async function measureKeys(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    let cameAt = 0
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        cameAt = timeStamp
      },
      true,
    )
    new MutationObserver(() => {
      if (cameAt === 0) return
      document.body.getBoundingClientRect()
      times.push(performance.now() - cameAt)
      cameAt = 0
    }).observe(document.querySelector('[role=textbox][aria-multiline]') ?? document.body, {
      characterData: true,
      childList: true,
      subtree: true,
    })
    Object.assign(window, { keyTimes: times })
  })
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.type(key % 7 === 6 ? ' ' : 'e')
    await page.waitForTimeout(60)
  }
  const times: unknown = await page.evaluate(() => Reflect.get(window, 'keyTimes'))
  if (!Array.isArray(times)) throw new Error('The page noted no keys.')
  return times.map(Number)
}

async function measureUnderlines(page: Page): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < checkRounds; round += 1) {
    await page.keyboard.press('Control+Enter')
    await page.keyboard.insertText(`Experts say that tablet ${round} cures most people`)
    await page.keyboard.type('.')
    times.push(
      await page.evaluate(async (number) => {
        const typedAt = performance.now()
        const isMarked = () =>
          [...document.querySelectorAll('[data-finding]')].some((mark) =>
            mark.closest('p')?.textContent?.includes(`tablet ${number} cures`),
          )
        while (!isMarked() && performance.now() - typedAt < 10_000) await new Promise(requestAnimationFrame)
        return performance.now() - typedAt
      }, round),
    )
  }
  return times
}

async function measurePreviews(page: Page): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < checkRounds; round += 1) {
    await page.getByRole('textbox', { name: 'Text of the article' }).focus()
    await page.keyboard.insertText(` seen${round}seen`)
    const typedAt = performance.now()
    await page
      .frameLocator('iframe')
      .getByText(`seen${round}seen`)
      .first()
      .waitFor({ state: 'attached', timeout: 10_000 })
    times.push(performance.now() - typedAt)
    await page.waitForTimeout(500)
  }
  return times
}
