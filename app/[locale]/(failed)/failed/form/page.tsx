import { useTranslations } from 'next-intl'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { PageHead } from '@/components/ground/ui/page-head'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { type Locale, localePath, locales } from '@/lib/ground/i18n/routing'
import '@/styles/form.css'

/** Made at build in every language; server/restored-page.mjs puts into it what was typed in a form that was not taken. */
export const generateStaticParams = () => locales.map((locale) => ({ locale }))

const causes = ['away', 'failed', 'signed_out', 'old', 'untold', 'busy'] as const

type FailedFormProps = { params: Promise<{ locale: string }> }

export default async function FailedForm({ params }: FailedFormProps) {
  const { locale } = await pageParams(params)
  return <FailedFormPage locale={locale} />
}

/** Of what has `data-cause` only that of the cause is shown; the templates say how the notice and a field look. */
function FailedFormPage({ locale }: { locale: Locale }) {
  const t = useTranslations()
  return (
    <ReadingPage locale={locale} path="/" title={t('form.notTaken.title')}>
      <meta name="robots" content="noindex" />
      <section className="clause">
        {causes.map((cause) => (
          <div key={cause} data-cause={cause}>
            <PageHead title={t(`form.notTaken.${cause}`)}>{t('form.notTaken.held')}</PageHead>
          </div>
        ))}
        <p className="errid" data-cause="failed">
          {t('layout.error.incident', { id: 'E-0000-0000' })}
        </p>
        <form method="post" className="mid pt-m" id="typed">
          <template id="typed-notice">
            <div className="errsum" role="alert">
              <h2 className="h2">{t('form.notTaken.title')}</h2>
              <p>{t('form.notTaken.back')}</p>
            </div>
          </template>
          <template id="typed-field">
            <p className="field">
              <label htmlFor="typed-0">{t('form.notTaken.field', { n: 0 })}</label>
              <textarea id="typed-0" className="in" rows={6} dir="auto" />
            </p>
          </template>
          <p className="btns">
            <a
              className="btn"
              data-cause="signed_out"
              href={localePath(locale, '/sign-in')}
              target="_blank"
              rel="noopener"
            >
              {t('form.notTaken.signIn')}
            </a>
            <button type="submit" className="btn btn--go">
              {t('form.notTaken.open')}
            </button>
          </p>
        </form>
      </section>
    </ReadingPage>
  )
}
