import { useTranslations } from 'next-intl'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { PageHead } from '@/components/ground/ui/page-head'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { doneAddress } from '@/lib/reading/subscription/rules/followed'
import type { Done } from '@/lib/reading/subscription/types'

/** Says what was done last, and no address: it is the same page for everybody. */
export function DonePage({ locale, done }: { locale: Locale; done: Done }) {
  const t = useTranslations('subscription')
  return (
    <ReadingPage locale={locale} path={doneAddress(done)} title={t(`done.${done}.title`)}>
      <PageHead title={t(`done.${done}.title`)}>{t(`done.${done}.lede`)}</PageHead>
      <p id="text">
        <a className="tap" href={localePath(locale, '/')}>
          {t('home')}
        </a>
      </p>
    </ReadingPage>
  )
}
