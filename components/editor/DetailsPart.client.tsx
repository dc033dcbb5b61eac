'use client'

import { type ChangeEvent, useSyncExternalStore } from 'react'
import { SelectField } from '#components/admin/SelectField.client.tsx'
import { TextArea } from '#components/admin/TextArea.client.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'
import { AboutFields } from '#components/editor/AboutFields.client.tsx'
import { ChoiceList } from '#components/editor/ChoiceList.client.tsx'
import type { DraftSession } from '#lib/editor/draft-session.ts'
import { type EditorArticle, kindNames } from '#lib/editor/editor.views.ts'
import styles from './PanelParts.module.css'

/** What is known about the text besides its words; all of it is signed by the reviewer too. */
export function DetailsPart({ article, session }: { article: EditorArticle; session: DraftSession }) {
  const { fields: state } = session
  const fields = useSyncExternalStore(state.subscribe, state.get, state.get)
  const { length } = fields.description
  const fits = length >= 70 && length <= 200
  return (
    <div className={styles.fields}>
      <div>
        <TextArea
          name="description"
          label="Description"
          hint="What search results and previews show."
          maxLength={400}
          value={fields.description}
          onChange={({ target }) => session.change({ description: target.value.replace(/[\r\n]+/g, ' ') })}
        />
        <p className={fits ? styles.meter : `${styles.meter} ${styles.off}`}>
          {length} of 70 to 200 characters
        </p>
      </div>
      <ChoiceList
        legend="Topics"
        hint="The first is the section."
        all={article.topics}
        chosen={fields.topicIds}
        most={8}
        change={(topicIds) => session.change({ topicIds })}
      />
      <ChoiceList
        legend="Authors"
        all={article.people}
        chosen={fields.authorIds}
        most={10}
        change={(authorIds) => session.change({ authorIds })}
      />
      <ChoiceList
        legend="Editors"
        all={article.people}
        chosen={fields.editorIds}
        most={10}
        change={(editorIds) => session.change({ editorIds })}
      />
      <SelectField
        name="aiUse"
        label="Use of AI"
        hint="Readers are told."
        value={fields.aiUse ?? ''}
        onChange={({ target }: ChangeEvent<HTMLSelectElement>) =>
          session.change({ aiUse: aiUses.find((use) => use === target.value) ?? null })
        }
        choices={[
          { value: '', label: 'Not stated yet' },
          { value: 'none', label: 'None' },
          { value: 'assisted', label: 'Assisted' },
          { value: 'generated', label: 'Generated' },
        ]}
      />
      <TextField
        name="funding"
        label="Funding"
        hint="Who paid for this text; may stay empty."
        maxLength={500}
        value={fields.funding ?? ''}
        onChange={({ target }) => session.change({ funding: target.value === '' ? null : target.value })}
      />
      <AboutFields session={session} />
      <dl className={styles.facts}>
        <dt>Kind</dt>
        <dd>{kindNames[article.kind]}</dd>
        <dt>Address</dt>
        <dd>
          {article.livePath ? <a href={article.livePath}>{article.livePath}</a> : `/articles/${article.slug}`}
        </dd>
      </dl>
    </div>
  )
}

const aiUses = ['none', 'assisted', 'generated'] as const
