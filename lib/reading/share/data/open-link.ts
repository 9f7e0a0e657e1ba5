import 'server-only'
import type { Actor } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import type { RowOf, Transaction } from '@/lib/ground/platform/db'
import { isKeptLine } from '@/lib/record/event/data/kept-from'
import { opens } from '../rules/private-link'

const openSelect = {
  id: true,
  tokenHash: true,
  passphraseHash: true,
  takesComments: true,
  expiresAt: true,
  revokedAt: true,
  createdById: true,
  createdAt: true,
  createdBy: { select: { publicName: true, disabledAt: true, roles: true } },
  revision: { select: { id: true, lineId: true } },
  draftLineId: true,
  noteId: true,
  commitmentId: true,
  translationId: true,
} as const

/** A link that opens something. */
export type OpenLink = RowOf<'shareLink', typeof openSelect>

/**
 * A link, by its id or by the hash of its token, if it opens anything for whoever asks; null whatever the reason. The work is kept from an analyst who
 * is to judge the same words without knowing it, and a link of theirs opens it for nobody meanwhile.
 */
export async function findOpenLink(
  tx: Transaction,
  where: { readonly id: string } | { readonly tokenHash: string },
  viewer: Actor,
): Promise<OpenLink | null> {
  const row = await tx.shareLink.findUnique({ where, select: openSelect })
  if (!row) return null
  const { createdById, createdBy, expiresAt, revokedAt } = row
  const lineId = row.revision?.lineId ?? row.draftLineId
  const people = [createdById, ...(viewer.kind === 'member' ? [viewer.id] : [])]
  let isKept = false
  if (lineId !== null) for (const person of people) isKept ||= await isKeptLine(tx, person, lineId)
  const maker = { isDisabled: createdBy.disabledAt !== null, roles: createdBy.roles }
  return opens({ expiresAt, revokedAt, maker, isKept }, now()) ? row : null
}
