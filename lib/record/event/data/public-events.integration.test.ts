import { expect, it } from 'vitest'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { isPublicAct } from './public-events'

const database = await ownDatabase({ seeded: false })

/** The verbs of the first list that some SQL names after `verb`, in the order of the alphabet. */
function verbsIn(sql: string, list: RegExp): string[] {
  const [, named = ''] = list.exec(sql) ?? []
  return [...named.matchAll(/'([^']+)'/g)].map(([, verb = '']) => verb).sort()
}

it('the acts that are asked for are those that the index holds', async () => {
  const [index] = await database.owner.$queryRaw<{ made: string }[]>`
    SELECT pg_get_indexdef('events_that_may_be_public_idx'::regclass) AS made`
  const held = verbsIn(index?.made ?? '', /verb\S* = ANY \(.*?ARRAY\[(.*?)\]/)
  expect(held).toContain('published')
  expect(verbsIn(isPublicAct('any', { after: 0n, before: 1n }).sql, /e\.verb IN \(([^)]*)\)/)).toEqual(held)
})
