import 'server-only'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { findAlignedRenderings } from '@/lib/text/statement/data/renderings'
import { findSeenTexts } from '@/lib/text/statement/data/seen-texts'
import { type KnownText, textsToOffer } from '@/lib/text/statement/rules/text-in-language'
import type { StatementView } from '@/lib/text/statement/types'

const loadTextsKnownIn = remembered(
  'texts-known-in',
  (slug) => [tagOf.frame(slug)],
  async (slug: string, language: string) => {
    const [renderings, texts] = await Promise.all([
      findAlignedRenderings(slug, language),
      findSeenTexts(slug, language),
    ])
    return { renderings, texts }
  },
)

type Base = Pick<StatementView, 'slug'> & { readonly base: Pick<StatementView['base'], 'language'> }

/** The texts of a statement in a language, first the one that a reader of it is offered before the base; none where the base is in it. */
export async function loadTextsIn(statement: Base, language: string): Promise<readonly KnownText[]> {
  const { renderings, texts } = await loadKnownIn(statement, language)
  return textsToOffer(renderings, texts)
}

/** The same as it stood at the end of a day, YYYY-MM-DD in UTC, and what that was made from. */
export async function loadTextsInOn(
  statement: Base,
  language: string,
  day: string,
): Promise<{ own: readonly KnownText[]; known: unknown }> {
  const known = await loadKnownIn(statement, language)
  return { own: textsToOffer(known.renderings, known.texts, day), known }
}

async function loadKnownIn({ slug, base }: Base, language: string) {
  return base.language === language ? { renderings: [], texts: [] } : loadTextsKnownIn(slug, language)
}
