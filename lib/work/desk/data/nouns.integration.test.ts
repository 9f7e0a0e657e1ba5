import { expect, it } from 'vitest'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { NOUNS } from '@/nouns'

const database = await ownDatabase({ seeded: false })

/** How the database would look for them in its view: it leaves out each part of the view that is of another noun, or tells its acts of something else. */
async function planOf({ name, object }: { readonly name: string; readonly object: string }): Promise<string> {
  const rows = await database.owner.$queryRawUnsafe<Record<string, string>[]>(
    `EXPLAIN SELECT id FROM under_review WHERE noun = '${name}' AND object_type = '${object}'`,
  )
  return rows.flatMap((row) => Object.values(row)).join('\n')
}

it.each(NOUNS)('$name is under review in the database, and its acts are done to the same', async (noun) => {
  expect(await planOf(noun)).toContain('Scan')
  expect(await planOf({ ...noun, object: 'person' })).not.toContain('Scan')
})

it('nothing else is under review there', async () => {
  const [view] = await database.owner.$queryRaw<{ parts: string[] }[]>`
    SELECT regexp_split_to_array(pg_get_viewdef('under_review'::regclass), 'UNION ALL') AS parts`
  expect(view?.parts).toHaveLength(NOUNS.length)
})
