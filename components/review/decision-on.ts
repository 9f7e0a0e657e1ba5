import type { SubmissionView } from '@/lib/review/types'
import type { DecisionProps } from './decision-bar'

/** What the forms of a review need of a submission. */
export function decisionOn({
  revision,
  fingerprint,
  may,
  approvals,
  missingQuotes,
}: SubmissionView): DecisionProps {
  return {
    revisionId: revision.id,
    contentSha256: revision.contentSha256,
    fingerprint,
    missingQuotes: missingQuotes.length,
    may,
    approvals,
  }
}
