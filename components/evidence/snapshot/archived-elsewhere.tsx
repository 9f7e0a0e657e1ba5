import { useLocale, useTranslations } from 'next-intl'
import type { SourceView } from '@/lib/evidence/source/types'
import { formatDateTime } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'

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
