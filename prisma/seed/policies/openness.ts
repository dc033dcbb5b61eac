import { bullets, doc, h2, item, link, p } from '#lib/document/builders.ts'
import type { SeedPolicy } from '#prisma/seed/policies/seed-policy.ts'

/** When a source may stay without a name. */
export const unnamedSources: SeedPolicy = {
  slug: 'unnamed-sources',
  title: 'Unnamed sources',
  standfirst: 'We do not lean on people we do not name.',
  body: doc(
    p(
      'A sentence such as “a leading specialist says” tells you nothing you can check. We do not print it. Whoever is quoted is named, with what they do and where they said it.',
    ),
    p(
      'A patient may be quoted without a name when being named could hurt them. They must agree, an editor must know who they are, and the article must give the reason.',
    ),
    p('The demonstration holds no quotations from real people, named or not.'),
  ),
}

/** How readers can tell us about a mistake. */
export const feedback: SeedPolicy = {
  slug: 'feedback',
  title: 'Tell us about a mistake',
  standfirst: 'Readers find most errors. Here is how to reach us, and what happens next.',
  body: doc(
    p(
      'Each article ends with a link to report a mistake. You need no account, and we do not ask for your name. Please leave out anything about your own health.',
    ),
    p(
      'You can also write to ',
      link('mailto:editors@bedside.example', 'editors@bedside.example'),
      '. In this demonstration nobody reads that address.',
    ),
    h2('What an editor does with it'),
    bullets(
      'Reads it, and goes back to the source.',
      'Corrects the article if it is wrong, with a note that says so.',
      'Closes the report, with the reason kept in the log.',
    ),
    p('We cannot answer questions about your own health. Please ask your doctor or pharmacist.'),
  ),
}

/** Who pays. */
export const funding: SeedPolicy = {
  slug: 'funding',
  title: 'Funding and ownership',
  standfirst: 'Who pays for this, and what they get for it.',
  body: doc(
    p(
      'Nobody pays for this demonstration and nobody owns it as a business. It has no advertisements, no sponsors and no links that earn money.',
    ),
    p(
      'A publication that runs on this software should say here who owns it, who pays for it, and how much of its money comes from whom. If an article is paid for, the article itself must say so.',
    ),
    h2('Interests of our people'),
    p(
      'Authors and reviewers declare their interests each year. The declaration is printed with their name, also when there is nothing to declare.',
    ),
  ),
}

/** What is known about readers. */
export const privacy: SeedPolicy = {
  slug: 'privacy',
  title: 'Privacy',
  standfirst: 'What you read about your health is your own business.',
  body: doc(
    h2('What reader pages do not do'),
    bullets(
      item('They set no cookies.'),
      item('They load nothing from other companies: no fonts, no counters, no advertisements.'),
      item('They do not need JavaScript.'),
    ),
    h2('What we store'),
    p(
      'If you report a mistake, we keep your message and the address of the article. We do not ask who you are. Editors who sign in to the desk have an account, and what they do there is logged.',
    ),
    h2('What we cannot promise'),
    p(
      'Whoever runs this copy of the software may keep ordinary server logs, and so may your internet provider. An operator must describe their own logs here before going live.',
    ),
  ),
}
