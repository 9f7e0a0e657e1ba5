import { describe, expect, it } from 'vitest'
import type { Member } from '@/lib/ground/platform/actor'
import { Invalid } from '@/lib/ground/platform/errors'
import { answerOf, newestTold, ownDatabase, peopleOf, verbsOn } from '@/lib/ground/platform/testing'
import { findMine, findQueue } from '@/lib/work/desk/data/reviews'
import { because, decidedOn } from '@/scripts/test/made'
import { slug, typedMark } from '@/scripts/test/typed'
import { findCommitments } from './data/commitments'
import { findMarking } from './data/marking'
import { findAwaiting, findAwaitingPlaces, findMark, findWhyUnmarked } from './data/marks'
import { mark } from './mutations/mark'
import { markReview, mend } from './mutations/mark-review'
import { proposeWithdrawal } from './mutations/propose-withdrawal'
import { turnFollowing } from './mutations/turn-following'
import { withdrawalReview } from './mutations/withdrawal-review'
import { type MarkInput, mendSchema } from './schema'

const database = await ownDatabase({ seeded: true })
const { analyst, analyst2, reviewer, reviewer2 } = await peopleOf(database)

const base = await database.app.rendering.findFirstOrThrow({
  where: { isBase: true },
  include: { passages: true },
})
const { passages } = base
const text = base.text ?? ''

/** A mark on words of a passage; no word of it is out of a source. */
function formOf(passage: number, words: string, changes: Partial<MarkInput> = {}): MarkInput {
  const within = passages.find(({ number }) => number === passage) ?? { start: 0, end: text.length }
  const from = text.indexOf(words, within.start)
  if (from < 0 || from + words.length > within.end) throw new Error(`not in passage ${passage}: ${words}`)
  return typedMark({ passage, from, to: from + words.length, responsible: ['Morocco', ''], ...changes })
}

async function readOf(markId: string) {
  const found = await findMark(reviewer, markId)
  if (!found) throw new Error(`no mark ${markId}`)
  return { id: markId, fingerprint: found.fingerprint }
}
const approve = (by: Member, markId: string) => decidedOn(by, 'commitment', markId)
const sendBack = (by: Member, markId: string, reason = 'Test reason') =>
  decidedOn(by, 'commitment', markId, reason)
const takeBack = (by: Member, id: string) => markReview.withdraw(by, { id, ...because })

async function proposed(by: Member, markId: string): Promise<string> {
  return (await proposeWithdrawal(by, { markId, ...because })).withdrawalId
}
const takeProposalBack = (by: Member, id: string) => withdrawalReview.withdraw(by, { id, ...because })

async function published(passage: number, words: string, changes: Partial<MarkInput> = {}) {
  const { markId, reference } = await mark(analyst, formOf(passage, words, changes))
  await approve(reviewer, markId)
  return { markId, reference }
}

const publicReferences = async () => (await findCommitments(slug)).map(({ reference }) => reference)
const eventsOn = async (objectId: string) =>
  (await database.app.event.findMany({ where: { objectId }, orderBy: { position: 'asc' } })).map(
    ({ verb, payload }) => ({ verb, payload: JSON.parse(payload) as Record<string, unknown> }),
  )

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

  it('keeps that the text names nobody apart from that no body was given, and from bodies', async () => {
    const nobody = { responsible: [''], namesNobody: 'yes' } as unknown as Partial<MarkInput>
    const { markId, reference } = await mark(analyst, formOf(2, 'While highlighting', nobody))
    const shown = async () => (await findCommitments(slug)).find((item) => item.reference === reference)
    const { version } = await database.app.commitment.findUniqueOrThrow({ where: { id: markId } })
    const read = await readOf(markId)
    await sendBack(reviewer, markId)
    const form = { ...formOf(2, 'While highlighting'), markId, version: String(version), responsible: [] }
    await mend(analyst, mendSchema.parse({ ...form, namesNobody: undefined }))
    // Another answer is another thing that a reviewer reads.
    expect((await readOf(markId)).fingerprint).not.toBe(read.fingerprint)
    await sendBack(reviewer, markId)
    const again = { ...form, version: String(version + 1), namesNobody: 'yes' }
    await expect(mend(analyst, mendSchema.parse({ ...again, responsible: ['Morocco'] }))).rejects.toThrow(
      new Invalid({ responsible: ['bodies_and_nobody'] }),
    )
    await mend(analyst, mendSchema.parse(again))
    await approve(reviewer, markId)
    expect(await shown()).toMatchObject({ responsible: [], namesNobody: true })
    expect((await findCommitments(slug)).filter(({ namesNobody }) => namesNobody)).toHaveLength(1)
    for (const write of [
      `INSERT INTO responsible_bodies (commitment_id, position, name) VALUES ('${markId}', 1, 'Morocco')`,
      `UPDATE commitments SET names_nobody = false WHERE id = '${markId}'`,
    ])
      await expect(database.app.$executeRawUnsafe(write)).rejects.toThrow()
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

  it('is in an area of the statement', async () => {
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
  it('makes it public, and leaves its acts', async () => {
    const { markId, reference } = await mark(analyst, formOf(5, 'At the same time'))
    expect(reference).toBe('5c')
    const read = await readOf(markId)
    expect(await approve(reviewer, markId)).toEqual({
      id: markId,
      act: { objectType: 'commitment', objectId: markId, verb: 'published' },
    })
    expect(await newestTold(database)).toEqual({ slugs: [slug], shown: true })
    const review = await database.app.review.findFirstOrThrow({ where: { commitmentId: markId } })
    const contentSha256 = read.fingerprint
    expect((await eventsOn(markId)).map(({ payload }) => payload)).toEqual([
      { reference, contentSha256 },
      { contentSha256, review: review.id },
      { contentSha256, reference },
    ])
    expect(await verbsOn(database, markId)).toEqual(['marked', 'approved', 'published'])
    const item = (await findCommitments(slug)).find((each) => each.reference === '5c')
    expect(item).toMatchObject({ exact: 'At the same time', followed: false, withdrawn: null })
  })

  it('sends back; mended it is the next version', async () => {
    const { markId } = await mark(analyst, formOf(3, 'The Commissioner and the Ministers'))
    const content = {
      ...formOf(3, 'The Commissioner and the Ministers'),
      namesNobody: undefined,
      title: 'Mended',
      force: 'claimed' as const,
    }
    const mended = mendSchema.parse({ ...content, markId, version: 1, responsible: ['Spain'] })
    await sendBack(reviewer, markId, 'Say who says so.')
    expect(await publicReferences()).not.toContain('3c')

    await expect(mend(analyst, { ...mended, areaKey: 'of-my-own' })).rejects.toThrow(Invalid)
    await mend(analyst, mended)
    // The same form sent twice does it once.
    expect(await mend(analyst, mended)).toBeNull()

    const view = await findMark(reviewer, markId)
    expect(view?.item).toMatchObject({
      reference: '3c',
      title: 'Mended',
      followed: true,
      responsible: ['Spain'],
    })
    expect(view?.versions.map(({ title }) => title)).toEqual(['Test title, not from the source', 'Mended'])
    await approve(reviewer2, markId)
    expect(await verbsOn(database, markId)).toEqual([
      'marked',
      'sent back',
      'submitted',
      'approved',
      'published',
    ])
  })
})

describe('taking back what never was public', () => {
  it('frees the words, keeps the letter, and leaves readers nothing', async () => {
    const { markId, reference } = await mark(analyst, formOf(9, 'and'))
    await takeBack(analyst, markId)
    expect(await publicReferences()).not.toContain(reference)
    const payload = { public: false, reference }
    expect((await eventsOn(markId)).at(-1)).toEqual({ verb: 'withdrew', payload })
    const again = await mark(analyst2, formOf(9, 'and'))
    expect(again.reference).not.toBe(reference)
  })
})

describe('withdrawing a public item', () => {
  it('is taken back, and can be proposed again', async () => {
    const markId = (await database.app.commitment.findFirstOrThrow({ where: { reference: '9b' } })).id
    const withdrawal = await proposed(analyst, markId)
    expect(await answerOf(takeProposalBack(analyst, markId))).toBe('not_found')
    expect(await answerOf(takeProposalBack(analyst, withdrawal))).toBe('done')
    expect((await findCommitments(slug)).find(({ id }) => id === markId)?.withdrawn).toBeNull()
    expect((await eventsOn(markId)).slice(-2)).toEqual([
      { verb: 'submitted', payload: { reference: '9b', withdrawal } },
      { verb: 'withdrew', payload: { public: false, reference: '9b', withdrawal } },
    ])
    const [proposal] = (await findMark(analyst, markId))?.withdrawals ?? []
    expect(proposal).toMatchObject({
      state: 'withdrawn',
      decisions: [],
      withdrawn: { reason: 'Test reason' },
    })
    expect(await answerOf(takeProposalBack(analyst, await proposed(analyst, markId)))).toBe('done')
  })

  it('takes two people, leaves a marker, and never gives its reference again', async () => {
    const { markId, reference } = await published(8, 'that')
    const withdrawal = await proposed(reviewer, markId)
    expect(await answerOf(proposeWithdrawal(analyst2, { markId, ...because }))).toBe('already_decided')
    expect((await findCommitments(slug)).find((item) => item.reference === reference)?.withdrawn).toBeNull()

    expect(await decidedOn(reviewer2, 'withdrawal', withdrawal)).toEqual({
      id: markId,
      act: { objectType: 'commitment', objectId: markId, verb: 'withdrew' },
    })
    expect(await newestTold(database)).toEqual({ slugs: [slug], shown: true })
    const marker = (await findCommitments(slug)).find((item) => item.reference === reference)
    expect(marker?.withdrawn).toMatchObject({ reason: 'Test reason', language: 'en' })
    expect((await eventsOn(markId)).at(-1)).toEqual({
      verb: 'withdrew',
      payload: { public: true, reference, withdrawal },
    })
    const passage = Number.parseInt(reference, 10)
    const next = await mark(analyst, formOf(passage, marker?.exact ?? ''))
    expect(next.reference).not.toBe(reference)
    await takeBack(analyst, next.markId)
  })

  it('is declined with a reason, and may then be proposed again', async () => {
    const item = await database.app.commitment.findFirstOrThrow({ where: { reference: '10b' } })
    const withdrawal = await proposed(analyst, item.id)
    await decidedOn(reviewer, 'withdrawal', withdrawal, 'It is said.')
    expect(await verbsOn(database, item.id)).toEqual(['marked', 'submitted', 'sent back'])
    expect((await eventsOn(item.id)).at(-1)?.payload).toEqual({ withdrawal })
    expect(await answerOf(proposeWithdrawal(analyst, { markId: item.id, ...because }))).toBe('done')
  })

  it('is refused while other items rest on its words', async () => {
    const { id } = await database.app.commitment.findFirstOrThrow({ where: { reference: '7a' } })
    expect(await answerOf(proposeWithdrawal(analyst, { markId: id, ...because }))).toBe('governs_others')
  })

  it('leaves the governing item without it', async () => {
    const { id } = await database.app.commitment.findFirstOrThrow({ where: { reference: '7d' } })
    await decidedOn(reviewer, 'withdrawal', await proposed(analyst, id))
    const items = await findCommitments(slug)
    expect(items.find(({ reference }) => reference === '7a')?.governs).toEqual(['7b', '7c', '7e'])
    expect(items.find(({ reference }) => reference === '7d')?.withdrawn).not.toBeNull()
  })
})

describe('several marks read in one', () => {
  const both = async () => {
    const first = await mark(analyst, formOf(1, 'met in'))
    const second = await mark(analyst, formOf(1, 'the Moroccan'))
    return [await readOf(first.markId), await readOf(second.markId)] as const
  }

  it('are shown in reading order, and leave what single decisions leave', async () => {
    const [first, second] = await both()
    const alone = await mark(analyst, formOf(5, 'the European Commissioner'))
    const places = await findAwaitingPlaces(slug)
    const read = await findAwaiting(reviewer, places)
    expect(read.map(({ item }) => item.id)).toEqual(places)
    expect(places).toEqual(expect.arrayContaining([first.id, second.id, alone.markId]))
    expect(read.find(({ item }) => item.id === first.id)?.may.approve).toBe(true)
    const own = await findAwaiting({ ...analyst, roles: ['analyst', 'reviewer'] }, [first.id])
    expect(own[0]?.may.approve).toBe('own_work')

    await approve(reviewer, alone.markId)
    const done = await markReview.decideEach(reviewer, [
      { ...first, decision: 'approve', reason: '' },
      { ...second, decision: 'send_back', reason: 'Test reason' },
    ])
    expect(done.map(({ act }) => act.verb)).toEqual(['published', 'sent back'])
    expect((await newestTold(database)).shown).toBe(false)
    const shapeOf = async (id: string) =>
      (await eventsOn(id)).map(({ verb, payload }) => [verb, Object.keys(payload)])
    expect(await shapeOf(first.id)).toEqual(await shapeOf(alone.markId))
    expect(await verbsOn(database, second.id)).toEqual(['marked', 'sent back'])
    expect(await findAwaitingPlaces(slug)).not.toContain(first.id)
    expect(await answerOf(takeBack(reviewer, second.id))).toBe('done')
  })

  it('are refused with the one that says something else than was read', async () => {
    const first = await mark(analyst, formOf(1, 'July 8'))
    const second = await mark(analyst, formOf(1, 'Fernando Grande'))
    const forms = [
      { ...(await readOf(first.markId)), decision: 'approve', reason: '' },
      { id: second.markId, fingerprint: 'f'.repeat(64), decision: 'approve', reason: '' },
    ] as const
    await expect(markReview.decideEach(reviewer, forms)).rejects.toMatchObject({
      code: 'stale',
      details: { work: second.markId },
    })
    for (const { markId } of [first, second]) await takeBack(analyst, markId)
  })
})

describe('why readers see no item', () => {
  it('is that none is marked, that none is approved yet, or that they were withdrawn', async () => {
    expect(await findWhyUnmarked('nowhere-2020-01-02')).toBe('none')
    const { markId } = await mark(analyst, formOf(11, 'but also'))
    expect(await findWhyUnmarked(slug)).toBe('awaiting')
    const underWay = await database.app.commitment.findMany({
      where: { state: { in: ['submitted', 'sent_back'] } },
      select: { id: true, markedById: true },
    })
    expect(underWay.map(({ id }) => id)).toContain(markId)
    for (const { id, markedById } of underWay)
      await takeBack(markedById === analyst.id ? analyst : analyst2, id)
    expect(await findWhyUnmarked(slug)).toBe('gone')
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
    const item = await database.app.commitment.findFirstOrThrow({ where: { reference: '6a' } })
    const proposal = await proposed(analyst2, item.id)
    const own = { author: analyst2.publicName, language: 'en', slug, state: 'submitted', sentBack: null }
    const queue = await findQueue(reviewer)
    expect(queue.find(({ id }) => id === markId)).toMatchObject({
      noun: 'commitment',
      words: 'Test title, not from the source',
      ...own,
    })
    expect(queue.find(({ id }) => id === proposal)).toMatchObject({
      noun: 'withdrawal',
      reference: '6a',
      ...own,
    })
    // An analyst reads what of others awaits a review.
    expect((await findQueue(analyst)).some(({ id }) => id === markId)).toBe(true)
    expect((await findQueue(analyst2)).some(({ id }) => id === markId)).toBe(false)
    await sendBack(reviewer, markId)
    expect((await findMine(analyst2))[0]).toMatchObject({
      id: markId,
      state: 'sent_back',
      sentBack: { reason: 'Test reason' },
    })
    expect((await findQueue(reviewer)).some(({ id }) => id === markId)).toBe(false)
  })
})
