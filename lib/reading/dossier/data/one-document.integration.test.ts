import { beforeAll, describe, expect, it } from 'vitest'
import { findSourceIdsOf } from '@/lib/evidence/source/data/library'
import { pastGuards } from '@/lib/evidence/source/data/testing'
import { sameSource } from '@/lib/evidence/source/mutations/same-source'
import { entryOfLine } from '@/lib/evidence/source/rules/outline'
import { sameSchema } from '@/lib/evidence/source/schema'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { ownDatabase, peopleOf } from '@/lib/ground/platform/testing'
import { accepted } from '@/scripts/test/made'
import { figuresNow } from '../rules/source-list'
import { findSourcePart } from './source'
import {
  findAlikeOf,
  findCountedParts,
  findLibraryIds,
  findLibraryOn,
  findLibraryTotals,
  findUsedItems,
} from './source-list'

// Two sources that are one document are one in what a library lists and counts, with the uses of both, and two again on days on which they were.

const slug = 'rabat-2022-07-08'
const database = await ownDatabase({ seeded: true })
const { analyst, reviewer } = await peopleOf(database)

/** One that is cited, and one that is not: the second will stand for both. */
const [led, standing] = ['S40', 'S31'] as const
const today = dayOf(now())

const agree = () => accepted(reviewer, led)

async function say(sameAs: string): Promise<void> {
  await sameSource(analyst, sameSchema.parse({ sourceId: led, sameAs, sameReason: 'Test reason.' }))
  await agree()
}

async function read() {
  const [lines, totals, ids] = await Promise.all([
    findCountedParts(slug, `${led} ${standing}`),
    findLibraryTotals(slug),
    findSourceIdsOf(slug),
  ])
  const entries = new Map(lines.map(entryOfLine).map((entry) => [entry.source.id, entry]))
  const items = (totals.items ?? []).map(({ value }) => value)
  return {
    entries,
    ids,
    all: figuresNow(totals).sources,
    items: await Promise.all(
      items.map(async (item) => [item, await findLibraryIds(slug, `item-${item}`)] as const),
    ),
    counted: await findUsedItems(slug, items.join(' '), 'language-en'),
    ofItem: (await findAlikeOf(slug, '7c')).reduce((sum, { n }) => sum + n, 0),
  }
}

let before: Awaited<ReturnType<typeof read>>
const usesOf = (found: typeof before, id: string) =>
  found.entries.get(id)?.uses.map(({ reference }) => reference) ?? []

beforeAll(async () => {
  await agree()
  before = await read()
  expect(before.entries.get(led)?.citations).toBeGreaterThan(0)
  await say(standing)
  // Decided on a day that is still to come, so that today is a day before it.
  await pastGuards(database.ownerUrl, ['reviews'], async (client) => {
    await client.query(
      `UPDATE reviews v SET at = v.at + interval '2 days' FROM source_classings c WHERE c.id = v.classing_id AND c.after ? 'sameAs'`,
    )
  })
})

describe('one document', () => {
  it('is listed and counted once, as the source that stands for both, with the uses of both', async () => {
    const after = await read()
    expect(after.ids).toEqual(before.ids.filter((id) => id !== led))
    expect(after.all).toBe(before.all - 1)
    expect(after.entries.has(led)).toBe(false)
    expect(after.entries.get(standing)?.citations).toBe(
      (before.entries.get(led)?.citations ?? 0) + (before.entries.get(standing)?.citations ?? 0),
    )
    const both = new Set([...usesOf(before, led), ...usesOf(before, standing)])
    expect(new Set(usesOf(after, standing))).toEqual(both)
  })

  it('is what the filter of an item keeps, once', async () => {
    const after = await read()
    const once = (ids: readonly string[] | null) =>
      [...new Set(ids?.map((id) => (id === led ? standing : id)))].sort()
    for (const [at, [item, ids]] of after.items.entries())
      expect([item, ids?.toSorted()]).toEqual([item, once(before.items[at]?.[1] ?? null)])
    const own = after.items.find(([item]) => item === '7c')?.[1]
    expect(after.ofItem).toBe(own?.length)
  })

  it('has a page under each of its ids, and that of the one that stands for both has the items of both', async () => {
    const [one, other] = await Promise.all([findSourcePart(slug, led), findSourcePart(slug, standing)])
    expect(one?.same.standing.map(({ id }) => id)).toEqual([standing])
    expect(one?.same.here).toEqual([standing])
    expect(other?.same.led.map(({ id }) => id)).toEqual([led])
    expect(other?.same.here).toEqual([led])
    const items = other?.items.map(({ reference }) => reference)
    for (const reference of [...usesOf(before, led), ...usesOf(before, standing)])
      expect(items).toContain(reference)
  })

  it('was two on a day before somebody agreed, and is one from then on', async () => {
    const [earlier, later] = await Promise.all([
      findLibraryOn(slug, today),
      findLibraryOn(slug, '2999-01-01'),
    ])
    expect(earlier.places.split(' ')).toHaveLength(before.all)
    expect(later.places.split(' ').toSorted()).toEqual((await findSourceIdsOf(slug)).toSorted())
    const then = (await findCountedParts(slug, `${led} ${standing}`, today)).map(entryOfLine)
    expect(new Map(then.map((entry) => [entry.source.id, entry]))).toEqual(before.entries)
    const lines = await findCountedParts(slug, standing, '2999-01-01')
    expect(lines).toEqual(await findCountedParts(slug, standing))
  })

  it('is kept as counting gives it', async () => {
    expect(await database.owner.$queryRaw`SELECT * FROM miscounted_libraries()`).toEqual([])
  })

  it('is two again once that is said and agreed', async () => {
    await say('')
    expect(await read()).toEqual(before)
  })
})
