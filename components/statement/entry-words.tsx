import { useLocale } from 'next-intl'
import { localePath } from '@/lib/i18n/routing'
import type { StatementView } from '@/lib/statement/types'
import { QuotedWords } from '../ui/words'
import { LanguageLabel } from './own-words'

interface EntryWordsProps {
  statement: Pick<StatementView, 'slug' | 'base'>
  item: { readonly reference: string; readonly exact: string }
}

/** What an entry of a list of items begins with: the exact words of one, which lead to its page. */
export function EntryWords({ statement: { slug, base }, item: { reference, exact } }: EntryWordsProps) {
  const locale = useLocale()
  return (
    <p className="t words">
      <a className="plain" href={localePath(locale, `/${slug}/${reference}`)}>
        <QuotedWords lang={base.language} words={exact} />
      </a>
      <LanguageLabel language={base.language} />
    </p>
  )
}
