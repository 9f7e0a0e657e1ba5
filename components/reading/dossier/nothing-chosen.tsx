import { useTranslations } from 'next-intl'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { PageHead } from '@/components/ground/ui/page-head'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { AddChosen } from './add-chosen'

/** Where somebody made a link to items and had ticked none. */
export function NothingChosen({ locale }: { locale: Locale }) {
  const t = useTranslations()
  return (
    <ReadingPage locale={locale} path="/chosen" title={t('share.chosen.none')}>
      <PageHead title={t('share.chosen.none')}>{t('share.chosen.noneHow')}</PageHead>
      <form action={localePath(locale, '/chosen')}>
        <AddChosen />
      </form>
      <p className="btns pt-m">
        <a className="btn btn--go" href={localePath(locale, '/statements')}>
          {t('dossier.home.statements')}
        </a>
      </p>
    </ReadingPage>
  )
}
