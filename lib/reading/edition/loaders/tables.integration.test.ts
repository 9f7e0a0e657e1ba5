import readSheets from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { findPublishedRevisions } from '@/lib/assessment/status-update/data/published'
import { findSourcesOf } from '@/lib/evidence/source/data/library'
import { pastGuards } from '@/lib/evidence/source/data/testing'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { findCommitments } from '@/lib/text/commitment/data/commitments'
import { csvPieces, unguarded } from '../rules/table'
import { columnsOf, TABLES, type TableName } from '../rules/tables'
import { partsOf } from '../rules/testing-archives'
import { workbookOf } from '../rules/xlsx'
import { loadRows, loadSheets } from './tables'

const slug = 'rabat-2022-07-08'
const database = await ownDatabase({ seeded: true })
const at = (under: string) => `http://localhost:3000/${slug}/${under}`

/** The rows of a table as a reader of CSV has them, by column. */
async function csvOf(name: TableName, language = 'en'): Promise<Record<string, string>[]> {
  let text = ''
  for await (const piece of csvPieces(columnsOf(name, at), loadRows(slug, name, language))) text += piece
  const [header = [], ...rows] = linesOf(text)
  return rows.map((row) => Object.fromEntries(header.map((key, index) => [key, unguarded(row[index] ?? '')])))
}

/** Lines of RFC 4180, read letter by letter. */
function linesOf(text: string): string[][] {
  const lines: string[][] = []
  let [line, cell, quoted]: [string[], string, boolean] = [[], '', false]
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (quoted && sign === '"' && text.charAt(at + 1) === '"') {
      cell += sign
      at += 1
    } else if (sign === '"') quoted = !quoted
    else if (!quoted && (sign === ',' || text.startsWith('\r\n', at))) {
      line.push(cell)
      cell = ''
      if (sign === ',') continue
      lines.push(line)
      line = []
      at += 1
    } else cell += sign
  }
  return lines
}

async function workbookIn(language: string) {
  const sheets = await loadSheets(slug, language, { at, nameOf: (name) => `${name} ${language}` })
  return workbookOf(sheets, language)
}

describe('the tables of a statement', () => {
  it('have a row for each item, judgement, citation and source that readers see, with what it says', async () => {
    const [items, revisions, sources] = await Promise.all([
      findCommitments(slug),
      findPublishedRevisions(slug),
      findSourcesOf(slug),
    ])
    const table = await csvOf('items')
    expect(table.map(({ item, exact, why_this_force }) => [item, exact, why_this_force])).toEqual(
      items.map(({ reference, exact, whyThisForce }) => [reference, exact, whyThisForce]),
    )
    expect(
      (await csvOf('judgements')).map(({ item, line, rationale, judgement }) => [
        item,
        line,
        rationale,
        judgement,
      ]),
    ).toEqual(
      revisions.map(({ reference, party, rationale, judgement }) => [reference, party, rationale, judgement]),
    )
    const citations = revisions.flatMap((revision) => revision.citations)
    expect((await csvOf('citations')).map(({ source, quote }) => [source, quote])).toEqual(
      citations.map(({ sourceId, quote }) => [sourceId, quote ?? '']),
    )
    const ids = (await csvOf('sources')).map(({ source }) => source ?? '')
    expect(ids.sort()).toEqual(sources.map(({ id }) => id).sort())
    expect(table.every(({ address, item }) => address === at(item ?? ''))).toBe(true)
  })

  it('have in each column what its type says', async () => {
    const holds = {
      string: /^/,
      integer: /^\d+$/,
      boolean: /^(?:true|false)$/,
      date: /^\d{4}-\d\d-\d\d$/,
      datetime: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/,
    }
    for (const table of TABLES) {
      const rows = await csvOf(table)
      for (const { name, type } of columnsOf(table, at))
        for (const row of rows)
          if (row[name] !== '') expect(row[name], `${table}.${name}`).toMatch(holds[type])
    }
  })

  it('are called in the language that is asked for, where they were translated', async () => {
    const languages = new Set((await csvOf('items', 'ar')).map((row) => row.title_language))
    expect(languages).toContain('ar')
  })

  it('are the same in a workbook, with no formula, from right to left in Arabic', async () => {
    await pastGuards(database.ownerUrl, ['sources'], async (client) => {
      await client.query(`UPDATE sources SET title = '=HYPERLINK("https://example.org")' WHERE id = 'S40'`)
    })
    const book = await workbookIn('ar')
    const sheets = (await readSheets(book)) as unknown as { sheet: string; data: unknown[][] }[]
    expect(sheets.map(({ sheet }) => sheet)).toEqual(TABLES.map((name) => `${name} ar`))
    for (const [index, name] of TABLES.entries()) {
      const [header = [], ...rows] = sheets[index]?.data ?? []
      const csv = await csvOf(name, 'ar')
      const read = rows.map((row) =>
        Object.fromEntries(header.map((key, place) => [key, unguarded(String(row[place] ?? ''))])),
      )
      expect(read).toEqual(csv)
    }
    const cells = sheets.flatMap(({ data }) => data.flat())
    expect(cells).toContain(`'=HYPERLINK("https://example.org")`)
    const parts = await partsOf(book)
    const worksheets = [...parts].filter(([name]) => name.startsWith('xl/worksheets/sheet'))
    expect(worksheets).toHaveLength(TABLES.length)
    for (const [, xml] of worksheets) {
      expect(xml).toContain('rightToLeft="1"')
      expect(xml).not.toMatch(/<f[ >]/)
    }
    const english = await partsOf(await workbookIn('en'))
    expect([...english.values()].join('')).not.toContain('rightToLeft="1"')
  })
})
