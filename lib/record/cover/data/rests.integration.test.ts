import { expect, it } from 'vitest'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { makeRich } from '@/scripts/test/make-rich'

const database = await ownDatabase({ seeded: true })
await makeRich(database)

it('what rests on a source, and on which sources something rests, are the same said in both directions', async () => {
  const rows = await database.app.$queryRaw<{ source: string; type: string; id: string }[]>`
    SELECT s.id AS source, r.of_type AS type, r.of_id AS id FROM sources s, resting_on(s.id) r`
  const said = (each: (typeof rows)[number]) => `${each.type} ${each.id} on ${each.source}`
  const things = [...new Map(rows.map(({ type, id }) => [`${type} ${id}`, { type, id }])).values()]
  const back = await database.app.$queryRaw<typeof rows>`
    SELECT t.type, t.id, s AS source FROM unnest(${things.map(({ type }) => type)}::text[], ${things.map(({ id }) => id)}::text[]) AS t (type, id),
      rests_on(t.type, t.id) s`
  expect(back.map(said).sort()).toEqual(rows.map(said).sort())
  expect([...new Set(rows.map(({ type }) => type))].sort()).toEqual(
    expect.arrayContaining(['lineage-link', 'note', 'revision', 'source', 'translation']),
  )
})
