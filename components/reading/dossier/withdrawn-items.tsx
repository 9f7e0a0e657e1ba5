import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Ref } from '@/components/ground/ui/ref'
import { EntryWords } from '@/components/text/statement/entry-words'
import { OwnWords } from '@/components/text/statement/own-words'
import { formatDate } from '@/lib/ground/i18n/format'
import { colonIn } from '@/lib/ground/i18n/punctuation'
import type { ListedItem } from '@/lib/text/commitment/types'
import type { StatementView } from '@/lib/text/statement/types'

interface WithdrawnItemsProps {
  statement: StatementView
  items: readonly ListedItem[]
}

/** The items that were withdrawn, apart from those that stand: the words that each marked, the day and the reason. */
export function WithdrawnItems({ statement, items }: WithdrawnItemsProps) {
  const t = useTranslations()
  if (items.length === 0) return null
  return (
    <section aria-labelledby="withdrawn" className="mt-l">
      <div className="secthead">
        <h2 className="h2" id="withdrawn">
          {t('commitment.mark.withdrawn')}
        </h2>
        <span className="small quiet">{t('commitment.mark.withdrawnCount', { n: items.length })}</span>
      </div>
      <ul className="lib">
        {items.map((item) => (
          <WithdrawnEntry key={item.reference} statement={statement} item={item} />
        ))}
      </ul>
    </section>
  )
}

interface WithdrawnEntryProps {
  statement: StatementView
  item: ListedItem
  /** Stands before its reference, as in the entry of one that stands. */
  choice?: ReactNode
}

/** One item that was withdrawn, in a list. */
export function WithdrawnEntry({ statement, item, choice }: WithdrawnEntryProps) {
  const t = useTranslations()
  const locale = useLocale()
  const { reference, withdrawn } = item
  if (withdrawn === null) return null
  return (
    <li id={reference}>
      <div>
        <EntryWords statement={statement} item={item} />
        <p className="meta">
          {t('commitment.withdrawnReason')}
          {colonIn(locale)}
          <OwnWords words={{ text: withdrawn.reason, language: withdrawn.language }} />
        </p>
      </div>
      <div className="meta2">
        <p className="line">
          {choice}
          <Ref>{reference}</Ref>
          <span className="quiet">
            {t('commitment.withdrawnOn', { date: formatDate(locale, withdrawn.on) })}
          </span>
        </p>
      </div>
    </li>
  )
}
