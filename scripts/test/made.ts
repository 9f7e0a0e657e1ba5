// For tests: what takes several steps to be there, made by the mutations as people make it. The forms are those of typed.ts.
import { propose } from '@/lib/assessment/reader-message/mutations/propose'
import { receiptHashOf } from '@/lib/assessment/reader-message/mutations/receipt'
import { receive } from '@/lib/assessment/reader-message/mutations/receive'
import { take } from '@/lib/assessment/reader-message/mutations/take'
import { reconcile } from '@/lib/assessment/second-coding/mutations/reconcile'
import type { Outcome } from '@/lib/assessment/second-coding/types'
import { submit } from '@/lib/assessment/status-update/mutations/submit'
import { findToTranslate } from '@/lib/assessment/translation/data/originals'
import { translateSchema } from '@/lib/assessment/translation/schema'
import { draft } from '@/lib/evidence/request/mutations/draft'
import { recordAct } from '@/lib/evidence/request/mutations/record-act'
import { showCopy } from '@/lib/evidence/snapshot/mutations/show-copy'
import { keptCopy } from '@/lib/evidence/snapshot/mutations/testing'
import { withhold } from '@/lib/evidence/snapshot/mutations/withhold'
import type { SnapshotShown } from '@/lib/evidence/snapshot/types'
import { findDeskSource } from '@/lib/evidence/source/data/desk'
import { listSource } from '@/lib/evidence/source/mutations/source-review'
import { classSchema } from '@/lib/evidence/source/schema'
import type { Member } from '@/lib/ground/platform/actor'
import { db } from '@/lib/ground/platform/db'
import type { TestDatabase } from '@/lib/ground/platform/testing'
import { sha256 } from '@/lib/record/event/rules/public-chain'
import type { Noun } from '@/lib/record/review/types'
import { beginBringing } from '@/lib/text/bringing/mutations/begin-bringing'
import { bringingReview } from '@/lib/text/bringing/mutations/bringing-review'
import { changeBringing } from '@/lib/text/bringing/mutations/change-bringing'
import { withAbout, withParties, withText } from '@/lib/text/bringing/rules/edit-content'
import type { SaidOf, TranslatedField } from '@/lib/text/statement/rules/own-words'
import { passagesOf } from '@/lib/text/statement/rules/passages'
import { REVIEWABLES } from './reviewables'
import {
  slug,
  typedAct,
  typedBringing,
  typedJudgement,
  typedMessage,
  typedProposal,
  typedRequest,
  typedWithholding,
} from './typed'

/** What somebody takes a piece of work back with. */
export const because = { reason: 'Test reason', language: 'en' }

/** Where words of the starter dossier's statement stand in its text: first of all, or in a passage. */
export async function placeOf(words: string, within?: number) {
  const { text, passages } = await db().rendering.findFirstOrThrow({
    where: { isBase: true, statement: { slug } },
    select: { text: true, passages: true },
  })
  const from = text?.indexOf(words, passages.find(({ number }) => number === within)?.start) ?? -1
  const passage = passages.find(({ start, end }) => from >= start && from < end)
  if (!passage) throw new Error(`not in the text: ${words}`)
  return { passage: passage.number, from, to: from + words.length }
}

/** A decision on a piece of work as its page shows it now. */
export async function decidedOn(by: Member, noun: Noun, id: string, sendBackBecause?: string) {
  const [found] = await db().$queryRaw<{ fingerprint: string }[]>`
    SELECT fingerprint FROM under_review WHERE noun = ${noun} AND id = ${id}::uuid`
  const decision = sendBackBecause === undefined ? 'approve' : 'send_back'
  const read = { id, fingerprint: found?.fingerprint ?? '' }
  return REVIEWABLES[noun].decide(by, { ...read, decision, reason: sendBackBecause ?? '' })
}

/** A judgement on a line, after all that was submitted there. @returns the id of its revision */
export async function judged(by: Member, reference: string, party: string, said: object = {}) {
  const line = { party, commitment: { reference, statement: { slug } } }
  const seen = { [party]: String(await db().revision.count({ where: { line } })) }
  return (await submit(by, typedJudgement(reference, party, { seen, ...said }))).revisionId
}

/** Settles which of two judgements stands, by somebody who has both before them. */
export async function reconciled(by: Member, requestId: string, outcome: Outcome) {
  return reconcile(by, await reconciling(requestId, outcome))
}

/** The form of that. */
export async function reconciling(requestId: string, outcome: Outcome, reason = 'Both were read.') {
  const { revision, coding } = await db().codingRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: { revision: { select: { contentSha256: true } }, coding: { select: { contentSha256: true } } },
  })
  const hashes = { firstSha256: revision.contentSha256, secondSha256: coding?.contentSha256 ?? '' }
  return { locale: 'en', requestId, outcome, reason, ...hashes }
}

/** A message of a reader. @returns its id, and the code of its receipt */
export async function received(said: object = {}): Promise<{ id: string; code: string }> {
  const code = await receive(typedMessage(said))
  const where = { receiptHash: receiptHashOf(code) }
  const { id } = await db().readerMessage.findUniqueOrThrow({ where, select: { id: true } })
  return { id, code }
}

/** A message as far as its review: somebody took it and proposed an answer. It is at its third version. */
export async function proposed(by: Member, said: object = {}, answer: object = {}) {
  const message = await received(said)
  await take(by, { id: message.id, version: 1 })
  await propose(by, typedProposal({ id: message.id, version: 2, ...answer }))
  return message
}

/** A request for documents that was sent, and is at its second version. @returns its id */
export async function sentRequest(by: Member, said: object = {}, act: object = {}): Promise<string> {
  const { id } = await draft(by, typedRequest(said))
  await recordAct(by, typedAct({ id, ...act }))
  return id
}

/** What a source says of itself on the desk, and otherwise where a test says so. */
export async function classing(by: Member, sourceId: string, said: Record<string, string> = {}) {
  const source = await findDeskSource(by, sourceId)
  if (!source) throw new Error(`there is no ${sourceId}`)
  const stands = Object.entries(source).map(([field, value]) => [field, value ?? ''])
  const primary = source.primary === null ? '' : source.primary ? 'yes' : 'no'
  return classSchema.parse({ ...Object.fromEntries(stands), locale: 'en', sourceId, primary, ...said })
}

/** What awaits a decision of a source, as its page shows it. */
export async function pendingOf(by: Member, sourceId: string) {
  const pending = (await findDeskSource(by, sourceId))?.pending ?? []
  return { locale: 'en', sourceId, seen: pending.map(({ id }) => id) }
}

/** Accepts all that awaits a decision of a source. */
export const accepted = async (by: Member, sourceId: string) => listSource(by, await pendingOf(by, sourceId))

/** Withholds words of a copy, or all of it where none are said. @returns what ends that, as its form says it */
export async function withheldOf(by: Member, snapshotId: string, said: object = {}) {
  const { sourceId, number } = await db().snapshot.findUniqueOrThrow({ where: { id: snapshotId } })
  const { id } = await withhold(
    by,
    typedWithholding({ sourceId, number: String(number), snapshotId, ...said }),
  )
  return { ending: { locale: 'en', sourceId, number, withholdingId: id } }
}

/** Withholds words of a source, of which a copy is made that says them. */
export async function withheld(
  database: Pick<TestDatabase, 'owner'>,
  { by, ...said }: { by: Member; sourceId: string; words: string } & Record<string, unknown>,
) {
  const { sourceId } = said
  const snapshotId = await keptCopy(database, by, `Test page. ${said.words} came.`, { sourceId })
  return withheldOf(by, snapshotId, said)
}

/** A translation of what stands in a field now. */
export async function translation(of: SaidOf, field: TranslatedField, said: object = {}) {
  const texts = await findToTranslate(of, 'es')
  const original = texts?.originals.find((each) => each.field === field)
  if (!original) throw new Error(`nothing says ${field}`)
  return translateSchema.parse({
    ...{ statement: of.slug ?? '', reference: of.reference ?? '', source: of.source ?? '', field },
    ...{ line: original.lineId ?? '', party: original.partyKey ?? '', original: original.sha256 },
    ...{ language: 'es', text: 'Frase de prueba, de ninguna fuente.', ...said },
  })
}

/** A statement on its way with nothing missing. @returns its id */
export async function wholeBringing(by: Member, said: Parameters<typeof typedBringing>[1] = {}) {
  const { id } = await beginBringing(by, 'en')
  const { text, about, parties } = typedBringing(id, said)
  await changeBringing(by, { id }, (content) => withText(content, text))
  await changeBringing(by, { id }, (content) => withAbout(content, about))
  await changeBringing(by, { id }, (content) => withParties(content, parties))
  return id
}

/** The same, handed on to a second person. @returns its id */
export async function submittedBringing(by: Member, said?: Parameters<typeof typedBringing>[1]) {
  const id = await wholeBringing(by, said)
  const { version } = await db().bringing.findUniqueOrThrow({ where: { id }, select: { version: true } })
  await bringingReview.submit(by, { id, version }, () => ({}))
  return id
}

/** A further statement of one sentence, marked whole as 1a and public, as an import brings it; the words are of the test. */
export async function oneSentence({ owner }: Pick<TestDatabase, 'owner'>, slug: string, date: string) {
  const text = `Test words of ${slug}, not from any source.`
  const { id: markedById } = await owner.person.findFirstOrThrow({ where: { kind: 'import' } })
  const at = new Date()
  const named = { title: slug, shortTitle: slug, date: new Date(date) }
  const { statementId, renderingId } = await statementOf(owner, slug, [text], named)
  await owner.area.create({ data: { statementId, key: 'test', position: 1, title: 'Test' } })
  await owner.commitment.create({
    data: {
      ...{ statementId, renderingId, passageNumber: 1, reference: '1a', key: '1a', areaKey: 'test' },
      ...{ title: `Test item of ${slug}`, force: 'agreed', whyThisForce: 'Test', followed: true },
      ...{ start: 0, end: text.length, exact: text, prefix: '', suffix: '' },
      ...{ markedById, state: 'published', createdAt: at, publishedAt: at },
    },
  })
}

/** Shows a copy to readers whole, or as a test says. */
export async function shownCopy(by: Member, snapshotId: string, shown: SnapshotShown = 'whole') {
  const { sourceId, number } = await db().snapshot.findUniqueOrThrow({ where: { id: snapshotId } })
  await showCopy(by, { locale: 'en', sourceId, number, snapshotId, seen: 'quoted', shown })
}

/** A statement of test words that nobody brought, in passages of one line each. @returns its id and that of its base rendering */
export async function statementOf(
  owner: Pick<TestDatabase['owner'], 'statement' | 'rendering' | 'passage'>,
  slugOf: string,
  lines: readonly string[],
  more: { title?: string; shortTitle?: string; date?: Date } = {},
) {
  const text = lines.join('\n')
  const named = { slug: slugOf, title: 'Test', shortTitle: 'Test', place: 'Nowhere' }
  const { id: statementId } = await owner.statement.create({
    data: { ...named, date: new Date('2024-01-01'), ...more },
  })
  const { id: renderingId } = await owner.rendering.create({
    data: {
      ...{ statementId, position: 1, key: 'base', language: 'en', publisher: 'Test', text, isBase: true },
      ...{ url: `https://example.org/${slugOf}`, sha256: sha256(text) },
    },
  })
  await owner.passage.createMany({
    data: passagesOf(text).map(({ number, start, end }) => ({ renderingId, number, start, end })),
  })
  return { statementId, renderingId }
}
