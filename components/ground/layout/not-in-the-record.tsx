import { useTranslations } from 'next-intl'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { PageHead } from '../ui/page-head'
import { WordSearch } from '../ui/word-search'
import type { DossierTab, RunnerStatement } from './dossier-runner'
import { PageRecord } from './page-record'
import { ReadingPage } from './reading-page'

type NotInTheRecordProps = {
  locale: Locale
  /** The address that was asked for, without its language. */
  path: string
  /** The statement whose pages were asked for, when there is one: its tabs lead back to the words. */
  statement?: RunnerStatement
  current?: DossierTab
}

/** The page for an address that is not in the record. The page cache answers it with 404. */
export function NotInTheRecord({ locale, path, statement, current }: NotInTheRecordProps) {
  const t = useTranslations()
  const start = statement ? `/${statement.slug}` : ''
  return (
    <ReadingPage
      locale={locale}
      path={path}
      title={t('layout.error.notFound')}
      statement={statement}
      current={current}
    >
      <PageRecord status={404} />
      <meta name="robots" content="noindex" />
      <section className="clause">
        <p className="clause__h">404</p>
        <PageHead title={t('layout.error.notFound')}>{t('layout.error.notFoundHelp')}</PageHead>
        <WordSearch action={localePath(locale, `${start}/search`)} />
        <p className="line gap-s pt-m">
          {statement && <a href={localePath(locale, start)}>{t('layout.nav.overview')}</a>}
          {statement && <a href={localePath(locale, `${start}/statement`)}>{t('layout.nav.text')}</a>}
          <a href={localePath(locale, '/')}>{t('dossier.home.statements')}</a>
          <a href={localePath(locale, '/about')}>{t('site.kind.about')}</a>
        </p>
      </section>
    </ReadingPage>
  )
}
