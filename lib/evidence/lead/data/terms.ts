import 'server-only'
import { db } from '@/lib/ground/platform/db'
import { nameIn } from '@/lib/text/statement/rules/names-by-language'
import { shownTranslations, translationOf } from '@/lib/text/statement/rules/translated'
import type { ItemTerms } from '../rules/match'

/** What is read of items and their statements to say what is looked for of them, in a language. */
function termsSelect(language: string) {
  return {
    id: true,
    title: true,
    titleLanguage: true,
    exact: true,
    responsible: { orderBy: { position: 'asc' as const }, select: { name: true } },
    translations: shownTranslations(language, ['title']),
    rendering: { select: { language: true } },
    statement: {
      select: {
        place: true,
        places: true,
        renderings: { where: { isBase: true }, select: { language: true } },
        parties: {
          orderBy: { position: 'asc' as const },
          select: { name: true, names: true, representedBy: true },
        },
        translations: shownTranslations(language, ['responsible', 'statement_place']),
      },
    },
  }
}

/**
 * What is looked for of some items in texts of a language: an item's title as it stands in that language, or its words where
 * the statement itself is in it; the bodies that are responsible and no party; parties, who speaks for them, and places.
 */
export async function findItemTerms(language: string, ids: readonly string[]): Promise<ItemTerms[]> {
  const rows = await db().commitment.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { id: 'asc' },
    select: termsSelect(language),
  })
  return rows.map((row) => {
    const { statement } = row
    const parties = statement.parties.map(({ name }) => name)
    const bodies = row.responsible
      .map(({ name }) => name)
      .filter((name) => !parties.includes(name))
      .flatMap((text) => {
        const original = { text, language: row.titleLanguage }
        return [text, translationOf(statement.translations, 'responsible', original)?.text ?? text]
      })
    return { id: row.id, words: titleIn(row, language), bodies, names: namesOf(statement, language) }
  })
}

type Row = {
  readonly title: string
  readonly titleLanguage: string
  readonly exact: string
  readonly rendering: { readonly language: string }
  readonly translations: Parameters<typeof translationOf>[0]
}

function titleIn({ title, titleLanguage, exact, rendering, translations }: Row, language: string): string {
  if (isSame(titleLanguage, language)) return title
  const translated = translationOf(translations, 'title', { text: title, language: titleLanguage })
  if (translated) return translated.text
  return isSame(rendering.language, language) ? exact : ''
}

type Named = {
  readonly place: string
  readonly places: unknown
  readonly renderings: readonly { readonly language: string }[]
  readonly parties: readonly {
    readonly name: string
    readonly names: unknown
    readonly representedBy: string | null
  }[]
  readonly translations: Parameters<typeof translationOf>[0]
}

/** The names of a statement in its own language and in the one that is read: whoever writes in one may write a name in the other. */
function namesOf(statement: Named, language: string): string[] {
  const { place, places, renderings, parties, translations } = statement
  const own = { text: place, language: renderings[0]?.language ?? '' }
  const inLanguage = translationOf(translations, 'statement_place', own)?.text ?? nameIn(places, language)
  return [
    ...parties.flatMap(({ name, names }) => [name, nameIn(names, language) ?? name]),
    ...parties.map(({ representedBy }) => partsOf(representedBy ?? '')[0] ?? ''),
    ...partsOf(place),
    ...partsOf(inLanguage ?? ''),
  ].filter((name) => name !== '')
}

/** "Rabat, Morocco" names two places; "A. Person, Minister" a person first. */
function partsOf(text: string): string[] {
  return text.split(/[,،]/u).map((part) => part.trim())
}

function isSame(one: string, other: string): boolean {
  return one.split('-')[0] === other.split('-')[0]
}
