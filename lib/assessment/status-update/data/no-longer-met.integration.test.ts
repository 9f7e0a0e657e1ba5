import { expect, it } from 'vitest'
import { approve } from '@/lib/assessment/status-review/mutations/approve'
import { showAsProvisional } from '@/lib/assessment/status-review/mutations/show-as-provisional'
import { typedCitation } from '@/lib/assessment/status-update/rules/testing'
import { pastGuards } from '@/lib/evidence/source/data/testing'
import { classSource } from '@/lib/evidence/source/mutations/class-source'
import { listSource } from '@/lib/evidence/source/mutations/source-review'
import { newestTold, ownDatabase, peopleOf, verbsOn } from '@/lib/ground/platform/testing'
import { asShownTo } from '@/lib/work/desk/data/testing'
import { classing, judged, pendingOf } from '@/scripts/test/made'
import {
  findLostOnAccepting,
  findNoLongerMet,
  findNoLongerMetNamed,
  findWeighedHash,
  findWeighedStatements,
} from './no-longer-met'

const slug = 'rabat-2022-07-08'

const database = await ownDatabase({ seeded: true })
const { analyst, reviewer } = await peopleOf(database)

/** Submits "Taken up" on one primary source. */
async function submitted(party: string, sourceId: string) {
  const cited = { sourceId, shows: 'that a plan was made', primary: 'yes', onBehalfOf: '', date: '2023-01' }
  const said = { judgement: 'taken_up', rationale: 'A plan was made [1].', citations: [typedCitation(cited)] }
  const revisionId = await judged(analyst, '7e', party, said)
  return asShownTo(reviewer, revisionId)
}

/** Says of a source that it is, or is none, and gives what a reviewer then sees. */
async function say(sourceId: string, primary: boolean) {
  await classSource(analyst, { ...(await classing(analyst, sourceId)), primary })
  return pendingOf(reviewer, sourceId)
}

const found = async () =>
  (await findNoLongerMet(slug)).map(({ reference, party, as, noLonger }) => ({
    line: `${reference} ${party}`,
    as,
    rules: noLonger.rules.map(({ key }) => key),
    sources: noLonger.sources,
  }))

it('a source classed anew raises look again for what rests on it, final and provisional, and nothing else; classed back, it goes away', async () => {
  // Nobody has approved anything of the starter dossier: it is held to no rule, and no statement is gone through.
  expect(await findWeighedStatements()).toEqual([])
  await approve(reviewer, await submitted('spain', 'S40'))
  expect(await findWeighedStatements()).toEqual([slug])
  await showAsProvisional(reviewer, await submitted('morocco', 'S40'))
  await approve(reviewer, await submitted('eu-commission', 'S38'))
  expect(await found()).toEqual([])

  // Said and not yet accepted: nothing changes for readers, and the reviewer is told what would.
  const stands = await findWeighedHash(slug)
  const decision = await say('S40', false)
  expect(await found()).toEqual([])
  expect(await findWeighedHash(slug)).toBe(stands)
  expect((await findLostOnAccepting('S40', [])).map(({ party }) => party)).toEqual(['spain', 'morocco'])

  const before = await database.app.event.count()
  const weighed = await findWeighedHash(slug)
  await listSource(reviewer, decision)
  expect((await newestTold(database)).slugs).toEqual([slug])
  // What is kept of the weighing is kept no longer.
  expect(await findWeighedHash(slug)).not.toBe(weighed)
  expect(await found()).toEqual([
    { line: '7e spain', as: 'final', rules: ['status-update.unmet.taken_up'], sources: ['S40'] },
    { line: '7e morocco', as: 'provisional', rules: ['status-update.unmet.taken_up'], sources: ['S40'] },
  ])
  expect(await findLostOnAccepting('S40', [])).toEqual([])
  const [, second] = await findNoLongerMet(slug)
  const [named] = await findNoLongerMetNamed(second ? [second] : [])
  const item = await database.app.commitment.findFirstOrThrow({ where: { reference: '7e' } })
  expect(named).toMatchObject({ party: 'morocco', title: item.title })
  expect(named?.parties.map(({ key }) => key)).toEqual(['eu-commission', 'spain', 'morocco'])
  // It is derived from the record: the acceptance is the one act, and no judgement was touched.
  expect(await database.app.event.count()).toBe(before + 1)
  expect((await verbsOn(database, 'S40')).at(-1)).toBe('approved')

  await listSource(reviewer, await say('S40', true))
  expect(await found()).toEqual([])
})

it('what is weighed of a statement has another hash once any of it is another, and the same whatever else is', async () => {
  const hashes = [await findWeighedHash(slug)]
  const held = '(SELECT r.id FROM revisions r WHERE r.final_at IS NOT NULL ORDER BY r.id LIMIT 1)'
  const item = `(SELECT l.commitment_id FROM revisions r JOIN lines l ON l.id = r.line_id WHERE r.id = ${held})`
  const changes = {
    revisions: `UPDATE revisions SET seen_up_to = '2024-07' WHERE id = ${held}`,
    citations: `UPDATE citations SET stance = 'context' WHERE revision_id = ${held}`,
    sources: `UPDATE sources SET date = '1999' WHERE id IN (SELECT source_id FROM citations WHERE revision_id = ${held})`,
    responsible_bodies: `INSERT INTO responsible_bodies (commitment_id, position, name) VALUES (${item}, 99, 'Test')`,
    commitments: `UPDATE commitments SET followed = NOT followed WHERE id = ${item}`,
    renderings: "UPDATE renderings SET url = url || '?test' WHERE NOT is_base",
    variant_readings: "UPDATE variant_readings SET url = url || '?test'",
  }
  for (const [table, sql] of Object.entries(changes)) {
    await put(table, sql)
    hashes.push(await findWeighedHash(slug))
  }
  expect(new Set(hashes).size).toBe(1 + Object.keys(changes).length)
  await put('notes', "UPDATE notes SET body = 'Test text.'")
  await put('sources', `UPDATE sources SET title = 'Test' WHERE id NOT IN (SELECT source_id FROM citations)`)
  expect(await findWeighedHash(slug)).toBe(hashes.at(-1))
  expect(await findWeighedHash('nowhere')).toBe('')
})

/** Writes rows that nobody brought about step by step. */
const put = (table: string, sql: string) => pastGuards(database.ownerUrl, [table], sql)
