import 'server-only'
import { z } from 'zod'
import { meetsTheRules, sourcesOf, wellFilled } from '@/lib/assessment/status-update/mutations/submit'
import { withTakenSearches } from '@/lib/assessment/status-update/mutations/taken-searches'
import { contentHash } from '@/lib/assessment/status-update/rules/content-hash'
import { classingsOf, contentOf } from '@/lib/assessment/status-update/rules/revision-content'
import { composeSchema } from '@/lib/assessment/status-update/schema'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import type { Transaction } from '@/lib/ground/platform/db'
import { Invalid, Refusal } from '@/lib/ground/platform/errors'
import { idempotent } from '@/lib/ground/platform/idempotent'
import { findKeptFrom } from '@/lib/record/event/data/kept-from'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { may } from '../policy'
import { type CodingInput, codingDraftSchema } from '../schema'
import { type LockedRequest, lockRequest } from './lock-request'

/**
 * Gives the second judgement: as strictly filled, and with the same least evidence, as any. It is kept for good beside the first, word
 * for word, and a reviewer then has both before them. The same form sent twice gives one.
 *
 * @throws Invalid with the fields that are badly filled; `hadNotSeen` where they have not said whether they had seen the first
 * @throws Refusal `not_found`, `not_permitted`, `item_withdrawn`, `coding_closed` (no longer asked), `rules_unmet` (`details.unmet`),
 *   `conflict` (the draft was saved elsewhere meanwhile); as `idempotent`
 */
export function submit(
  analyst: Member,
  form: CodingInput,
): Promise<{ requestId: string; statement: string; revisionId: string }> {
  // Which saved draft it came from is no part of what it says.
  const { version: _version, ...said } = form
  return idempotent(analyst, 'second judgement', said, submitted, async (tx) => {
    const request = await lockRequest(tx, form.requestId)
    const { line, revision } = request
    authorize(may, analyst, 'write', request.subject)
    const { submission, hadNotSeen } = await readSaid(tx, form, line)
    if (request.state !== 'open') throw new Refusal('coding_closed')
    if (line.item.withdrawn) throw new Refusal('item_withdrawn')
    const kept = await findKeptFrom(analyst.id, tx)
    meetsTheRules(submission, line.item, line, await sourcesOf(tx, submission, kept.classings))
    await takeDraft(tx, analyst, form)
    await keep(tx, analyst, request, { submission, hadNotSeen })
    return { requestId: request.id, statement: line.item.statement.slug, revisionId: revision.id }
  })
}

type Said = Awaited<ReturnType<typeof readSaid>>

/** What the form says, whole and well filled, and whether they had not seen the first judgement. */
async function readSaid(tx: Transaction, form: CodingInput, { item, party }: LockedRequest['line']) {
  const { hadNotSeen, ...draft } = codingDraftSchema.parse(form)
  const { reference, statement } = item
  const composed = composeSchema.parse({ ...draft, party, statement: statement.slug, reference })
  const submission = await withTakenSearches(tx, item, wellFilled(composed, item))
  if (hadNotSeen !== 'yes' && hadNotSeen !== 'no')
    throw new Invalid({ hadNotSeen: ['second-coding.error.hadNotSeen'] })
  return { submission, hadNotSeen: hadNotSeen === 'yes' }
}

/** The draft that was submitted is gone with it; one that was saved elsewhere meanwhile is not. */
async function takeDraft(
  tx: Transaction,
  analyst: Member,
  { requestId, version }: CodingInput,
): Promise<void> {
  const where = { requestId, personId: analyst.id }
  const saved = await tx.codingDraft.findFirst({ where, select: { version: true } })
  if ((saved?.version ?? 0) !== version)
    throw new Refusal('conflict', { over: 'draft', version: saved?.version ?? 0 })
  await tx.codingDraft.deleteMany({ where })
}

/** Keeps it beside the first, and says so in the record. */
async function keep(
  tx: Transaction,
  analyst: Member,
  { id, line, revision }: LockedRequest,
  { submission, hadNotSeen }: Said,
): Promise<void> {
  const content = contentOf(submission, false)
  const contentSha256 = contentHash(content)
  const classed = [...classingsOf(submission)].map(([sourceId, classing]) => [sourceId, { ...classing }])
  await tx.secondCoding.create({
    data: {
      requestId: id,
      revisionId: revision.id,
      coderId: analyst.id,
      judgement: content.judgement,
      content,
      contentSha256,
      said: Object.fromEntries(classed),
      hadNotSeen,
    },
    select: { id: true },
  })
  await tx.codingRequest.update({ where: { id }, data: { state: 'coded' }, select: { id: true } })
  await recordEvent(tx, {
    actor: { kind: 'person', id: analyst.id },
    verb: 'submitted',
    objectType: 'coding',
    objectId: id,
    statementId: line.item.statement.id,
    payload: { contentSha256, revision: revision.id },
  })
}

const submitted = z.object({ requestId: z.string(), statement: z.string(), revisionId: z.string() })
