import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/ground/i18n/routing'

interface FootProps {
  /** The statement whose page it is: its corrections are linked. */
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
        <a href={localePath(locale, '/about')}>{t('site.kind.about')}</a>
        <a href={localePath(locale, '/about#contact')}>{t('site.kind.contact')}</a>
        <a href={localePath(locale, '/about#licence')}>{t('site.kind.licence')}</a>
        <a href={localePath(locale, '/about#privacy')}>{t('site.kind.privacy')}</a>
        <a href={localePath(locale, '/method')}>{t('layout.nav.method')}</a>
        {slug !== undefined && (
          <a href={localePath(locale, `/${slug}/corrections`)}>{t('layout.record.corrections')}</a>
        )}
        <a href={localePath(locale, '/accessibility')}>{t('layout.nav.accessibility')}</a>
        <a href={localePath(locale, '/api')}>{t('api.title')}</a>
      </div>
    </footer>
  )
}
