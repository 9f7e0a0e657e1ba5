import 'server-only'
import { db } from '@/lib/ground/platform/db'
import { LINKS_START } from '../rules/public-chain'
import type { EventProof } from '../types'

/** The newest event with a verb on an object, opened, with the links before and at it; null where there is none. */
export async function findLinkOf(
  objectType: string,
  objectId: string,
  verb: string,
): Promise<Omit<EventProof, 'signed'> | null> {
  const row = await db().event.findFirst({
    where: { objectType, objectId, verb },
    orderBy: { position: 'desc' },
    include: { link: true },
  })
  if (!row?.link) return null
  const { link } = row
  const before = await db().eventLink.findUnique({
    where: { position: row.position - 1n },
    select: { link: true },
  })
  return {
    event: {
      position: Number(row.position),
      at: row.at.toISOString(),
      actorKind: row.actorKind,
      verb: row.verb,
      objectType: row.objectType,
      objectId: row.objectId,
      statementId: row.statementId,
      payload: link.shown,
      objectSha256: link.objectSha256,
      salt: link.salt,
      seal: link.seal,
    },
    previous: before?.link ?? LINKS_START,
    leaf: link.leaf,
    link: link.link,
  }
}
