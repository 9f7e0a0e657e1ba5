import { inPlace, type ShownTranslation, type WordsIn } from '@/lib/text/statement/rules/own-words'
import type { CommitmentView } from '../types'

type Said = WordsIn & { readonly translation?: ShownTranslation }

/** An item's title as its page shows it. */
export function titleOf(item: Pick<CommitmentView, 'title' | 'titleLanguage' | 'translated'>): Said {
  return inPlace({ text: item.title, language: item.titleLanguage }, item.translated?.title)
}

/** Why an item has its force, as pages show it. It was written in the language of the title. */
export function whyOf({
  whyThisForce,
  titleLanguage,
  translated,
}: Pick<CommitmentView, 'whyThisForce' | 'titleLanguage' | 'translated'>): Said {
  const language = translated?.title?.original.language ?? titleLanguage
  return inPlace({ text: whyThisForce, language }, translated?.why_this_force)
}
