import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { DeskPage } from '#components/admin/DeskPage.tsx'
import { DeskPager } from '#components/admin/DeskPager.tsx'
import { FilterBar, FilterChoice } from '#components/admin/FilterBar.tsx'
import { MediaDrop } from '#components/admin/MediaDrop.client.tsx'
import { MediaThumbnail } from '#components/admin/MediaThumbnail.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'
import type { FormAction } from '#lib/form-state.ts'
import { describeGaps, type MediaLine, type MediaPage } from '#lib/media/media.views.ts'
import {
  type MediaFilter,
  mediaPath,
  mediaShows,
  mediaSorts,
  showNames,
  sortNames,
} from '#lib/media/media-filter.ts'
import styles from './MediaDesk.module.css'

type Props = { page: MediaPage; filter: MediaFilter; credit: FormAction }

/** The library of pictures. */
export function MediaDesk({ page, filter, credit }: Props) {
  const isFiltered = filter.q !== '' || filter.show !== 'all'
  return (
    <DeskPage
      title="Media"
      intro="Every picture the publication has, with what it shows, who made it and how it may be used. Nothing but its pixels is kept of a file: no place, no camera."
    >
      <MediaDrop />
      <FilterBar
        path="/admin/media"
        search={{ name: 'q', label: 'Search file name, alt text, credit', value: filter.q }}
        clearable={isFiltered}
      >
        <FilterChoice
          name="show"
          label="Show"
          value={filter.show}
          choices={mediaShows.map((value) => ({ value, label: showNames[value] }))}
        />
        <FilterChoice
          name="sort"
          label="Order"
          value={filter.sort}
          choices={mediaSorts.map((value) => ({ value, label: sortNames[value] }))}
        />
      </FilterBar>
      {page.lines.length === 0 ? (
        <p className={styles.empty}>
          {isFiltered
            ? 'No picture is like that. Try fewer words, or show all.'
            : 'There is no picture yet. Upload the first one above.'}
        </p>
      ) : (
        <ActionForm action={credit} submit="Give the ticked ones this credit and licence" look="plain">
          <ul className={styles.grid}>
            {page.lines.map((line) => (
              <MediaTile key={line.id} line={line} />
            ))}
          </ul>
          <div className={styles.bulk}>
            <TextField name="credit" label="Credit for the ticked ones" maxLength={300} />
            <TextField name="licence" label="Licence for the ticked ones" maxLength={300} />
          </div>
        </ActionForm>
      )}
      <DeskPager
        firstPath={filter.from > 0 ? mediaPath({ ...filter, from: 0 }) : null}
        nextPath={page.next && mediaPath({ ...filter, from: Number(page.next) })}
      />
    </DeskPage>
  )
}

function MediaTile({ line }: { line: MediaLine }) {
  const { id, fileName, thumbnail, focalX, focalY, making, uses, width, height } = line
  const name = fileName || 'Picture without a name'
  const states = [
    ...describeGaps(line),
    ...(making === 'making' ? ['still being made'] : []),
    ...(making === 'failed' ? ['sizes failed'] : []),
  ]
  return (
    <li className={styles.tile}>
      <MediaThumbnail src={thumbnail} focalX={focalX} focalY={focalY} />
      <span className={styles.name}>
        <input type="checkbox" name="ids" value={id} aria-label={`Tick ${name}`} />
        <a href={`/admin/media/${id}`}>{name}</a>
      </span>
      <span className={styles.facts}>
        {width} × {height}, {uses === 1 ? 'one article' : `${uses} articles`}
      </span>
      {states.length > 0 && <span className={styles.gaps}>{states.join(', ')}</span>}
    </li>
  )
}
