import { Day } from '#components/ui/Day.tsx'
import { Tag } from '#components/ui/Tag.tsx'
import type { Source } from '#lib/references/reference.views.ts'
import {
  describeStatus,
  formatAuthors,
  formatLocus,
  referenceKinds,
  toSourceAddress,
} from '#lib/references/reference-words.ts'
import styles from './SourceList.module.css'

/** One source as a journal prints it, with what it is, how it stands and the way back into the text. */
export function SourceEntry({ source, backTo }: { source: Source; backTo: string[] }) {
  const status = describeStatus(source)
  return (
    <>
      <Reference source={source} />
      <div className={styles.tags}>
        <Tag>{referenceKinds[source.kind]}</Tag>
        {source.sampleSize && <Tag>{source.sampleSize.toLocaleString('en-GB')} people</Tag>}
        {status && <Tag tone={status.tone}>{status.words}</Tag>}
        <BackLinks ordinal={source.ordinal} anchors={backTo} />
      </div>
      {source.statusNote && <div className={styles.note}>{source.statusNote}</div>}
    </>
  )
}

function Reference({ source }: { source: Source }) {
  const authors = formatAuthors(source)
  const locus = formatLocus(source)
  const address = toSourceAddress(source)
  return (
    <>
      {authors && `${authors}. `}
      {withStop(source.title)} {source.containerTitle && <em>{withStop(source.containerTitle)}</em>}{' '}
      {source.publisher && withStop(source.publisher)} {locus && `${locus}. `}
      {address && (
        <a href={address} rel="external" data-address={source.doi ? undefined : ''}>
          {nameAddress(source)}
        </a>
      )}
      {source.doi && source.pmid && (
        <>
          {' · '}
          <a href={`https://pubmed.ncbi.nlm.nih.gov/${source.pmid}/`} rel="external">
            PMID {source.pmid}
          </a>
        </>
      )}
      {source.isbn && <> ISBN {source.isbn}.</>}
      {source.accessedOn && (
        <>
          {' '}
          Read <Day date={source.accessedOn} short />.
        </>
      )}
    </>
  )
}

function withStop(words: string): string {
  return /[.?!]$/.test(words) ? words : `${words}.`
}

function nameAddress({ doi, pmid, url }: Source): string {
  if (doi) return `doi.org/${doi}`
  if (pmid) return `PMID ${pmid}`
  return url && URL.canParse(url) ? new URL(url).hostname : ''
}

function BackLinks({ ordinal, anchors }: { ordinal: number; anchors: string[] }) {
  return (
    <span data-screen-only="">
      {anchors.map((anchor, index) => (
        <a
          key={anchor}
          className={styles.back}
          href={`#${anchor}`}
          aria-label={`Back to the text, source ${ordinal}, mention ${index + 1}`}
        >
          ↑{anchors.length > 1 && index + 1}
        </a>
      ))}
    </span>
  )
}
