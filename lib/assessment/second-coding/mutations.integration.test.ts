import { describe, expect, it } from 'vitest'
import { findSubmission } from '@/lib/assessment/status-review/data/submissions'
import { approve } from '@/lib/assessment/status-review/mutations/approve'
import { sendBack } from '@/lib/assessment/status-review/mutations/send-back'
import { showAsProvisional } from '@/lib/assessment/status-review/mutations/show-as-provisional'
import { submit as submitJudgement } from '@/lib/assessment/status-update/mutations/submit'
import { withdraw } from '@/lib/assessment/status-update/mutations/withdraw'
import { composeSchema } from '@/lib/assessment/status-update/schema'
import type { Member } from '@/lib/ground/platform/actor'
import { answerOf, memberOf, ownDatabase, peopleOf, verbsOn } from '@/lib/ground/platform/testing'
import { asShownTo } from '@/lib/work/desk/data/testing'
import { judged, reconciling } from '@/scripts/test/made'
import { slug, typedCoding } from '@/scripts/test/typed'
import { findCodedTwice } from './data/coded-twice'
import { findCoding } from './data/coding'
import { findCodedPairs, findDecided } from './data/figures'
import { findMyCodings } from './data/my-codings'
import { ask } from './mutations/ask'
import { beginFromCoding } from './mutations/begin-from-coding'
import { reconcile } from './mutations/reconcile'
import { saveDraft } from './mutations/save-draft'
import { submit } from './mutations/submit'
import { take } from './mutations/take'
import { takeBack } from './mutations/take-back'
import { codingSchema } from './schema'

const database = await ownDatabase({ seeded: true })
const { analyst, analyst2, reviewer, reviewer2 } = await peopleOf(database)

const submitted = (by: Member, reference: string, party: string) => judged(by, reference, party)

const decisionOn = (revisionId: string) => asShownTo(reviewer, revisionId)

const requestNow = (id: string) => database.app.codingRequest.findUniqueOrThrow({ where: { id } })
const stateOf = async (id: string) => (await database.app.revision.findUniqueOrThrow({ where: { id } })).state

describe('asking for a second judgement', () => {
  it('is of somebody with no part in the first, once at a time', async () => {
    const revisionId = await submitted(analyst, '7e', 'spain')
    for (const coder of [analyst.id, reviewer2.id, reviewer.id, '00000000-0000-4000-8000-000000000000'])
      expect(await answerOf(ask(reviewer, { revisionId, coder }))).toEqual({
        coder: ['second-coding.error.coder'],
      })
    const { requestId } = await ask(reviewer, { revisionId, coder: analyst2.id })
    expect(await requestNow(requestId)).toMatchObject({ state: 'open', blind: true, coderId: analyst2.id })
    expect(await answerOf(ask(reviewer2, { revisionId, coder: '' }))).toBe('coding_open')
    expect(await answerOf(ask(reviewer, { revisionId: reviewer.id, coder: '' }))).toBe('not_found')
  })

  it('keeps every decision off the line until it is given or taken back', async () => {
    const revisionId = await submitted(analyst, '7e', 'morocco')
    const decision = await decisionOn(revisionId)
    const { requestId } = await ask(reviewer, { revisionId, coder: '' })
    expect(await answerOf(approve(reviewer2, decision))).toBe('coding_open')
    expect(await answerOf(showAsProvisional(reviewer2, decision))).toBe('coding_open')
    expect(await answerOf(sendBack(reviewer2, { ...decision, reason: 'No.' }))).toBe('coding_open')
    const found = await findSubmission(reviewer2, revisionId, undefined)
    expect(found?.submission.may).toEqual({
      approve: 'coding_open',
      show_as_interim: 'coding_open',
      send_back: 'coding_open',
    })
    expect(await answerOf(takeBack(reviewer2, { requestId }))).toBe('done')
    expect(await answerOf(takeBack(reviewer2, { requestId }))).toBe('coding_closed')
    expect(await verbsOn(database, requestId)).toEqual(['asked', 'withdrew'])
    expect(await answerOf(approve(reviewer2, decision))).toBe('done')
  })

  it('may be made of what readers see, and is never independent then', async () => {
    const revisionId = await submitted(analyst, '2b', 'spain')
    await showAsProvisional(reviewer, await decisionOn(revisionId))
    const { requestId } = await ask(reviewer, { revisionId, coder: analyst2.id })
    expect(await requestNow(requestId)).toMatchObject({ blind: false })
    expect((await findSubmission(analyst2, revisionId, undefined))?.submission.revision.id).toBe(revisionId)
    await submit(analyst2, typedCoding(requestId))
    const { blind } = await database.app.secondCoding.findUniqueOrThrow({ where: { requestId } })
    expect(blind).toBe(false)
  })
})

describe('giving it', () => {
  it('is taken by one analyst of those who may, and shown again to the others', async () => {
    const revisionId = await submitted(analyst, '2b', 'morocco')
    const { requestId } = await ask(reviewer, { revisionId, coder: '' })
    const both = await memberOf(database, 'analyst2', 'reviewer')
    expect(await answerOf(take(analyst, { requestId }))).toBe('own_work')
    expect(await answerOf(take(both, { requestId }))).toBe('not_permitted')
    expect(await answerOf(take(reviewer2, { requestId }))).toBe('not_permitted')
    const mine = await findMyCodings(analyst2)
    expect(mine.asked.find(({ id }) => id === requestId)).toMatchObject({ isMine: false, party: 'morocco' })
    expect((await findMyCodings(analyst)).asked.map(({ id }) => id)).not.toContain(requestId)
    expect(await answerOf(submit(analyst2, typedCoding(requestId)))).toBe('not_found')
    expect((await findCoding(analyst2, requestId))?.kind).toBe('take')
    await take(analyst2, { requestId })
    await take(analyst2, { requestId })
    expect(await verbsOn(database, requestId)).toEqual(['asked', 'accepted'])
    expect((await findCoding(analyst2, requestId))?.kind).toBe('write')
    for (const other of [analyst, reviewer, reviewer2]) expect(await findCoding(other, requestId)).toBeNull()
  })

  it('keeps what is typed, refuses what is badly filled, and loses nothing to a second window', async () => {
    const revisionId = await submitted(analyst, '7d', 'spain')
    const { requestId } = await ask(reviewer, { revisionId, coder: analyst2.id })
    const half = codingSchema.parse({ requestId, rationale: 'half a th' })
    expect(await saveDraft(analyst2, half)).toMatchObject({ version: 1 })
    expect(await saveDraft(analyst2, half)).toMatchObject({ version: 1 })
    expect(await answerOf(saveDraft(analyst, half))).toBe('not_found')
    expect(await answerOf(saveDraft(analyst2, { ...half, rationale: 'other' }))).toBe('conflict: draft')
    const view = await findCoding(analyst2, requestId)
    expect(view?.kind === 'write' && view.draft?.rationale).toBe('half a th')
    expect(await answerOf(submit(analyst2, { ...half, version: 1 }))).toMatchObject({
      judgement: ['status-update.judge.error.judgement'],
    })
    expect(
      await answerOf(submit(analyst2, { ...typedCoding(requestId), version: 1, hadNotSeen: '' })),
    ).toEqual({
      hadNotSeen: ['second-coding.error.hadNotSeen'],
    })
    const unmet = { ...typedCoding(requestId, { judgement: 'delivered' }), version: 1 }
    expect(await answerOf(submit(analyst2, unmet))).toBe('rules_unmet')
    expect(await answerOf(submit(analyst2, typedCoding(requestId)))).toBe('conflict: draft')
    const whole = { ...typedCoding(requestId), version: 1, key: 'the-key-of-this-form' }
    expect(await answerOf(submit(analyst2, whole))).toBe('done')
    expect(await database.app.codingDraft.count({ where: { requestId } })).toBe(0)
    expect(await answerOf(saveDraft(analyst2, half))).toBe('coding_closed')
  })

  it('counts as independent only where they say so and nothing shows otherwise', async () => {
    const revisionId = await submitted(analyst, '7d', 'morocco')
    const first = await ask(reviewer, { revisionId, coder: analyst2.id })
    await takeBack(reviewer, first)
    // What they were kept from lay open to them in between.
    const again = await ask(reviewer, { revisionId, coder: analyst2.id })
    await submit(analyst2, typedCoding(again.requestId))
    const other = await submitted(analyst, '7d', 'eu-commission')
    const said = await ask(reviewer, { revisionId: other, coder: analyst2.id })
    await submit(analyst2, { ...typedCoding(said.requestId), hadNotSeen: 'no' })
    const blind = async (requestId: string) =>
      (await database.app.secondCoding.findUniqueOrThrow({ where: { requestId } })).blind
    expect([await blind(again.requestId), await blind(said.requestId)]).toEqual([false, false])
  })

  it('ends where the first is withdrawn', async () => {
    const revisionId = await submitted(analyst, '7b', 'spain')
    const { requestId } = await ask(reviewer, { revisionId, coder: analyst2.id })
    await saveDraft(analyst2, typedCoding(requestId))
    await withdraw(analyst, { revisionId })
    expect((await requestNow(requestId)).state).toBe('lapsed')
    expect(await answerOf(submit(analyst2, { ...typedCoding(requestId), version: 1 }))).toBe('coding_closed')
    const view = await findCoding(analyst2, requestId)
    expect(view?.kind === 'over' && view.draft?.rationale).toBe('The words were said again [1].')
  })
})

describe('reconciling', () => {
  async function given(reference: string, party: string, changes: Record<string, unknown> = {}) {
    const revisionId = await submitted(analyst, reference, party)
    const { requestId } = await ask(reviewer, { revisionId, coder: analyst2.id })
    await submit(analyst2, typedCoding(requestId, changes))
    return { revisionId, requestId }
  }

  it('is for a reviewer who wrote neither, with both before them, and with a reason', async () => {
    const { revisionId, requestId } = await given('7c', 'morocco', { confidence: 'moderate' })
    const pair = await findCoding(reviewer2, requestId)
    expect(pair).toMatchObject({
      kind: 'pair',
      first: { id: revisionId, confidence: 'low' },
      second: { confidence: 'moderate', author: { publicName: analyst2.publicName } },
      bySource: [{ sourceId: 'S14', first: [{ number: 1 }], second: [{ number: 1 }] }],
      mayReconcile: true,
    })
    expect((await findMyCodings(reviewer2)).toReconcile.map(({ id }) => id)).toContain(requestId)
    // The author of the first learns nothing of the second before that, nor does anybody else who does not decide.
    expect(await findCoding(analyst, requestId)).toBeNull()
    expect((await findCoding(analyst2, requestId))?.kind).toBe('written')
    const both = await memberOf(database, 'analyst2', 'reviewer')
    const decision = await reconciling(requestId, 'first')
    expect(await answerOf(reconcile(analyst, decision))).toBe('not_permitted')
    expect(await answerOf(reconcile(both, decision))).toBe('own_work')
    expect(await answerOf(reconcile(reviewer2, { ...decision, reason: ' ' }))).toBe('reason_missing')
    const another = { ...decision, secondSha256: decision.firstSha256 }
    expect(await answerOf(reconcile(reviewer2, another))).toBe('stale')
    expect(await answerOf(approve(reviewer, await decisionOn(revisionId)))).toBe('coding_open')
    expect(await answerOf(reconcile(reviewer2, decision))).toBe('done')
    expect(await answerOf(reconcile(reviewer2, decision))).toBe('coding_closed')
    expect(await verbsOn(database, requestId)).toEqual(['asked', 'submitted', 'reconciled'])
    expect((await findCoding(analyst, requestId))?.kind).toBe('pair')
  })

  it('lets the review of the first go on where it stands, and readers then learn of it', async () => {
    const { revisionId, requestId } = await given('2b', 'eu-commission')
    await reconcile(reviewer2, await reconciling(requestId, 'first'))
    expect(await stateOf(revisionId)).toBe('submitted')
    expect(await findCodedTwice(slug)).not.toContainEqual(expect.objectContaining({ revisionId }))
    expect(await answerOf(approve(reviewer, await decisionOn(revisionId)))).toBe('done')
    expect(await findCodedTwice(slug)).toContainEqual(expect.objectContaining({ revisionId, same: true }))
  })

  it('sends the first back where the second is better, and gives its writer their words as a draft', async () => {
    const { revisionId, requestId } = await given('7e', 'eu-commission', {
      rationale: 'Other words, and better ones [1].',
    })
    await reconcile(reviewer2, await reconciling(requestId, 'second', 'It says more plainly why.'))
    expect(await stateOf(revisionId)).toBe('sent_back')
    expect(await verbsOn(database, revisionId)).toEqual(['submitted', 'sent back'])
    const review = await database.app.review.findFirstOrThrow({ where: { revisionId } })
    expect(review).toMatchObject({ decision: 'send_back', reason: 'It says more plainly why.' })
    const draft = await database.app.draft.findFirstOrThrow({
      where: { personId: analyst2.id, line: { party: 'eu-commission', commitment: { reference: '7e' } } },
    })
    expect(draft).toMatchObject({ begunFrom: 1, content: { rationale: 'Other words, and better ones [1].' } })
    const { revisionId: next } = await submitJudgement(
      analyst2,
      composeSchema.parse({
        ...(draft.content as object),
        statement: slug,
        reference: '7e',
        party: 'eu-commission',
        opened: 'eu-commission',
        version: draft.version,
        seen: { 'eu-commission': '1' },
      }),
    )
    expect(await answerOf(approve(reviewer, await decisionOn(next)))).toBe('done')
    expect(await findCodedTwice(slug)).toContainEqual(expect.objectContaining({ revisionId: next }))
  })

  it('leaves a draft of theirs alone, and lets them start from their words instead', async () => {
    const { requestId } = await given('7b', 'morocco')
    const line = await database.app.line.findFirstOrThrow({
      where: { party: 'morocco', commitment: { reference: '7b' } },
    })
    const own = { lineId: line.id, personId: analyst2.id, begunFrom: 0, content: { rationale: 'my own' } }
    await database.owner.draft.create({ data: own })
    expect(await answerOf(beginFromCoding(analyst2, { requestId, instead: 1 }))).toBe('coding_open')
    await reconcile(reviewer2, await reconciling(requestId, 'second'))
    const draftNow = () => database.app.draft.findFirstOrThrow({ where: { lineId: line.id } })
    expect((await draftNow()).content).toEqual({ rationale: 'my own' })
    expect(await answerOf(beginFromCoding(analyst2, { requestId, instead: 0 }))).toBe('conflict: draft')
    expect(await answerOf(beginFromCoding(analyst, { requestId, instead: 1 }))).toBe('not_found')
    expect(await answerOf(beginFromCoding(analyst2, { requestId, instead: 1 }))).toBe('done')
    expect((await draftNow()).content).toMatchObject({ rationale: 'The words were said again [1].' })
  })

  it('sends the first back where neither will do, and readers are told nothing of it', async () => {
    const { revisionId, requestId } = await given('7b', 'eu-commission')
    await reconcile(reviewer2, await reconciling(requestId, 'neither'))
    expect(await stateOf(revisionId)).toBe('sent_back')
    expect(await findCodedTwice(slug)).not.toContainEqual(expect.objectContaining({ revisionId }))
  })

  it('counts every pair once, and every decision with the days that it took', async () => {
    const pairs = await findCodedPairs()
    expect(pairs.length).toBe(await database.app.codingRequest.count({ where: { state: 'reconciled' } }))
    expect(pairs.every(({ blind }) => blind)).toBe(true)
    const decided = await findDecided()
    expect(decided.some(({ sentBack }) => sentBack)).toBe(true)
    // What the starter dossier brought along is in no figure.
    const imported = await database.app.revision.findFirstOrThrow({ where: { author: { kind: 'import' } } })
    const before = decided.length
    await sendBack(reviewer, { ...(await decisionOn(imported.id)), reason: 'Open the page first.' })
    expect(await findDecided()).toHaveLength(before)
  })
})

describe('the database by itself', () => {
  it.each([
    ['a request by an author', () => request({ askedById: analyst.id })],
    ['a request of an author', () => request({ coderId: analyst.id })],
    ['a request of a reviewer', () => request({ coderId: reviewer2.id })],
    ['a request that is decided from the start', () => request({ state: 'reconciled' })],
  ])('refuses %s', async (_, work) => {
    await expect(work()).rejects.toThrow(/part in the first|own work|starts open|decided_whole/)
  })

  async function request(changes: Record<string, unknown>) {
    const line = { party: 'morocco', commitment: { reference: '7c' } }
    const newest = await database.app.revision.findFirst({
      where: { line, state: 'submitted', authorId: analyst.id, codingRequests: { none: {} } },
    })
    const revisionId = newest?.id ?? (await submitted(analyst, '7c', 'morocco'))
    const data = { revisionId, askedById: reviewer.id, ...changes }
    return database.owner.codingRequest.create({ data })
  }

  it('refuses another’s judgement, a changed one, and a decision while one is awaited', async () => {
    const revisionId = await submitted(analyst, '7c', 'eu-commission')
    const { requestId } = await ask(reviewer, { revisionId, coder: analyst2.id })
    const { contentSha256 } = await decisionOn(revisionId)
    const data = {
      requestId,
      revisionId,
      coderId: analyst2.id,
      judgement: 'reaffirmed' as const,
      content: { judgement: 'reaffirmed', rationale: 'x' },
      contentSha256,
      said: {},
      hadNotSeen: true,
    }
    const create = (changes: object) => database.owner.secondCoding.create({ data: { ...data, ...changes } })
    await expect(create({ coderId: reviewer2.id })).rejects.toThrow(/whom it was asked of/)
    await expect(create({ judgement: 'supported' })).rejects.toThrow(
      /a claim gets a finding|say_what_they_judge/,
    )
    await expect(
      database.owner.review.create({
        data: { revisionId, reviewerId: reviewer.id, decision: 'approve', contentSha256 },
      }),
    ).rejects.toThrow(/second judgement is awaited/)
    await expect(
      database.owner.revision.update({
        where: { id: revisionId },
        data: { shownAsInterimAt: new Date(), shownAsInterimById: reviewer.id },
      }),
    ).rejects.toThrow(/second judgement is awaited/)
    const { id } = await create({ blind: true })
    await expect(
      database.owner.secondCoding.update({ where: { id }, data: { hadNotSeen: false } }),
    ).rejects.toThrow(/constraint/)
    await expect(database.owner.secondCoding.delete({ where: { id } })).rejects.toThrow()
    await expect(
      database.owner.codingRequest.update({ where: { id: requestId }, data: { blind: false } }),
    ).rejects.toThrow(/constraint/)
    const decide = (decidedById: string) =>
      database.owner.codingRequest.update({
        where: { id: requestId },
        data: { state: 'reconciled', outcome: 'first', reason: 'x', decidedById, decidedAt: new Date() },
      })
    await expect(decide(reviewer2.id)).rejects.toThrow(/cannot go from open/)
    await database.owner.codingRequest.update({ where: { id: requestId }, data: { state: 'coded' } })
    await expect(decide(analyst2.id)).rejects.toThrow(/wrote neither/)
    await expect(decide(analyst.id)).rejects.toThrow(/wrote neither/)
    await decide(reviewer2.id)
    await expect(
      database.owner.codingRequest.update({ where: { id: requestId }, data: { reason: 'y' } }),
    ).rejects.toThrow(/constraint/)
  })
})
