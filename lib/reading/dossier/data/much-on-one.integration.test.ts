import { beforeAll, describe, expect, it } from 'vitest'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { findItemsUsing } from '@/lib/text/commitment/data/commitments'
import { MOST_BEARINGS } from '@/lib/text/commitment/data/item-view'
import { itemsAsOf } from '@/lib/text/commitment/rules/as-of'
import { findStatement } from '@/lib/text/statement/data/statements'
import { growShape } from '@/scripts/bench/shapes.mjs'
import { dossierOf } from '../rules/dossier'
import { overviewOf } from '../rules/overview'
import { picturedRows } from '../rules/pictured'
import { findPictured } from './front'
import { findItemPart } from './item'
import { findItemMoments } from './item-moments'

// One item with much on it: what is read of it has a bound, and what is said of the whole is counted.

const slug = 'rabat-2022-07-08'
const database = await ownDatabase({ seeded: true })
beforeAll(() => growShape(database.ownerUrl, slug, 'much-on-one'), 120_000)

/** Those of the starter dossier, and a thousand. */
const BEARING = 1046

describe('the sources that bear on an item', () => {
  it('are the first ones and those that are cited, and how many there are is said', async () => {
    const part = await findItemPart(slug, '7c')
    if (!part) throw new Error('the item is not there')
    const cited = new Set(part.ever.flatMap(({ citations }) => citations.map(({ sourceId }) => sourceId)))
    const leads = part.item.bearings.filter(({ sourceId }) => !cited.has(sourceId))
    expect(leads.length).toBeLessThanOrEqual(MOST_BEARINGS)
    expect(part.item.bearingCount).toBe(BEARING)
    const bearing = await database.owner.bearing.count({
      where: { commitment: { reference: '7c' }, sourceId: { in: [...cited] } },
    })
    expect(part.item.bearings.length - leads.length).toBe(bearing)
  })

  it('are counted on earlier days', async () => {
    const [part, moments] = await Promise.all([findItemPart(slug, '7c'), findItemMoments(slug, '7c')])
    if (!part || !moments) throw new Error('the item is not there')
    const on = (day: string) => itemsAsOf([part.item], moments.items, () => true, day)[0]?.bearingCount
    expect(on('2999-01-01')).toBe(BEARING)
    expect(on('2000-01-01')).toBeUndefined()
  })

  it('are drawn as far as they are named, and all counted', async () => {
    const { items, sources, revisions } = await findPictured(slug, '7c')
    const statement = await findStatement(slug)
    if (!statement) throw new Error('the statement is not there')
    const [row] = picturedRows(overviewOf(dossierOf(statement, items, sources, revisions, []))).filter(
      ({ item }) => item.reference === '7c',
    )
    // One is cited and said nowhere to bear on it.
    expect(row?.known).toBe(BEARING + 1)
    expect(row?.sources.length).toBeLessThan(BEARING)
  })

  it('are found from the source, however many others there are', async () => {
    const items = await findItemsUsing(slug, ['S1001000'])
    expect(items.find(({ reference }) => reference === '7c')?.bearings).toEqual([
      { sourceId: 'S1001000', stance: 'context' },
    ])
  })
})
