import { useLocale, useTranslations } from 'next-intl'
import { formatList } from '@/lib/ground/i18n/format'
import type { CommitmentView } from '@/lib/text/commitment/types'

/** "7a governs 7b–7e: …" for each item that governs others; empty where none does. */
export function useGovernsNote(): (
  items: readonly Pick<CommitmentView, 'reference' | 'governs'>[],
) => string {
  const t = useTranslations('commitment.group')
  const locale = useLocale()
  return (items) =>
    items
      .filter((item) => item.governs.length > 0)
      .map(({ reference, governs }) => {
        const order = items.map((item) => item.reference)
        const first = governs[0] ?? ''
        const last = governs.at(-1) ?? ''
        const isRun = governs.length > 2 && order.indexOf(last) - order.indexOf(first) === governs.length - 1
        return t('governs', {
          ref: reference,
          refs: isRun ? `${first}–${last}` : formatList(locale, governs),
        })
      })
      .join(' ')
}
