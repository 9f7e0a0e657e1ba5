import { useLocale, useTranslations } from 'next-intl'
import type { RevisionCitation } from '@/lib/assessment/status-update/types'
import { localePath } from '@/lib/ground/i18n/routing'
import { WITHHELD } from '@/lib/ground/platform/fold'

/** That words are withheld in what a citation says, and the way to why; nothing where none are. */
export function CitedWithheld({ citation, slug }: { citation: RevisionCitation; slug: string }) {
  const t = useTranslations('snapshot')
  const locale = useLocale()
  const { sourceId, quote, shows, locator, figure, quoteExplained } = citation
  if (![quote, shows, locator, figure, quoteExplained].some((text) => text?.includes(WITHHELD))) return null
  return (
    <p className="small">
      {t('withheldHere')}{' '}
      <a href={localePath(locale, `/${slug}/sources/${sourceId}#copies`)}>{t('withheldWhy')}</a>
    </p>
  )
}
