import { beforeAll, describe, expect, it } from 'vitest'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { findFailedLinks, findLinkFigures } from './failed-links'

const database = await ownDatabase({ seeded: true })
let ids: string[]

beforeAll(async () => {
  ids = (
    await database.owner.source.findMany({
      where: { listedAt: { not: null } },
      orderBy: { number: 'asc' },
      take: 30,
      select: { id: true },
    })
  ).map(({ id }) => id)
  await database.owner.$executeRaw`
    INSERT INTO link_checks (source_id, address, host, outcome, since, checked_at, next_at)
    SELECT id, url, 'a test', 'gone', '2026-05-01'::timestamptz + number * interval '1 hour', '2026-06-01', '2026-07-01'
    FROM sources WHERE id = ANY (${ids}::text[])`
})

describe('the list of links that failed', () => {
  it('comes in parts, those that have been so longest first', async () => {
    const first = await findFailedLinks('gone', null)
    expect(first.entries.map(({ id }) => id)).toEqual(ids.slice(0, 25))
    expect(first).toMatchObject({ before: 0, total: 30, previous: null, next: ids[24] })
    const second = await findFailedLinks('gone', ids[24] ?? '')
    expect(second.entries.map(({ id }) => id)).toEqual(ids.slice(25))
    expect(second).toMatchObject({ before: 25, total: 30, previous: '', next: null })
    expect(await findFailedLinks('gone', 'S9999')).toEqual(first)
    expect(await findFailedLinks('blocked', null)).toMatchObject({ entries: [], total: 0 })
  })

  it('has none whose address was changed since', async () => {
    const [id = ''] = ids
    await database.owner.source.update({ where: { id }, data: { url: 'https://other.example/' } })
    expect((await findFailedLinks('gone', null)).entries.map((source) => source.id)).not.toContain(id)
  })
})

it('how far the checks have come', async () => {
  const all = await database.owner.source.count({ where: { listedAt: { not: null }, url: { not: null } } })
  const figures = (day: string) => findLinkFigures(new Date(day))
  expect(await figures('2026-06-30')).toEqual({
    all,
    checked: 30,
    lastAt: new Date('2026-06-01').toISOString(),
    dueAt: new Date('2026-07-01').toISOString(),
    isDue: false,
  })
  expect(await figures('2026-07-01')).toMatchObject({ isDue: true })
})
