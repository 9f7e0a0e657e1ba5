import 'server-only'
import { db } from '@/lib/platform/db'
import { type ShortId, shortIdOf } from './rules/short-address'

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
