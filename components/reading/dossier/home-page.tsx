import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { Time } from '@/components/ground/ui/time'
import { WordSearch } from '@/components/ground/ui/word-search'
import { OwnWords } from '@/components/text/statement/own-words'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { afterAddress, type Part } from '@/lib/ground/platform/parts'
import type { Home, Summary } from '@/lib/reading/dossier/types'
import type { StatementCard, YearOfStatements } from '@/lib/text/statement/types'
import { RunBy, type RunByProps } from '../site/run-by'
import { News } from './news'
import { Signs } from './signs'
import { StatementEntry } from './statement-entry'
import { WorkedExample } from './worked-example'
import '@/styles/dossier.home.css'

type Listed = { readonly summary: Summary } | { readonly summary: null; readonly card: StatementCard }

interface HomePageProps {
  locale: Locale
  /** Newest first; without a summary where something of a statement cannot be read. */
  part: Part<Listed>
  /** The year of those that are listed, YYYY; null for all. */
  year: string | null
  /** The years by which the list can be narrowed. */
  years: readonly YearOfStatements[]
  /** The address of the statement that the part follows; null for the list's beginning. */
  after: string | null
  /** What the home page has beside the list; the further lists of statements have nothing there. */
  home?: Home & { readonly today: string; readonly runBy: RunByProps }
}

/** The home page, and the lists of statements that follow it: what this is, an example of it, the statements by year, what happened last, and who runs the site. */
export function HomePage({ locale, part, year, years, after, home }: HomePageProps) {
  const t = useTranslations()
  // The one statement of a site stands under no year.
  const isByYear = year !== null || part.total > 1
  const title = isByYear ? 'h4' : 'h3'
  return (
    <ReadingPage locale={locale} path={addressOf(year, after ?? '')} title={t('layout.site.what')}>
      <div className="hero">
        <h1>{t('dossier.home.title')}</h1>
        <p className="lede">{t('dossier.home.lede')}</p>
      </div>
      {home?.example && <WorkedExample example={home.example} today={home.today} />}
      <div className={home ? 'two' : undefined}>
        <div>
          <section aria-labelledby="statements">
            <div className="secthead">
              <h2 className="h2" id="statements">
                {t('dossier.home.statements')}
              </h2>
              <WordSearch action={localePath(locale, '/search')} />
            </div>
            <ByYear locale={locale} year={year} years={years} />
            {part.total === 0 && <p className="side-said">{t('dossier.home.none')}</p>}
            {part.entries.map((entry, index) => (
              <Fragment key={slugOf(entry)}>
                {isByYear && yearOf(entry) !== yearOf(part.entries[index - 1]) && (
                  <h3 className="yearhead">{yearOf(entry)}</h3>
                )}
                {entry.summary ? (
                  <StatementEntry summary={entry.summary} title={title} />
                ) : (
                  <UnreadableStatement card={entry.card} title={title} />
                )}
              </Fragment>
            ))}
            <PartTurn part={part} hrefOf={(each) => localePath(locale, addressOf(year, each))} />
          </section>
          {home && <Signs />}
        </div>
        {home && <News events={home.events} acts={home.acts} />}
        {home && <RunBy {...home.runBy} />}
      </div>
    </ReadingPage>
  )
}

function slugOf(entry: Listed): string {
  return entry.summary ? entry.summary.slug : entry.card.slug
}

function yearOf(entry: Listed | undefined): string | undefined {
  return entry && (entry.summary ? entry.summary.date : entry.card.date).slice(0, 4)
}

/** The address of the part of the list that follows a statement: of the beginning of all, the home page's. */
function addressOf(year: string | null, after: string): string {
  const list = year === null ? '/statements' : `/statements/in/${year}`
  return year === null && after === '' ? '/' : afterAddress(list, after)
}

/** The years in which statements were made, each the address of the list of its own; nothing where the list is short. */
function ByYear({ locale, year, years }: Pick<HomePageProps, 'locale' | 'year' | 'years'>) {
  const t = useTranslations('dossier.home')
  if (years.length === 0) return null
  const all = { year: null, n: years.reduce((sum, { n }) => sum + n, 0) }
  return (
    <nav className="line gap-s small pb-s" aria-label={t('byYear')}>
      {[all, ...years].map((each) => (
        <a
          key={each.year}
          className="tap"
          href={localePath(locale, addressOf(each.year, ''))}
          aria-current={each.year === year ? 'true' : undefined}
        >
          {each.year ?? t('allYears')} <span className="quiet">{each.n}</span>
        </a>
      ))}
    </nav>
  )
}

/** A statement of which something in the record cannot be read: named, so that nobody takes it for gone. */
function UnreadableStatement({ card, title: Title }: { card: StatementCard; title: 'h3' | 'h4' }) {
  const t = useTranslations('dossier.home')
  return (
    <article className="stmt">
      <Title className="stmt__t">
        <OwnWords words={{ text: card.title, language: card.language }} />
      </Title>
      <p className="small quiet">
        <OwnWords words={{ text: card.place, language: card.language }} />
        {commaIn(useLocale())}
        <Time date={card.date} />
      </p>
      <p className="side-said">{t('unreadable')}</p>
    </article>
  )
}
