import 'server-only'
import type { Member } from '@/lib/platform/actor'
import type { PublishingDecision } from '../mutations/open-review'
import { findSubmission } from './submissions'

/** For tests: a decision as the form on the reviewer's page would send it, on what the page shows at this moment. */
export async function asShownTo(reviewer: Member, revisionId: string): Promise<PublishingDecision> {
  const found = await findSubmission(reviewer, revisionId, undefined)
  if (!found) throw new Error('the reviewer sees no such submission')
  const { revision, fingerprint } = found.submission
  return { revisionId, contentSha256: revision.contentSha256, fingerprint }
}
