/** A line of a CSV file, or why there is none: `line` is where it begins, from 1. */
export type CsvRow = { line: number; fields: string[] } | { line: number; problem: string }

/** A row that is longer than this was not closed where it should have been: reading goes on at the next line. */
const longestRow = 1_000_000

const comma = 44
const quote = 34
const newline = 10
const carriageReturn = 13

/**
 * The rows of a CSV file as they come in, in any pieces: quoted fields with commas, line ends and doubled quotes,
 * Windows and Unix line ends, a byte order mark, a last line without an end. Empty lines are left out. What cannot be
 * read is told with its line and does not stop the rest. No more than one row is held.
 * Source: RFC 4180.
 */
export async function* readCsv(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<CsvRow> {
  const reader = new RowReader()
  let first = true
  for await (const piece of pieces) {
    yield* reader.read(first ? piece.replace(/^\uFEFF/, '') : piece)
    if (piece !== '') first = false
  }
  yield* reader.end()
}

/** `between`: a field begins. `plain`: in one without quotes. `quoted`: inside quotes. `closing`: after a quote inside quotes. */
type State = 'between' | 'plain' | 'quoted' | 'closing' | 'lost'

class RowReader {
  #state: State = 'between'
  #fields: string[] = []
  #field = ''
  #length = 0
  #line = 1
  #rowLine = 1
  #problem: string | null = null

  #take(text: string): void {
    if (this.#state === 'closing') return
    this.#field += text
    this.#length += text.length
  }

  *read(piece: string): Generator<CsvRow> {
    let from = 0
    for (let at = 0; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at)
      if (code === newline) this.#line += 1
      const isSign = code === quote || code === comma || code === newline || code === carriageReturn
      if (this.#state === 'lost') {
        from = at + 1
        if (code === newline) this.#startRow()
        continue
      }
      if (!isSign) {
        if (this.#state === 'between') this.#state = 'plain'
        if (this.#state === 'closing' && code !== 32) {
          this.#problem ??= 'something stands behind a closing quotation mark'
          this.#state = 'plain'
        }
        continue
      }
      if (this.#state === 'quoted' && code !== quote) continue
      this.#take(piece.slice(from, at))
      from = at + 1
      if (code === quote) this.#meetQuote()
      else if (code === comma) this.#endField()
      else if (code === newline) yield* this.#endRow()
      // A carriage return alone means nothing; before a newline it is part of the line end.
    }
    if (this.#state !== 'lost') this.#take(piece.slice(from))
    if (this.#length > longestRow) {
      yield { line: this.#rowLine, problem: 'a quotation mark is opened here and not closed' }
      this.#state = 'lost'
    }
  }

  *end(): Generator<CsvRow> {
    if (this.#state === 'quoted') {
      yield { line: this.#rowLine, problem: 'a quotation mark is opened here and not closed' }
      return
    }
    if (this.#state !== 'lost') yield* this.#endRow()
  }

  #meetQuote(): void {
    switch (this.#state) {
      case 'between':
        this.#state = 'quoted'
        return
      case 'quoted':
        this.#state = 'closing'
        return
      case 'closing':
        this.#field += '"'
        this.#length += 1
        this.#state = 'quoted'
        return
      default:
        // A quotation mark in the middle of a field without quotes stands for itself.
        this.#field += '"'
        this.#length += 1
    }
  }

  #endField(): void {
    this.#fields.push(this.#field)
    this.#field = ''
    this.#state = 'between'
  }

  *#endRow(): Generator<CsvRow> {
    const isEmpty = this.#fields.length === 0 && this.#field === '' && this.#state === 'between'
    this.#endField()
    const row = this.#problem
      ? { line: this.#rowLine, problem: this.#problem }
      : { line: this.#rowLine, fields: this.#fields }
    if (!isEmpty) yield row
    this.#startRow()
  }

  #startRow(): void {
    this.#state = 'between'
    this.#fields = []
    this.#field = ''
    this.#length = 0
    this.#problem = null
    this.#rowLine = this.#line
  }
}
