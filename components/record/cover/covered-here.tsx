import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/ground/i18n/routing'
import type { MayBeCovered } from '@/lib/record/cover/types'

/** That words are withheld in a text above, why, and where it stands what was withheld and by whom. */
export function CoveredHere({ covered = [] }: MayBeCovered) {
  const t = useTranslations('snapshot')
  const locale = useLocale()
  return covered.map(({ reason, source }) => (
    <span className="block small quiet" key={`${reason} ${source?.id}`}>
      {t('withheldIn', { reason })}{' '}
      {source && (
        <a href={localePath(locale, `/${source.slug}/sources/${source.id}#copies`)}>{t('withheldWhy')}</a>
      )}
    </span>
  ))
}
