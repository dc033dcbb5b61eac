import { NotFound } from '#components/site/Answers.tsx'

/** What cannot be previewed, or not by this user. */
export default function PreviewNotFound() {
  return <NotFound />
}
