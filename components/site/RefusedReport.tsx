import { readerPaths } from '#lib/publication/reader-paths.ts'
import { describeRefusal, type ReportRefusal } from '#lib/reports/decide-report.ts'
import { messageLength, type ReportInput } from '#lib/reports/report.input.ts'

/** The whole document that gives a refused report back: why, and the reader's words, ready to be sent again. */
export function RefusedReport({ refusal, input }: { refusal: ReportRefusal; input: ReportInput | null }) {
  return (
    <html lang="en-GB">
      {/* biome-ignore lint/style/noHeadElement: this document stands outside the framework's pages */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>Your report was not sent</title>
        <link rel="stylesheet" href="/plain.css" />
      </head>
      <body>
        <main>
          <h1>Your report was not sent</h1>
          <p>{describeRefusal(refusal)}</p>
          {input && <Again input={input} />}
          <p>
            <a href={input ? readerPaths.report(input.slug) : readerPaths.home()}>
              {input ? 'Back to the form' : 'Front page'}
            </a>
          </p>
        </main>
      </body>
    </html>
  )
}

function Again({ input }: { input: ReportInput }) {
  return (
    <form method="post" action={readerPaths.sendReport()} acceptCharset="utf-8">
      <input type="hidden" name="slug" value={input.slug} />
      <input type="hidden" name="passage" value={input.passage} />
      <p>
        <label htmlFor="message">What you wrote</label>
        <textarea
          id="message"
          name="message"
          rows={10}
          required
          minLength={messageLength.min}
          defaultValue={input.message}
        />
      </p>
      <button type="submit">Send again</button>
    </form>
  )
}
