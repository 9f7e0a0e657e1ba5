import { useTranslations } from 'next-intl'
import { useWhyMissed } from '@/components/evidence/snapshot/outcome'
import { Time } from '@/components/ground/ui/time'
import { DAYS_KEPT } from '@/lib/reading/webhook/rules/trying'
import type { DeliveryView } from '@/lib/reading/webhook/types'

/** What was posted to an address last: what it was, when it was tried, how often, and what the answer was. */
export function DeliveryList({ deliveries }: { deliveries: readonly DeliveryView[] }) {
  const t = useTranslations('webhook')
  if (deliveries.length === 0) return <p className="nothing">{t('noDeliveries', { n: DAYS_KEPT })}</p>
  return (
    <table className="diff diff--ids">
      <caption className="vh">{t('deliveries')}</caption>
      <thead>
        <tr>
          {(['what', 'tried', 'tries', 'answer'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {deliveries.map((delivery) => (
          <Delivery key={delivery.id} delivery={delivery} />
        ))}
      </tbody>
    </table>
  )
}

function Delivery({
  delivery: { id, kind, at, state, tries, triedAt, status, fault },
}: {
  delivery: DeliveryView
}) {
  const t = useTranslations('webhook')
  const whyMissed = useWhyMissed()
  return (
    <tr>
      <th scope="row">
        {t(`kind.${kind ?? 'test'}`)}
        <br />
        <span className="quiet">
          <Time date={at} length="exact" />
        </span>
        <br />
        <code className="addr" dir="ltr">
          {id}
        </code>
      </th>
      <td data-l={t('column.tried')}>
        {triedAt === null ? t('untried') : <Time date={triedAt} length="exact" />}
      </td>
      <td data-l={t('column.tries')}>{tries}</td>
      <td data-l={t('column.answer')}>
        {t(`state.${state}`)}
        {status !== null && fault === null && <> ({status})</>}
        {fault !== null && (
          <>
            <br />
            <span className="quiet">{whyMissed({ outcome: fault, status })}</span>
          </>
        )}
      </td>
    </tr>
  )
}
