import { useLocale } from 'next-intl'
import type { FoundIn } from '@/lib/search/types'
import { shortTitleIn } from '@/lib/statement/rules/names-by-language'
import { OwnWords } from '../statement/own-words'

/** What the statement that something stands in is called in short. */
export function StatementName({ statement: { language, ...named } }: { statement: FoundIn }) {
  return <OwnWords words={shortTitleIn({ ...named, base: { language } }, useLocale())} />
}
