import { useLocale, useTranslations } from 'next-intl'
import type { Latency as LatencyView } from '@/lib/assessment/second-coding/rules/latency'
import { formatNumber } from '@/lib/ground/i18n/format'
import { useQuarterName } from './quarter-name'

/** How long submissions waited for their decision, quarter by quarter. */
export function Latency({ quarters }: { quarters: readonly LatencyView[] }) {
  const t = useTranslations('method')
  const locale = useLocale()
  const quarterName = useQuarterName()
  if (quarters.length === 0) return <p className="lede">{t('latencyNone')}</p>
  const days = (n: number) => t('days', { n })
  return (
    <table className="diff defs">
      <thead>
        <tr>
          <th scope="col">{t('quarter')}</th>
          <th scope="col">{t('decisions')}</th>
          <th scope="col">{t('sentBackOf')}</th>
          <th scope="col">{t('median')}</th>
          <th scope="col">{t('range')}</th>
        </tr>
      </thead>
      <tbody>
        {quarters.map(({ quarter, n, sentBack, median, shortest, longest }) => (
          <tr key={quarter}>
            <th scope="row">{quarterName(quarter)}</th>
            <td data-l={t('decisions')}>{formatNumber(locale, n)}</td>
            <td data-l={t('sentBackOf')}>{formatNumber(locale, sentBack)}</td>
            <td data-l={t('median')}>{days(median)}</td>
            <td data-l={t('range')}>{t('dayRange', { from: days(shortest), to: days(longest) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
