import { useTranslations } from 'next-intl'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { ReadingPage } from '../layout/reading-page'
import { PageHead } from '../ui/page-head'
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
