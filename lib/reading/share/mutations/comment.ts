import 'server-only'
import type { Actor } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import { db, isDuplicate, transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { tellGuestWrote } from '@/lib/reading/share/mutations/tell-guest'
import { findOpenLink } from '../data/open-link'
import { findPlace } from '../data/place'
import { stageOf } from '../data/proof'
import type { CommentInput } from '../schema'
import { takeGuestTurn } from './guest-turn'

/** Whoever writes: what their browser keeps of the link, and their network as `senderName` gives it. */
export type Guest = { readonly proof: string | undefined; readonly sender: string }

/**
 * Keeps what a guest writes of the work that a link shows them, and tells whoever made the link. The same form sent twice is one comment.
 *
 * @throws Refusal `link_used` where the link opens nothing, or takes no comments; `too_many_tries` with the `minutes` to wait
 */
export async function comment(input: CommentInput, { proof, sender }: Guest, viewer: Actor): Promise<void> {
  const { key, id, name, body } = input
  if ((await db().guestComment.count({ where: { id: key, linkId: id } })) > 0) return
  await takeGuestTurn('comments', { sender, link: id })
  try {
    await transaction('system', async (tx) => {
      const link = await findOpenLink(tx, { id }, viewer)
      if (!link?.takesComments || stageOf(proof, link) !== 'opened') throw new Refusal('link_used')
      const at = now()
      await tx.guestComment.create({ data: { id: key, linkId: id, name, body, at }, select: { id: true } })
      const place = await findPlace(tx, link)
      await tellGuestWrote(tx, { linkId: id, madeById: link.createdById, at, ...place })
    })
  } catch (error) {
    // Sent twice at the same moment: the other one stands.
    if (!isDuplicate(error)) throw error
  }
}
