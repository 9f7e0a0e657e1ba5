import { afterAll, beforeAll, expect, it } from 'vitest'
import { asShownTo } from '@/lib/desk/data/testing'
import { approve } from '@/lib/desk/mutations/approve'
import { showAsProvisional } from '@/lib/desk/mutations/show-as-provisional'
import type { Member } from '@/lib/platform/actor'
import { freshDatabase, memberOf, type TestDatabase, verbsOn } from '@/lib/platform/testing'
import { findDeskSource } from '@/lib/source/data/desk'
import { classSource } from '@/lib/source/mutations/class-source'
import { listSource } from '@/lib/source/mutations/source-review'
import { submit } from '../mutations/submit'
import { composeSchema } from '../schema'
import { findLostOnAccepting, findNoLongerMet, findWeighedStatements } from './no-longer-met'

const slug = 'rabat-2022-07-08'
const quote = 'Test quote, not from the source'

let database: TestDatabase
let analyst: Member
let reviewer: Member

beforeAll(async () => {
  database = await freshDatabase({ seeded: true })
  analyst = await memberOf(database, 'analyst')
  reviewer = await memberOf(database, 'reviewer')
})
afterAll(() => database.close())

/** Submits "Taken up" on one primary source. */
async function submitted(party: string, sourceId: string) {
  const { revisionId } = await submit(
    analyst,
    composeSchema.parse({
      statement: slug,
      reference: '7e',
      party,
      seen: { [party]: '0' },
      judgement: 'taken_up',
      confidence: 'low',
      seenUpTo: '2024-06',
      rationale: 'A plan was made [1].',
      rationaleLanguage: 'en',
      inShort: 'Said in short by the test.',
      inShortWhole: 'Said in short by the test, of the whole.',
      citations: [
        {
          sourceId,
          stance: 'supports',
          shows: 'that a plan was made',
          linkToStatement: 'explicit',
          quote,
          locator: 'p. 1',
          primary: 'yes',
          date: '2023-01',
        },
      ],
    }),
  )
  return asShownTo(reviewer, revisionId)
}

/** Says of a source that it is, or is none, and gives what a reviewer then sees. */
async function say(sourceId: string, primary: boolean) {
  const source = await findDeskSource(analyst, sourceId)
  if (!source) throw new Error(`no source ${sourceId}`)
  const {
    title,
    titleBasis,
    publisher,
    author,
    date,
    language,
    type,
    summary,
    onBehalfOf,
    independenceGroup,
  } = source
  await classSource(analyst, {
    locale: 'en',
    sourceId,
    title,
    titleBasis,
    publisher,
    author,
    date,
    language,
    type,
    summary,
    onBehalfOf,
    independenceGroup,
    primary,
    reason: null,
  })
  const pending = (await findDeskSource(reviewer, sourceId))?.pending ?? []
  return { locale: 'en', sourceId, seen: pending.map(({ id }) => id) }
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
  const decision = await say('S40', false)
  expect(await found()).toEqual([])
  expect((await findLostOnAccepting('S40', [])).map(({ party }) => party)).toEqual(['spain', 'morocco'])

  const before = await database.app.event.count()
  const { touched } = await listSource(reviewer, decision)
  expect(touched).toEqual([slug])
  expect(await found()).toEqual([
    { line: '7e spain', as: 'final', rules: ['status-update.unmet.taken_up'], sources: ['S40'] },
    { line: '7e morocco', as: 'provisional', rules: ['status-update.unmet.taken_up'], sources: ['S40'] },
  ])
  expect(await findLostOnAccepting('S40', [])).toEqual([])
  // It is derived from the record: the acceptance is the one act, and no judgement was touched.
  expect(await database.app.event.count()).toBe(before + 1)
  expect((await verbsOn(database, 'S40')).at(-1)).toBe('approved')

  await listSource(reviewer, await say('S40', true))
  expect(await found()).toEqual([])
})
