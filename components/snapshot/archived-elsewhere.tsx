import { useLocale, useTranslations } from 'next-intl'
import { formatDateTime } from '@/lib/i18n/format'
import { isolated } from '@/lib/i18n/isolated'
import type { SourceView } from '@/lib/source/types'

/** That a public web archive keeps a copy as well, since when, and the way to it. */
export function ArchivedElsewhere({
  archived: { url, at },
}: {
  archived: NonNullable<SourceView['archived']>
}) {
  const t = useTranslations('snapshot.elsewhere')
  const locale = useLocale()
  return (
    <p className="small pt-s">
      <a className="tap" href={url} rel="noreferrer">
        {t('copyAt', { host: isolated(new URL(url).hostname) })}
      </a>{' '}
      <span className="quiet">{t('since', { date: formatDateTime(locale, at) })}</span>
    </p>
  )
}
