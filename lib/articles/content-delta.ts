import type { ContentDelta } from '#lib/articles/content-delta.input.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** More steps than this are sent as the whole content. */
export const maxSteps = 2_000

type Step = ContentDelta[number]
type Path = Step['at']

/** A step that cannot be taken on the content it was sent for; `step` counts from 0. */
export type DeltaRefusal = { kind: 'does-not-fit'; step: number; path: string }

/**
 * The steps that make `after` of `before`; both are JSON. Never longer than saying `after` whole.
 * What was typed costs its own length and about a hundred characters.
 */
export function diffContent(before: unknown, after: unknown): ContentDelta {
  const steps = diffValue([], before, after)
  const whole: ContentDelta = [{ op: 'set', at: [], value: after }]
  return steps.length > maxSteps || lengthOf(steps) > lengthOf(whole) ? whole : steps
}

/** Takes the steps on `before`, which stays as it is. The outcome is whatever they make: it must be validated. */
export function applyDelta(before: unknown, delta: ContentDelta): Result<unknown, DeltaRefusal> {
  let content = before
  for (const [index, step] of delta.entries()) {
    const changed = takeStep(content, step, 0)
    if (!changed.ok) return refuse({ kind: 'does-not-fit', step: index, path: step.at.join('.') })
    content = changed.value
  }
  return succeed(content)
}

type Taken = Result<unknown, null>
const unfit: Taken = refuse(null)

function takeStep(value: unknown, step: Step, depth: number): Taken {
  const name = step.at[depth]
  if (name === undefined) return takeHere(value, step)
  const isLast = depth === step.at.length - 1
  if (Array.isArray(value)) {
    if (typeof name !== 'number' || name >= value.length || (isLast && step.op === 'unset')) return unfit
    const changed = takeStep(value[name], step, depth + 1)
    return changed.ok ? succeed(value.with(name, changed.value)) : unfit
  }
  if (!isObject(value) || typeof name !== 'string') return unfit
  const isNew = !Object.hasOwn(value, name)
  if (isNew && !(isLast && step.op === 'set')) return unfit
  if (isLast && step.op === 'unset') {
    return succeed(Object.fromEntries(Object.entries(value).filter(([one]) => one !== name)))
  }
  const changed = takeStep(value[name], step, depth + 1)
  return changed.ok ? succeed({ ...value, [name]: changed.value }) : unfit
}

function takeHere(value: unknown, step: Step): Taken {
  if (step.op === 'set') return succeed(step.value)
  if (step.op === 'unset') return unfit
  const end = step.from + step.remove
  if (step.op === 'splice') {
    if (!Array.isArray(value) || end > value.length) return unfit
    return succeed(value.toSpliced(step.from, step.remove, ...step.insert))
  }
  if (typeof value !== 'string' || end > value.length) return unfit
  return succeed(value.slice(0, step.from) + step.insert + value.slice(end))
}

function diffValue(at: Path, before: unknown, after: unknown): Step[] {
  if (isEqual(before, after)) return []
  if (typeof before === 'string' && typeof after === 'string') return [diffText(at, before, after)]
  if (Array.isArray(before) && Array.isArray(after)) return diffList(at, before, after)
  if (isObject(before) && isObject(after) && before.type === after.type) return diffObject(at, before, after)
  return [{ op: 'set', at, value: after }]
}

type JsonObject = Record<string, unknown>

function diffObject(at: Path, before: JsonObject, after: JsonObject): Step[] {
  const gone = Object.keys(before).filter((name) => !hasMember(after, name) && hasMember(before, name))
  return [
    ...gone.map((name): Step => ({ op: 'unset', at: [...at, name] })),
    ...Object.keys(after)
      .filter((name) => hasMember(after, name))
      .flatMap((name): Step[] =>
        hasMember(before, name)
          ? diffValue([...at, name], before[name], after[name])
          : [{ op: 'set', at: [...at, name], value: after[name] }],
      ),
  ]
}

/** What differs between the common beginning and the common end: in place where that is shorter, else as one splice. */
function diffList(at: Path, before: unknown[], after: unknown[]): Step[] {
  const shared = Math.min(before.length, after.length)
  let start = 0
  while (start < shared && isEqual(before[start], after[start])) start += 1
  let end = 0
  while (end < shared - start && isEqual(before.at(-1 - end), after.at(-1 - end))) end += 1
  const old = before.slice(start, before.length - end)
  const fresh = after.slice(start, after.length - end)
  const splice = (from: number, remove: number, insert: unknown[]): Step[] =>
    remove === 0 && insert.length === 0 ? [] : [{ op: 'splice', at, from, remove, insert }]
  const pairs = Math.min(old.length, fresh.length)
  const inPlace = (oldFrom: number, freshFrom: number) =>
    Array.from({ length: pairs }, (_, index) =>
      diffValue([...at, start + oldFrom + index], old[oldFrom + index], fresh[freshFrom + index]),
    ).flat()
  const whole = splice(start, old.length, fresh)
  if (pairs === 0) return whole
  const aligned = [
    [...inPlace(0, 0), ...splice(start + pairs, old.length - pairs, fresh.slice(pairs))],
    ...(old.length === fresh.length
      ? []
      : [
          [
            ...inPlace(old.length - pairs, fresh.length - pairs),
            ...splice(start, old.length - pairs, fresh.slice(0, fresh.length - pairs)),
          ],
        ]),
  ]
  return [whole, ...aligned].reduce((best, one) => (lengthOf(one) < lengthOf(best) ? one : best))
}

function diffText(at: Path, before: string, after: string): Step {
  const shared = Math.min(before.length, after.length)
  let start = 0
  while (start < shared && before[start] === after[start]) start += 1
  if (isHighSurrogate(before[start - 1])) start -= 1
  let end = 0
  while (end < shared - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  if (end > 0 && isLowSurrogate(before.at(-end))) end -= 1
  return {
    op: 'text',
    at,
    from: start,
    remove: before.length - end - start,
    insert: after.slice(start, after.length - end),
  }
}

/** Whether two JSON values are the same; a member that is `undefined` is no member. */
function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((value, index) => isEqual(value, other[index]))
  }
  if (!isObject(one) || !isObject(other)) return false
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].every(
    (name) => hasMember(one, name) === hasMember(other, name) && isEqual(one[name], other[name]),
  )
}

function hasMember(value: JsonObject, name: string): boolean {
  return Object.hasOwn(value, name) && value[name] !== undefined
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isHighSurrogate(unit: string | undefined): boolean {
  return unit !== undefined && unit >= '\ud800' && unit <= '\udbff'
}

function isLowSurrogate(unit: string | undefined): boolean {
  return unit !== undefined && unit >= '\udc00' && unit <= '\udfff'
}

function lengthOf(steps: ContentDelta): number {
  return JSON.stringify(steps).length
}
