import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/i18n/routing'

/** The foot of every page. It links only to what exists. */
export function Foot() {
  const locale = useLocale()
  const t = useTranslations()
  return (
    <footer className="page">
      <div className="foot">
        <p>{t('site.foot')}</p>
        <a href={localePath(locale, '/method')}>{t('nav.method')}</a>
        <a href={localePath(locale, '/accessibility')}>{t('nav.accessibility')}</a>
      </div>
    </footer>
  )
}
