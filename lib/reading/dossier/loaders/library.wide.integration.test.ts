import { beforeAll, describe, expect, it } from 'vitest'
import { findPublishedRevisions } from '@/lib/assessment/status-update/data/published'
import { findSourcesOf } from '@/lib/evidence/source/data/library'
import { SOURCE_STANCES, type SourceFilter } from '@/lib/evidence/source/rules/facets'
import { SOURCE_ORDERS } from '@/lib/evidence/source/rules/order'
import { SOURCE_TYPES } from '@/lib/evidence/source/types'
import { ENTRIES_A_PART } from '@/lib/ground/platform/parts'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { findCommitments } from '@/lib/text/commitment/data/commitments'
import { findStatement } from '@/lib/text/statement/data/statements'
import { growStatement } from '@/scripts/bench/grow.mjs'
import { countsIn, sourceListOf } from '../data/testing'
import { dossierOf } from '../rules/dossier'
import { libraryIn, overviewOf } from '../rules/overview'
import { itemsNamed } from '../rules/source-list'
import type { Overview } from '../types'
import { loadLibraryIds, loadSourceList } from './library'

// The library of a statement as its pages read it, part by part, is what looking at each of its sources gives.

const slug = 'rabat-2022-07-08'
const database = await ownDatabase({ seeded: true })

/** The statement with all that is public of it, in memory. */
async function inMemory(): Promise<Overview> {
  const [statement, items, sources, revisions] = await Promise.all([
    findStatement(slug),
    findCommitments(slug),
    findSourcesOf(slug),
    findPublishedRevisions(slug),
  ])
  if (!statement) throw new Error('the starter dossier is not there')
  return overviewOf(dossierOf(statement, items, sources, revisions, []))
}

/** That all parts of what a filter keeps, in all orders, are those of the library in memory. */
async function expectRead(overview: Overview, filter: SourceFilter | null): Promise<void> {
  for (const order of SOURCE_ORDERS) {
    let after: string | null = null
    do {
      const asked = { filter, order, after }
      const made = sourceListOf(overview, asked)
      const list = await loadSourceList(slug, { filter, order }, after, '')
      if (!list?.rail) throw new Error(`no page of ${JSON.stringify(asked)}`)
      const { rail, ...read } = list
      expect(read).toEqual({ ...made, asOf: undefined })
      const counts = countsIn(overview, filter, namedOn(overview, read))
      expect(rail.counts).toEqual({ ...counts, item: itemsNamed(counts.item, filter) })
      expect(rail.items.map(({ reference }) => reference)).toHaveLength(rail.counts.item.length)
      after = read.part.next
    } while (after !== null)
  }
}

/** The items that a page names: all that sources are used for, or those of its own sources where these are too many. */
function namedOn(
  overview: Overview,
  { part, filter }: Pick<NonNullable<ReturnType<typeof sourceListOf>>, 'part' | 'filter'>,
) {
  const used = (entries: typeof part.entries) =>
    new Set(entries.flatMap(({ uses }) => uses.map(({ reference }) => reference)))
  const all = used(libraryIn(overview))
  const here = all.size > ENTRIES_A_PART ? used(part.entries) : all
  const chosen = filter?.find(({ facet }) => facet === 'item')?.value
  return overview.items.map(({ reference }) => reference).filter((each) => here.has(each) || each === chosen)
}

const filters: SourceFilter[] = [
  ...SOURCE_TYPES.map((value) => [{ facet: 'type', value }] as const),
  ...SOURCE_STANCES.map((value) => [{ facet: 'stance', value }] as const),
  [{ facet: 'cited', value: 'yes' }],
  [{ facet: 'cited', value: 'no' }],
  [{ facet: 'language', value: 'es' }],
  [{ facet: 'item', value: '7c' }],
  [{ facet: 'class', value: 'unset' }],
  [
    { facet: 'cited', value: 'yes' },
    { facet: 'type', value: 'official' },
  ],
  [
    { facet: 'language', value: 'es' },
    { facet: 'stance', value: 'supports' },
    { facet: 'item', value: '7c' },
  ],
  [
    { facet: 'stance', value: 'context' },
    { facet: 'class', value: 'unset' },
  ],
]

describe('a library', () => {
  let overview: Overview
  beforeAll(async () => {
    overview = await inMemory()
  })

  it.each([null, ...filters])('is the same, narrowed by %j', async (filter) => {
    await expectRead(overview, filter)
  })

  it.each<[string, string]>([
    ['item', '99z'],
    ['type', 'fish'],
    ['language', 'xx'],
    ['publisher', 'abc'],
  ])('has no page of %s %s', async (facet, value) => {
    expect(await loadSourceList(slug, { filter: [{ facet, value }], order: 'cited' }, null, '')).toBeNull()
    expect(await loadLibraryIds(slug, [{ facet, value }])).toBeNull()
  })

  it('has a page for an item that no source is used for, and none after a source of another library', async () => {
    const unused = overview.items.find(
      ({ reference }) =>
        !libraryIn(overview).some(({ uses }) => uses.some((use) => use.reference === reference)),
    )
    if (unused) await expectRead(overview, [{ facet: 'item', value: unused.reference }])
    expect(await loadSourceList(slug, { filter: null, order: 'newest' }, 'S9999999', '')).toBeNull()
    expect(await loadSourceList('nowhere', { filter: null, order: 'cited' }, null, '')).toBeNull()
  })
})

describe('a library with more items than a page names', () => {
  let overview: Overview
  beforeAll(async () => {
    await growStatement(database.ownerUrl, slug, 5)
    overview = await inMemory()
  }, 60_000)

  it.each([null, ...filters.slice(-6)])('is the same, narrowed by %j', async (filter) => {
    await expectRead(overview, filter)
  })
})
