import { describe, expect, it } from 'vitest'
import { keptCopy } from '@/lib/evidence/snapshot/mutations/testing'
import { fold } from '@/lib/ground/platform/fold'
import { EMPTY_PART } from '@/lib/ground/platform/parts'
import { ownDatabase, peopleOf } from '@/lib/ground/platform/testing'
import { accepted } from '@/scripts/test/made'
import { typedSource } from '@/scripts/test/typed'
import { addSource } from '../mutations/add-source'
import { gradeSource } from '../mutations/grade-source'
import { isUnclassed } from '../rules/facets'
import {
  type AskedOfWhole,
  readWhole,
  WHOLE_LIBRARY,
  WHOLE_ORDERS,
  type WholeOrder,
} from '../rules/whole-library'
import { gradeSchema } from '../schema'
import type { SourceView } from '../types'
import { findSources } from './library'
import { findNarrowed, findWholeCounts } from './narrowed'

// The library of all sources as it is narrowed is what looking at each source gives.

const database = await ownDatabase({ seeded: true })
const { analyst, reviewer } = await peopleOf(database)
await keptCopy(database, analyst, 'Test words, not from the source.', { sourceId: 'S12' })
const { id: unlisted } = await addSource(
  analyst,
  typedSource({
    ...{ title: 'Test document', publisher: 'Żółta test press', language: 'pl', type: 'media' },
    ...{ date: '2019-05', item: 'rabat-2022-07-08/7c', stance: 'supports' },
  }),
)
await gradeSource(
  analyst,
  gradeSchema.parse({ sourceId: 'S13', reliability: 'B', credibility: '2', gradeReason: 'Test reason.' }),
)
await accepted(reviewer, 'S13')

const asked = (query: Record<string, string>, order: WholeOrder = 'added'): AskedOfWhole =>
  readWhole({ ...query, order })
const partOf = async (of: AskedOfWhole, most = 1_000) =>
  (await findNarrowed(WHOLE_LIBRARY, of, most)) ?? EMPTY_PART
const idsOf = async (query: Record<string, string>, order?: WholeOrder) =>
  (await partOf(asked(query, order))).entries.map(({ id }) => id)
const everySource = await findSources({})
const where = (keeps: (source: SourceView) => boolean) =>
  everySource
    .filter(keeps)
    .map(({ id }) => id)
    .reverse()

describe('what a filter keeps', () => {
  it.each<[string, string, (source: SourceView) => boolean]>([
    ['type', 'un', ({ type }) => type === 'un'],
    ['language', 'pl', ({ id }) => id === unlisted],
    ['class', 'unset', isUnclassed],
    ['primary', 'unset', ({ primary }) => primary === null],
    ['graded', 'yes', ({ id }) => id === 'S13'],
    ['graded', 'no', ({ id }) => id !== 'S13'],
    ['copy', 'yes', ({ id }) => id === 'S12'],
    ['listed', 'no', ({ id }) => id === unlisted],
    ['year', '2019', ({ date }) => date?.startsWith('2019') ?? false],
    ['year', 'none', ({ date }) => date === null],
  ])('%s %s', async (facet, value, keeps) => {
    const part = await partOf(asked({ [facet]: value }))
    expect(part.entries.map(({ id }) => id)).toEqual(where(keeps))
    expect(part.entries.length).toBeGreaterThan(0)
    // What is kept of it is what it comes to.
    expect(part.total).toBe(part.entries.length)
  })

  it('is cited, and quoted, in judgements that readers see', async () => {
    const rows = await database.owner.$queryRaw<{ id: string; quoted: boolean }[]>`
      SELECT k.source_id AS id, bool_or(k.quote IS NOT NULL) AS quoted FROM citations k GROUP BY 1`
    expect((await idsOf({ cited: 'yes' })).sort()).toEqual(rows.map(({ id }) => id).sort())
    expect((await idsOf({ quote: 'yes' })).sort()).toEqual(
      rows
        .filter(({ quoted }) => quoted)
        .map(({ id }) => id)
        .sort(),
    )
    expect((await idsOf({ cited: 'no' })).length + rows.length).toBe(everySource.length)
  })

  it('is used for an item, published or not, and by several things at once', async () => {
    const part = await partOf(asked({ item: 'rabat-2022-07-08/7c' }))
    expect(part.entries.map(({ id }) => id)).toContain(unlisted)
    expect(part.total).toBe(part.entries.length)
    expect(await idsOf({ item: 'rabat-2022-07-08/7c', language: 'pl', stance: 'supports' })).toEqual([
      unlisted,
    ])
    expect(await idsOf({ item: 'rabat-2022-07-08/7c', language: 'pl', stance: 'contradicts' })).toEqual([])
    expect(await idsOf({ item: 'rabat-2022-07-08/99z' })).toEqual([])
    expect(await idsOf({ item: 'elsewhere' })).toEqual([])
  })

  it('is of a publisher by its key', async () => {
    const counts = await findWholeCounts(undefined)
    const publishers = counts.filter(({ facet }) => facet === 'publisher')
    expect(publishers).toHaveLength(12)
    for (const { value, n, name } of publishers) {
      const ids = await idsOf({ publisher: value })
      expect(ids).toEqual(where(({ publisher }) => publisher === name))
      expect(ids).toHaveLength(n)
    }
  })
})

describe('an order', () => {
  const words = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
  const byDate = (one: SourceView, other: SourceView) =>
    words(other.date ?? '', one.date ?? '') || one.number - other.number
  const sorted = (compared: (one: SourceView, other: SourceView) => number) =>
    [...everySource].sort(compared).map(({ id }) => id)

  it('puts what is undated last, and publishers as search folds them', async () => {
    expect(await idsOf({}, 'added')).toEqual(sorted((one, other) => other.number - one.number))
    expect(await idsOf({}, 'newest')).toEqual(sorted(byDate))
    expect(await idsOf({}, 'publisher')).toEqual(
      sorted(
        (one, other) =>
          words(fold(one.publisher), fold(other.publisher)) ||
          words(one.publisher, other.publisher) ||
          byDate(one, other),
      ),
    )
  })

  it.each(WHOLE_ORDERS)('is walked part by part and back, each source once: %s', async (order) => {
    const queries: Record<string, string>[] = [{}, { type: 'media' }, { type: 'media', class: 'unset' }]
    for (const query of queries) {
      const whole = await partOf(asked(query, order))
      const shown: string[] = []
      const begins = ['']
      for (let after: string | null = null; ; ) {
        const part = await partOf({ ...asked(query, order), after }, 7)
        expect(part).toMatchObject({ before: shown.length, total: whole.total })
        expect(part.previous).toBe(shown.length === 0 ? null : begins.at(-2))
        shown.push(...part.entries.map(({ id }) => id))
        if (part.next === null) break
        after = part.next
        begins.push(after)
      }
      expect(shown).toEqual(whole.entries.map(({ id }) => id))
    }
  })

  it('has no part after a source that is none, nor after the last one', async () => {
    const last = (await idsOf({})).at(-1) ?? ''
    for (const after of ['S99999', last])
      expect(await findNarrowed(WHOLE_LIBRARY, { ...asked({}), after }, 5)).toBeNull()
  })
})

it('knows how many several filters keep without counting each', async () => {
  const queries: Record<string, string>[] = [
    { type: 'media', class: 'unset' },
    { language: 'es', stance: 'supports', cited: 'yes', primary: 'unset' },
    { graded: 'no', copy: 'no', quote: 'yes', listed: 'yes' },
    { copy: 'yes', stance: 'context' },
    // Counted, by what is kept of each.
    { type: 'media', year: '2022' },
  ]
  for (const query of queries) {
    const { total, entries } = await partOf(asked(query))
    expect([query, total]).toEqual([query, entries.length])
  }
})

it('counts what narrows it as it is kept', async () => {
  const counts = await findWholeCounts(undefined)
  for (const { facet, value, n } of counts.filter((each) => each.facet !== 'publisher'))
    expect([facet, value, (await idsOf({ [facet]: value })).length]).toEqual([facet, value, n])
  expect(await database.owner.$queryRaw`SELECT * FROM miscounted_libraries()`).toEqual([])
})
