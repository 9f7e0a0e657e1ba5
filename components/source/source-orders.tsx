import { useLocale, useTranslations } from 'next-intl'
import { colonIn } from '@/lib/i18n/punctuation'
import { localePath } from '@/lib/i18n/routing'
import type { SourceFilter } from '@/lib/source/rules/facets'
import { libraryQuery, SOURCE_ORDERS, type SourceOrder } from '@/lib/source/rules/order'

interface SourceOrdersProps {
  /** Address of the list, without a language. */
  base: string
  /** What narrows it. */
  active: SourceFilter | null
  order: SourceOrder
  /** Whether it is in no other order. */
  isFixed: boolean
}

/** In which order a library stands, and the addresses of the same list in the others. */
export function SourceOrders({ base, active, order, isFixed }: SourceOrdersProps) {
  const t = useTranslations('source')
  const locale = useLocale()
  return (
    <>
      <span>
        {t('order')}
        {colonIn(locale)}
        <b>{t(`ordered.${order}`)}</b>
      </span>
      {!isFixed &&
        SOURCE_ORDERS.filter((each) => each !== order).map((each) => (
          <a key={each} className="tap" href={localePath(locale, base) + libraryQuery(active, each)}>
            {t(`ordered.${each}`)}
          </a>
        ))}
    </>
  )
}
