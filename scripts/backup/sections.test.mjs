import { expect, test } from 'vitest'
import { readSections, writeSections } from './sections.mjs'

// Rows as COPY writes them: what would end a row or the table is escaped.
const tables = [
  { table: 'empty', columns: ['id'], rows: [] },
  { table: 'one', columns: ['id', 'text'], rows: ['1\t\\\\.\n'] },
  { table: 'many', columns: ['text'], rows: ['\n', '\\\\n\n', `${'long '.repeat(100)}\n`, '\\N\n'] },
]

test.each([1, 2, 3, 7, 64, 100_000])(
  'tables come back as they were, however they are cut: %d bytes',
  async (size) => {
    const text = await written(tables)
    expect(await read(cut(text, size))).toEqual(
      tables.map(({ table, columns, rows }) => ({
        table,
        columns,
        rows: rows.join(''),
        counted: rows.length,
      })),
    )
  },
)

test('what ends early is refused, wherever it ends', async () => {
  const text = await written(tables)
  for (let length = 0; length < text.length; length += 1)
    await expect(read(cut(text.slice(0, length), 64)), `${length} bytes`).rejects.toThrow()
})

async function written(all) {
  const parts = []
  for await (const part of writeSections(given(all))) parts.push(part.toString())
  return parts.join('')
}

async function* given(all) {
  for (const { rows, ...rest } of all) yield { ...rest, rows: cutRows(rows) }
}

async function* cutRows(rows) {
  for (const row of rows) yield Buffer.from(row)
}

async function* cut(text, size) {
  for (let at = 0; at < text.length; at += size) yield Buffer.from(text.slice(at, at + size))
}

async function read(content) {
  const found = []
  for await (const { table, columns, rows, counted } of readSections(content)) {
    const all = []
    for await (const piece of rows) all.push(piece.toString())
    found.push({ table, columns, rows: all.join(''), counted: await counted() })
  }
  return found
}
