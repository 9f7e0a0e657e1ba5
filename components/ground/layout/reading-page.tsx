import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatDate } from '@/lib/ground/i18n/format'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { asOfAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { siteName } from '@/lib/ground/platform/site-name'
import { DayBar, daysHref, isDated } from './day-bar'
import { DossierRunner, type DossierTab, type RunnerStatement } from './dossier-runner'
import { Foot } from './foot'
import { FootMenu, MENU } from './foot-menu'
import { Head } from './head'
import { preloadFaces, ReadingScript } from './reading-assets'
import { SkipLink } from './skip-link'

interface ReadingPageProps {
  locale: Locale
  /** The page's address without a language: `/rabat-2022-07-08/7c`. */
  path: string
  /** The document's title, without the name of this site. */
  title: string
  /** The statement whose pages these are. */
  statement?: RunnerStatement
  /** The tab that this page is, or belongs to. */
  current?: DossierTab
  /** The day that the page speaks of: YYYY-MM-DD. */
  asOf?: string
  /** For a page that has an "as of" form: the day at whose end it is shown, YYYY-MM-DD, or null where it shows what stands now. */
  day?: string | null
  /** The page on which it is shared, without a language: on a narrow page it is reached from the foot. */
  share?: string
  /** Where the page's own words begin, for whoever goes by keyboard: its id; `main` where nothing stands beside them. */
  skipTo?: string
  /** What the link that leads there says, where more than the text begins there. */
  skipLabel?: string | undefined
  /** Whether all of it is set in the face of the text, as a sheet for paper is (styles/edition.css). */
  inTextFace?: boolean
  children: ReactNode
}

/** Where the desk offers what can be done with a page; whoever is not signed in is led through the sign-in. */
function deskAt(path: string): string {
  return `/desk/at?${new URLSearchParams({ page: path })}`
}

/** Everything around what a reading page says. It needs no script and no session. */
export function ReadingPage({
  locale,
  path,
  title,
  statement,
  current,
  asOf,
  day,
  share,
  skipTo,
  skipLabel,
  inTextFace = false,
  children,
}: ReadingPageProps) {
  const t = useTranslations()
  preloadFaces(locale, inTextFace)
  const dated = day ? asOfAddress(path, day) : path
  const names = [
    title,
    day && t('layout.site.asOf', { date: formatDate(locale, day) }),
    siteName() ?? t('layout.site.name'),
  ]
  const elsewhere = (
    <>
      {statement && day === null && isDated(statement, path) && (
        <a href={daysHref(locale, statement, path)} rel="nofollow">
          {t('layout.site.anotherDate')}
        </a>
      )}
      <a href={localePath(locale, `${statement ? `/${statement.slug}` : ''}/search`)}>
        {t('layout.nav.search')}
      </a>
      <a href={localePath(locale, deskAt(path))} rel="nofollow" data-desk={t('layout.nav.desk')}>
        {t('layout.site.signIn')}
      </a>
    </>
  )
  return (
    <>
      <title>{names.filter(Boolean).join(' · ')}</title>
      <SkipLink to={skipTo} label={skipLabel} />
      <header className="page top">
        <Head path={dated} menu={MENU}>
          {asOf !== undefined && !day && (
            <span className="nowrap">{t('layout.site.asOf', { date: formatDate(locale, asOf) })}</span>
          )}
          {elsewhere}
        </Head>
        {statement && <DossierRunner locale={locale} statement={statement} current={current} />}
        {statement && day && <DayBar locale={locale} statement={statement} path={path} day={day} />}
      </header>
      <main id="main" className="page">
        {children}
      </main>
      <FootMenu {...{ locale, statement, current }}>
        {share !== undefined && <a href={localePath(locale, share)}>{t('share.bar.title')}</a>}
        {elsewhere}
      </FootMenu>
      <Foot slug={statement?.slug} />
      <ReadingScript />
    </>
  )
}
