import { beforeAll, expect, it } from 'vitest'
import { ENTRIES_ON_DESK } from '@/lib/ground/platform/parts'
import { ownDatabase, peopleOf, withClient } from '@/lib/ground/platform/testing'
import { findShortTitles } from '@/lib/text/statement/data/short-title'
import { findFirstStatements, findStatementPlaces } from '@/lib/text/statement/data/statements'
import { statements, withGuardsAside } from '@/scripts/bench/grow.mjs'
import { slug } from '@/scripts/test/typed'
import { watch } from '../mutations/watch'
import { findToWatch } from './watched'

// Where there are many statements the desk names those that it shows.

const database = await ownDatabase({ seeded: true })
const { analyst } = await peopleOf(database)

beforeAll(() =>
  withClient(database.ownerUrl, (client) =>
    withGuardsAside(client, slug, async () => {
      for (const sql of statements) await client.query(sql, [20])
    }),
  ),
)

it('offers the newest statements to be watched, says of how many, and finds the others by words', async () => {
  const places = await findStatementPlaces()
  const all = places.length
  expect(await findFirstStatements()).toEqual(places.slice(0, 2))
  const offered = await findToWatch(analyst, 'en')
  expect(offered.statements).toHaveLength(ENTRIES_ON_DESK)
  expect(offered.statementCount).toBe(all)
  const [newest] = offered.statements
  expect(newest?.shortTitle).toBe((await findShortTitles([slug], 'en'))[0]?.shortTitle)
  await watch(analyst, { type: 'statement', id: newest?.id ?? '', watch: 'yes' })
  const rest = await findToWatch(analyst, 'en')
  expect(rest.statementCount).toBe(all - 1)
  expect(rest.statements).not.toContainEqual(newest)
  const found = await findToWatch(analyst, 'en', 'TEXT 37')
  expect([found.statements.map(({ shortTitle }) => shortTitle), found.statementCount]).toEqual([
    ['Test text 37'],
    1,
  ])
  expect((await findToWatch(analyst, 'en', 'no such words')).statementCount).toBe(0)
})

it('names the statements that are asked for, in the language of the page where they have a name in it', async () => {
  const [, other = ''] = await findFirstStatements()
  const named = await findShortTitles([slug, other], 'ar')
  expect(named.map((each) => [each.slug, each.language])).toEqual(
    expect.arrayContaining([
      [slug, 'ar'],
      [other, 'en'],
    ]),
  )
  expect(named).toHaveLength(2)
  expect(await findShortTitles([], 'en')).toEqual([])
})
