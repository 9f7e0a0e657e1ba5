import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/ground/i18n/routing'

interface FootProps {
  /** The statement whose page it is: how it is shared and used is linked, and else what programs read. */
  slug?: string
}

/** The foot of every page. It links only to what exists. */
export function Foot({ slug }: FootProps) {
  const locale = useLocale()
  const t = useTranslations()
  return (
    <footer className="page">
      <div className="foot">
        <p>{t('layout.site.foot')}</p>
        <a href={localePath(locale, '/about')}>{t('layout.nav.about')}</a>
        <a href={localePath(locale, '/method')}>{t('layout.nav.method')}</a>
        {slug === undefined ? (
          <a href={localePath(locale, '/api')}>{t('api.title')}</a>
        ) : (
          <a href={localePath(locale, `/${slug}/share`)}>{t('share.bar.title')}</a>
        )}
        <a href={localePath(locale, '/accessibility')}>{t('layout.nav.accessibility')}</a>
        <a href={localePath(locale, '/about#privacy')}>{t('site.kind.privacy')}</a>
      </div>
    </footer>
  )
}
