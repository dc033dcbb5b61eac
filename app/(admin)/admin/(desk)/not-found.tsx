import { Notice } from '#components/admin/Notice.tsx'

/** Nothing at this address of the desk, or nothing this user may open: the answer is the same. */
export default function NotFoundPage() {
  return (
    <Notice title="Nothing here that you may open">
      <p>
        The address is wrong, the article was never made, or it belongs to other authors. An editor can open
        every draft.
      </p>
      <p>
        <a href="/admin">Back to today</a>
      </p>
    </Notice>
  )
}
