import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { DeskPage } from '#components/admin/DeskPage.tsx'
import { DeskTable } from '#components/admin/DeskTable.tsx'
import { Dialog } from '#components/admin/Dialog.client.tsx'
import { LinkButton } from '#components/admin/LinkButton.tsx'
import { Tabs } from '#components/admin/Tabs.tsx'
import { Day } from '#components/ui/Day.tsx'
import { type WordListName, wordListNames } from '#lib/evidence/word-lists.ts'
import type { FormAction } from '#lib/form-state.ts'
import type { WordListDesk as Desk } from '#lib/word-lists/word-list.views.ts'
import styles from './WordListDesk.module.css'

const order: WordListName[] = ['core', 'soft', 'filler', 'stigma']

/** The words that the evidence check looks for: one list at a time, each entry with what to say instead. */
export function WordListDesk({
  list,
  desk: { lists, edition, version },
  restore,
}: {
  list: WordListName
  desk: Desk
  restore: FormAction
}) {
  const { about, rule, name } = wordListNames[list]
  return (
    <DeskPage
      title="Word lists"
      intro="The words that the evidence check looks for in drafts. A change holds from the next check on; what was checked before stays as it was, and readers are told with which lists."
      actions={
        <LinkButton href={`/admin/word-lists?list=${list}&entry=new`} look="main">
          Add words
        </LinkButton>
      }
    >
      <p className={styles.edition}>
        {edition ? (
          <>
            Edition {edition.number}, of <Day date={edition.on} />, by {edition.byName}.
          </>
        ) : (
          'These are the lists that come with the rules. The first change makes them your own.'
        )}
      </p>
      <Tabs
        label="Word lists"
        tabs={order.map((one) => ({
          label: wordListNames[one].name,
          href: `/admin/word-lists?list=${one}`,
          count: lists[one].length,
          here: one === list,
        }))}
      />
      <p className={styles.about}>
        {about} Rule {rule}.
      </p>
      <DeskTable
        caption={name}
        rows={lists[list].map((entry, place) => ({ ...entry, place: place + 1 }))}
        keyOf={({ place }) => String(place)}
        columns={[
          {
            title: 'Words',
            show: ({ words, place }) => (
              <a href={`/admin/word-lists?list=${list}&entry=${place}`} className={styles.words}>
                {words.map(spaced).join(' · ')}
              </a>
            ),
          },
          { title: 'Say instead', show: ({ say }) => say },
          {
            title: 'Innocent in',
            show: ({ except }) => (except.length === 0 ? '–' : except.map(spaced).join(' · ')),
          },
        ]}
        whenEmpty="This list is empty: the check looks for none of its words. Add some, or go back to the lists that come with the rules."
      />
      {edition && (
        <div className={styles.restore}>
          <Dialog opener="Go back to the lists that come with the rules" look="quiet" title="Go back?">
            <p>
              All four lists become again those that come with the rules. Edition {edition.number} stays on
              record.
            </p>
            <ActionForm action={restore} submit="Go back" look="grave">
              <input type="hidden" name="version" value={version} />
            </ActionForm>
          </Dialog>
        </div>
      )}
    </DeskPage>
  )
}

/** Space around strokes, so that a long form can break. */
function spaced(form: string): string {
  return form.replaceAll('/', ' / ')
}
