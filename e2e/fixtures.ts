import { test as base, expect } from '@playwright/test'

/**
 * Playwright's `test`, with a watch on every page that fails the test when the page asked another host for anything,
 * was refused something by its own content security policy, or threw in a script.
 */
export const test = base.extend<{ watch: undefined }>({
  watch: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = []
      page.on('request', (request) => {
        const url = new URL(request.url())
        const own = url.origin === baseURL || url.protocol === 'data:' || url.protocol === 'blob:'
        if (!own) complaints.push(`asked ${url.origin}`)
      })
      page.on('console', (message) => {
        if (/content security policy/i.test(message.text())) complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(`threw: ${error.message}`))
      await use(undefined)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
