import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/i18n/routing'

/** The ways to a new search, for whoever may log one, and to all of them. */
export function SearchWays({ mayLog }: { mayLog: boolean }) {
  const t = useTranslations('search-log')
  const locale = useLocale()
  return (
    <span className="line gap-s">
      {mayLog && (
        <a className="tap" href={localePath(locale, '/desk/searches/new')} aria-keyshortcuts="l">
          {t('new')}
        </a>
      )}
      <a className="tap" href={localePath(locale, '/desk/searches')}>
        {t('openAll')}
      </a>
    </span>
  )
}
