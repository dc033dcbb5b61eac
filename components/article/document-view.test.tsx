import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DocumentView } from '#components/article/DocumentView.tsx'
import { planReading } from '#lib/articles/reading-plan.ts'
import {
  bold,
  cite,
  doc,
  h2,
  lostCitation,
  p,
  picture,
  riskFigure,
  table,
  term,
} from '#lib/document/builders.ts'
import type { Document } from '#lib/document/document.ts'
import type { Picture } from '#lib/media/picture.ts'
import { arbitraryDocument } from '#tests/arbitrary-document.ts'
import { source } from '#tests/article-page.ts'

const reference = '7f0c1a60-1111-4111-8111-000000000001'
const stage = {
  id: '7f0c1a60-2222-4222-8222-000000000001',
  slug: 'stage',
  term: 'stage',
  definition: 'How far.',
}
const trial = source({ id: reference, ordinal: 1 })

const photograph: Picture = {
  id: '7f0c1a60-3333-4333-8333-000000000001',
  alt: 'A pool at dusk',
  credit: 'Sample Photographer',
  licence: 'CC BY 4.0',
  renditions: [{ path: '/media/a-600.jpg', width: 600, height: 400, mimeType: 'image/jpeg' }],
}

function render(document: Document): string {
  const plan = planReading(document, { sources: [trial], glossary: [stage] })
  return renderToStaticMarkup(
    <DocumentView document={document} reading={{ plan, helpLines: [], pictures: [photograph] }} />,
  )
}

test('shows any valid document', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      expect(render(document)).toMatch(/^<div class="prose">/)
    }),
  )
})

test('words that look like markup stay words', () => {
  const hostile = '"><script>alert(1)</script>'
  const markup = render(
    doc(
      h2(hostile, 'a'),
      p(bold(hostile)),
      table({ caption: hostile }, [hostile, 'b'], [hostile, hostile]),
      riskFigure({
        title: hostile,
        denominator: 100,
        arms: [{ label: hostile, count: 1 }],
        timeFrame: hostile,
        population: hostile,
        references: [reference],
      }),
    ),
  )
  expect(markup).not.toContain('<script')
  expect(markup).toContain('&lt;script&gt;')
})

test('a picture keeps its room and names what it shows and who made it', () => {
  const markup = render(doc(picture(photograph.id, 'The pool.')))
  expect(markup).toContain('<img src="/media/a-600.jpg" width="600" height="400" alt="A pool at dusk"')
  expect(markup).toContain('Sample Photographer. CC BY 4.0.')
})

test('a picture that is not in the library leaves its caption', () => {
  expect(render(doc(picture(crypto.randomUUID(), 'The pool.')))).toContain('<p>The pool.</p>')
})

test('a marker is a link with a name, and a lost one keeps what stood there', () => {
  const markup = render(doc(p('Known', cite(reference), ' and lost', lostCitation('[2]'))))
  expect(markup).toMatch(/<a id="cite-1-1"[^>]* href="#source-1" aria-label="Source 1"/)
  expect(markup).toContain('>[2]<')
})

test('a heading lost on import leaves no empty heading behind', () => {
  const lost: Document = { type: 'doc', content: [{ type: 'heading', attrs: { id: 'lost', level: 2 } }] }
  expect(render(lost)).not.toContain('<h2')
})

test('a term is explained once, and plain text after that', () => {
  const markup = render(doc(p(term(stage.id, 'stage'), ' and ', term(stage.id, 'stages'))))
  expect(markup.match(/<button/g)).toHaveLength(1)
  expect(markup).toContain('How far.')
})
