/** What the demonstration publication says about itself. */
export const settings = {
  name: 'Bedside',
  tagline: 'Health writing you can check',
  description:
    'Articles on health that show their sources, their reviewers and every change. A demonstration: its people are invented and its articles are not medical advice.',
  contactEmail: 'editors@bedside.example',
  region: 'GB',
  locale: 'en-GB',
  demonstration: true,
} as const
