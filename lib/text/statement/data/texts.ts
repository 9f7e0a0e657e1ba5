import 'server-only'
import { db, manyRows } from '@/lib/ground/platform/db'
import type { MarkableText } from '../types'
import { shortTitleOf, shortTitleSelect } from './short-title'

/**
 * The texts of some statements as far as their passages are named, by the statements' addresses, newest first.
 *
 * @param language in which statements are named where they are named in it
 */
export async function findMarkableTexts(slugs: readonly string[], language = ''): Promise<MarkableText[]> {
  const [texts, named] = await Promise.all([
    manyRows<Pick<MarkableText, 'slug' | 'passages'>>`
      SELECT s.slug, (SELECT coalesce(json_agg(p.number ORDER BY p.number), '[]') FROM passages p WHERE p.rendering_id = r.id) AS passages
      FROM statements s JOIN renderings r ON r.statement_id = s.id AND r.is_base
      WHERE s.slug = ANY (${slugs}::text[])
      ORDER BY s.date DESC, s.slug`,
    db().statement.findMany({ where: { slug: { in: [...slugs] } }, select: shortTitleSelect }),
  ])
  const names = new Map(named.map((row) => [row.slug, shortTitleOf(row, language)]))
  return texts.flatMap(({ slug, passages }) => {
    const name = names.get(slug)
    return name ? [{ ...name, passages }] : []
  })
}
