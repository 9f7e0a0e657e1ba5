import 'server-only'
import type { Actor } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import { type Transaction, transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { isPassword } from '@/lib/ground/platform/password'
import { tokenHash } from '@/lib/ground/platform/secret-token'
import { findOpenLink, type OpenLink } from '../data/open-link'
import { proofOf, stageOf } from '../data/proof'
import { takeGuestTurn } from './guest-turn'

/** What somebody is let in with: which link, the proof that their browser keeps, and until when the link works at most. */
export type LetIn = { readonly id: string; readonly proof: string; readonly until: Date }

/**
 * Follows a link by its token. It counts as opened, unless its passphrase is still to be said, or its maker looks.
 *
 * @param isLook whether only what is there is asked, as programs do that preview an address
 * @returns null where it opens nothing, whatever the reason
 */
export function followLink(token: string, viewer: Actor, isLook = false): Promise<LetIn | null> {
  return transaction('system', async (tx) => {
    const link = await findOpenLink(tx, { tokenHash: tokenHash(token) }, viewer)
    if (!link) return null
    if (link.passphraseHash === null && !isLook) await countOpening(tx, link, viewer)
    return { id: link.id, proof: proofOf('followed', link), until: link.expiresAt }
  })
}

/** Whoever followed a link and says its passphrase: every try counts, for their network and for the link. */
export type Saying = {
  readonly id: string
  readonly passphrase: string
  /** What their browser keeps. */
  readonly proof: string | undefined
  /** As `senderName` gives it. */
  readonly sender: string
}

/**
 * Opens a link with its passphrase.
 *
 * @returns null where the passphrase is another
 * @throws Refusal `link_used` where the link opens nothing, whatever the reason; `too_many_tries` with the `minutes` to wait
 */
export async function sayPassphrase(saying: Saying, viewer: Actor): Promise<LetIn | null> {
  const { id, passphrase, proof, sender } = saying
  const find = (tx: Transaction) => followed(tx, { id, proof }, viewer)
  await transaction('system', find)
  await takeGuestTurn('tries', { sender, link: id })
  return transaction('system', async (tx) => {
    const link = await find(tx)
    if (!(await isPassword(passphrase, link.passphraseHash))) return null
    await countOpening(tx, link, viewer)
    return { id, proof: proofOf('opened', link), until: link.expiresAt }
  })
}

/** @throws Refusal `link_used` */
async function followed(
  tx: Transaction,
  { id, proof }: Pick<Saying, 'id' | 'proof'>,
  viewer: Actor,
): Promise<OpenLink> {
  const link = await findOpenLink(tx, { id }, viewer)
  if (!link || stageOf(proof, link) === null) throw new Refusal('link_used')
  return link
}

async function countOpening(tx: Transaction, { id, createdById }: OpenLink, viewer: Actor): Promise<void> {
  if (viewer.kind === 'member' && viewer.id === createdById) return
  await tx.shareLink.update({
    where: { id },
    data: { openedCount: { increment: 1 }, lastOpenedAt: now() },
    select: { id: true },
  })
}
