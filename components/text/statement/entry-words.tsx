import { useLocale } from 'next-intl'
import type { ComponentProps } from 'react'
import { Words } from '@/components/ground/ui/words'
import { localePath } from '@/lib/ground/i18n/routing'
import type { StatementView } from '@/lib/text/statement/types'
import { LanguageLabel } from './own-words'
import { QuotedItem } from './quoted-item'

interface EntryWordsProps {
  statement: Pick<StatementView, 'slug' | 'base'>
  item: ComponentProps<typeof QuotedItem>['item'] & { readonly reference: string }
}

/** What an entry of a list of items begins with: the words of one as they are quoted, which lead to its page. */
export function EntryWords({ statement: { slug, base }, item }: EntryWordsProps) {
  const locale = useLocale()
  return (
    <p className="t words">
      <a className="plain" href={localePath(locale, `/${slug}/${item.reference}`)}>
        <Words lang={base.language}>
          <QuotedItem item={item} language={base.language} editorial={base.editorial} marked />
        </Words>
      </a>
      <LanguageLabel language={base.language} />
    </p>
  )
}
