import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { palette } from '#lib/social/palette.ts'

it.each(['accent', 'paper', 'ink'] as const)('%s is the light theme’s', (name) => {
  const [light] =
    readFileSync('app/styles/tokens.css', 'utf8').match(new RegExp(`--${name}: (#[0-9a-f]{6})`)) ?? []
  expect(light).toBe(`--${name}: ${palette[name]}`)
})
