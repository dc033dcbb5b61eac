import { describe, expect, test } from 'vitest'
import { resolveLocalTime, toLocalTime } from '#lib/schedules/zoned-time.ts'

const london = 'Europe/London'
const newYork = 'America/New_York'
const lordHowe = 'Australia/Lord_Howe'

function resolve(date: string, time: string, zone: string, offset?: string) {
  return resolveLocalTime({ date, time, zone, ...(offset && { offset }) })
}

describe('a time that a clock shows once', () => {
  test.each([
    [london, '2026-11-23', '09:00', '2026-11-23T09:00:00Z', '+00:00'],
    [london, '2026-07-01', '09:00', '2026-07-01T08:00:00Z', '+01:00'],
    [london, '2026-10-25', '00:59', '2026-10-24T23:59:00Z', '+01:00'],
    [london, '2026-10-25', '02:00', '2026-10-25T02:00:00Z', '+00:00'],
    [london, '2027-03-28', '00:59', '2027-03-28T00:59:00Z', '+00:00'],
    [london, '2027-03-28', '02:00', '2027-03-28T01:00:00Z', '+01:00'],
    [london, '2028-02-29', '12:00', '2028-02-29T12:00:00Z', '+00:00'],
    [london, '2026-12-31', '23:59:59', '2026-12-31T23:59:59Z', '+00:00'],
    [london, '1970-01-01', '00:00', '1969-12-31T23:00:00Z', '+01:00'],
    ['Europe/Dublin', '2026-07-01', '09:00', '2026-07-01T08:00:00Z', '+01:00'],
    ['Europe/Berlin', '2026-07-01', '00:00', '2026-06-30T22:00:00Z', '+02:00'],
    ['Europe/Moscow', '2026-07-01', '00:00', '2026-06-30T21:00:00Z', '+03:00'],
    [newYork, '2026-11-01', '00:59', '2026-11-01T04:59:00Z', '-04:00'],
    [newYork, '2026-11-01', '02:00', '2026-11-01T07:00:00Z', '-05:00'],
    [newYork, '2027-03-14', '03:00', '2027-03-14T07:00:00Z', '-04:00'],
    ['America/Los_Angeles', '2026-12-31', '20:00', '2027-01-01T04:00:00Z', '-08:00'],
    ['America/Phoenix', '2026-07-01', '09:00', '2026-07-01T16:00:00Z', '-07:00'],
    ['America/St_Johns', '2026-07-01', '09:00', '2026-07-01T11:30:00Z', '-02:30'],
    ['America/Sao_Paulo', '2026-07-01', '09:00', '2026-07-01T12:00:00Z', '-03:00'],
    ['Asia/Kathmandu', '2026-11-23', '09:00', '2026-11-23T03:15:00Z', '+05:45'],
    ['Asia/Kolkata', '2026-11-23', '09:00', '2026-11-23T03:30:00Z', '+05:30'],
    ['Asia/Tokyo', '2026-11-23', '00:00', '2026-11-22T15:00:00Z', '+09:00'],
    ['Asia/Tehran', '2026-07-01', '12:00', '2026-07-01T08:30:00Z', '+03:30'],
    ['Australia/Eucla', '2026-11-23', '09:00', '2026-11-23T00:15:00Z', '+08:45'],
    [lordHowe, '2026-07-01', '09:00', '2026-06-30T22:30:00Z', '+10:30'],
    [lordHowe, '2026-12-01', '09:00', '2026-11-30T22:00:00Z', '+11:00'],
    ['Pacific/Chatham', '2026-07-01', '09:00', '2026-06-30T20:15:00Z', '+12:45'],
    ['Pacific/Kiritimati', '2026-11-23', '00:00', '2026-11-22T10:00:00Z', '+14:00'],
    ['Pacific/Pago_Pago', '2026-11-23', '23:00', '2026-11-24T10:00:00Z', '-11:00'],
    ['Pacific/Apia', '2011-12-29', '23:59', '2011-12-30T09:59:00Z', '-10:00'],
    ['Pacific/Apia', '2011-12-31', '00:00', '2011-12-30T10:00:00Z', '+14:00'],
    ['Africa/Lagos', '2026-12-01', '12:00', '2026-12-01T11:00:00Z', '+01:00'],
    ['UTC', '2026-10-25', '01:30', '2026-10-25T01:30:00Z', '+00:00'],
    ['Asia/Kathmandu', '9999-12-31', '23:59', '9999-12-31T18:14:00Z', '+05:45'],
  ])('%s %s %s is %s', (zone, date, time, instant, offset) => {
    const result = resolve(date, time, zone)
    expect(result).toEqual({ ok: true, value: { at: new Date(instant), offset } })
    expect(toLocalTime(new Date(instant), zone)).toEqual({ date, time: time.slice(0, 5), offset })
  })
})

describe('a time that a clock shows twice', () => {
  test.each([
    [london, '2026-10-25', '01:30', ['2026-10-25T00:30:00Z', '+01:00'], ['2026-10-25T01:30:00Z', '+00:00']],
    [london, '2026-10-25', '01:00', ['2026-10-25T00:00:00Z', '+01:00'], ['2026-10-25T01:00:00Z', '+00:00']],
    [london, '2026-10-25', '01:59', ['2026-10-25T00:59:00Z', '+01:00'], ['2026-10-25T01:59:00Z', '+00:00']],
    [
      'Europe/Berlin',
      '2026-10-25',
      '02:30',
      ['2026-10-25T00:30:00Z', '+02:00'],
      ['2026-10-25T01:30:00Z', '+01:00'],
    ],
    [newYork, '2026-11-01', '01:30', ['2026-11-01T05:30:00Z', '-04:00'], ['2026-11-01T06:30:00Z', '-05:00']],
    [lordHowe, '2027-04-04', '01:45', ['2027-04-03T14:45:00Z', '+11:00'], ['2027-04-03T15:15:00Z', '+10:30']],
    [
      'Pacific/Auckland',
      '2027-04-04',
      '02:30',
      ['2027-04-03T13:30:00Z', '+13:00'],
      ['2027-04-03T14:30:00Z', '+12:00'],
    ],
  ])('%s %s %s is asked about, and taken with an offset', (zone, date, time, earlier, later) => {
    const candidates = [earlier, later].map(([at = '', offset]) => ({ at: new Date(at), offset }))
    expect(resolve(date, time, zone)).toEqual({ ok: false, refusal: { kind: 'ambiguous-time', candidates } })
    for (const candidate of candidates) {
      expect(resolve(date, time, zone, candidate.offset)).toEqual({ ok: true, value: candidate })
    }
    expect(resolve(date, time, zone, '+07:00')).toMatchObject({ refusal: { kind: 'ambiguous-time' } })
  })
})

describe('a time that a clock never shows', () => {
  test.each([
    [london, '2027-03-28', '01:30', '2027-03-28', '02:00', '2027-03-28T01:00:00Z'],
    [london, '2027-03-28', '01:00', '2027-03-28', '02:00', '2027-03-28T01:00:00Z'],
    ['Europe/Berlin', '2027-03-28', '02:30', '2027-03-28', '03:00', '2027-03-28T01:00:00Z'],
    [newYork, '2027-03-14', '02:30', '2027-03-14', '03:00', '2027-03-14T07:00:00Z'],
    [lordHowe, '2026-10-04', '02:15', '2026-10-04', '02:30', '2026-10-03T15:30:00Z'],
    ['Pacific/Apia', '2011-12-30', '12:00', '2011-12-31', '00:00', '2011-12-30T10:00:00Z'],
    ['Africa/Cairo', '2027-04-30', '00:30', '2027-04-30', '01:00', '2027-04-29T22:00:00Z'],
  ])('%s %s %s is refused with the next that exists', (zone, date, time, nextDate, nextTime, instant) => {
    expect(resolve(date, time, zone)).toMatchObject({
      refusal: { kind: 'missing-time', nextValid: { date: nextDate, time: nextTime, at: new Date(instant) } },
    })
  })
})

describe('what is no time at all is refused', () => {
  test.each([
    ['2026-02-30', '12:00', london, 'no-such-date'],
    ['2027-02-29', '12:00', london, 'no-such-date'],
    ['2026-13-01', '12:00', london, 'no-such-date'],
    ['26-01-01', '12:00', london, 'no-such-date'],
    ['0099-01-01', '12:00', london, 'no-such-date'],
    ['10000-01-01', '12:00', london, 'no-such-date'],
    ['2026-12-31', '24:00', london, 'no-such-time'],
    ['2026-12-31', '23:59:60', london, 'no-such-time'],
    ['2026-12-31', '9:00', london, 'no-such-time'],
    ['2026-12-31', '09:00', 'Europe/Atlantis', 'unknown-zone'],
    ['2026-12-31', '09:00', '+01:00', 'unknown-zone'],
    ['2026-12-31', '09:00', '', 'unknown-zone'],
  ])('%s %s in “%s”', (date, time, zone, kind) => {
    expect(resolve(date, time, zone)).toEqual({ ok: false, refusal: { kind } })
  })
})
