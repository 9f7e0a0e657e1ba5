// What is in a backup once it is unpacked: for each table a line that names it, its rows as COPY writes them (a row is a line),
// `\.` on a line of its own, which no row can be, and a line that counts them; the very last line counts the tables.

const NEWLINE = 10
const END_OF_ROWS = Buffer.from('\\.\n')
const END_AFTER_A_ROW = Buffer.from('\n\\.\n')

/**
 * Writes the tables.
 *
 * @param {AsyncIterable<{ table: string, columns: string[], rows: AsyncIterable<Buffer> }>} tables
 */
export async function* writeSections(tables) {
  let count = 0
  for await (const { table, columns, rows } of tables) {
    yield `${JSON.stringify({ table, columns })}\n`
    let counted = 0
    for await (const chunk of rows) {
      counted += linesIn(chunk)
      yield chunk
    }
    yield END_OF_ROWS
    yield `${JSON.stringify({ rows: counted })}\n`
    count += 1
  }
  yield `${JSON.stringify({ tables: count })}\n`
}

/**
 * Reads them one after the other. The rows of a table are to be read before the next table is asked for; then `counted` says how many
 * there were when it was written.
 *
 * @param {AsyncIterable<Buffer>} content
 * @returns {AsyncGenerator<{ table: string, columns: string[], rows: AsyncGenerator<Buffer>, counted: () => Promise<number> }>}
 * @throws Error where the tables end early
 */
export async function* readSections(content) {
  const lines = lineReader(content)
  for (let count = 0; ; count += 1) {
    const { table, columns, tables } = JSON.parse(await lines.next())
    if (tables !== undefined) {
      if (tables !== count) throw new Error(`the backup holds ${count} tables and names ${tables}`)
      return
    }
    yield {
      table,
      columns,
      rows: lines.rows(),
      counted: async () => JSON.parse(await lines.next()).rows,
    }
  }
}

/** Hands out single lines, and rows in whatever pieces they come: never more than a piece and a row are held. */
function lineReader(content) {
  const source = content[Symbol.asyncIterator]()
  let rest = Buffer.alloc(0)
  const more = async () => {
    const { value, done } = await source.next()
    if (done) throw new Error('the backup ends early')
    rest = rest.length === 0 ? value : Buffer.concat([rest, value])
  }
  return {
    async next() {
      while (!rest.includes(NEWLINE)) await more()
      return take(rest.indexOf(NEWLINE) + 1).toString('utf8')
    },
    async *rows() {
      for (;;) {
        if (rest.subarray(0, END_OF_ROWS.length).equals(END_OF_ROWS)) {
          take(END_OF_ROWS.length)
          return
        }
        const end = rest.indexOf(END_AFTER_A_ROW)
        const whole = end >= 0 ? end + 1 : rest.lastIndexOf(NEWLINE) + 1
        if (whole > 0) yield take(whole)
        else await more()
      }
    },
  }
  function take(length) {
    const taken = rest.subarray(0, length)
    rest = rest.subarray(length)
    return taken
  }
}

function linesIn(chunk) {
  let count = 0
  for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) count += 1
  return count
}
