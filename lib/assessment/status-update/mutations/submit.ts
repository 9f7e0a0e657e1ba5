import 'server-only'
import { z } from 'zod'
import { classify } from '@/lib/evidence/source/mutations/classify'
import { partiesIn } from '@/lib/evidence/source/rules/on-behalf-of'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { dayOf, now } from '@/lib/ground/platform/clock'
import type { Transaction } from '@/lib/ground/platform/db'
import { Invalid, Refusal } from '@/lib/ground/platform/errors'
import { fieldErrorsOf } from '@/lib/ground/platform/field-errors'
import { idempotent } from '@/lib/ground/platform/idempotent'
import { takeCopiesOf } from '@/lib/record/cover/mutations/take-copies'
import { isKeptLine } from '@/lib/record/event/data/kept-from'
import { findItemToJudge, type ItemToJudge } from '../data/item'
import { findWholeLine, type WholeLine } from '../data/line'
import { findSourceFacts } from '../data/sources'
import { may } from '../policy'
import { assess } from '../rules/assess'
import { contentHash, type RevisionContent } from '../rules/content-hash'
import { columnsOf } from '../rules/element-citations'
import { citedSourceOf, claimantsOf, earlierStatusesOf, type SourceFacts } from '../rules/input'
import { stepOfSubmitting } from '../rules/lifecycle'
import { hasFinal, wasPublished } from '../rules/lineage'
import { newest } from '../rules/lines'
import { judgementsFor } from '../rules/method'
import { CURRENT_METHOD } from '../rules/method-versions'
import { classingsOf, contentOf, partyOf, withClassing } from '../rules/revision-content'
import { type ComposeInput, futureDates, type SubmissionInput, submissionSchema, TEST_GONE } from '../schema'
import type { JudgementInput } from '../types'
import { openLines } from './lock-line'
import { recordStep } from './take-step'
import { withTakenSearches } from './taken-searches'

/**
 * Submits a judgement as its line's next revision: strictly filled, with the least evidence that it needs, begun from the line's
 * newest revision. What nobody has said yet about the sources is said with it, and readers see neither before somebody else has read it.
 * The draft is gone, the revision stays for good. The same form sent twice submits one.
 *
 * @throws Invalid with the fields that are badly filled, by their names in the form
 * @throws Refusal `not_found`, `not_permitted`, `signed_out` (disabled meanwhile), `coding_first` (an independent
 *   judgement of the same line is asked of them), `rules_unmet` (`details.unmet`: the requirements by id, parted by commas), `conflict`
 *   (`details.over`: `revision` when the line has a newer one than was seen, `draft` when the draft was saved elsewhere meanwhile); as `idempotent`
 */
export function submit(actor: Member, form: ComposeInput): Promise<Submitted> {
  // Which saved draft and revision it was begun from is no part of what it says.
  const { opened: _opened, version: _version, seen: _seen, ...said } = form
  return idempotent(actor, 'revision', said, submitted, (tx) => submitWithin(tx, actor, form))
}

export const submitted = z.object({ revisionId: z.string(), number: z.number() })
type Submitted = z.output<typeof submitted>

/** As `submit`, for whoever has a transaction of their own. */
export async function submitWithin(tx: Transaction, actor: Member, form: ComposeInput): Promise<Submitted> {
  const item = await findItemToJudge(tx, form.statement, form.reference)
  if (!item || item.withdrawn) throw new Refusal('not_found')
  authorize(may, actor, 'submit', { ownerId: actor.id })
  const submission = await withTakenSearches(tx, item, wellFilled(form, item))
  const cited = submission.citations.map(({ sourceId }) => sourceId)
  await takeCopiesOf(tx, cited)
  const opened = form.opened === '' ? submission.party : form.opened
  const lines = await openLines(tx, item, [submission.party, opened])
  const line = await findWholeLine(tx, lines.get(submission.party) ?? '')
  if (!line) throw new Error(`line ${submission.party} of ${item.reference} vanished`)

  const seen = form.seen[submission.party] ?? 0
  const content = contentOf(submission, hasFinal(line.revisions))
  const contentSha256 = contentHash(content)
  const last = newest(line.revisions)
  if (await isKeptLine(tx, actor.id, line.id)) throw new Refusal('coding_first')
  if ((last?.number ?? 0) !== seen) throw new Refusal('conflict', { over: 'revision' })
  await discardDraftOf(tx, actor, lines.get(opened) ?? '', form.version)
  if (hasFinal(line.revisions) && submission.succession === null)
    throw new Invalid({ succession: ['status-update.judge.error.succession'] })

  const sources = await sourcesOf(tx, submission)
  meetsTheRules(submission, item, line, sources)
  const step = stepOfSubmitting(submission.judgement)
  const { id } = await tx.revision.create({
    data: {
      ...rowOf({ lineId: line.id, tests: item.tests }, actor, seen, content, contentSha256),
      state: step.to,
    },
    select: { id: true },
  })
  for (const [sourceId, classing] of [...classingsOf(submission)].sort(([a], [b]) => (a < b ? -1 : 1)))
    await classify(tx, actor, sourceId, classing)
  await recordStep(tx, actor, step, { revisionId: id, statementId: item.statement.id }, () => ({
    contentSha256,
    method: CURRENT_METHOD.number,
    number: seen + 1,
  }))
  return { revisionId: id, number: seen + 1 }
}

/** @throws Invalid with every field that is badly filled, or does not fit the item, all at once */
export function wellFilled(form: ComposeInput, item: ItemToJudge): SubmissionInput {
  const parsed = submissionSchema.safeParse({ ...form, party: partyOf(form.party) })
  const errors: Record<string, readonly string[]> = { ...futureDates(form, dayOf(now())) }
  if (!judgementsFor(item.force, item.followed).some((judgement) => judgement === form.judgement))
    errors.judgement = ['status-update.judge.error.judgement']
  const known = item.statement.parties.map(({ key }) => key)
  for (const [index, { onBehalfOf }] of form.citations.entries())
    if (!(partiesIn(onBehalfOf.trim()) ?? []).every((key) => known.includes(key)))
      errors[`citations[${index}].onBehalfOf`] = ['status-update.judge.error.onBehalfOf']
  for (const [index, { test }] of form.testAnswers.entries())
    if (test.trim() !== '' && !item.tests.has(Number(test)))
      errors[`testAnswers[${index}].found`] = [TEST_GONE]
  if (!parsed.success) throw new Invalid({ ...errors, ...fieldErrorsOf(parsed.error) })
  if (Object.keys(errors).length > 0) throw new Invalid(errors)
  return parsed.data
}

/** The draft that the form was opened with makes way for its revision. */
async function discardDraftOf(
  tx: Transaction,
  actor: Member,
  lineId: string,
  version: number,
): Promise<void> {
  const where = { lineId, personId: actor.id }
  const draft = await tx.draft.findFirst({ where, select: { version: true } })
  if ((draft?.version ?? 0) !== version) throw new Refusal('conflict', { over: 'draft' })
  await tx.draft.deleteMany({ where })
}

/** The library's word on every cited source, which nobody changes until the transaction ends. */
export async function sourcesOf(
  tx: Transaction,
  { citations }: SubmissionInput,
  kept: readonly string[] = [],
): Promise<ReadonlyMap<string, SourceFacts>> {
  const sources = await findSourceFacts(
    tx,
    citations.map(({ sourceId }) => sourceId),
    kept,
  )
  const errors = citations.flatMap(({ sourceId }, index) =>
    sources.has(sourceId)
      ? []
      : [[`citations[${index}].sourceId`, ['status-update.judge.error.source']] as const],
  )
  if (errors.length > 0) throw new Invalid(Object.fromEntries(errors))
  return sources
}

/** @throws Refusal `rules_unmet` */
export function meetsTheRules(
  submission: SubmissionInput,
  item: ItemToJudge,
  line: WholeLine,
  sources: ReadonlyMap<string, SourceFacts>,
): void {
  const classings = classingsOf(submission)
  const { statement } = item
  const input: JudgementInput = {
    ...submission,
    force: item.force,
    method: CURRENT_METHOD.number,
    parties: statement.parties.map(({ key }) => key),
    claimants: claimantsOf(item, statement),
    statementDate: statement.date,
    earlierStatuses: earlierStatusesOf(
      submission.party,
      Number.POSITIVE_INFINITY,
      line.revisions.filter(wasPublished),
    ),
    citations: submission.citations.map((citation, index) => {
      const source = citedSourceOf(citation.sourceId, statement, sources)
      const said = classings.get(citation.sourceId)
      return { ...citation, number: index + 1, source: said ? withClassing(source, said) : source }
    }),
  }
  const unmet = assess(input).filter(({ met }) => !met)
  if (unmet.length > 0) throw new Refusal('rules_unmet', { unmet: unmet.map(({ id }) => id).join(',') })
}

function rowOf(
  { lineId, tests }: { readonly lineId: string; readonly tests: ItemToJudge['tests'] },
  actor: Member,
  begunFrom: number,
  { citations, elements, searchLogs, testAnswers, ...words }: RevisionContent,
  contentSha256: string,
) {
  return {
    ...words,
    lineId,
    methodVersion: CURRENT_METHOD.number,
    authorId: actor.id,
    number: begunFrom + 1,
    begunFrom,
    contentSha256,
    citations: { create: [...citations] },
    elements: {
      create: elements.map(({ citations: named, ...element }, position) => ({
        ...element,
        ...columnsOf(named),
        position,
      })),
    },
    searchLogs: {
      create: searchLogs.map(({ day, takenFrom, ...entry }, position) => ({
        ...entry,
        position,
        day: new Date(day),
        takenFromId: takenFrom ?? null,
      })),
    },
    testAnswers: {
      create: testAnswers.map(({ test, citations, ...said }, position) => ({
        ...said,
        position,
        citations: [...citations],
        testId: tests.get(test) ?? '',
      })),
    },
  }
}
