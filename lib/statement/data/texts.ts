import 'server-only'
import { db, manyRows } from '@/lib/platform/db'
import { shortTitleIn } from '../rules/names-by-language'
import { withTranslatedNames } from '../rules/statement-names'
import { shownTranslations } from '../rules/translated'
import type { MarkableText } from '../types'

type TextRow = MarkableText & { readonly id: string; readonly shortTitles: unknown }

/**
 * The texts of some statements as far as their passages are named, by the statements' addresses, newest first.
 *
 * @param language in which statements are named where they are named in it
 */
export async function findMarkableTexts(slugs: readonly string[], language = ''): Promise<MarkableText[]> {
  const texts = await manyRows<TextRow>`
    SELECT s.id, s.slug, s.short_title AS "shortTitle", s.short_titles AS "shortTitles", r.language,
           (SELECT coalesce(json_agg(p.number ORDER BY p.number), '[]') FROM passages p WHERE p.rendering_id = r.id) AS passages
    FROM statements s JOIN renderings r ON r.statement_id = s.id AND r.is_base
    WHERE s.slug = ANY (${slugs}::text[])
    ORDER BY s.date DESC, s.slug`
  const translations = language === '' ? [] : await findShortTitles(texts, language)
  return texts.map(({ id, slug, language: of, passages, ...given }) => {
    const rows = translations.filter(({ statementId }) => statementId === id)
    const names = withTranslatedNames(given, rows, of)
    const { text, language: shown } = shortTitleIn({ ...names, base: { language: of } }, language)
    return { slug, shortTitle: text, language: shown, passages }
  })
}

function findShortTitles(texts: readonly TextRow[], language: string) {
  const { where, select, orderBy } = shownTranslations(language, ['statement_short_title'])
  return db().translation.findMany({
    where: { ...where, statementId: { in: texts.map(({ id }) => id) } },
    orderBy,
    select: { ...select, statementId: true },
  })
}
