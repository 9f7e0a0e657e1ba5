import { complete } from '@/lib/assessment/follow-up/mutations/complete'
import { schedule } from '@/lib/assessment/follow-up/mutations/schedule'
import { show as showQuestion } from '@/lib/assessment/follow-up/mutations/show'
import { completeSchema } from '@/lib/assessment/follow-up/schema'
import { confirm } from '@/lib/assessment/reader-message/mutations/confirm'
import { publish } from '@/lib/assessment/reader-message/mutations/publish'
import { withdrawReply } from '@/lib/assessment/reader-message/mutations/withdraw-reply'
import { ask } from '@/lib/assessment/second-coding/mutations/ask'
import { submit as submitCoding } from '@/lib/assessment/second-coding/mutations/submit'
import { approve } from '@/lib/assessment/status-review/mutations/approve'
import { showAsProvisional } from '@/lib/assessment/status-review/mutations/show-as-provisional'
import { typedCitation } from '@/lib/assessment/status-update/rules/testing'
import { showCopy } from '@/lib/evidence/snapshot/mutations/show-copy'
import { keptCopy } from '@/lib/evidence/snapshot/mutations/testing'
import { gradeSource } from '@/lib/evidence/source/mutations/grade-source'
import { moveSource } from '@/lib/evidence/source/mutations/move-source'
import { sameSource } from '@/lib/evidence/source/mutations/same-source'
import { gradeSchema, moveSchema, sameSchema } from '@/lib/evidence/source/schema'
import { db } from '@/lib/ground/platform/db'
import { peopleOf, type TestDatabase } from '@/lib/ground/platform/testing'
import { mark } from '@/lib/text/commitment/mutations/mark'
import { proposeWithdrawal } from '@/lib/text/commitment/mutations/propose-withdrawal'
import { findAlignmentWork } from '@/lib/text/statement/data/alignment-work'
import { addRendering } from '@/lib/text/statement/mutations/add-rendering'
import { moveStatement } from '@/lib/text/statement/mutations/move-statement'
import { saveAlignment } from '@/lib/text/statement/mutations/save-alignment'
import { moveSchema as moveStatementSchema, saveAlignmentSchema } from '@/lib/text/statement/schema'
import { asShownTo } from '@/lib/work/desk/data/testing'
import { accepted, because, decidedOn, judged, placeOf, proposed, reconciled, withheld } from './made'
import { makePublic } from './make-public'
import { makeStructured } from './make-structured'
import { slug, typedCoding, typedMark, typedQuestion, typedRendering } from './typed'

type Made = Pick<TestDatabase, 'owner'>
type People = Awaited<ReturnType<typeof peopleOf>>

/** Fills a seeded site. @param database of which `db()` is the application */
export async function makeRich(database: Made): Promise<void> {
  const people = await peopleOf(database)
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
  const sourceId = 'S44'
  const snapshotId = await keptCopy(database, analyst, 'Test page, which anybody may have.', { sourceId })
  const said = { locale: 'en', sourceId, number: 1, snapshotId }
  await showCopy(reviewer, { ...said, shown: 'whole', seen: 'quoted' })
  await keptCopy(database, analyst, 'Test page of quotes.', { sourceId: 'S46' })
  await withheld(database, { by: reviewer, sourceId: 'S12', words: 'Test title of' })
}

/** A text in another language, aligned clause by clause. */
async function otherText({ reviewer, reviewer2 }: People): Promise<void> {
  const text =
    'Texte d’essai, qui n’est pas de la déclaration. Les parties d’essai conviennent de se revoir.\nCela pourra couvrir un essai.'
  const { alignmentId } = await addRendering(reviewer, typedRendering({ text }))
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
  await decidedOn(reviewer2, 'alignment', alignmentId)
}

/** One whose page has moved, two that are one document, and one with a grade. */
async function sources({ owner }: Made, { analyst, reviewer }: People): Promise<void> {
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
  await accepted(reviewer, 'S40')
  await sameSource(analyst, sameSchema.parse({ sourceId: 'S30', sameAs: 'S31', sameReason: because.reason }))
  await accepted(reviewer, 'S30')
  const grade = { sourceId: 'S25', reliability: 'B', credibility: '2', gradeReason: because.reason }
  await gradeSource(analyst, gradeSchema.parse(grade))
  await accepted(reviewer, 'S25')
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
    const { id } = await schedule(
      analyst,
      typedQuestion({ question: 'Was it answered?', dueOn, cadence: '6' }),
    )
    await showQuestion(reviewer, { id, version: 1 })
    await complete(reviewer, completeSchema.parse({ id, version: 2, ...outcome }))
  }
}

/** Replies of a party: one in full, one in part, and one that was taken back. */
async function replies({ analyst, reviewer, reviewer2 }: People): Promise<void> {
  const replied = async (body: string, excerpt: string) => {
    const said = { kind: 'reply', party: 'morocco', capacity: 'A test ministry', language: 'ar', body }
    const outcome = { outcome: excerpt === '' ? 'accepted' : 'partly', matter: 'A reply.', excerpt }
    const { id } = await proposed(analyst, said, { ...outcome, reason: 'It is theirs.' })
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
  const judge = (reference: string, party: string, more: object = {}) =>
    judged(analyst, reference, party, { seenUpTo: '2024-11', citations, ...more })
  const twice = await judge('7e', 'spain')
  const { requestId } = await ask(reviewer, { revisionId: twice, coder: analyst2.id })
  await submitCoding(analyst2, typedCoding(requestId, { citations }))
  await reconciled(reviewer2, requestId, 'first')
  await approve(reviewer, await asShownTo(reviewer, twice))
  await showAsProvisional(reviewer, await asShownTo(reviewer, await judge('2b', 'morocco')))
  const answered = await judge('7c', 'morocco', {
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
  const said = { title: 'A test item', responsible: ['Morocco', 'A test office'] }
  const place = await placeOf('as well as', 7)
  const { markId } = await mark(analyst, typedMark({ ...place, ...said }))
  await decidedOn(reviewer, 'commitment', markId)
  const { withdrawalId } = await proposeWithdrawal(analyst, { markId, ...because })
  await decidedOn(reviewer, 'withdrawal', withdrawalId)
}
