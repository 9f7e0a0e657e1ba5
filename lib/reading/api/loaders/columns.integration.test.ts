import { describe, expect, it } from 'vitest'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { loadRows } from '@/lib/reading/edition/loaders/tables'
import type { Cell } from '@/lib/reading/edition/rules/table'
import { columnsOf, TABLES, type TableName } from '@/lib/reading/edition/rules/tables'
import { growStatement } from '@/scripts/bench/grow.mjs'
import { itemSchema } from '../schema/item'
import { citationSchema, judgementSchema } from '../schema/judgement'
import { searchSchema } from '../schema/note'
import { sourceSchema } from '../schema/source'
import { loadAnswer } from './answer'

// The tables that people take away and the records that programs read say the same of the same things. Each column is held to its field here, and each field
// that has no column is named: a new one of either fails until it is.

const slug = 'rabat-2022-07-08'
// With something of each kind.
const database = await ownDatabase({ seeded: true })
await growStatement(database.ownerUrl, slug, 1)

type Json = Readonly<Record<string, unknown>>

/** The field that a column is, where it has another name, and how a value of it is written in a cell, where that is no plain value. */
type Field = readonly [name: string, cellOf?: (value: unknown) => unknown]

const together = (values: unknown, each: (value: Json) => unknown = (value) => value) =>
  (values as Json[]).map(each).join('; ') || null
const dayIn = (moment: unknown) => (typeof moment === 'string' ? moment.slice(0, 10) : null)

/** What is shown of each table: how its records are read, its columns that are no field of the same name, and its fields that have no column. */
const HELD: Readonly<
  Record<
    TableName,
    {
      readonly fields: readonly string[]
      readonly columns: Readonly<Record<string, Field>>
      readonly alone: readonly string[]
    }
  >
> = {
  items: {
    fields: Object.keys(itemSchema.shape),
    columns: {
      item: ['reference'],
      responsible: ['responsible', (all) => together(all)],
      withdrawn_on: ['withdrawn', (value) => (value as Json | null)?.on ?? null],
      address: ['permalink'],
    },
    alone: [
      ...['statement', 'address', 'shortAddress', 'prefix', 'suffix', 'language', 'governs'],
      ...['states', 'judgements', 'bearings', 'bearingCount', 'byParty', 'editorialNotes'],
    ],
  },
  judgements: {
    fields: Object.keys(judgementSchema.shape),
    columns: {
      provisional: ['standing', (standing) => standing === 'provisional'],
      state: ['standing', (standing) => (standing === 'provisional' ? 'submitted' : standing)],
      author: ['author', (author) => ((author as Json).kind === 'person' ? (author as Json).name : null)],
      approved_by: ['approvals', (all) => together(all, ({ by }) => by)],
      address: ['permalink'],
    },
    alone: [
      ...['statement', 'address', 'laterText', 'succession', 'correctionReason', 'submittedAt'],
      ...['shownAsProvisional', 'elements', 'searches', 'tests', 'citations', 'withheldFrom'],
    ],
  },
  citations: {
    fields: Object.keys(citationSchema.shape),
    columns: { number: ['judgement'], citation: ['number'], place: ['locator'] },
    alone: ['statement', 'permalink', 'sourceAddress', 'expressWithdrawal', 'seenOn', 'quoteExplained'],
  },
  sources: {
    fields: Object.keys(sourceSchema.shape),
    columns: { source: ['id'], address: ['permalink'] },
    alone: [
      ...['statement', 'address', 'note', 'independenceGroup', 'reliability', 'credibility', 'sameAs'],
      ...['formerAddresses', 'archived', 'uses'],
    ],
  },
  searches: {
    fields: Object.keys(searchSchema.shape),
    columns: {
      asked: ['words'],
      language: ['languages', (all) => together(all, (each) => each)],
      also_on: ['alsoOn', (all) => together(all, (each) => each)],
      outcome: ['outcome', (outcome) => (outcome as Json | null)?.text ?? null],
      withdrawn_on: ['withdrawn', (value) => dayIn((value as Json | null)?.at)],
      in_judgements: [
        'takenInto',
        (all) => together(all, ({ item, line, number }) => `${item}/${line}/${number}`),
      ],
    },
    alone: [
      ...['kind', 'statement', 'name', 'permalink', 'url', 'language', 'imported', 'reviewer', 'publishedAt'],
    ],
  },
}

const at = (under: string) => `http://localhost:3000/${slug}/${under}`
const camelled = (name: string) => name.replace(/_([a-z\d])/g, (_sign, letter) => letter.toUpperCase())

/** The column’s field. */
function fieldOf(table: TableName, column: string): Field {
  return HELD[table].columns[column] ?? [camelled(column)]
}

async function recordsOf(table: TableName): Promise<readonly Json[]> {
  const records: Json[] = []
  let query = new URLSearchParams()
  for (;;) {
    const loaded = await loadAnswer(['statements', slug, table], query)
    if ('fault' in loaded) throw new Error(loaded.fault)
    const { data, next } = loaded.answer as { data: Json[]; next: string | null }
    records.push(...data.filter(({ kind }) => kind !== 'request'))
    if (next === null) return records
    query = new URL(next).searchParams
  }
}

async function cellsOf<Name extends TableName>(table: Name): Promise<Readonly<Record<string, Cell>>[]> {
  const columns = columnsOf(table, at)
  const rows: Readonly<Record<string, Cell>>[] = []
  for await (const part of loadRows(slug, table, ''))
    for (const row of part) rows.push(Object.fromEntries(columns.map(({ name, of }) => [name, of(row)])))
  return rows
}

describe.each(TABLES.map((table) => [table]))('the table of %s', (table) => {
  it('has a field for each column, and names each field without one', () => {
    const used = columnsOf(table, at, true).map(({ name }) => fieldOf(table, name)[0])
    const { fields, alone } = HELD[table]
    expect([...new Set([...used, ...alone])].sort()).toEqual([...fields].sort())
    expect(alone.filter((name) => used.includes(name))).toEqual([])
  })

  it('says in each cell what the record says', async () => {
    const inOrder = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort()
    const names = columnsOf(table, at).map(({ name }) => name)
    const expected = (await recordsOf(table)).map((record) =>
      Object.fromEntries(
        names.map((name) => {
          const [field, cellOf = (value: unknown) => value] = fieldOf(table, name)
          return [name, cellOf(record[field])]
        }),
      ),
    )
    expect(expected.length).toBeGreaterThan(0)
    expect(inOrder(await cellsOf(table))).toEqual(inOrder(expected))
  })
})
