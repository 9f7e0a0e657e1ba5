import { beforeAll, expect, it } from 'vitest'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { findPlacedItems } from '@/lib/text/commitment/data/listed'
import { passageOf } from '@/lib/text/commitment/rules/reference'
import { JUDGED_STATUSES } from '@/lib/text/method/types'
import { findStatementHead } from '@/lib/text/statement/data/statements'
import { partHolding } from '@/lib/text/statement/rules/text-parts'
import { growStatement } from '@/scripts/bench/grow.mjs'
import { withConnection } from '@/scripts/database/postgres-client.mjs'
import { type AlikeItems, countOf, itemStates, revisionsOf } from '../rules/facets'
import { shownLines } from '../rules/lines'
import { allReadUpToOf, readUpToOf } from '../rules/read-up-to'
import { countsOf } from '../rules/record'
import { findAlikeItems, findShownFigures } from './alike'
import { findLatestPublished } from './latest'
import { findStandings } from './standings'

// The same rules stand in SQL, where a whole statement is counted, and in rules/lines.ts and rules/facets.ts, by which a page shows an item.

const slug = 'rabat-2022-07-08'
const AFTER_ALL = '2999-01-01'

/** What may stand on a line, oldest first: F final, P shown as provisional, H submitted and not shown, R replaced, C corrected, W withdrawn. */
const lines = ['F', 'P', 'H', 'W', 'RF', 'CF', 'FP', 'FH', 'RFP', 'PP', 'WP', 'HP', 'RCFPP', 'PF']

const database = await ownDatabase({ seeded: true })

beforeAll(async () => {
  await growStatement(database.ownerUrl, slug, 10)
})

async function compared() {
  const [head, items, standings] = await Promise.all([
    findStatementHead(slug),
    findPlacedItems(slug),
    findStandings(slug),
  ])
  const parties = head?.parties.map(({ key }) => key) ?? []
  const standing = items.filter(({ isWithdrawn }) => !isWithdrawn)
  const states = itemStates(standing, standings, parties)
  const shown = standing.flatMap(({ reference }) => shownLines(revisionsOf(reference, standings), parties))
  return { standing, states, shown }
}

/** One of each kind of entry, with how many they are. */
function gathered(entries: readonly AlikeItems[]): Record<string, number> {
  const all: Record<string, number> = {}
  for (const { reference, force, areaKey, states, n } of entries) {
    const kind = [
      partHolding(passageOf(reference)),
      force,
      areaKey,
      JSON.stringify(states.map(({ key, provisional }) => [key, provisional])),
    ]
    all[kind.join(' ')] = (all[kind.join(' ')] ?? 0) + n
  }
  return all
}

async function expectTheSame(): Promise<void> {
  const { standing, states, shown } = await compared()
  const alike = await findAlikeItems(slug)
  const one = standing.map((item) => ({ ...item, states: states.get(item.reference) ?? [], n: 1 }))
  expect(gathered(alike)).toEqual(gathered(one))
  expect(Object.keys(gathered(alike))).toHaveLength(alike.length)
  expect(countOf(alike)).toBe(standing.length)
  expect(countsOf(alike)).toEqual(countsOf(one))
  // As it is kept, and as it is counted when it is asked of a day by which all this was so.
  expect(gathered(await findAlikeItems(slug, AFTER_ALL))).toEqual(gathered(alike))
  expect(await findShownFigures(slug, AFTER_ALL)).toEqual(await findShownFigures(slug))
  expect(await findLatestPublished(slug, 100, AFTER_ALL)).toEqual(await findLatestPublished(slug, 100))
  expect(await findShownFigures(slug)).toEqual({
    lines: shown.length,
    provisional: shown.filter((line) => line.as === 'provisional').length,
    seenUpTo: allReadUpToOf(shown),
    seenLast: readUpToOf(shown),
  })
}

it('counts the starter dossier, grown, as its pages show it', async () => {
  await expectTheSame()
  const alike = await findAlikeItems(slug)
  expect(alike.length).toBeLessThan(countOf(alike) / 2)
})

it('counts what is final, provisional, by parties, withdrawn and not followed as pages show it', async () => {
  await withConnection(database.ownerUrl, async (client: import('pg').Client) => {
    for (const table of ['lines', 'revisions', 'commitments'])
      await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
    const { rows: items } = await client.query('SELECT id FROM commitments ORDER BY reference')
    // A line of whom the statement does not have is shown nowhere.
    const parties = [
      'all',
      ...(await findStatementHead(slug).then((head) => head?.parties ?? [])).map(({ key }) => key),
      'nobody',
    ]
    let turn = 0
    for (const { id } of items)
      for (const party of parties) {
        turn += 1
        if (turn % 3 === 0) continue
        const {
          rows: [line],
        } = await client.query(
          `INSERT INTO lines (id, commitment_id, party) VALUES (gen_random_uuid(), $1, $2)
             ON CONFLICT (commitment_id, party) DO UPDATE SET party = EXCLUDED.party RETURNING id`,
          [id, party],
        )
        const states = [...(lines[turn % lines.length] ?? '')]
        for (const [index, state] of states.entries())
          await client.query(
            `INSERT INTO revisions (id, line_id, number, begun_from, author_id, judgement, confidence, seen_up_to, rationale,
                                    rationale_language, content_sha256, state, shown_as_interim_at, final_at)
               SELECT gen_random_uuid(), $1, 100 + $2::int, 0, (SELECT id FROM people ORDER BY id LIMIT 1), $3::judgement, 'low', $4, 'Test.',
                      'en', repeat('0', 64), $5::revision_state, CASE WHEN $6 THEN now() END, CASE WHEN $7 THEN now() END
               WHERE $5 <> 'final' OR NOT EXISTS (SELECT FROM revisions WHERE line_id = $1 AND state = 'final')`,
            [
              line.id,
              index,
              JUDGED_STATUSES[(turn * 7 + index) % JUDGED_STATUSES.length],
              ['2024', '2024-03', '2025-11-02'][turn % 3],
              { F: 'final', R: 'replaced', C: 'corrected', W: 'withdrawn' }[state] ?? 'submitted',
              state === 'P' || state === 'W',
              'FRC'.includes(state),
            ],
          )
      }
    await client.query(
      "UPDATE commitments SET withdrawn_at = now(), withdrawn_reason = 'Test', state = 'withdrawn' WHERE reference ~ 'b$'",
    )
    await client.query("UPDATE commitments SET followed = NOT followed WHERE reference ~ 'c$'")
    await client.query('SELECT count_all_libraries()')
  })
  const { states } = await compared()
  expect(new Set([...states.values()].map((each) => each.length))).toEqual(new Set([0, 1, 2, 3]))
  await expectTheSame()
})

it('is empty where there is no such statement', async () => {
  expect(await findAlikeItems('nowhere')).toEqual([])
  expect(await findShownFigures('nowhere')).toEqual({
    lines: 0,
    provisional: 0,
    seenUpTo: null,
    seenLast: null,
  })
})
