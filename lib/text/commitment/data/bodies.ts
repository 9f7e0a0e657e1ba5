import 'server-only'
import { db } from '@/lib/ground/platform/db'
import type { ShownTranslation } from '@/lib/text/statement/rules/own-words'
import { shownTranslations, translationOf } from '@/lib/text/statement/rules/translated'

/** The bodies that an item makes responsible, as far as they are translated into a language: of the statement, since items name the same bodies. */
export async function findBodies(
  slug: string,
  reference: string,
  language: string,
): Promise<ShownTranslation[]> {
  const row = await db().commitment.findFirst({
    where: { statement: { slug }, reference },
    select: {
      titleLanguage: true,
      responsible: { orderBy: { position: 'asc' }, select: { name: true } },
      statement: { select: { translations: shownTranslations(language, ['responsible']) } },
    },
  })
  if (!row) return []
  const { titleLanguage, responsible, statement } = row
  return responsible.flatMap(
    ({ name: text }) =>
      translationOf(statement.translations, 'responsible', { text, language: titleLanguage }) ?? [],
  )
}
