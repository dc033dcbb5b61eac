/** Every kind of page a reader can meet, with an address of the demonstration publication. */
export const readerTemplates = [
  ['home', '/'],
  ['an article', '/articles/what-stage-4-means'],
  ['an article with a correction', '/articles/palliative-care-from-the-start'],
  ['an article with a crisis box', '/articles/opioid-treatment-beyond-the-film'],
  ['the index', '/articles'],
  ['the topics', '/topics'],
  ['a topic', '/topics/cancer'],
  ['the people', '/people'],
  ['a profile', '/people/mara-placeholder'],
  ['the corrections', '/corrections'],
  ['the glossary', '/glossary'],
  ['a policy', '/about/privacy'],
  ['a report', '/report/what-stage-4-means'],
  ['the thanks', '/report/thanks'],
  ['nothing here', '/no-such-page'],
  ['the apology', '/unavailable'],
] as const
