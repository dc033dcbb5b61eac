import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { DeskPage } from '#components/admin/DeskPage.tsx'
import { DeskPager } from '#components/admin/DeskPager.tsx'
import { DeskTable } from '#components/admin/DeskTable.tsx'
import { Dialog } from '#components/admin/Dialog.client.tsx'
import { FilterBar } from '#components/admin/FilterBar.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'
import { Day } from '#components/ui/Day.tsx'
import type { FormAction } from '#lib/form-state.ts'
import type { DeskRedirectList } from '#lib/redirects/redirect.views.ts'

type Props = {
  list: DeskRedirectList
  search: string
  /** After which address this part of the list begins; empty at its beginning. */
  from: string
  add: FormAction
  remove: FormAction
}

/** Old addresses, and where they lead. */
export function RedirectDesk({ list: { redirects, nextAfter }, search, from, add, remove }: Props) {
  const listAfter = (after: string) => `/admin/redirects?${new URLSearchParams({ q: search, after })}`
  return (
    <DeskPage
      title="Redirects"
      intro="Old addresses that lead on for good. When an article, a topic or a person gets a new address, theirs is made by itself; add one here for addresses from before, such as those of an older site."
      actions={
        <Dialog opener="Add a redirect" title="Add a redirect">
          <ActionForm action={add} submit="Add it">
            <TextField name="from" label="Old address" hint="Such as /blog/sleep." required />
            <TextField name="to" label="Leads to" hint="A page of today, such as /articles/sleep." required />
          </ActionForm>
        </Dialog>
      }
    >
      <FilterBar
        path="/admin/redirects"
        search={{ name: 'q', label: 'Search addresses', value: search }}
        clearable={search !== ''}
      />
      <DeskTable
        caption="Redirects"
        rows={redirects}
        keyOf={({ from }) => from}
        columns={[
          { title: 'Old address', show: ({ from }) => from },
          { title: 'Leads to', show: ({ to }) => <a href={to}>{to}</a> },
          { title: 'Since', show: ({ createdAt }) => <Day date={createdAt} short /> },
          {
            title: 'Change',
            show: ({ from, to }) => (
              <Dialog opener="Remove" look="quiet" title={`Remove the redirect of ${from}?`}>
                <p>
                  Whoever follows an old link to {from} is told that there is no page, instead of {to}.
                </p>
                <ActionForm action={remove} submit="Remove it" look="grave">
                  <input type="hidden" name="from" value={from} />
                </ActionForm>
              </Dialog>
            ),
          },
        ]}
        whenEmpty={
          search
            ? 'No redirect has these words in either address.'
            : 'No address has moved yet. Redirects appear here when something gets a new address.'
        }
      />
      <DeskPager
        firstPath={from ? `/admin/redirects?${new URLSearchParams({ q: search })}` : null}
        nextPath={nextAfter === null ? null : listAfter(nextAfter)}
      />
    </DeskPage>
  )
}
