import { useLocale } from 'next-intl'
import { OwnWords } from '@/components/text/statement/own-words'
import type { FoundIn } from '@/lib/reading/search/types'
import { shortTitleIn } from '@/lib/text/statement/rules/names-by-language'

/** What the statement that something stands in is called in short. */
export function StatementName({ statement: { language, ...named } }: { statement: FoundIn }) {
  return <OwnWords words={shortTitleIn({ ...named, base: { language } }, useLocale())} />
}
