import { describe, expect, it } from 'vitest'
import { findSubmission } from '@/lib/assessment/status-review/data/submissions'
import { findWanted } from '@/lib/assessment/status-review/data/to-open'
import { approve } from '@/lib/assessment/status-review/mutations/approve'
import { sendBack } from '@/lib/assessment/status-review/mutations/send-back'
import { showAsProvisional } from '@/lib/assessment/status-review/mutations/show-as-provisional'
import { findPublishedRevisions } from '@/lib/assessment/status-update/data/published'
import { answerComment, settleComment } from '@/lib/assessment/status-update/mutations/comments'
import { withdraw } from '@/lib/assessment/status-update/mutations/withdraw'
import { typedCitation } from '@/lib/assessment/status-update/rules/testing'
import { addSource } from '@/lib/evidence/source/mutations/add-source'
import { sendBackClassings } from '@/lib/evidence/source/mutations/source-review'
import type { Member } from '@/lib/ground/platform/actor'
import { manyRows, transaction } from '@/lib/ground/platform/db'
import { ENTRIES_ON_DESK } from '@/lib/ground/platform/parts'
import { answerOf, memberOf, newestTold, ownDatabase, peopleOf, verbsOn } from '@/lib/ground/platform/testing'
import { judged } from '@/scripts/test/made'
import { slug, typedSource } from '@/scripts/test/typed'
import { findActivity } from './data/activity'
import { findQueue, findToReadAfter } from './data/queue'
import { findSentBack } from './data/sent-back'
import { asShownTo, everySourceToOpen, wholeQueue } from './data/testing'

const database = await ownDatabase({ seeded: true })
const { analyst, reviewer, reviewer2 } = await peopleOf(database)

/** Submits "Reaffirmed" with everything that approval needs, after all that was submitted on its line. */
const submitted = async (by: Member, reference: string, party: string, changes: object = {}) =>
  decisionOn(await judged(by, reference, party, changes))

const decisionOn = (revisionId: string) => asShownTo(reviewer, revisionId)

async function seeded(reference: string, party: string) {
  const { id } = await database.app.revision.findFirstOrThrow({
    where: { line: { party, commitment: { reference } }, number: 1 },
  })
  return decisionOn(id)
}

const findPending = (sourceId: string) =>
  database.app.sourceClassing.findMany({ where: { sourceId, review: null }, select: { id: true } })

const stateOf = async (revisionId: string) =>
  (await database.app.revision.findUniqueOrThrow({ where: { id: revisionId } })).state

describe('approving', () => {
  it('makes a revision final, public at once, with its events', async () => {
    const decision = await submitted(analyst, '7e', 'spain')
    const before = await findPublishedRevisions(slug)
    expect(before.some(({ id }) => id === decision.revisionId)).toBe(false)
    expect(await approve(reviewer, decision)).toEqual({
      id: decision.revisionId,
      statement: slug,
      reference: '7e',
      state: 'final',
    })
    expect((await newestTold(database)).slugs).toEqual([slug])
    const after = await findPublishedRevisions(slug)
    expect(after.find(({ id }) => id === decision.revisionId)).toMatchObject({
      state: 'final',
      approvals: [{ by: 'Reviewer 1' }],
    })
    expect(await verbsOn(database, decision.revisionId)).toEqual(['submitted', 'approved', 'published'])
  })

  it('takes the revision before one that was sent back or withdrawn, and a newer one that stands first', async () => {
    const author = await memberOf(database, 'reviewer2', 'analyst')
    const first = await submitted(author, '2b', 'eu-commission')
    const second = await submitted(author, '2b', 'eu-commission', {
      seenUpTo: '2024-07',
    })
    const third = await submitted(author, '2b', 'eu-commission', {
      seenUpTo: '2024-08',
    })
    await sendBack(reviewer, { ...third, reason: 'Not this one.' })
    const refusal = await approve(reviewer, first).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ code: 'stale', details: { newest: second.revisionId } })
    const inQueue = async () =>
      (await wholeQueue(reviewer))
        .filter(({ item }) => item.reference === '2b')
        .filter(({ revision }) => revision.party === 'eu-commission')
        .map(({ revision }) => revision.id)
    expect(await inQueue()).toEqual([second.revisionId])
    await withdraw(author, second)
    expect(await inQueue()).toEqual([first.revisionId])
    expect(await answerOf(approve(reviewer, third))).toBe('already_decided')
    expect(await answerOf(approve(reviewer, { ...first, revisionId: reviewer.id }))).toBe('not_found')
    expect(await answerOf(approve(reviewer, first))).toBe('done')
    expect(await stateOf(first.revisionId)).toBe('final')
    expect(await stateOf(third.revisionId)).toBe('sent_back')
  })

  it('refuses what lacks a quote, or the least evidence', async () => {
    const decision = await submitted(analyst, '2b', 'morocco', { citations: [typedCitation({ quote: '' })] })
    expect(await answerOf(approve(reviewer, decision))).toBe('quotes_missing')
    // What 7d rests on is by a party as its dossier proposes; where that is sent back nothing is.
    const seen = (await findPending('S120')).map(({ id }) => id)
    await sendBackClassings(reviewer, { locale: 'en', sourceId: 'S120', seen, reason: 'Test reason.' })
    expect(await answerOf(approve(reviewer, await seeded('7d', 'all')))).toBe('rules_unmet')
    expect(await answerOf(showAsProvisional(reviewer, decision))).toBe('done')
  })

  it('accepts with a judgement of the starter dossier how its sources are proposed to be classed', async () => {
    const classOf = { id: true, primary: true, onBehalfOf: true, independenceGroup: true } as const
    const find = () => database.app.source.findUniqueOrThrow({ where: { id: 'S223' }, select: classOf })
    expect(await find()).toMatchObject({ primary: null, onBehalfOf: null, independenceGroup: null })
    const decision = await seeded('7b', 'all')
    expect(await approve(reviewer, decision)).toMatchObject({ state: 'final' })
    expect(await find()).toMatchObject({ independenceGroup: 'Europa Press' })
    expect(await findPending('S223')).toEqual([])
    const view = (await findPublishedRevisions(slug)).find(({ id }) => id === decision.revisionId)
    expect(view?.since).toBe('2023-03-02')
    expect(view?.citations[0]?.figure).toMatch(/^EUR 152 million/)
  })

  it('asks of what follows a final one whether it corrects or replaces it', async () => {
    await approve(reviewer, await submitted(analyst, '7d', 'spain'))
    await expect(submitted(analyst, '7d', 'spain', { seenUpTo: '2024-07' })).rejects.toMatchObject({
      fields: { succession: ['status-update.judge.error.succession'] },
    })
    const correction = { succession: 'corrects', correctionReason: 'The first one was wrong.' }
    const { revisionId } = await submitted(analyst, '7d', 'spain', { seenUpTo: '2024-07', ...correction })
    await approve(reviewer, await decisionOn(revisionId))
    const shown = (await findPublishedRevisions(slug)).find(({ id }) => id === revisionId)
    expect(shown?.correctionReason).toBe(correction.correctionReason)
  })
})

describe('sending back', () => {
  it('leads the work back to its author', async () => {
    const decision = await submitted(analyst, '7d', 'morocco')
    expect(await answerOf(sendBack(reviewer, { ...decision, reason: 'Test reason' }))).toBe('done')
    expect(await verbsOn(database, decision.revisionId)).toEqual(['submitted', 'sent back'])
    const cameBack = async (to: Member) =>
      (await findSentBack(to)).filter(({ item }) => item.reference === '7d')
    expect(await cameBack(analyst)).toMatchObject([{ by: 'Reviewer 1', reason: 'Test reason' }])
    expect(await cameBack(await memberOf(database, 'analyst2'))).toEqual([])
    await submitted(analyst, '7d', 'morocco')
    expect(await cameBack(analyst)).toEqual([])
  })

  it('leads the starter dossier’s work back to every analyst, and off the public pages', async () => {
    const decision = await seeded('10a', 'all')
    await sendBack(reviewer, { ...decision, reason: 'Test reason' })
    for (const name of ['analyst', 'analyst2'] as const)
      expect(
        (await findSentBack(await memberOf(database, name))).map(({ item }) => item.reference),
      ).toContain('10a')
    expect(await findSentBack(reviewer)).toEqual([])
    const shown = await findPublishedRevisions(slug)
    expect(shown.some(({ id }) => id === decision.revisionId)).toBe(false)
  })
})

describe('showing as provisional', () => {
  it('puts a submission before readers', async () => {
    const decision = await submitted(analyst, '7d', 'eu-commission')
    expect(await answerOf(showAsProvisional(reviewer, decision))).toBe('done')
    const shown = await findPublishedRevisions(slug)
    const expected = { state: 'submitted', shownAsInterim: { by: 'Reviewer 1' } }
    expect(shown.find(({ id }) => id === decision.revisionId)).toMatchObject(expected)
  })
})

describe('the desk', () => {
  it('shows what awaits review, what it would change and what stands in the way', async () => {
    const queue = await wholeQueue(reviewer)
    expect(queue.every(({ revision, newest }) => revision.id === newest.id)).toBe(true)
    const imported = queue.find(
      ({ item, revision }) => item.reference === '7c' && revision.party === 'eu-commission',
    )
    expect(imported).toMatchObject({
      shown: { as: 'provisional' },
      missingQuotes: [],
      approvals: { have: 0, needed: 1 },
      may: { approve: true, send_back: true, show_as_interim: 'already_decided' },
      isMine: false,
      // With its sources classed as proposed: whoever approves it signs that they are.
      unmet: [],
    })
    expect(imported?.signed.map(({ id }) => id)).toEqual(expect.arrayContaining(['S40', 'S222']))
    const lacking = queue.find(({ item, revision }) => item.reference === '7d' && revision.party === 'all')
    expect(lacking).toMatchObject({
      may: { approve: 'rules_unmet' },
      unmet: [{ key: 'status-update.unmet.reaffirmed' }],
    })
    const mine = (await wholeQueue(analyst)).filter(({ isMine }) => isMine)
    expect(mine.map(({ may }) => may.approve)).toContain('not_permitted')
  })

  it('says of the queue before it is assessed what it says of it after', async () => {
    for (const member of [reviewer, reviewer2, analyst]) {
      const places = await findQueue(member)
      const queue = await wholeQueue(member)
      expect(queue.map(({ revision }) => revision.id)).toEqual(places.map(({ id }) => id))
      expect(places).toEqual(
        queue.map(({ revision, statement, item, isMine, may }) => ({
          id: revision.id,
          reference: item.reference,
          slug: statement.slug,
          areaKey: item.areaKey,
          isMine,
          isImported: revision.author.kind === 'import',
          awaitsReading: may.send_back === true && may.approve !== 'already_decided',
        })),
      )
    }
  })

  it('leads from one submission that awaits a reader to the next, around the end, also from one that was decided on', async () => {
    const places = await findQueue(reviewer)
    const toRead = places.filter(({ awaitsReading }) => awaitsReading)
    expect(toRead.length).toBeGreaterThan(2)
    for (const [index, { id }] of toRead.entries()) {
      const next = [...toRead.slice(index + 1), ...toRead.slice(0, index)].slice(0, ENTRIES_ON_DESK)
      expect((await findToReadAfter(reviewer, id, [])).map((each) => each.id)).toEqual(
        next.map((each) => each.id),
      )
    }
    const [first, second] = toRead
    await sendBack(reviewer, { ...(await asShownTo(reviewer, first?.id ?? '')), reason: 'Test reason' })
    expect((await findToReadAfter(reviewer, first?.id ?? '', []))[0]).toMatchObject({ id: second?.id })
    expect(await findToReadAfter(analyst, first?.id ?? '', [])).toEqual([])
  })

  it('asks nobody to read what they had a hand in since the last final judgement', async () => {
    const both = await memberOf(database, 'reviewer', 'analyst')
    const own = await submitted(both, '8c', 'eu-commission', claim)
    const later = await submitted(analyst, '8c', 'morocco', claim)
    const order = (await findQueue(both)).map(({ id }) => id)
    // What they may read stands before their own work, though it came later; nobody else's order is moved by that.
    expect(order.indexOf(later.revisionId)).toBeLessThan(order.indexOf(own.revisionId))
    const others = (await findQueue(reviewer2)).map(({ id }) => id)
    expect(others.indexOf(own.revisionId)).toBeLessThan(others.indexOf(later.revisionId))
    const next = (more: object) => submitted(analyst, '8c', 'eu-commission', { ...claim, ...more })
    const awaits = async (member: Member, { revisionId }: { revisionId: string }) =>
      (await findQueue(member)).find(({ id }) => id === revisionId)?.awaitsReading
    const taken = await next({ seenUpTo: '2024-08' })
    expect(await awaits(both, own), 'a newer one stands').toBeUndefined()
    expect(await awaits(both, taken)).toBe(false)
    expect(await awaits(reviewer2, taken)).toBe(true)
    await approve(reviewer2, await asShownTo(reviewer2, taken.revisionId))
    const after = await next({
      seenUpTo: '2024-09',
      succession: 'corrects',
      correctionReason: 'Test reason',
    })
    expect(await awaits(both, after)).toBe(true)
  })

  it('opens a submission with its reviews, beside the one that was opened before', async () => {
    const old = await submitted(analyst, '8c', 'spain', claim)
    const newer = await submitted(analyst, '8c', 'spain', {
      ...claim,
      seenUpTo: '2024-08',
    })
    const found = await findSubmission(reviewer, newer.revisionId, old.revisionId)
    expect(found).toMatchObject({
      submission: { revision: { number: 2 }, may: { approve: true } },
      comparedWith: { number: 1 },
      reviews: [],
    })
    expect((await findSubmission(reviewer, old.revisionId, undefined))?.submission.may.approve).toBe('stale')
    expect(await findSubmission(reviewer, reviewer.id, undefined)).toBeNull()
  })

  it('lists the sources to open and tells the latest acts with names', async () => {
    const toOpen = await everySourceToOpen(analyst)
    const wanted = await findWanted(analyst)
    expect(wanted.map(({ id, lacking, copied }) => ({ id, citations: lacking + copied }))).toEqual(
      toOpen.map(({ source, citations }) => ({ id: source.id, citations })),
    )
    // Those of the newest judgement of each line that stands or awaits review, each once; what has words from a copy does not lack them.
    const [counted] = await manyRows<{ lacking: number; copied: number }>`
      SELECT (count(*) FILTER (WHERE c.quote IS NULL OR c.locator IS NULL))::int AS lacking,
             (count(*) FILTER (WHERE c.quote IS NOT NULL AND c.locator IS NOT NULL AND c.seen_copy IS NOT NULL))::int AS copied
        FROM citations c JOIN revisions r ON r.id = c.revision_id
       WHERE r.state IN ('submitted', 'final') AND NOT EXISTS (
         SELECT FROM revisions newer WHERE newer.line_id = r.line_id AND newer.number > r.number AND newer.state IN ('submitted', 'final'))`
    const sum = (field: 'lacking' | 'copied') => wanted.reduce((all, each) => all + each[field], 0)
    expect({ lacking: sum('lacking'), copied: sum('copied') }).toEqual(counted)
    expect(counted?.copied).toBeGreaterThan(0)
    const wantedIn = toOpen.map(({ citations }) => citations)
    expect(wantedIn).toEqual([...wantedIn].sort((a, b) => b - a))
    expect(toOpen.find(({ source }) => source.id === 'S40')?.references).toEqual(
      expect.arrayContaining(['7c', '7e']),
    )
    const activity = await findActivity(reviewer, 200)
    expect(activity.length).toBeGreaterThan(20)
    expect(activity.find(({ verb }) => verb === 'approved')).toMatchObject({
      object: { kind: 'revision', slug },
    })
    expect(activity.some(({ by }) => by === null)).toBe(true)
    expect(activity.some(({ by }) => by === 'Analyst 1')).toBe(true)
  })
})

/** A finding with the least evidence that it needs. */
const claim = {
  judgement: 'partly_supported',
  elements: [{ name: 'how many', covered: 'yes', supports: '1' }],
  citations: [typedCitation({ linkToStatement: '' })],
}

describe('what a decision makes public beside the judgement', () => {
  /** A document that nobody has listed, as an analyst adds it. */
  const added = async (onBehalfOf: string) => {
    const { id: sourceId } = await addSource(analyst, typedSource())
    return typedCitation({ sourceId, date: '2023-02', onBehalfOf })
  }
  const shownTo = async (by: Member, id: string) => (await findSubmission(by, id, undefined))?.submission

  it('stands on its page, is kept with the decision by its fingerprint, and nothing else is written', async () => {
    const citation = await added('morocco')
    const { sourceId: id } = citation
    const decision = await submitted(analyst, '7c', 'morocco', { citations: [citation] })
    expect((await shownTo(reviewer, decision.revisionId))?.signed).toMatchObject([
      {
        id,
        becomesPublic: true,
        stands: { date: null, onBehalfOf: null },
        after: { date: '2023-02', onBehalfOf: 'morocco' },
        accepted: [{ classing: { by: analyst.publicName }, readerId: reviewer.id }],
      },
    ])
    expect(await answerOf(approve(reviewer, { ...decision, fingerprint: 'f'.repeat(64) }))).toBe('stale')
    expect(await answerOf(approve(reviewer, decision))).toBe('done')
    const { fingerprint } = decision
    expect(await database.app.review.findFirst({ where: { revisionId: decision.revisionId } })).toMatchObject(
      { fingerprint },
    )
    expect(await database.app.source.findUnique({ where: { id } })).toMatchObject({
      date: '2023-02',
      listedById: reviewer.id,
    })
    expect((await shownTo(reviewer, decision.revisionId))?.signed).toEqual([])
  })

  it('is refused once another has listed the source meanwhile, and open again as it then stands', async () => {
    const citation = await added('eu-commission')
    const decision = await submitted(analyst, '7b', 'eu-commission', { citations: [citation] })
    const at = { listedAt: new Date(), listedById: reviewer2.id }
    await database.owner.source.update({ where: { id: citation.sourceId }, data: at })
    expect(await answerOf(showAsProvisional(reviewer, decision))).toBe('stale')
    expect(await answerOf(showAsProvisional(reviewer, await decisionOn(decision.revisionId)))).toBe('done')
  })
})

describe('a submission after a sending back', () => {
  it('shows the reason and the version that was read', async () => {
    const on = ['7c', 'eu-commission'] as const
    const decision = await submitted(analyst, ...on)
    await sendBack(reviewer2, { ...decision, reason: 'Test reason: say where' })
    const next = await submitted(analyst, ...on, {
      seenUpTo: '2024-07',
    })
    const found = await findSubmission(reviewer, next.revisionId, undefined)
    expect(found?.submission.returned).toMatchObject({
      revision: { id: decision.revisionId, seenUpTo: '2024-06' },
      decision: { by: reviewer2.publicName, reason: 'Test reason: say where' },
    })
    expect((await findSubmission(reviewer, decision.revisionId, undefined))?.submission.returned).toBeNull()
  })
})

describe('a comment on a place', () => {
  it('comes with what is sent back, is answered by its author and settled by a reviewer, and is on the next submission', async () => {
    const on = ['2b', 'morocco'] as const
    const decision = await submitted(analyst, ...on)
    const comments = [
      { place: 'rationale', body: 'Test: which plan?' },
      { place: 'citation-1', body: 'Test: on which page?' },
    ]
    const beyond = sendBack(reviewer, {
      ...decision,
      reason: 'Test reason',
      comments: [{ place: 'citation-9', body: 'Test' }],
    }).catch((error: unknown) => error)
    expect(await beyond).toMatchObject({ fields: { 'comments[0].place': ['place'] } })
    expect(await stateOf(decision.revisionId)).toBe('submitted')
    await sendBack(reviewer, { ...decision, reason: 'Test reason', comments })

    const [first, second] = (await commentsOf(decision.revisionId)).map(({ id }) => id)
    if (!first || !second) throw new Error('no comments')
    const answer = (by: Member, text = 'Test answer') =>
      answerOf(answerComment(by, { commentId: first, answer: text }))
    const settle = (by: Member, commentId = first) => answerOf(settleComment(by, { commentId }))
    expect(await answer(await memberOf(database, 'analyst2'))).toBe('not_permitted')
    expect(await answer(analyst)).toBe('done')
    expect(await answer(analyst, 'Another test answer')).toBe('done')
    expect(await settle(await memberOf(database, 'analyst', 'reviewer'))).toBe('own_work')
    expect(await settle(reviewer2)).toBe('done')
    expect(await settle(reviewer)).toBe('already_decided')
    expect(await answer(analyst)).toBe('already_decided')
    expect(await settle(reviewer, analyst.id)).toBe('not_found')

    const next = await submitted(analyst, ...on, { seenUpTo: '2024-07' })
    const found = await findSubmission(reviewer, next.revisionId, undefined)
    expect(found?.submission.comments).toEqual({ mayAnswer: false, maySettle: true })
    expect(found?.submission.returned?.decision.comments).toMatchObject([
      {
        place: 'rationale',
        body: 'Test: which plan?',
        answer: { by: analyst.publicName, text: 'Another test answer' },
        settled: { by: reviewer2.publicName },
      },
      { place: 'citation-1', answer: null, settled: null },
    ])
  })

  it('is not settled by whoever wrote an earlier or a later version, but answered by them', async () => {
    const write = (by: Member) => submitted(by, '7b', 'eu-commission')
    const both = await memberOf(database, 'analyst2', 'reviewer')
    const later = await memberOf(database, 'reviewer2', 'analyst')
    const first = await write(both)
    await sendBack(reviewer, { ...first, reason: 'Test reason' })
    const second = await write(analyst)
    const comments = [{ place: 'rationale', body: 'Test: which plan?' }]
    await sendBack(reviewer, { ...second, reason: 'Test reason', comments })
    const [comment] = await commentsOf(second.revisionId)
    if (!comment) throw new Error('no comment')
    const { id: commentId } = comment
    const third = await write(later)
    const found = (await findSubmission(both, third.revisionId, undefined))?.submission
    expect(found?.comments).toEqual({ mayAnswer: true, maySettle: false })
    expect(await answerOf(settleComment(both, { commentId }))).toBe('own_work')
    expect(await answerOf(settleComment(later, { commentId }))).toBe('own_work')
    const past = (by: Member, data: { answer: string; answeredById: string } | { settledById: string }) =>
      transaction(by, (tx) =>
        tx.reviewComment.update({
          where: { id: commentId },
          data: 'answer' in data ? { ...data, answeredAt: new Date() } : { ...data, settledAt: new Date() },
        }),
      )
    await expect(past(both, { settledById: both.id })).rejects.toThrow(
      /nobody settles a comment on their own work/,
    )
    await expect(past(reviewer, { answer: 'Test', answeredById: reviewer.id })).rejects.toThrow(
      /whoever has a hand in the work answers/,
    )
    expect(await answerOf(answerComment(both, { commentId, answer: 'Test answer' }))).toBe('done')
    expect(await answerOf(settleComment(reviewer, { commentId }))).toBe('done')
  })

  it('is never changed, nor added later, by the application', async () => {
    const decision = await submitted(analyst, '7e', 'all')
    const comments = [{ place: 'rationale', body: 'Test: which plan?' }]
    await sendBack(reviewer, { ...decision, reason: 'Test reason', comments })
    const [comment] = await commentsOf(decision.revisionId)
    if (!comment) throw new Error('no comment')
    const later = transaction(reviewer, (tx) =>
      tx.reviewComment.create({
        data: { reviewId: comment.reviewId, number: 2, place: 'rationale', body: 'Test: later' },
      }),
    )
    await expect(later).rejects.toThrow(/a comment comes with the decision that sends work back/)
    const settled = (settledById: string) =>
      transaction(reviewer, (tx) =>
        tx.reviewComment.update({
          where: { id: comment.id },
          data: { settledById, settledAt: new Date() },
        }),
      )
    await expect(settled(reviewer2.id)).rejects.toThrow(/names whoever acts/)
    await expect(settled(reviewer.id)).resolves.toBeDefined()
    await expect(settled(reviewer.id)).rejects.toMatchObject({ code: 'P2003' }) // restrict_violation, as Prisma names it
  })

  const commentsOf = (revisionId: string) =>
    database.app.reviewComment.findMany({ where: { review: { revisionId } }, orderBy: { number: 'asc' } })
})

describe('what was said of a cited source', () => {
  it.each([
    ['by a colleague', 'eu-commission', 'person'],
    ['by the starter dossier', 'all', 'import'],
  ] as const)(
    'after the page was read keeps a judgement from being published unread: %s',
    async (_whom, party, kind) => {
      const decision = await submitted(analyst, '7e', party)
      const { id: importer } = await database.app.person.findFirstOrThrow({ where: { kind: 'import' } })
      const { title: before } = await database.app.source.findUniqueOrThrow({ where: { id: 'S14' } })
      const after = `Another test title, for ${party}`
      await database.owner.sourceClassing.create({
        data: {
          sourceId: 'S14',
          personId: kind === 'import' ? importer : analyst.id,
          before: { title: before },
          after: { title: after },
          reason: 'Test reason',
        },
      })
      expect(await answerOf(approve(reviewer, decision))).toBe('stale')
      expect(await answerOf(showAsProvisional(reviewer, decision))).toBe('stale')
      expect(await answerOf(approve(reviewer, await decisionOn(decision.revisionId)))).toBe('done')
      const { title } = await database.app.source.findUniqueOrThrow({ where: { id: 'S14' } })
      expect(title).toBe(after)
    },
  )
})
