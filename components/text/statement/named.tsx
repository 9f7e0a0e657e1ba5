import { useLocale } from 'next-intl'
import { nameIn, placeIn } from '@/lib/text/statement/rules/names-by-language'
import type { AreaView, PartyView, StatementView } from '@/lib/text/statement/types'
import { OwnWords } from './own-words'

type TitledStatement = Pick<StatementView, 'title' | 'titles'> & {
  readonly base: { readonly language: string }
}

/** The title in the page's language where the data has it, else as the text or we gave it first, told as its language. */
export function StatementTitle({ statement: { title, titles, base } }: { statement: TitledStatement }) {
  return <Named said={titles} given={title} language={base.language} />
}

/** Where it was made, in the same way. */
export function StatementPlace({ statement }: { statement: Parameters<typeof placeIn>[0] }) {
  return <OwnWords words={placeIn(statement, useLocale())} />
}

export function PartyName({ party, language }: { party: PartyView; language: string }) {
  return <Named said={party.names} given={party.name} language={language} />
}

export function AreaName({ area, language }: { area: AreaView; language: string }) {
  return <Named said={area.titles} given={area.title} language={language} />
}

function Named({ said, given, language }: { said: unknown; given: string; language: string }) {
  const locale = useLocale()
  const known = nameIn(said, locale)
  if (known !== null) return known
  return language === locale ? given : <OwnWords words={{ text: given, language }} />
}
