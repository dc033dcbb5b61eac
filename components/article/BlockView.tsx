import { CareCard } from '#components/article/CareCard.tsx'
import { ComparisonNote } from '#components/article/ComparisonNote.tsx'
import { CrisisHelp } from '#components/article/CrisisHelp.tsx'
import { DataTable } from '#components/article/DataTable.tsx'
import { DoctorQuestions } from '#components/article/DoctorQuestions.tsx'
import type { Reading } from '#components/article/DocumentView.tsx'
import { KeyPoints } from '#components/article/KeyPoints.tsx'
import { PictureFigure } from '#components/article/PictureFigure.tsx'
import { Quotation } from '#components/article/Quotation.tsx'
import { RiskFigure } from '#components/article/RiskFigure.tsx'
import { RunningText } from '#components/article/RunningText.tsx'
import { assertNever } from '#lib/assert-never.ts'
import type { Block, BlockOf, ListItem } from '#lib/document/document.ts'

/** One block as React elements: a closed list, so that nothing stored can become markup of its own. */
export function BlockView({ block, reading }: { block: Block; reading: Reading }) {
  const { plan, helpLines, pictures } = reading
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <RunningText content={block.content} plan={plan} />
        </p>
      )
    case 'heading':
      return <Heading block={block} reading={reading} />
    case 'bulletList':
      return (
        <ul>
          <Items items={block.content} reading={reading} />
        </ul>
      )
    case 'orderedList':
      return (
        <ol start={block.attrs?.start}>
          <Items items={block.content} reading={reading} />
        </ol>
      )
    case 'table':
      return <DataTable block={block} plan={plan} />
    case 'blockquote':
      return <Quotation block={block} plan={plan} />
    case 'figure':
      return (
        <PictureFigure
          picture={pictures.find(({ id }) => id === block.attrs.mediaId)}
          caption={block.attrs.caption}
        />
      )
    case 'keyPoints':
      return <KeyPoints block={block} plan={plan} />
    case 'careCard':
      return <CareCard block={block} reading={reading} />
    case 'crisisHelp':
      return <CrisisHelp concern={block.attrs.concern} helpLines={helpLines} />
    case 'riskFigure':
      return <RiskFigure data={block.attrs} markers={plan.markers.get(block)} />
    case 'doctorQuestions':
      return <DoctorQuestions block={block} plan={plan} />
    case 'comparisonNote':
      return <ComparisonNote block={block} reading={reading} />
    default:
      return assertNever(block)
  }
}

function Heading({ block, reading }: { block: BlockOf<'heading'>; reading: Reading }) {
  if (!block.content?.length) return null
  const Level = block.attrs.level === 2 ? 'h2' : 'h3'
  return (
    <Level id={block.attrs.id}>
      <RunningText content={block.content} plan={reading.plan} />
    </Level>
  )
}

function Items({ items, reading }: { items: ListItem[]; reading: Reading }) {
  return items.map((item, position) => (
    <li key={position}>
      {item.content.map((block, place) => (
        <BlockView key={place} block={block} reading={reading} />
      ))}
    </li>
  ))
}
