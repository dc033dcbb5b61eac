/** A help line of the demonstration. Nobody dialled the numbers: an operator confirms them before going live. */
export type SeedHelpLine = {
  name: string
  phone: string
  regions: string[]
  hours: string
  note: string
  concerns: string[]
  url: string
}

/** The day the numbers are said to have been read: the newest that the archived copies allow. */
export const helpLinesVerifiedOn = new Date('2025-01-01T00:00:00Z')

const archived = 'Taken from an archived page.'
const known = 'Widely known; not looked up.'

/** The help lines by key, in the order they are shown. */
export const helpLines = {
  'emergency-gb': {
    name: 'Emergency services',
    phone: '999',
    regions: ['GB', 'IE'],
    hours: 'Day and night',
    note: `When a life may be in danger. 112 works too. ${known}`,
    concerns: ['emergency', 'suicide', 'self-harm', 'substance-use', 'abuse', 'pregnancy-loss'],
    url: 'https://www.nhs.uk',
  },
  'nhs-111': {
    name: 'NHS 111',
    phone: '111',
    regions: ['GB'],
    hours: 'Day and night',
    note: `When you need medical help soon and it is not an emergency. ${known}`,
    concerns: ['emergency', 'substance-use', 'self-harm', 'eating-disorder', 'pregnancy-loss'],
    url: 'https://111.nhs.uk',
  },
  samaritans: {
    name: 'Samaritans',
    phone: '116 123',
    regions: ['GB', 'IE'],
    hours: 'Day and night',
    note: `Free. To talk to someone, whatever it is about. ${archived}`,
    concerns: ['suicide', 'self-harm', 'substance-use', 'eating-disorder', 'abuse', 'pregnancy-loss'],
    url: 'https://www.samaritans.org',
  },
  'emergency-us': {
    name: 'Emergency services',
    phone: '911',
    regions: ['US'],
    hours: 'Day and night',
    note: `When a life may be in danger. ${known}`,
    concerns: ['emergency', 'suicide', 'self-harm', 'substance-use', 'abuse', 'pregnancy-loss'],
    url: 'https://www.911.gov',
  },
  'lifeline-988': {
    name: '988 Suicide & Crisis Lifeline',
    phone: '988',
    regions: ['US'],
    hours: 'Day and night',
    note: `Call, text or chat. ${archived}`,
    concerns: ['suicide', 'self-harm', 'substance-use'],
    url: 'https://988lifeline.org',
  },
  samhsa: {
    name: 'SAMHSA National Helpline',
    phone: '1-800-662-4357',
    regions: ['US'],
    hours: 'Day and night',
    note: `Free and confidential. For substance use, and for families too. ${archived}`,
    concerns: ['substance-use'],
    url: 'https://www.samhsa.gov',
  },
} as const satisfies Record<string, SeedHelpLine>
