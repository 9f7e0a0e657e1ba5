// For tests of what leaves one site and arrives at another: makes a site as rich as people make it in years, with one of everything that pages
// for readers show, and of much of it what became of it later. All words were written for the test.
import { randomUUID } from 'node:crypto'
import { complete } from '@/lib/assessment/follow-up/mutations/complete'
import { schedule } from '@/lib/assessment/follow-up/mutations/schedule'
import { show as showQuestion } from '@/lib/assessment/follow-up/mutations/show'
import { completeSchema, scheduleSchema } from '@/lib/assessment/follow-up/schema'
import { confirm } from '@/lib/assessment/reader-message/mutations/confirm'
import { propose } from '@/lib/assessment/reader-message/mutations/propose'
import { publish } from '@/lib/assessment/reader-message/mutations/publish'
import { receiptHashOf } from '@/lib/assessment/reader-message/mutations/receipt'
import { receive } from '@/lib/assessment/reader-message/mutations/receive'
import { take } from '@/lib/assessment/reader-message/mutations/take'
import { withdrawReply } from '@/lib/assessment/reader-message/mutations/withdraw-reply'
import { proposalSchema, readerMessageSchema } from '@/lib/assessment/reader-message/schema'
import { ask } from '@/lib/assessment/second-coding/mutations/ask'
import { reconcile } from '@/lib/assessment/second-coding/mutations/reconcile'
import { submit as submitCoding } from '@/lib/assessment/second-coding/mutations/submit'
import { codingSchema } from '@/lib/assessment/second-coding/schema'
import { approve } from '@/lib/assessment/status-review/mutations/approve'
import { showAsProvisional } from '@/lib/assessment/status-review/mutations/show-as-provisional'
import { submit } from '@/lib/assessment/status-update/mutations/submit'
import { typedCitation, typedReaffirmed } from '@/lib/assessment/status-update/rules/testing'
import { composeSchema } from '@/lib/assessment/status-update/schema'
import { showCopy } from '@/lib/evidence/snapshot/mutations/show-copy'
import { keptCopy } from '@/lib/evidence/snapshot/mutations/testing'
import { withhold } from '@/lib/evidence/snapshot/mutations/withhold'
import { withholdSchema } from '@/lib/evidence/snapshot/schema'
import { findDeskSource } from '@/lib/evidence/source/data/desk'
import { gradeSource } from '@/lib/evidence/source/mutations/grade-source'
import { moveSource } from '@/lib/evidence/source/mutations/move-source'
import { sameSource } from '@/lib/evidence/source/mutations/same-source'
import { listSource } from '@/lib/evidence/source/mutations/source-review'
import { gradeSchema, moveSchema, sameSchema } from '@/lib/evidence/source/schema'
import type { Member } from '@/lib/ground/platform/actor'
import { db } from '@/lib/ground/platform/db'
import { memberOf, type TestDatabase } from '@/lib/ground/platform/testing'
import { findMark } from '@/lib/text/commitment/data/marks'
import { mark } from '@/lib/text/commitment/mutations/mark'
import { markReview } from '@/lib/text/commitment/mutations/mark-review'
import { proposeWithdrawal } from '@/lib/text/commitment/mutations/propose-withdrawal'
import { withdrawalReview } from '@/lib/text/commitment/mutations/withdrawal-review'
import { markSchema } from '@/lib/text/commitment/schema'
import { findAlignmentWork } from '@/lib/text/statement/data/alignment-work'
import { addRendering } from '@/lib/text/statement/mutations/add-rendering'
import { alignmentReview } from '@/lib/text/statement/mutations/alignment-review'
import { moveStatement } from '@/lib/text/statement/mutations/move-statement'
import { saveAlignment } from '@/lib/text/statement/mutations/save-alignment'
import {
  addRenderingSchema,
  moveSchema as moveStatementSchema,
  saveAlignmentSchema,
} from '@/lib/text/statement/schema'
import { asShownTo } from '@/lib/work/desk/data/testing'
import { makePublic } from './make-public'
import { makeStructured } from './make-structured'

const slug = 'rabat-2022-07-08'
const inKey = () => ({ key: randomUUID() })
const because = { reason: 'Test reason', language: 'en' }

type Made = Pick<TestDatabase, 'owner'>
type People = Readonly<Record<'analyst' | 'analyst2' | 'reviewer' | 'reviewer2' | 'admin', Member>>

/** Fills a seeded site. @param database of which `db()` is the application */
export async function makeRich(database: Made): Promise<void> {
  const people: People = {
    analyst: await memberOf(database, 'analyst'),
    analyst2: await memberOf(database, 'analyst2'),
    reviewer: await memberOf(database, 'reviewer'),
    reviewer2: await memberOf(database, 'reviewer2'),
    admin: await memberOf(database, 'admin'),
  }
  await makeStructured(database)
  await makePublic(people)
  await copies(database, people)
  await otherText(people)
  await sources(database, people)
  await answers(people)
  await replies(people)
  await judgements(people)
  await items(people)
  for (const [from, to] of [
    [slug, 'rabat-moved'],
    ['rabat-moved', slug],
  ])
    await moveStatement(people.admin, moveStatementSchema.parse({ locale: 'en', statement: from, slug: to }))
}

/** One that readers may have whole, one of which they see what is quoted, and one whose words are withheld, and so covered in texts of ours. */
async function copies(database: Made, { analyst, reviewer }: People): Promise<void> {
  const snapshotId = await keptCopy(database, analyst, 'Test page, which anybody may have.', {
    sourceId: 'S44',
  })
  await showCopy(reviewer, {
    locale: 'en',
    sourceId: 'S44',
    number: 1,
    snapshotId,
    shown: 'whole',
    seen: 'quoted',
  })
  await keptCopy(database, analyst, 'Test page of quotes.', { sourceId: 'S46' })
  const words = 'Test title of'
  const withheld = await keptCopy(database, analyst, `Test page. ${words} it.`, { sourceId: 'S12' })
  const on = { sourceId: 'S12', number: '1', snapshotId: withheld, extent: 'words', words, reason: 'danger' }
  await withhold(reviewer, withholdSchema.parse({ ...inKey(), ...on }))
}

/** A text in another language, aligned clause by clause. */
async function otherText({ reviewer, reviewer2 }: People): Promise<void> {
  const text =
    'Texte d’essai, qui n’est pas de la déclaration. Les parties d’essai conviennent de se revoir.\nCela pourra couvrir un essai.'
  const said = {
    statement: slug,
    language: 'fr',
    publisher: 'Test publisher',
    url: 'https://example.org/text',
    text,
  }
  const { alignmentId } = await addRendering(reviewer, addRenderingSchema.parse({ ...inKey(), ...said }))
  const work = async () => {
    const found = await findAlignmentWork(reviewer, alignmentId)
    if (!found) throw new Error('there is no alignment')
    return found
  }
  const { clauses, version } = await work()
  const rows = clauses.map(({ start }, index) => ({
    base: String(start),
    ...(index === 0
      ? { choice: 'run', first: '0', baseWords: 'met', baseForce: 'claimed' }
      : { choice: 'none' }),
  }))
  await saveAlignment(reviewer, saveAlignmentSchema.parse({ alignmentId, version, intent: 'submit', rows }))
  const { fingerprint } = await work()
  await alignmentReview.decide(reviewer2, { id: alignmentId, fingerprint, decision: 'approve', reason: '' })
}

/** One whose page has moved, two that are one document, and one with a grade. */
async function sources({ owner }: Made, { analyst, reviewer }: People): Promise<void> {
  const agree = async (sourceId: string) => {
    const pending = (await findDeskSource(reviewer, sourceId))?.pending ?? []
    await listSource(reviewer, { locale: 'en', sourceId, seen: pending.map(({ id }) => id) })
  }
  const { url } = await owner.source.findUniqueOrThrow({ where: { id: 'S40' }, select: { url: true } })
  const movedTo = 'https://moved.example/report'
  const [since, checkedAt] = [new Date('2026-11-02T10:00:00Z'), new Date('2026-11-03T10:00:00Z')]
  const check = {
    address: url ?? '',
    host: 'a test',
    outcome: 'moved' as const,
    movedTo,
    nextAt: new Date('2100-01-01'),
  }
  const row = { ...check, since, checkedAt, reachedAt: checkedAt }
  await owner.linkCheck.upsert({
    where: { sourceId: 'S40' },
    create: { sourceId: 'S40', ...row },
    update: row,
  })
  await moveSource(analyst, moveSchema.parse({ sourceId: 'S40', movedTo, movedReason: because.reason }))
  await agree('S40')
  await sameSource(analyst, sameSchema.parse({ sourceId: 'S30', sameAs: 'S31', sameReason: because.reason }))
  await agree('S30')
  const grade = { sourceId: 'S25', reliability: 'B', credibility: '2', gradeReason: because.reason }
  await gradeSource(analyst, gradeSchema.parse(grade))
  await agree('S25')
}

/** Questions that were answered: by a judgement, and for a reason, each of which comes back. */
async function answers({ analyst, reviewer }: People): Promise<void> {
  const { id: revision } = await db().revision.findFirstOrThrow({
    where: { state: 'final', line: { party: 'spain', commitment: { reference: '7c', statement: { slug } } } },
    select: { id: true },
  })
  const outcomes = [
    { outcome: 'revision', revision },
    { outcome: 'reason', reason: 'Test reason', reasonLanguage: 'en' },
  ]
  for (const outcome of outcomes) {
    const dueOn = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)
    const asked = {
      about: `${slug}/7c`,
      question: 'Was it answered?',
      language: 'en',
      dueOn,
      cadence: '6',
      assignee: '',
    }
    const { id } = await schedule(analyst, scheduleSchema.parse({ ...inKey(), ...asked }))
    await showQuestion(reviewer, { id, version: 1 })
    await complete(reviewer, completeSchema.parse({ id, version: 2, ...outcome }))
  }
}

/** Replies of a party: one in full, one in part, and one that was taken back. */
async function replies({ analyst, reviewer, reviewer2 }: People): Promise<void> {
  const replied = async (body: string, excerpt: string) => {
    const said = { kind: 'reply', party: 'morocco', capacity: 'A test ministry', language: 'ar', body }
    const code = await receive(
      readerMessageSchema.parse({ ...inKey(), statement: slug, reference: '7c', ...said }),
    )
    const { id } = await db().readerMessage.findUniqueOrThrow({
      where: { receiptHash: receiptHashOf(code) },
      select: { id: true },
    })
    await take(analyst, { id, version: 1 })
    const outcome = {
      outcome: excerpt === '' ? 'accepted' : 'partly',
      matter: 'A reply.',
      reason: 'It is theirs.',
      excerpt,
    }
    await propose(analyst, proposalSchema.parse({ id, version: 2, answerLanguage: 'en', ...outcome }))
    await confirm(reviewer, { id, version: 3, channel: 'letter' })
    await publish(reviewer2, { id, version: 4 })
    return id
  }
  await replied('رد تجريبي.', '')
  await replied('First part. Second part, not for this item.', 'First part.')
  const id = await replied('To be taken back.', '')
  await withdrawReply(reviewer, { id, version: 5 })
}

/** One that stands against a second, independent one, one that is provisional, and one that rests on a logged search and answers a test. */
async function judgements({ analyst, analyst2, reviewer, reviewer2 }: People): Promise<void> {
  const citations = [typedCitation()]
  const judged = async (reference: string, party: string, more: Record<string, unknown> = {}) => {
    const of = { party, commitment: { reference, statement: { slug } } }
    const seen = await db().revision.count({ where: { line: of } })
    const typed = typedReaffirmed({ seenUpTo: '2024-11', citations, ...more })
    const form = { ...inKey(), statement: slug, reference, party, seen: { [party]: String(seen) }, ...typed }
    return (await submit(analyst, composeSchema.parse(form))).revisionId
  }
  const twice = await judged('7e', 'spain')
  const { requestId } = await ask(reviewer, { revisionId: twice, coder: analyst2.id })
  await submitCoding(
    analyst2,
    codingSchema.parse({ requestId, hadNotSeen: 'yes', ...typedReaffirmed({ citations }) }),
  )
  const { revision, coding } = await db().codingRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: { revision: { select: { contentSha256: true } }, coding: { select: { contentSha256: true } } },
  })
  const hashes = { firstSha256: revision.contentSha256, secondSha256: coding?.contentSha256 ?? '' }
  await reconcile(reviewer2, {
    locale: 'en',
    requestId,
    outcome: 'first',
    reason: 'Both were read.',
    ...hashes,
  })
  await approve(reviewer, await asShownTo(reviewer, twice))
  await showAsProvisional(reviewer, await asShownTo(reviewer, await judged('2b', 'morocco')))
  const answered = await judged('7c', 'morocco', {
    citations: [
      typedCitation({ sourceId: 'S44', quote: 'which anybody may have', onBehalfOf: 'nobody' }),
      ...citations,
    ],
    rationale: 'The words were said again [2], as a page that anybody may have reports [1].',
    testAnswers: [{ test: '1', found: 'shown', says: 'A test shows it.', citations: '1' }],
  })
  await approve(reviewer, await asShownTo(reviewer, answered))
}

/** One that was marked later, and withdrawn. */
async function items({ analyst, reviewer }: People): Promise<void> {
  const { id: renderingId, text } = await db().rendering.findFirstOrThrow({
    where: { isBase: true },
    select: { id: true, text: true },
  })
  const { start } = await db().passage.findFirstOrThrow({
    where: { renderingId, number: 7 },
    select: { start: true },
  })
  const from = (text ?? '').indexOf('as well as', start)
  const said = { title: 'A test item', titleLanguage: 'en', force: 'declared', areaKey: 'awareness' }
  const why = { whyThisForce: 'Test reason: it is only said.', responsible: ['Morocco', 'A test office'] }
  const { markId } = await mark(
    analyst,
    markSchema.parse({ ...inKey(), statement: slug, passage: 7, from, to: from + 10, ...said, ...why }),
  )
  const decide = async (
    id: string,
    fingerprint: string | undefined,
    { decide: by }: typeof markReview | typeof withdrawalReview,
  ) => by(reviewer, { id, fingerprint: fingerprint ?? '', decision: 'approve', reason: '' })
  await decide(markId, (await findMark(reviewer, markId))?.fingerprint, markReview)
  const { withdrawalId } = await proposeWithdrawal(analyst, { markId, ...because })
  const proposal = (await findMark(reviewer, withdrawalId))?.withdrawals.find(({ id }) => id === withdrawalId)
  await decide(withdrawalId, proposal?.fingerprint, withdrawalReview)
}
