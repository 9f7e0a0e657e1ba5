import 'server-only'
import type { Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { endsOf, endsSelect } from '../data/ends'
import type { ProposedLink } from '../policy'
import { contentHash } from '../rules/content-hash'
import type { LaterText, LinkContent, LinkedItem, LinkState } from '../types'

/** A link as its mutations need it. */
export type LockedLink = ProposedLink & {
  readonly id: string
  readonly earlier: LinkedItem
  readonly later: LaterText
  readonly content: LinkContent
  readonly contentSha256: string
  readonly version: number
  readonly state: LinkState
  /** Whether readers see both of its ends: its items stand, its source is listed. */
  readonly isAboutPublic: boolean
  /** The statement of the earlier item. */
  readonly statementId: string
  /** The addresses of the statements on whose pages it stands. */
  readonly slugs: readonly string[]
}

/**
 * Takes a link for this transaction and reads it as it stands once nobody else can change it.
 *
 * @throws Refusal `not_found` when there is no such link
 */
export async function lockLink(tx: Transaction, id: string): Promise<LockedLink> {
  await tx.$queryRaw`SELECT FROM lineage_links WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.lineageLink.findUnique({
    where: { id },
    select: {
      ...endsSelect,
      kind: true,
      quote: true,
      locator: true,
      why: true,
      whyLanguage: true,
      state: true,
      version: true,
      proposedById: true,
      publishedAt: true,
    },
  })
  if (!row) throw new Refusal('not_found')
  const { kind, quote, locator, why, whyLanguage, state, version, proposedById, publishedAt } = row
  const content = { kind, quote, locator, why, whyLanguage }
  const { earlier, later } = endsOf(row)
  const about = await tx.lineageLink.findUniqueOrThrow({
    where: { id },
    select: { commitment: { select: { statementId: true } }, laterSource: { select: { listedAt: true } } },
  })
  const standing = [earlier, later].every((end) => end.kind === 'source' || end.withdrawnOn === null)
  return {
    id,
    earlier,
    later,
    content,
    contentSha256: contentHash(content),
    version,
    state,
    proposedById,
    wasPublished: publishedAt !== null,
    isAboutPublic: standing && about.laterSource?.listedAt !== null,
    statementId: about.commitment.statementId,
    slugs: [earlier, later].flatMap((end) => (end.kind === 'item' ? [end.slug] : [])),
  }
}
