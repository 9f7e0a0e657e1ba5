import 'server-only'
import { db } from '@/lib/ground/platform/db'
import type { Offices } from '../rules/own-words'
import { shownTranslations, translatedWith } from '../rules/translated'

/** Who speaks for each party to a statement, in a language into which that was translated. */
export async function findOffices(slug: string, language: string): Promise<Offices> {
  const row = await db().statement.findUnique({
    where: { slug },
    select: {
      renderings: { where: { isBase: true }, select: { language: true } },
      parties: {
        orderBy: { position: 'asc' },
        select: {
          key: true,
          representedBy: true,
          translations: shownTranslations(language, ['represented_by']),
        },
      },
    },
  })
  const written = row?.renderings[0]?.language ?? ''
  return (row?.parties ?? []).flatMap(({ key, representedBy: text, translations }) => {
    const original = text === null ? null : { text, language: written }
    const { translated } = translatedWith(translations, { represented_by: original })
    return translated ? [{ party: key, translated }] : []
  })
}
