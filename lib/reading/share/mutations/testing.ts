import 'server-only'
import { typedCitation, typedReaffirmed } from '@/lib/assessment/status-update/rules/testing'
import { composeSchema } from '@/lib/assessment/status-update/schema'
import type { Member } from '@/lib/ground/platform/actor'
import { giveSchema } from '../schema'
import { followLink, type LetIn } from './follow-link'
import { givePrivateLink } from './give-link'

/** The seeded statement. */
export const slug = 'rabat-2022-07-08'

/** A judgement as its form says it, with a word that stands nowhere else. */
export const judgementWith = (word: string, reference: string, party: string, changes: object = {}) =>
  composeSchema.parse({
    ...{ statement: slug, reference, party },
    ...typedReaffirmed({
      seenUpTo: '2024-03',
      rationale: `The words were said again [1], ${word}.`,
      citations: [typedCitation({ sourceId: 'S14' })],
    }),
    ...changes,
  })

/** Gives a link, and says its token. */
export async function given(
  by: Parameters<typeof givePrivateLink>[0],
  named: Readonly<Record<string, unknown>>,
): Promise<string> {
  return (await givePrivateLink(by, giveSchema.parse(named))).token
}

/** Follows a link without an account; null where it opens nothing. */
export const followedBy = (token: string, viewer: Member | null = null): Promise<LetIn | null> =>
  followLink(token, viewer ?? { kind: 'visitor' })
