import 'server-only'
import { manyRows } from '@/lib/platform/db'
import type { MarkableText } from '../types'

/** The texts of some statements as far as their passages are named, by the statements' addresses, newest first. */
export function findMarkableTexts(slugs: readonly string[]): Promise<MarkableText[]> {
  return manyRows<MarkableText>`
    SELECT s.slug, s.short_title AS "shortTitle", r.language,
           (SELECT coalesce(json_agg(p.number ORDER BY p.number), '[]') FROM passages p WHERE p.rendering_id = r.id) AS passages
    FROM statements s JOIN renderings r ON r.statement_id = s.id AND r.is_base
    WHERE s.slug = ANY (${slugs}::text[])
    ORDER BY s.date DESC, s.slug`
}
