'use server'

import { cancelJob, retryJob } from '@/lib/job/mutations/decide'
import { jobForm } from '@/lib/job/schema'
import { defineAction } from '@/lib/platform/define-action'
import {
  answerSchema,
  decisionSchema,
  settleSchema,
  severalSchema,
  withdrawalSchema,
} from '@/lib/review/schema'
import { lookForSchema } from '@/lib/snapshot/schema'
import { workAddress } from '@/lib/statement/rules/work-address'
import { findPlacesOfWords } from './data/places-of-words'
import { approve } from './mutations/approve'
import { answerComment, settleComment } from './mutations/comments'
import { jobEndings } from './mutations/job-handlings'
import { REVIEWABLES } from './mutations/reviewables'
import { sendBack } from './mutations/send-back'
import { showAsProvisional } from './mutations/show-as-provisional'
import { changeOf } from './rules/change-of'
import { publishingSchema, sendBackSchema } from './schema'

/** Where a newer revision was submitted meanwhile, its page says what changed since the reviewer opened theirs. */
const publishing = (verb: 'published' | 'showed as interim') => ({
  expire: ({ statement, touched }: { readonly statement: string; readonly touched: readonly string[] }) =>
    [{ objectType: 'revision', verb }, [...new Set([statement, ...touched])]] as const,
  to: (_done: unknown, { revisionId }: { readonly revisionId: string }) => `/desk/reviews/${revisionId}`,
  whenStale: (
    { newest }: Readonly<Record<string, string | number>>,
    { revisionId }: { readonly revisionId: string },
  ) => `/desk/reviews/${newest}?opened=${revisionId}`,
})

/** Looks where in our own texts words of a source stand. */
export const lookForWordsAction = defineAction(lookForSchema, (actor, { sourceId, sought }) =>
  findPlacesOfWords(actor, { sourceId, sought: [{ words: sought, withholdingId: null }] }),
)

/** Approves a revision and leads back to its page, or to the newer one. */
export const approveAction = defineAction(publishingSchema, approve, publishing('published'))

/** Shows a revision to readers as provisional and leads back to its page, or to the newer one. */
export const showAsProvisionalAction = defineAction(
  publishingSchema,
  showAsProvisional,
  publishing('showed as interim'),
)

/** Sends a revision back with a reason and leads back to its page, which names the next one to read. */
export const sendBackAction = defineAction(sendBackSchema, sendBack, {
  expire: ({ statement, isPublic }) => [{ objectType: 'revision', verb: 'sent back' }, [statement], isPublic],
  to: (_done, { revisionId }) => `/desk/reviews/${revisionId}`,
})

/** Has a job tried now, and shows how jobs stand then. */
export const retryJobAction = defineAction(jobForm, retryJob, { refreshes: true })

/** Cancels a job, and shows how jobs stand then. */
export const cancelJobAction = defineAction(jobForm, (actor, job) => cancelJob(actor, job, jobEndings), {
  refreshes: true,
})

/** Answers a comment of a reviewer, on whichever page it stands. */
export const answerCommentAction = defineAction(answerSchema, answerComment, { refreshes: true })

/** Says that a comment is settled, on whichever page it stands. */
export const settleCommentAction = defineAction(settleSchema, settleComment, { refreshes: true })

/**
 * Takes a reviewer's decision on anything that is under review, and leads back to its page. Where it was submitted again since the reviewer
 * opened it nothing is decided, and the page shows what changed.
 */
export const decideAction = defineAction(
  decisionSchema,
  (actor, input) => REVIEWABLES[input.noun].decide(actor, input),
  {
    expire: ({ act, slugs, isPublic }) => [act, slugs, isPublic],
    to: (_done, input) => workAddress(input),
    whenStale: (_details, input) => `${workAddress(input)}?opened=${input.fingerprint}`,
  },
)

/**
 * Takes a reviewer's decisions on several pieces of work that stand on one page, which is shown anew: also where one of them is no longer what
 * they read, and nothing was decided.
 */
export const decideEachAction = defineAction(
  severalSchema,
  (actor, { noun, decisions, key }) => REVIEWABLES[noun].decideEach(actor, decisions, key),
  { expire: changeOf, refreshes: true },
)

/** Takes back anything that is or was under review, and leads back to its page. */
export const withdrawAction = defineAction(
  withdrawalSchema,
  (actor, input) => REVIEWABLES[input.noun].withdraw(actor, input),
  {
    expire: ({ act, slugs, isPublic }) => [act, slugs, isPublic],
    to: (_done, input) => workAddress(input),
  },
)
