import { useTranslations } from 'next-intl'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { PageHead } from '@/components/ground/ui/page-head'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { type Locale, localePath, locales } from '@/lib/ground/i18n/routing'

/** Made at build in every language; server/incident.mjs shows it, with a real number, where something failed. */
export const generateStaticParams = () => locales.map((locale) => ({ locale }))

type FailedProps = { params: Promise<{ locale: string }> }

export default async function Failed({ params }: FailedProps) {
  const { locale } = await pageParams(params)
  return <FailedPage locale={locale} />
}

function FailedPage({ locale }: { locale: Locale }) {
  const t = useTranslations()
  return (
    <ReadingPage locale={locale} path="/" title={t('layout.error.server')}>
      <meta name="robots" content="noindex" />
      <section className="clause">
        <PageHead title={t('layout.error.server')}>{t('layout.error.tryAgain')}</PageHead>
        <p className="errid">{t('layout.error.incident', { id: 'E-0000-0000' })}</p>
        <p className="btns pt-m">
          <a className="btn btn--go" href={localePath(locale, '/')}>
            {t('layout.start')}
          </a>
        </p>
      </section>
    </ReadingPage>
  )
}
