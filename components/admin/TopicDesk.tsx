import { DeskPage } from '#components/admin/DeskPage.tsx'
import { DeskTable } from '#components/admin/DeskTable.tsx'
import { FilterBar } from '#components/admin/FilterBar.tsx'
import { LinkButton } from '#components/admin/LinkButton.tsx'
import { Mark } from '#components/admin/Mark.tsx'
import { MoveButtons } from '#components/admin/MoveButtons.tsx'
import type { FormAction } from '#lib/form-state.ts'
import type { DeskTopicLine } from '#lib/topics/topic.views.ts'
import styles from './TopicDesk.module.css'

type Props = { topics: DeskTopicLine[]; navigation: DeskTopicLine[]; search: string; move: FormAction }

/** The tree of topics, and which of them lead the way at the top of every page. */
export function TopicDesk({ topics, navigation, search, move }: Props) {
  return (
    <DeskPage
      title="Topics"
      intro="The subjects of the publication, from broad to narrow. A topic says how often its articles are reviewed anew, and whether they are sensitive: those never stand beside light ones."
      actions={<LinkButton href="/admin/topics/new">Add a topic</LinkButton>}
    >
      <FilterBar
        path="/admin/topics"
        search={{ name: 'q', label: 'Search topics', value: search }}
        clearable={search !== ''}
      />
      <DeskTable
        caption="Topics"
        rows={topics}
        keyOf={({ id }) => id}
        columns={[
          {
            title: 'Topic',
            show: ({ id, name, depth }) => (
              <>
                {depth > 0 && <span aria-hidden="true">{'– '.repeat(depth)}</span>}
                <a href={`/admin/topics/${id}`}>{name}</a>
              </>
            ),
          },
          { title: 'Reviewed every', show: (topic) => `${topic.reviewIntervalMonths} months` },
          {
            title: 'Sensitive',
            show: ({ sensitive }) => (sensitive ? <Mark look="caution">Sensitive</Mark> : 'No'),
          },
          { title: 'Articles', show: ({ articleCount }) => articleCount, end: true },
        ]}
        whenEmpty={
          search
            ? 'No topic has these words.'
            : 'No topic yet. Every article needs one: add the broadest first.'
        }
      />
      <section className={styles.navigation} aria-labelledby="navigation">
        <h2 id="navigation" className={styles.title}>
          In the navigation
        </h2>
        <DeskTable
          caption="Topics at the top of every page, in their order"
          rows={navigation}
          keyOf={({ id }) => id}
          columns={[
            { title: 'Topic', show: ({ name }) => name },
            { title: 'Order', show: ({ id, name }) => <MoveButtons move={move} id={id} name={name} /> },
          ]}
          whenEmpty="No topic is in the navigation. Open a topic and tick “In the navigation”."
        />
      </section>
    </DeskPage>
  )
}
