import 'server-only'
import type { Actor } from '@/lib/ground/platform/actor'
import { db } from '@/lib/ground/platform/db'
import { isId } from '@/lib/ground/platform/id'
import { findKeptSizes, readBytes } from '@/lib/ground/store/data/bytes'
import { isUnread, may } from '../policy'
import type { KeptDocument, TextOrigin } from '../types'
import { findContent } from './content'

/** The document that a text on its way was taken from, where it is kept: null where the text was typed, and where the document is not kept or was destroyed. */
export async function findDocument(id: string, documentSha256: string | null): Promise<KeptDocument | null> {
  if (documentSha256 === null) return null
  const row = await db().broughtDocument.findUnique({
    where: { bringingId_sha256: { bringingId: id, sha256: documentSha256 } },
    select: { sha256: true },
  })
  const size = row && (await findKeptSizes([row.sha256])).get(row.sha256)
  return typeof size === 'number' ? { size } : null
}

/**
 * That document with its bytes, for whoever may see the draft; null for anybody else, and where there is none.
 *
 * @throws StorageFault
 */
export async function openDocument(
  actor: Actor,
  id: string,
): Promise<{ origin: TextOrigin; size: number; pieces: AsyncIterable<Uint8Array> } | null> {
  if (!isId(id)) return null
  const row = await db().bringing.findUnique({
    where: { id },
    select: { bringerId: true, state: true, submittedAt: true },
  })
  if (!row) return null
  const { bringerId: authorId, state, submittedAt } = row
  if (may(actor, 'read', { authorId, isUnread: isUnread(state, submittedAt) }) !== true) return null
  const content = await findContent(db(), id)
  if (!content) return null
  const { origin, documentSha256 } = content.text
  const kept = await findDocument(id, documentSha256)
  return kept && documentSha256 !== null ? { origin, ...kept, pieces: readBytes(documentSha256) } : null
}
