import { getLocale, getTranslations } from 'next-intl/server'
import { DeskPage } from '@/components/ground/layout/desk-page'
import { PageHead } from '@/components/ground/ui/page-head'
import { localePath } from '@/lib/ground/i18n/routing'

/** What is not there, or not open to whoever asks: the two look the same. */
export default async function NotFound() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations()])
  return (
    <DeskPage path="/desk" title={t('layout.error.notFound')} name={null}>
      <section className="clause">
        <p className="clause__h">404</p>
        <PageHead title={t('layout.error.notFound')} />
        <p className="btns pt-m">
          <a className="btn btn--go" href={localePath(locale, '/desk')}>
            {t('layout.nav.desk')}
          </a>
        </p>
      </section>
    </DeskPage>
  )
}
