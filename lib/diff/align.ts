/** What alignment looks at: two are equal when their fingerprints are, and can be the same one edited when their kinds are. */
export type Alignable = {
  fingerprint: string
  kind: string
  /** Asked for only when it has no equal. */
  words: () => string[]
  /** There is one of its kind at most on either side: it is paired however much it changed. */
  only?: boolean
}

/** A thing that is on both sides. `moved` when it stands in another order than the others. */
export type Pair = { before: number; after: number; moved: boolean }

/** Two things with fewer words in common, of all they have, are two things. */
const leastAlike = 0.45
/** Up to so many possible pairs are all looked at; beyond it, only those that share an unusual word. */
const maxPairs = 4_000
/** A word found in more things than this says nothing about which one it is. */
const usualFrom = 12
/** How many candidates of one thing are looked at closely. */
const closeLooks = 4

/**
 * Pairs what is on both sides, equal things first, then alike ones, in the order of `after`.
 * Work grows with the number of things, not with its square.
 */
export function align(before: Alignable[], after: Alignable[]): Pair[] {
  const pairing = new Pairing(before, after)
  pairing.takeEnds()
  pairing.takeUnique()
  pairing.takeRepeated()
  pairing.takeOnly()
  pairing.takeAlike()
  return pairing.inOrder()
}

class Pairing {
  readonly #before: Alignable[]
  readonly #after: Alignable[]
  readonly #partnerOfOld = new Map<number, number>()
  readonly #partnerOfNew = new Map<number, number>()

  constructor(before: Alignable[], after: Alignable[]) {
    this.#before = before
    this.#after = after
  }

  takeEnds(): void {
    let start = 0
    while (start < this.#before.length && this.#isEqual(start, start)) this.#pair(start, start++)
    let oldEnd = this.#before.length - 1
    let newEnd = this.#after.length - 1
    while (oldEnd >= start && newEnd >= start && this.#isEqual(oldEnd, newEnd)) this.#pair(oldEnd--, newEnd--)
  }

  takeUnique(): void {
    const places = group(this.#freeOld(), (at) => this.#before[at]?.fingerprint ?? '')
    const newPlaces = group(this.#freeNew(), (at) => this.#after[at]?.fingerprint ?? '')
    for (const [fingerprint, [place, ...more]] of places) {
      const [newPlace, ...moreNew] = newPlaces.get(fingerprint) ?? []
      if (place === undefined || newPlace === undefined || more.length + moreNew.length > 0) continue
      this.#pair(place, newPlace)
    }
  }

  /** What occurs more than once is paired next to neighbours that are, and in order otherwise. */
  takeRepeated(): void {
    for (const [old, fresh] of [...this.#partnerOfOld]) {
      for (const step of [1, -1])
        for (let at = step; this.#isFreeEqual(old + at, fresh + at); at += step)
          this.#pair(old + at, fresh + at)
    }
    const newPlaces = group(this.#freeNew(), (at) => this.#after[at]?.fingerprint ?? '')
    for (const old of this.#freeOld()) {
      const fresh = newPlaces.get(this.#before[old]?.fingerprint ?? '')?.shift()
      if (fresh !== undefined) this.#pair(old, fresh)
    }
  }

  takeOnly(): void {
    for (const old of this.#freeOld()) {
      const one = this.#before[old]
      if (!one?.only) continue
      const fresh = this.#freeNew().find((at) => this.#after[at]?.kind === one.kind)
      if (fresh !== undefined) this.#pair(old, fresh)
    }
  }

  takeAlike(): void {
    const oldWords = remember(this.#before)
    const newWords = remember(this.#after)
    const found = this.#listCandidates(oldWords, newWords)
      .map(([old, fresh]) => ({ old, fresh, score: likeness(oldWords(old), newWords(fresh)) }))
      .filter(({ score }) => score >= leastAlike)
    found.sort((a, b) => b.score - a.score || Math.abs(a.old - a.fresh) - Math.abs(b.old - b.fresh))
    for (const { old, fresh } of found) {
      if (!this.#partnerOfOld.has(old) && !this.#partnerOfNew.has(fresh)) this.#pair(old, fresh)
    }
  }

  inOrder(): Pair[] {
    const pairs = [...this.#partnerOfNew].sort(([a], [b]) => a - b)
    const stays = longestRising(pairs.map(([, old]) => old))
    return pairs.map(([fresh, old], at) => ({ before: old, after: fresh, moved: !stays.has(at) }))
  }

  #listCandidates(oldWords: Remembered, newWords: Remembered): [number, number][] {
    const oldPlaces = this.#freeOld()
    const newPlaces = this.#freeNew()
    const isSameKind = (old: number, fresh: number) => this.#before[old]?.kind === this.#after[fresh]?.kind
    if (oldPlaces.length * newPlaces.length <= maxPairs) {
      return oldPlaces.flatMap((old) =>
        newPlaces.filter((fresh) => isSameKind(old, fresh)).map((fresh): [number, number] => [old, fresh]),
      )
    }
    const places = new Map<string, number[]>()
    for (const at of newPlaces)
      for (const word of newWords(at).keys()) {
        const list = places.get(word)
        if (!list) places.set(word, [at])
        else if (list.length < usualFrom) list.push(at)
      }
    return oldPlaces.flatMap((old) => {
      const shared = new Map<number, number>([[old, 0.5]])
      for (const word of oldWords(old).keys()) {
        const list = places.get(word) ?? []
        if (list.length < usualFrom)
          for (const at of list) shared.set(at, (shared.get(at) ?? 0) + 1 / list.length)
      }
      return [...shared]
        .filter(([fresh]) => isSameKind(old, fresh) && !this.#partnerOfNew.has(fresh))
        .sort(([, a], [, b]) => b - a)
        .slice(0, closeLooks)
        .map(([fresh]): [number, number] => [old, fresh])
    })
  }

  #freeOld(): number[] {
    return [...this.#before.keys()].filter((at) => !this.#partnerOfOld.has(at))
  }

  #freeNew(): number[] {
    return [...this.#after.keys()].filter((at) => !this.#partnerOfNew.has(at))
  }

  #isEqual(old: number, fresh: number): boolean {
    const one = this.#before[old]
    return one !== undefined && one.fingerprint === this.#after[fresh]?.fingerprint
  }

  #isFreeEqual(old: number, fresh: number): boolean {
    return this.#isEqual(old, fresh) && !this.#partnerOfOld.has(old) && !this.#partnerOfNew.has(fresh)
  }

  #pair(old: number, fresh: number): void {
    this.#partnerOfOld.set(old, fresh)
    this.#partnerOfNew.set(fresh, old)
  }
}

function group(places: number[], keyOf: (at: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const at of places) groups.set(keyOf(at), [...(groups.get(keyOf(at)) ?? []), at])
  return groups
}

function bagOf(words: string[]): Map<string, number> {
  const bag = new Map<string, number>()
  for (const word of words) bag.set(word, (bag.get(word) ?? 0) + 1)
  return bag
}

/** How much of all their words two things share, from 0 to 1. Source: Dice 1945, doi:10.2307/1932409. */
function likeness(one: Map<string, number>, other: Map<string, number>): number {
  const size = sum(one) + sum(other)
  if (size === 0) return 1
  let shared = 0
  for (const [word, count] of one) shared += Math.min(count, other.get(word) ?? 0)
  return (2 * shared) / size
}

function sum(bag: Map<string, number>): number {
  let total = 0
  for (const count of bag.values()) total += count
  return total
}

/** The words of a thing with how often each occurs, counted once. */
type Remembered = (at: number) => Map<string, number>

function remember(things: Alignable[]): Remembered {
  const bags = new Map<number, Map<string, number>>()
  return (at) => {
    const known = bags.get(at)
    if (known) return known
    const bag = bagOf(things[at]?.words() ?? [])
    bags.set(at, bag)
    return bag
  }
}

/** The places of one longest rising run in a list of different numbers. */
function longestRising(numbers: number[]): Set<number> {
  const tails: number[] = []
  const previous: (number | undefined)[] = []
  for (const [at, value] of numbers.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[tails[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    previous.push(low > 0 ? tails[low - 1] : undefined)
    tails[low] = at
  }
  const run = new Set<number>()
  for (let at = tails.at(-1); at !== undefined; at = previous[at]) run.add(at)
  return run
}
