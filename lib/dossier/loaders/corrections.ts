import 'server-only'
import { remembered, tagOf } from '@/lib/platform/cache'
import { findPartyReplies, findPublicMessages } from '@/lib/reader-message/data/public'

/** The answered messages of a statement, newest first; empty when no statement has that address. */
export const loadPublicMessages = remembered(
  'reader-messages',
  (slug) => [tagOf.statement(slug)],
  findPublicMessages,
)

/** The parties' replies on the items of a statement, oldest first; empty when no statement has that address. */
export const loadPartyReplies = remembered(
  'party-replies',
  (slug) => [tagOf.statement(slug)],
  findPartyReplies,
)
