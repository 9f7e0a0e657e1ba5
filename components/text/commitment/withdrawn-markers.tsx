import { useLocale, useTranslations } from 'next-intl'
import { Words } from '@/components/ground/ui/words'
import { formatDate } from '@/lib/ground/i18n/format'
import { localePath } from '@/lib/ground/i18n/routing'
import type { CommitmentView } from '@/lib/text/commitment/types'

interface WithdrawnMarkersProps {
  slug: string
  items: readonly CommitmentView[]
}

/**
 * What stays of items that were withdrawn: their reference, the day and the reason, in small print under the passage. Links that once
 * led to their notes lead here.
 */
export function WithdrawnMarkers({ slug, items }: WithdrawnMarkersProps) {
  const t = useTranslations('commitment.mark')
  const locale = useLocale()
  if (items.length === 0) return null
  return (
    <ul className="gone">
      {items.map(
        ({ reference, withdrawn }) =>
          withdrawn && (
            <li key={reference} id={`n${reference}`}>
              {t.rich('marker', {
                ref: () => (
                  <a className="ref" href={localePath(locale, `/${slug}/${reference}`)}>
                    {reference}
                  </a>
                ),
                date: formatDate(locale, withdrawn.on),
                reason: () => <Words lang={withdrawn.language}>{withdrawn.reason}</Words>,
              })}
            </li>
          ),
      )}
    </ul>
  )
}
