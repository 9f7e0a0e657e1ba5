import 'server-only'
import { db, type RowOf } from '@/lib/ground/platform/db'
import type { ListedKey, SignedHead } from '../rules/head'

/** The newest signed head, and the number of the newest event; null where the record is empty or nothing was ever signed. */
export async function findNewestHead(): Promise<{ head: SignedHead; newest: number } | null> {
  const [row, newest] = await Promise.all([
    db().signedHead.findFirst({ orderBy: [{ position: 'desc' }, { at: 'desc' }], select: headSelect }),
    db().eventLink.findFirst({ orderBy: { position: 'desc' }, select: { position: true } }),
  ])
  return row && newest ? { head: headOf(row), newest: Number(newest.position) } : null
}

/** The head that a key signed at the number of an event; null where it did not. */
export async function findHeadAt(position: number, key: string): Promise<SignedHead | null> {
  const row = await db().signedHead.findUnique({
    where: { position_keyId: { position, keyId: key } },
    select: headSelect,
  })
  return row && headOf(row)
}

/** The first head that stands for an event, and all that the hash between the two is made from; null while none does. */
export async function findHeadOver(
  position: number,
): Promise<{ head: SignedHead; leaves: readonly string[] } | null> {
  const row = await db().signedHead.findFirst({
    where: { position: { gte: position } },
    orderBy: [{ position: 'asc' }, { at: 'desc' }],
    select: headSelect,
  })
  if (!row) return null
  const later = await db().eventLink.findMany({
    where: { position: { gt: position, lte: row.position } },
    orderBy: { position: 'asc' },
    select: { leaf: true },
  })
  return { head: headOf(row), leaves: later.map(({ leaf }) => leaf) }
}

/** Every public key that ever signed, the newest first. */
export async function findKeys(): Promise<ListedKey[]> {
  const rows = await db().signingKey.findMany({ orderBy: { since: 'desc' } })
  return rows.map(({ previousId, since, ...row }) => ({
    id: row.id,
    publicKey: row.publicKey,
    since: since.toISOString(),
    previous: previousId,
    signature: row.signature,
  }))
}

const headSelect = { position: true, keyId: true, at: true, hash: true, signature: true } as const

type HeadRow = RowOf<'signedHead', typeof headSelect>

function headOf({ position, keyId, at, hash, signature }: HeadRow): SignedHead {
  return { at: at.toISOString(), hash, key: keyId, position: Number(position), signature }
}
