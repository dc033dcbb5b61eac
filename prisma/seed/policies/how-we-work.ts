import { bullets, doc, h2, item, link, p, steps } from '#lib/document/builders.ts'
import type { SeedPolicy } from '#prisma/seed/policies/seed-policy.ts'

/** What the publication is and what its articles must be. */
export const editorialPolicy: SeedPolicy = {
  slug: 'editorial-policy',
  title: 'Editorial policy',
  standfirst: 'What we publish, who decides, and what this demonstration is not.',
  body: doc(
    p(
      'This is a demonstration. Its authors, editor and reviewers are invented. Its articles were written by software, from sources that exist. No doctor has read them, and they are not medical advice.',
    ),
    h2('What an article must have'),
    bullets(
      'Key points that stand without the rest of the text.',
      'A source beside each claim, and the figure from that source in our ledger.',
      'Numbers of people out of 100 or 1,000, the same on both sides of a comparison.',
      'The harms as well as the benefits, or a plain word that we have no figure for them.',
      'A section on what we do not know.',
    ),
    h2('Who decides'),
    p(
      'Editors decide what is published and when. Nobody who pays, and nobody who is written about, sees a text before readers do or has a say in it.',
    ),
    h2('Four dates'),
    bullets(
      item('Published: when readers first saw the article.'),
      item('Changed: when its meaning last changed. Mending a comma does not move this date.'),
      item('Reviewed: when a named reviewer signed this very version.'),
      item('Review due: when the whole article should be read again.'),
    ),
    h2('How we review'),
    steps(
      'The reviewer is never the author.',
      'The signature holds for one exact version. If a word changes later, the page says so.',
      'The reviewer declares any interests for that review, and we print them, “none” included.',
      'When the next review is late, the page says that too.',
    ),
    h2('Use of AI'),
    p(
      'Each article says whether AI was used. In this demonstration the texts were generated, so each of them says “generated”.',
    ),
    p(
      'See also ',
      link('/about/corrections-policy', 'Corrections'),
      ' and ',
      link('/about/fact-checking', 'Fact checking'),
      '.',
    ),
  ),
}

/** How figures and claims are checked before they are published. */
export const factChecking: SeedPolicy = {
  slug: 'fact-checking',
  title: 'Fact checking',
  standfirst: 'How a number gets from a study to a page, and how you can follow it back.',
  body: doc(
    h2('The ledger'),
    p(
      'Each source has a ledger. It holds the figures we use from it: what was counted, in whom, compared with what, and the range the authors give. We write them down in our own words.',
    ),
    p(
      'A figure in a sentence must match a figure in the ledger of the source beside it. If it does not, the text is held back until someone finds out why.',
    ),
    h2('What we do with a relative number'),
    p(
      '“Half the risk” can mean 2 in 4 or 1 in a million. So a relative number stands beside the absolute ones. If we hold no absolute figures, we say that.',
    ),
    h2('When a source changes'),
    p(
      'Papers are corrected, replaced and taken back. The list of sources shows what we know about each one. “Not checked” means what it says. A retracted paper is not used as evidence.',
    ),
    h2('The limits of checking'),
    p(
      'A match in the ledger shows that we copied the figure correctly. It does not show that the study was right. In this demonstration the figures were read from the papers, their abstracts or public summaries of them. Not each paper was read in full.',
    ),
  ),
}

/** How mistakes are mended. */
export const correctionsPolicy: SeedPolicy = {
  slug: 'corrections-policy',
  title: 'Corrections',
  standfirst: 'We say what was wrong, what is right, and when we changed it.',
  body: doc(
    h2('Three kinds'),
    bullets(
      item('Clarification: the text was right but easy to misread.'),
      item('Correction: something was wrong.'),
      item('Safety correction: something was wrong in a way that could have done harm.'),
    ),
    h2('What happens'),
    steps(
      'The article is corrected, and the older version is kept.',
      'The page shows what it said, what it says, and why.',
      'The correction goes on the public list, and it stays there.',
    ),
    p(
      'After a safety correction the older page is taken away at once, even before the corrected one is ready. A withdrawn article keeps its address, and the address says why it was withdrawn.',
    ),
    h2('Small repairs'),
    p('Spelling and layout are mended without a note. A figure, a source or a piece of advice is not small.'),
  ),
}
