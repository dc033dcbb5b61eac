'use client'

import { NodeViewContent, type ReactNodeViewProps } from '@tiptap/react'
import { CrisisHelp } from '#components/article/CrisisHelp.tsx'
import tableStyles from '#components/article/DataTable.module.css'
import { PictureFigure } from '#components/article/PictureFigure.tsx'
import quotationStyles from '#components/article/Quotation.module.css'
import { RiskFigure } from '#components/article/RiskFigure.tsx'
import { useLibrary, useSourceNumbers } from '#components/editor/editor-context.client.tsx'
import { NodeShell, Unfinished } from '#components/editor/views/NodeShell.tsx'
import { SourcesOf } from '#components/editor/views/SourcesOf.tsx'
import { TableTools } from '#components/editor/views/TableTools.tsx'
import { useNodeParts } from '#components/editor/views/use-node-parts.client.tsx'
import styles from './FigureViews.module.css'

/** A risk figure as readers see it. */
export function RiskFigureView(props: ReactNodeViewProps) {
  const parts = useNodeParts('riskFigure', props)
  const numbers = useSourceNumbers()
  return (
    <NodeShell title="Risk figure" actions={parts}>
      {parts.attrs ? (
        <div contentEditable={false}>
          <RiskFigure data={parts.attrs} />
          <SourcesOf references={parts.attrs.references} numbers={numbers} />
        </div>
      ) : (
        <Unfinished edit={parts.edit}>This risk figure is not finished; readers will not see it.</Unfinished>
      )}
    </NodeShell>
  )
}

/** A picture as readers see it. */
export function FigureView(props: ReactNodeViewProps) {
  const parts = useNodeParts('figure', props)
  const { pictures } = useLibrary()
  const picture = pictures.find(({ id }) => id === parts.attrs?.mediaId)
  return (
    <NodeShell title="Picture" actions={parts}>
      <div contentEditable={false}>
        {picture ? (
          <PictureFigure picture={picture} caption={parts.attrs?.caption ?? null} />
        ) : (
          <Unfinished edit={parts.edit}>This picture is not in the library.</Unfinished>
        )}
      </div>
    </NodeShell>
  )
}

/** A crisis box as readers see it, with the numbers of the help lines. */
export function CrisisHelpView(props: ReactNodeViewProps) {
  const parts = useNodeParts('crisisHelp', props)
  const { helpLines } = useLibrary()
  const concern = parts.attrs?.concern ?? 'emergency'
  const known = helpLines.some(({ concerns }) => concerns.includes(concern))
  return (
    <NodeShell title="Crisis help" actions={parts}>
      <div contentEditable={false}>
        {known ? (
          <CrisisHelp concern={concern} helpLines={helpLines} />
        ) : (
          <Unfinished edit={parts.edit}>
            No help line answers this concern, so readers see nothing here. Add one under Help lines.
          </Unfinished>
        )}
      </div>
    </NodeShell>
  )
}

/** A quotation as readers see it; the words are written in place. */
export function QuotationView(props: ReactNodeViewProps) {
  const parts = useNodeParts('blockquote', props)
  const numbers = useSourceNumbers()
  const { attrs } = parts
  return (
    <NodeShell title="Quotation" actions={parts}>
      <figure className={quotationStyles.figure}>
        <blockquote>
          <NodeViewContent />
        </blockquote>
        {attrs ? (
          <figcaption className={quotationStyles.speaker} contentEditable={false}>
            <b>{attrs.speaker}</b>
            {attrs.role && `, ${attrs.role}`}
            {attrs.source && `. ${attrs.source}`}
          </figcaption>
        ) : (
          <Unfinished edit={parts.edit}>
            Who said this? Until the speaker is named, it is saved as plain paragraphs.
          </Unfinished>
        )}
        <SourcesOf references={attrs?.reference ? [attrs.reference] : []} numbers={numbers} />
      </figure>
    </NodeShell>
  )
}

/** A table as readers see it; the cells are written in place. */
export function TableView(props: ReactNodeViewProps) {
  const parts = useNodeParts('table', props)
  const numbers = useSourceNumbers()
  const caption = String(props.node.attrs.caption)
  return (
    <NodeShell title="Table" actions={parts}>
      <figure className={tableStyles.figure}>
        {caption ? (
          <p className={tableStyles.caption} contentEditable={false}>
            {caption}
          </p>
        ) : (
          <Unfinished edit={parts.edit}>What does this table show? It needs a caption.</Unfinished>
        )}
        <div className={tableStyles.scroll}>
          <NodeViewContent<'table'> as="table" className={`${tableStyles.table} ${styles.table}`} />
        </div>
        <SourcesOf references={parts.attrs?.references ?? []} numbers={numbers} />
        <TableTools editor={props.editor} getPos={props.getPos} />
      </figure>
    </NodeShell>
  )
}
