import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Member } from '@/lib/platform/actor'
import { Invalid } from '@/lib/platform/errors'
import { answerOf, freshDatabase, memberOf, type TestDatabase, verbsOn } from '@/lib/platform/testing'
import { findCommitments } from './data/commitments'
import { findMarksToReview, findMyMarks } from './data/mark-entries'
import { findMarking } from './data/marking'
import { findMark } from './data/marks'
import { approveMark } from './mutations/approve-mark'
import { declineWithdrawal } from './mutations/decline-withdrawal'
import { mark } from './mutations/mark'
import { mend } from './mutations/mend'
import { proposeWithdrawal } from './mutations/propose-withdrawal'
import { sendBackMark } from './mutations/send-back-mark'
import { takeBackMark } from './mutations/take-back-mark'
import { takeBackProposal } from './mutations/take-back-proposal'
import { turnFollowing } from './mutations/turn-following'
import { withdrawItem } from './mutations/withdraw-item'
import { type MarkInput, markSchema, mendSchema } from './schema'

const slug = 'rabat-2022-07-08'

let database: TestDatabase
let text: string
let passages: readonly { number: number; start: number; end: number }[]
let analyst: Member
let analyst2: Member
let reviewer: Member
let reviewer2: Member

beforeAll(async () => {
  database = await freshDatabase({ seeded: true })
  const base = await database.app.rendering.findFirstOrThrow({ where: { isBase: true } })
  text = base.text ?? ''
  passages = await database.app.passage.findMany({ where: { renderingId: base.id } })
  analyst = await memberOf(database, 'analyst')
  analyst2 = await memberOf(database, 'analyst2')
  reviewer = await memberOf(database, 'reviewer')
  reviewer2 = await memberOf(database, 'reviewer2')
})

afterAll(() => database.close())

/** A mark on words of a passage; no word of it is out of a source. */
function formOf(passage: number, words: string, changes: Partial<MarkInput> = {}): MarkInput {
  const within = passages.find(({ number }) => number === passage) ?? { start: 0, end: text.length }
  const from = text.indexOf(words, within.start)
  if (from < 0 || from + words.length > within.end) throw new Error(`not in passage ${passage}: ${words}`)
  return markSchema.parse({
    statement: slug,
    passage,
    from,
    to: from + words.length,
    title: 'Test title, not from the source',
    titleLanguage: 'en',
    force: 'declared',
    areaKey: 'awareness',
    whyThisForce: 'Test reason: it is only said.',
    responsible: ['Morocco', ''],
    ...changes,
  })
}

async function readOf(markId: string) {
  const found = await findMark(reviewer, markId)
  if (!found) throw new Error(`no mark ${markId}`)
  return { markId, contentSha256: found.contentSha256 }
}

async function published(passage: number, words: string, changes: Partial<MarkInput> = {}) {
  const { markId, reference } = await mark(analyst, formOf(passage, words, changes))
  await approveMark(reviewer, await readOf(markId))
  return { markId, reference }
}

const publicReferences = async () => (await findCommitments(slug)).map(({ reference }) => reference)
const eventsOn = async (objectId: string) =>
  (await database.app.event.findMany({ where: { objectId }, orderBy: { position: 'asc' } })).map(
    ({ verb, payload }) => ({ verb, payload: JSON.parse(payload) as Record<string, unknown> }),
  )
const because = { reason: 'Test reason', language: 'en' }

describe('marking', () => {
  it('gives the next letter, keeps the words with what stands round them, and shows readers nothing', async () => {
    const { markId, reference } = await mark(
      analyst,
      formOf(7, 'as well as', { force: 'conditional', responsible: ['Morocco', 'European Commission'] }),
    )
    expect(reference).toBe('7f')
    const row = await database.app.commitment.findUniqueOrThrow({
      where: { id: markId },
      include: { responsible: { orderBy: { position: 'asc' } }, versions: true },
    })
    expect(row).toMatchObject({
      exact: 'as well as',
      prefix: text.slice(row.start - 32, row.start),
      suffix: text.slice(row.end, row.end + 32),
      state: 'submitted',
      followed: true,
      governedById: null,
      publishedAt: null,
      version: 1,
    })
    expect(row.responsible.map(({ name }) => name)).toEqual(['Morocco', 'European Commission'])
    expect(row.versions).toMatchObject([{ number: 1, responsible: ['Morocco', 'European Commission'] }])
    expect(await verbsOn(database, markId)).toEqual(['marked'])
    expect((await eventsOn(markId))[0]?.payload).toEqual({
      reference: '7f',
      contentSha256: row.versions[0]?.contentSha256,
    })
    expect(await publicReferences()).not.toContain('7f')
    expect((await findMarking(analyst, slug, 7))?.nextReference).toBe('7g')
  })

  it.each<[string, Parameters<typeof formOf>, string]>([
    ['words of a public item', [7, 'border management'], 'words_taken'],
    ['words that another mark holds, not public as it is', [7, 'well as'], 'words_taken'],
    ['part of a word', [5, 't the same time'], 'words_cut'],
    ['words of another passage', [5, 'At the same time', { passage: 7 }], 'words_cut'],
    ['a passage that is not there', [99, 'Respect'], 'not_found'],
    ['a statement that is not there', [7, 'as well as', { statement: 'nowhere' }], 'not_found'],
  ])('refuses %s', async (_case, form, code) => {
    expect(await answerOf(mark(analyst, formOf(...form)))).toBe(code)
  })

  it('is for analysts, in an area of the statement', async () => {
    expect(await answerOf(mark(reviewer, formOf(2, 'While highlighting')))).toBe('not_permitted')
    await expect(mark(analyst, formOf(1, 'Within', { areaKey: 'of-my-own' }))).rejects.toThrow(Invalid)
  })

  it('of two who mark the same words at once refuses one, and of two who mark beside each other none', async () => {
    const same = await Promise.all([
      answerOf(mark(analyst, formOf(1, 'Within the framework'))),
      answerOf(mark(analyst2, formOf(1, 'framework of'))),
    ])
    expect(same.sort()).toEqual(['done', 'words_taken'])
    const beside = ['regular', 'political', 'dialogue', 'between', 'Kingdom', 'Union', 'Johansson', 'Rabat']
    const results = await Promise.all(
      beside.map((word, index) => mark(index % 2 === 0 ? analyst : analyst2, formOf(1, word))),
    )
    expect(results.map(({ reference }) => reference).sort()).toEqual([
      '1b',
      '1c',
      '1d',
      '1e',
      '1f',
      '1g',
      '1h',
      '1i',
    ])
  })
})

describe('reviewing', () => {
  it('is somebody else’s, on exactly what they read, and makes it public', async () => {
    const { markId, reference } = await mark(analyst, formOf(5, 'At the same time'))
    expect(reference).toBe('5c')
    const both = { ...analyst, roles: ['analyst', 'reviewer'] as const }
    expect(await answerOf(approveMark(both, await readOf(markId)))).toBe('own_work')
    expect(await answerOf(sendBackMark(both, { ...(await readOf(markId)), reason: 'x' }))).toBe('own_work')
    expect(await answerOf(approveMark(analyst2, await readOf(markId)))).toBe('not_permitted')
    expect(await answerOf(approveMark(reviewer, { markId, contentSha256: '0'.repeat(64) }))).toBe('stale')
    expect(await approveMark(reviewer, await readOf(markId))).toEqual({
      statement: slug,
      reference: '5c',
    })
    expect(await verbsOn(database, markId)).toEqual(['marked', 'approved', 'published'])
    const item = (await findCommitments(slug)).find((each) => each.reference === '5c')
    expect(item).toMatchObject({ exact: 'At the same time', followed: false, withdrawn: null })
    expect(await answerOf(approveMark(reviewer2, await readOf(markId)))).toBe('already_decided')
  })

  it('sends back with a reason; mended it is the next version, and the one read before is stale', async () => {
    const { markId } = await mark(analyst, formOf(3, 'The Commissioner and the Ministers'))
    const opened = await readOf(markId)
    expect(await answerOf(sendBackMark(reviewer, { ...opened, reason: ' \n' }))).toBe('reason_missing')
    const content = {
      ...formOf(3, 'The Commissioner and the Ministers'),
      title: 'Mended',
      force: 'claimed' as const,
    }
    const mended = mendSchema.parse({ ...content, markId, version: 1, responsible: ['Spain'] })
    expect(await answerOf(mend(analyst, mended))).toBe('already_decided')
    await sendBackMark(reviewer, { ...opened, reason: 'Say who says so.' })
    expect(await publicReferences()).not.toContain('3c')

    expect(await answerOf(mend(analyst2, mended))).toBe('not_permitted')
    expect(await answerOf(mend(analyst, { ...mended, version: 2 }))).toBe('conflict')
    await expect(mend(analyst, { ...mended, areaKey: 'of-my-own' })).rejects.toThrow(Invalid)
    expect(await mend(analyst, mended)).toEqual({ version: 2 })

    await expect(approveMark(reviewer2, opened)).rejects.toMatchObject({
      code: 'stale',
      details: { version: 2 },
    })
    const view = await findMark(reviewer, markId)
    expect(view?.item).toMatchObject({
      reference: '3c',
      title: 'Mended',
      followed: true,
      responsible: ['Spain'],
    })
    expect(view?.versions.map(({ title }) => title)).toEqual(['Test title, not from the source', 'Mended'])
    await approveMark(reviewer2, await readOf(markId))
    expect(await verbsOn(database, markId)).toEqual([
      'marked',
      'sent back',
      'submitted',
      'approved',
      'published',
    ])
  })

  it('of two reviewers at once lets one decide', async () => {
    const { markId } = await mark(analyst, formOf(2, 'especially after'))
    const read = await readOf(markId)
    const answers = await Promise.all([
      answerOf(approveMark(reviewer, read)),
      answerOf(sendBackMark(reviewer2, { ...read, reason: 'No.' })),
    ])
    expect(answers.sort()).toEqual(['already_decided', 'done'])
  })
})

describe('taking back what never was public', () => {
  it('frees the words, keeps the letter, and leaves readers nothing', async () => {
    const { markId, reference } = await mark(analyst, formOf(9, 'and'))
    expect(await answerOf(takeBackMark(analyst2, { markId, ...because }))).toBe('not_permitted')
    expect(await answerOf(takeBackMark(reviewer, { markId, ...because }))).toBe('not_permitted')
    await takeBackMark(analyst, { markId, ...because })
    expect(await publicReferences()).not.toContain(reference)
    expect((await eventsOn(markId)).at(-1)).toMatchObject({ verb: 'withdrew', payload: { public: false } })
    const again = await mark(analyst2, formOf(9, 'and'))
    expect(again.reference).not.toBe(reference)
  })
})

describe('withdrawing a public item', () => {
  it('is taken back by whoever proposed it, once, and can be proposed again', async () => {
    const markId = (await database.app.commitment.findFirstOrThrow({ where: { reference: '9b' } })).id
    const { withdrawalId } = await proposeWithdrawal(analyst, { markId, ...because })
    const read = { markId, withdrawalId }
    expect(await answerOf(takeBackProposal(analyst2, read))).toBe('not_permitted')
    expect(await answerOf(takeBackProposal(reviewer, read))).toBe('not_permitted')
    expect(await answerOf(takeBackProposal(analyst, { markId, withdrawalId: markId }))).toBe(
      'already_decided',
    )
    expect(await answerOf(takeBackProposal(analyst, read))).toBe('done')
    // With no proposal left there is nobody whose it is.
    expect(await answerOf(takeBackProposal(analyst, read))).toBe('not_permitted')
    expect(await answerOf(withdrawItem(reviewer, read))).toBe('already_decided')
    expect((await findCommitments(slug)).find(({ id }) => id === markId)?.withdrawn).toBeNull()
    const [last] = await database.app.event.findMany({ orderBy: { position: 'desc' }, take: 1 })
    expect(last).toMatchObject({ verb: 'withdrew', objectId: markId })
    expect(JSON.parse(last?.payload ?? '')).toMatchObject({ public: false, withdrawal: withdrawalId })
    const mark = await findMark(analyst, markId)
    expect(mark?.withdrawals.map(({ decided, takenBackAt }) => [decided, takenBackAt !== null])).toEqual([
      [null, true],
    ])
    expect(await answerOf(proposeWithdrawal(analyst, { markId, ...because }))).toBe('done')
    const again = await findMark(analyst, markId)
    const open = again?.withdrawals.at(-1)
    expect(await answerOf(takeBackProposal(analyst, { markId, withdrawalId: open?.id ?? '' }))).toBe('done')
  })

  it('takes two people, leaves a marker, and never gives its reference again', async () => {
    const { markId, reference } = await published(8, 'that')
    expect(await answerOf(takeBackMark(analyst, { markId, ...because }))).toBe('already_decided')
    const { withdrawalId } = await proposeWithdrawal(reviewer, { markId, ...because })
    expect(await answerOf(proposeWithdrawal(analyst2, { markId, ...because }))).toBe('already_decided')
    expect((await findCommitments(slug)).find((item) => item.reference === reference)?.withdrawn).toBeNull()
    expect(await answerOf(withdrawItem(reviewer, { markId, withdrawalId }))).toBe('own_work')
    expect(await answerOf(withdrawItem(analyst2, { markId, withdrawalId }))).toBe('not_permitted')
    const stranger = { markId, withdrawalId: markId }
    expect(await answerOf(withdrawItem(reviewer2, stranger))).toBe('already_decided')

    expect(await withdrawItem(reviewer2, { markId, withdrawalId })).toEqual({
      statement: slug,
      reference,
    })
    const marker = (await findCommitments(slug)).find((item) => item.reference === reference)
    expect(marker?.withdrawn).toMatchObject({ reason: 'Test reason', language: 'en' })
    expect((await eventsOn(markId)).at(-1)).toMatchObject({
      verb: 'withdrew',
      payload: { public: true, withdrawal: withdrawalId },
    })
    const passage = Number.parseInt(reference, 10)
    const next = await mark(analyst, formOf(passage, marker?.exact ?? ''))
    expect(next.reference).not.toBe(reference)
    await takeBackMark(analyst, { markId: next.markId, ...because })
  })

  it('is declined with a reason, and may then be proposed again', async () => {
    const item = await database.app.commitment.findFirstOrThrow({ where: { reference: '10b' } })
    const { withdrawalId } = await proposeWithdrawal(analyst, { markId: item.id, ...because })
    const read = { markId: item.id, withdrawalId }
    expect(await answerOf(declineWithdrawal(reviewer, { ...read, reason: '' }))).toBe('reason_missing')
    expect(await answerOf(declineWithdrawal(analyst2, { ...read, reason: 'No.' }))).toBe('not_permitted')
    await declineWithdrawal(reviewer, { ...read, reason: 'It is said.' })
    expect(await answerOf(declineWithdrawal(reviewer, { ...read, reason: 'It is said.' }))).toBe(
      'already_decided',
    )
    expect(await verbsOn(database, item.id)).toEqual(['marked', 'submitted', 'sent back'])
    expect(await answerOf(proposeWithdrawal(analyst, { markId: item.id, ...because }))).toBe('done')
  })

  it('is refused while other items rest on its words', async () => {
    const { id } = await database.app.commitment.findFirstOrThrow({ where: { reference: '7a' } })
    expect(await answerOf(proposeWithdrawal(analyst, { markId: id, ...because }))).toBe('governs_others')
  })

  it('leaves the governing item without it', async () => {
    const { id } = await database.app.commitment.findFirstOrThrow({ where: { reference: '7d' } })
    const { withdrawalId } = await proposeWithdrawal(analyst, { markId: id, ...because })
    await withdrawItem(reviewer, { markId: id, withdrawalId })
    const items = await findCommitments(slug)
    expect(items.find(({ reference }) => reference === '7a')?.governs).toEqual(['7b', '7c', '7e'])
    expect(items.find(({ reference }) => reference === '7d')?.withdrawn).not.toBeNull()
  })
})

describe('following', () => {
  it('is turned on and off for positions, by a reviewer, with an event each', async () => {
    const { id } = await database.app.commitment.findFirstOrThrow({ where: { reference: '11c' } })
    expect(await answerOf(turnFollowing(analyst, { markId: id, follow: 'on' }))).toBe('not_permitted')
    await turnFollowing(reviewer, { markId: id, follow: 'on' })
    expect((await findCommitments(slug)).find(({ reference }) => reference === '11c')?.followed).toBe(true)
    await turnFollowing(reviewer, { markId: id, follow: 'on' })
    await turnFollowing(reviewer2, { markId: id, follow: 'off' })
    expect(await verbsOn(database, id)).toEqual(['marked', 'turned following on', 'turned following off'])
  })

  it.each(['7a', '7b', '5a'])('is as the force of %s has it', async (reference) => {
    const { id } = await database.app.commitment.findFirstOrThrow({ where: { reference } })
    expect(await answerOf(turnFollowing(reviewer, { markId: id, follow: 'on' }))).toBe('followed_by_force')
  })
})

describe('the desk', () => {
  it('lists what awaits somebody else, and one’s own', async () => {
    const { markId } = await mark(analyst2, formOf(11, 'To combat human trafficking networks'))
    const queue = await findMarksToReview(reviewer)
    expect(queue.find(({ id }) => id === markId)).toMatchObject({
      kind: 'mark',
      mayDecide: true,
      isMine: false,
    })
    expect((await findMarksToReview(analyst2)).find(({ id }) => id === markId)).toMatchObject({
      mayDecide: false,
      isMine: true,
    })
    expect(queue.map(({ at }) => at)).toEqual(queue.map(({ at }) => at).sort())
    await sendBackMark(reviewer, { ...(await readOf(markId)), reason: 'Test reason' })
    const mine = await findMyMarks(analyst2)
    expect(mine[0]).toMatchObject({ id: markId, state: 'sent_back', sentBack: { reason: 'Test reason' } })
    expect((await findMarksToReview(reviewer)).some(({ id }) => id === markId)).toBe(false)
  })
})
