import 'server-only'
import { db } from '@/lib/ground/platform/db'
import { TRANSLATED_FIELDS } from '@/lib/text/statement/rules/own-words'
import { shownTranslations } from '@/lib/text/statement/rules/translated'

/** When the translations of what is said on a statement into a language were shown and when they were approved: ISO moments, oldest first, each once. */
export async function findTranslationMoments(slug: string, language: string): Promise<string[]> {
  const { where } = shownTranslations(language, TRANSLATED_FIELDS)
  const rows = await db().translation.groupBy({
    by: ['publishedAt', 'shownAt'],
    where: { ...where, statement: { slug } },
  })
  const moments = rows.flatMap((row) =>
    [row.shownAt, row.publishedAt].flatMap((at) => at?.toISOString() ?? []),
  )
  return [...new Set(moments)].toSorted()
}
