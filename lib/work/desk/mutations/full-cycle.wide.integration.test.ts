import { expect, it } from 'vitest'
import { approve } from '@/lib/assessment/status-review/mutations/approve'
import { sendBack } from '@/lib/assessment/status-review/mutations/send-back'
import { showAsProvisional } from '@/lib/assessment/status-review/mutations/show-as-provisional'
import { findLatestPublished } from '@/lib/assessment/status-update/data/latest'
import { findNoLongerMet } from '@/lib/assessment/status-update/data/no-longer-met'
import { findPublishedRevisions } from '@/lib/assessment/status-update/data/published'
import { beginFrom } from '@/lib/assessment/status-update/mutations/begin-from'
import { submit } from '@/lib/assessment/status-update/mutations/submit'
import { withdraw } from '@/lib/assessment/status-update/mutations/withdraw'
import { typedCitation } from '@/lib/assessment/status-update/rules/testing'
import { type ComposeInput, composeSchema, draftSchema } from '@/lib/assessment/status-update/schema'
import type { Member } from '@/lib/ground/platform/actor'
import { ownDatabase, peopleOf, verbsOn } from '@/lib/ground/platform/testing'
import { asShownTo } from '../data/testing'

// All seventeen judgements of the starter dossier through a full cycle by two analysts and two reviewers: classed, quoted, submitted, sent
// back, submitted again by somebody else, shown as provisional, approved; then some corrected, replaced and withdrawn. What is said of the
// sources here is said for the test and for nothing else; every quote says that it is none.

const slug = 'rabat-2022-07-08'
const quote = 'Test quote, not from the source'

const database = await ownDatabase({ seeded: true })
const { analyst, analyst2, reviewer, reviewer2 } = await peopleOf(database)

const decisionOn = (revisionId: string) => asShownTo(reviewer, revisionId)

type Place = { readonly reference: string; readonly party: string; readonly seen: number }

/** One's own draft begun from a revision, with everything filled in that approval asks for. */
async function filled(
  by: Member,
  revisionId: string,
  { reference, party, seen }: Place,
): Promise<ComposeInput> {
  await beginFrom(by, { revisionId, instead: 0 })
  const line = { party, commitment: { reference, statement: { slug } } }
  const row = await database.app.draft.findFirstOrThrow({ where: { personId: by.id, line } })
  const draft = draftSchema.parse(row.content)
  return composeSchema.parse({
    ...draft,
    statement: slug,
    reference,
    party,
    opened: party,
    version: 1,
    seen: { [party]: seen },
    citations: draft.citations.map((row, index) => ({
      ...row,
      quote,
      locator: `paragraph ${index + 1}`,
      figure: draft.judgement === 'resourced' ? 'EUR 1, for the test' : '',
      primary: index === 0 ? 'yes' : 'no',
      onBehalfOf: index === 0 ? 'morocco' : 'nobody',
      independenceGroup: `test origin of ${row.sourceId}`,
      date: '2023-01',
    })),
    elements: ['partly_supported', 'supported'].includes(draft.judgement)
      ? [{ name: 'a part of the claim', covered: 'yes', supports: '1' }]
      : [],
    searchLogs:
      draft.judgement === 'no_public_evidence' || draft.judgement === 'claimant_only'
        ? [{ place: 'A place of the test', language: 'en', day: '2024-05-01' }]
        : [],
  })
}

it('all seventeen become final, each by its own two people, and readers see no provisional any more', async () => {
  const seeded = await findPublishedRevisions(slug)
  expect(seeded).toHaveLength(17)
  for (const { id, reference, party, judgement } of seeded) {
    const place = { reference, party }
    const first = await submit(analyst, await filled(analyst, id, { ...place, seen: 1 }))
    await sendBack(reviewer, { ...(await decisionOn(first.revisionId)), reason: 'Test reason' })
    const second = await submit(
      analyst2,
      await filled(analyst2, first.revisionId, { ...place, seen: first.number }),
    )
    await showAsProvisional(reviewer, await decisionOn(second.revisionId))
    const shown = (await findPublishedRevisions(slug)).find((each) => each.id === second.revisionId)
    expect(shown).toMatchObject({ state: 'submitted', judgement, shownAsInterim: { by: 'Reviewer 1' } })
    expect(await approve(reviewer2, await decisionOn(second.revisionId))).toMatchObject({ state: 'final' })
    expect(await verbsOn(database, first.revisionId)).toEqual(['submitted', 'sent back'])
    expect(await verbsOn(database, second.revisionId)).toEqual([
      'submitted',
      'showed as interim',
      'approved',
      'published',
    ])
    expect((await verbsOn(database, id)).at(-1)).toBe('replaced')
  }
  const standing = (await findPublishedRevisions(slug)).filter(({ state }) => state !== 'replaced')
  expect(standing.map(({ state }) => state)).toEqual(Array.from({ length: 17 }, () => 'final'))
  for (const { author, approvals, citations } of standing) {
    expect(author.publicName).toBe('Analyst 2')
    expect(approvals.map(({ by }) => by)).toEqual(['Reviewer 2'])
    expect(citations.every((each) => each.quote === quote && each.locator !== null)).toBe(true)
  }
  expect(await findNoLongerMet(slug)).toEqual([])
}, 600_000)

it('then one is corrected with a reason, one replaced by what needs two, one stalls, and one is withdrawn', async () => {
  const finalOn = async (reference: string, party: string) => {
    const found = (await findPublishedRevisions(slug)).find(
      (each) => each.reference === reference && each.party === party && each.state === 'final',
    )
    if (!found) throw new Error(`nothing is final on ${reference} ${party}`)
    return found
  }
  const next = async (by: Member, reference: string, party: string, changes: Record<string, unknown>) => {
    const former = await finalOn(reference, party)
    const form = await filled(by, former.id, { reference, party, seen: former.number })
    return submit(by, composeSchema.parse({ ...form, ...changes }))
  }

  const wrong = await finalOn('7c', 'spain')
  const correction = await next(analyst, '7c', 'spain', {
    judgement: 'not_assessable',
    succession: 'corrects',
    correctionReason: 'Test reason: it was wrong.',
  })
  await approve(reviewer, await decisionOn(correction.revisionId))
  expect((await verbsOn(database, wrong.id)).at(-1)).toBe('corrected')
  expect(await finalOn('7c', 'spain')).toMatchObject({ correctionReason: 'Test reason: it was wrong.' })

  // On two sources of which the dossier proposes nothing: what the form says of them is what is weighed.
  const delivered = await next(analyst, '2b', 'all', {
    judgement: 'delivered',
    succession: 'replaces',
    rationale: 'A test reason [1][2].',
    citations: ['S14', 'S136'].map((sourceId) =>
      typedCitation({ sourceId, onBehalfOf: 'nobody', independenceGroup: `test origin of ${sourceId}` }),
    ),
  })
  expect(await approve(reviewer, await decisionOn(delivered.revisionId))).toMatchObject({
    state: 'submitted',
  })
  expect((await finalOn('2b', 'all')).judgement).toBe('taken_up')
  expect(await approve(reviewer2, await decisionOn(delivered.revisionId))).toMatchObject({ state: 'final' })
  expect((await finalOn('2b', 'all')).judgement).toBe('delivered')

  const stalled = await next(analyst2, '7b', 'all', {
    judgement: 'stalled',
    succession: 'replaces',
    searchLogs: [{ place: 'A place of the test', language: 'fr', day: '2026-11-01', takenFrom: '' }],
  })
  await approve(reviewer2, await decisionOn(stalled.revisionId))
  await approve(reviewer, await decisionOn(stalled.revisionId))
  expect((await finalOn('7b', 'all')).judgement).toBe('stalled')

  const late = await next(analyst, '7d', 'all', { judgement: 'not_assessable', succession: 'replaces' })
  await showAsProvisional(reviewer, await decisionOn(late.revisionId))
  await withdraw(analyst, { revisionId: late.revisionId })
  expect((await finalOn('7d', 'all')).judgement).toBe('reaffirmed')
  expect((await findPublishedRevisions(slug)).some(({ id }) => id === late.revisionId)).toBe(false)
  expect(await findNoLongerMet(slug)).toEqual([])
  // What pages count was kept on the way.
  expect(await findLatestPublished(slug, 1)).toEqual([{ slug, reference: '7b' }])
  expect(await database.owner.$queryRaw`SELECT * FROM miscounted_standings()`).toEqual([])
})
