import 'server-only'
import { now } from '@/lib/ground/platform/clock'
import { isDuplicate, type Transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import type { Kind, Payload, Reviewed, Step } from '@/lib/record/review/mutations/kind'
import { reviewable } from '@/lib/record/review/mutations/reviewable'
import { FIRM_STEPS } from '@/lib/record/review/rules/steps'
import type { ReviewVerb } from '@/lib/record/review/types'
import { faultsNow } from '../data/bringings'
import { findContent } from '../data/content'
import { isUnread } from '../policy'
import { contentHash } from '../rules/content'
import { BRINGERS, type BroughtContent, type StepFault } from '../types'
import { letDocumentsGo } from './keep-documents'
import { publishStatement } from './publish-statement'

/** A statement on its way as its review needs it. */
export type LockedBringing = Reviewed & {
  readonly content: BroughtContent
  readonly faults: readonly StepFault[]
  /** Whether nobody but its bringer has seen it. */
  readonly isUnread: boolean
}

const bringing: Kind<LockedBringing, Record<string, never>> = {
  steps: FIRM_STEPS,
  key: (bringingId) => ({ bringingId }),
  lock: lockBringing,
  fingerprint: ({ content }) => contentHash(content),
  read: ({ content }) => content,
  obstacle,
  act: ({ id }, verb) => ({ objectType: 'statement', objectId: id, verb }),
  payload: ({ content }, act, added): Payload =>
    act === 'withdrew' ? { public: false } : { contentSha256: contentHash(content), ...added },
  write: writeStep,
  // A long text is looked through by the database once a passage: a thousand passages of 500 letters take it a quarter of a minute.
  timeout: 60_000,
}
export const bringingReview = reviewable(bringing)

/** Takes a statement on its way for the transaction; null where there is none. */
export async function lockBringing(tx: Transaction, id: string): Promise<LockedBringing | null> {
  await tx.$queryRaw`SELECT FROM bringings WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.bringing.findUnique({
    where: { id },
    select: { id: true, bringerId: true, state: true, version: true, submittedAt: true },
  })
  const content = row && (await findContent(tx, id))
  if (!content) return null
  const { bringerId, state, version } = row
  return {
    id,
    state,
    version,
    content,
    faults: Object.values(await faultsNow(tx, id, content)).flat(),
    isUnread: isUnread(state, row.submittedAt),
    authorId: bringerId,
    people: [bringerId],
    writers: BRINGERS,
    wasPublished: state === 'published',
    statementId: id,
  }
}

/** It is submitted, and made public, with nothing missing; its address may have been taken since it was submitted. */
function obstacle({ faults }: LockedBringing, verb: ReviewVerb): Refusal | null {
  if (faults.length === 0 || (verb !== 'submit' && verb !== 'approve')) return null
  const isTaken = verb === 'approve' && faults.some(({ code }) => code === 'slug_taken')
  return isTaken ? new Refusal('bring_slug_taken') : new Refusal('bring_unfinished', { n: faults.length })
}

/** Every step is its next version, as every change is. */
async function writeStep(tx: Transaction, row: LockedBringing, step: Step): Promise<void> {
  const { id, content } = row
  if (step.state === 'published' || step.state === 'withdrawn') await letDocumentsGo(tx, id)
  if (step.state === 'published') await publish(tx, row)
  const at = now()
  const data =
    step.state === 'submitted'
      ? { ...step, submittedAt: at, contentSha256: contentHash(content) }
      : { ...(step.state === 'published' ? { state: step.state } : step), version: row.version + 1 }
  await tx.bringing.update({ where: { id }, data: { ...data, updatedAt: at }, select: { id: true } })
}

/** Of two on their way to one address the second is told so. */
async function publish(tx: Transaction, row: LockedBringing): Promise<void> {
  try {
    await publishStatement(tx, row)
  } catch (error) {
    if (isDuplicate(error)) throw new Refusal('bring_slug_taken')
    throw error
  }
}
