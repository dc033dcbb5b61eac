import { expect, test } from 'vitest'
import { ByteBound } from '#server/byte-bound.ts'

test('lets go of what was read longest ago once it is full', () => {
  const held = new ByteBound<string>(10, (text) => text.length)
  held.set('a', 'aaaa')
  held.set('b', 'bbbb')
  held.get('a')
  held.set('c', 'cccc')
  expect([held.peek('a'), held.peek('b'), held.peek('c')]).toEqual(['aaaa', undefined, 'cccc'])
  expect(held.bytes).toBe(8)
})

test('holds a new value in the place of the old one', () => {
  const held = new ByteBound<string>(10, (text) => text.length)
  held.set('a', 'aaaa')
  held.set('b', 'bbbb')
  held.set('a', 'aa')
  expect(held.entries()).toEqual([
    ['b', 'bbbb'],
    ['a', 'aa'],
  ])
  expect(held.bytes).toBe(6)
})

test('does not hold what is larger than all it may hold', () => {
  const held = new ByteBound<string>(3, (text) => text.length)
  held.set('a', 'aaaa')
  expect(held.peek('a')).toBeUndefined()
  expect(held.bytes).toBe(0)
})

test('counts nothing twice when values are deleted or cleared', () => {
  const held = new ByteBound<string>(10, (text) => text.length)
  held.set('a', 'aaaa')
  held.delete('a')
  held.delete('a')
  expect(held.bytes).toBe(0)
  held.set('b', 'bb')
  held.clear()
  expect(held.bytes).toBe(0)
})
