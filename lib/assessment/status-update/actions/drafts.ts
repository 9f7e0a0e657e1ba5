'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { Invalid, Refusal } from '@/lib/ground/platform/errors'
import { keyedHash } from '@/lib/ground/platform/secret-token'
import { submitDraft } from '../mutations/submit-draft'
import type { Line } from '../rules/composing-page'
import { submitDraftsSchema } from '../schema'
import type { SubmitOutcome } from '../types'

/** Submits one's own drafts one by one, and says of each what became of it: one that is refused keeps none of the others back. */
export const submitDraftsAction = defineAction(
  submitDraftsSchema,
  async (actor, { drafts, key }): Promise<SubmitOutcome[]> => {
    const outcomes: SubmitOutcome[] = []
    for (const draft of drafts) {
      const { statement: slug, reference, party } = draft
      const answer = await submitDraft(actor, { ...draft, key: keyOf(key, draft) }).catch(
        (error: unknown) => {
          if (error instanceof Invalid) return { revisionId: null, code: 'invalid' as const }
          if (error instanceof Refusal) return { revisionId: null, code: error.code }
          throw error
        },
      )
      outcomes.push({ slug, reference, party, code: null, ...answer })
    }
    return outcomes
  },
  { refreshes: true },
)

/** One form submits several: each has the form's key with the name of its line. */
function keyOf(key: string | undefined, { statement, reference, party }: Line): string | undefined {
  return key && keyedHash('drafts', [key, statement, reference, party].join(' '))
}
