import 'server-only'
import { findNamedItems } from '@/lib/commitment/data/commitments'
import type { MappedStatement } from '@/lib/share/rules/sitemap'
import { findSourceIdsOf } from '@/lib/source/data/library'

/** What of a statement has a page of its own. */
export async function findMapped(slug: string): Promise<MappedStatement> {
  const [items, sources] = await Promise.all([findNamedItems(slug, 'standing'), findSourceIdsOf(slug)])
  return { slug, references: items.map(({ reference }) => reference), sources }
}
