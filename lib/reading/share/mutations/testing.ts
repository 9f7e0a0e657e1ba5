import 'server-only'
import { typedCitation, typedReaffirmed } from '@/lib/assessment/status-update/rules/testing'
import { composeSchema } from '@/lib/assessment/status-update/schema'
import { type Actor, type Member, visitor } from '@/lib/ground/platform/actor'
import { findPrivatePage } from '../data/private-page'
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

/** The same of a link that opens something. */
export async function letIn(token: string): Promise<LetIn> {
  const found = await followedBy(token)
  if (!found) throw new Error('the link opens nothing')
  return found
}

/** What somebody sees who was let in; a visitor where nobody is said. */
export const pageOf = ({ id, proof }: Pick<LetIn, 'id' | 'proof'>, viewer: Actor = visitor) =>
  findPrivatePage({ id, proof }, viewer, 'en')
