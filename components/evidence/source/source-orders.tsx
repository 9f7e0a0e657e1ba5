import { useLocale, useTranslations } from 'next-intl'
import type { WholeOrder } from '@/lib/evidence/source/rules/whole-library'
import { colonIn } from '@/lib/ground/i18n/punctuation'

interface SourceOrdersProps<Order extends WholeOrder> {
  /** In which the list can stand. */
  orders: readonly Order[]
  order: Order
  /** Address of the same list in another. */
  hrefOf: (order: Order) => string
}

/** In which order a library stands, and the addresses of the same list in the others. */
export function SourceOrders<Order extends WholeOrder>({ orders, order, hrefOf }: SourceOrdersProps<Order>) {
  const t = useTranslations('source')
  const locale = useLocale()
  const nameOf = (each: WholeOrder) => t(`ordered.${each}`)
  return (
    <>
      <span>
        {t('order')}
        {colonIn(locale)}
        <b>{nameOf(order)}</b>
      </span>
      {orders
        .filter((each) => each !== order)
        .map((each) => (
          <a key={each} className="tap" href={hrefOf(each)}>
            {nameOf(each)}
          </a>
        ))}
    </>
  )
}
