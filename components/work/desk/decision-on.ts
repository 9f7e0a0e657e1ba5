import type { SubmissionView } from '@/lib/assessment/status-review/types'
import { placesOf } from '@/lib/record/review/rules/places'
import type { DecisionProps } from './decision-bar'

/**
 * What the forms of a review need of a submission.
 *
 * @param readFirst ids of where on the page what is decided on begins and ends
 */
export function decisionOn(
  { revision, item, signed, fingerprint, may, approvals, missingQuotes }: SubmissionView,
  readFirst: readonly string[],
): DecisionProps {
  return {
    revisionId: revision.id,
    contentSha256: revision.contentSha256,
    fingerprint,
    missingQuotes: missingQuotes.length,
    places: placesOf(revision.citations.length),
    may,
    approvals,
    readFirst,
    publishing: {
      reference: item.reference,
      judgement: revision.judgement,
      sources: signed.map(({ id, becomesPublic, after: { title, language } }) => ({
        id,
        becomesPublic,
        title,
        language,
      })),
    },
  }
}
