import { BlockView } from '#components/article/BlockView.tsx'
import { MarginNotes } from '#components/article/MarginNotes.tsx'
import type { ReadingPlan } from '#lib/articles/reading-plan.ts'
import type { Document } from '#lib/document/document.ts'
import type { HelpLineView } from '#lib/help-lines/help-line.views.ts'
import type { Picture } from '#lib/media/picture.ts'

/** What the blocks of a document need besides themselves. */
export type Reading = { plan: ReadingPlan; helpLines: HelpLineView[]; pictures: Picture[] }

/** The body of an article or policy, with its sources in the margin where there is one. */
export function DocumentView({ document, reading }: { document: Document; reading: Reading }) {
  return (
    <div className="prose">
      {document.content.flatMap((block, position) => {
        const beside = reading.plan.margin.get(block)
        return [
          beside && <MarginNotes key={`margin-${position}`} sources={beside} />,
          <BlockView key={`block-${position}`} block={block} reading={reading} />,
        ]
      })}
    </div>
  )
}
