import 'server-only'
import { db } from '@/lib/ground/platform/db'
import { type ShortId, shortIdOf } from '../rules/short-address'

/**
 * The page to which a short address leads: its address without a language; null where it leads nowhere. What readers never saw is not found,
 * what was withdrawn has its page.
 */
export async function findShort(text: string): Promise<string | null> {
  const short = shortIdOf(text)
  return short && (short.of === 'statement' ? findStatementAt(short) : findItemAt(short))
}

async function findStatementAt({ id }: ShortId): Promise<string | null> {
  const row = await db().statement.findUnique({ where: { shortId: id }, select: { slug: true } })
  return row && `/${row.slug}`
}

async function findItemAt({ id }: ShortId): Promise<string | null> {
  const row = await db().commitment.findUnique({
    where: { shortId: id, publishedAt: { not: null } },
    select: { reference: true, statement: { select: { slug: true } } },
  })
  return row && `/${row.statement.slug}/${row.reference}`
}

/** An item by the id of its short address, where readers may see it. */
export interface PlacedByShort {
  readonly id: string
  readonly slug: string
  readonly reference: string
}

/** Several items by the ids of their short addresses, in no order; those that are not found are left out. */
export async function findItemsByShort(ids: readonly string[]): Promise<PlacedByShort[]> {
  const rows = await db().commitment.findMany({
    where: { shortId: { in: [...ids] }, publishedAt: { not: null } },
    select: { shortId: true, reference: true, statement: { select: { slug: true } } },
  })
  return rows.map(({ shortId, reference, statement }) => ({ id: shortId, slug: statement.slug, reference }))
}
