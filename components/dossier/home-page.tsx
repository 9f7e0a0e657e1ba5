import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import type { FirstPage, Summary } from '@/lib/dossier/types'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { afterAddress, type Part } from '@/lib/platform/parts'
import type { StatementCard } from '@/lib/statement/types'
import { ReadingPage } from '../layout/reading-page'
import { OwnWords } from '../statement/own-words'
import { PartTurn } from '../ui/part-turn'
import { Time } from '../ui/time'
import { ChangedLast } from './changed-last'
import { StatementEntry } from './statement-entry'
import { WorkedExample } from './worked-example'

type Listed = { readonly summary: Summary } | { readonly summary: null; readonly card: StatementCard }

interface HomePageProps {
  locale: Locale
  /** Newest first; without a summary where something of a statement cannot be read. */
  part: Part<Listed>
  /** The address of the statement that the part follows; null for the list's beginning. */
  after: string | null
  /** What stands beside the list at its beginning. */
  first?: FirstPage
}

/** The first page: what this is and why, an example of it, what changed last, and the statements by year. */
export function HomePage({ locale, part, after, first }: HomePageProps) {
  const t = useTranslations()
  return (
    <ReadingPage locale={locale} path={addressOf(after ?? '')} title={t('layout.site.what')}>
      <div className="hero">
        <h1>{t('dossier.home.lede')}</h1>
      </div>
      {first && <WorkedExample example={first.example} />}
      <div className={first ? 'two' : undefined}>
        <section aria-labelledby="statements">
          <div className="secthead">
            <h2 className="h2" id="statements">
              {t('dossier.home.statements')}
            </h2>
            <search>
              <form className="find" action={localePath(locale, '/search')}>
                <label htmlFor="q">{t('search.query')}</label>
                <input className="in" id="q" name="q" type="search" dir="auto" autoComplete="off" />
                <button className="btn btn--s" type="submit">
                  {t('search.titleDesk')}
                </button>
              </form>
            </search>
          </div>
          {part.total === 0 && <p className="side-said">{t('dossier.home.none')}</p>}
          {part.entries.map((entry, index) => (
            <Fragment key={slugOf(entry)}>
              {yearOf(entry) !== yearOf(part.entries[index - 1]) && (
                <h3 className="yearhead">{yearOf(entry)}</h3>
              )}
              {entry.summary ? (
                <StatementEntry summary={entry.summary} />
              ) : (
                <UnreadableStatement card={entry.card} />
              )}
            </Fragment>
          ))}
          <PartTurn part={part} hrefOf={(each) => localePath(locale, addressOf(each))} />
        </section>
        {first?.acts && <ChangedLast acts={first.acts} />}
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

/** The address of the part of the list that follows a statement: of its beginning, the first page's. */
function addressOf(after: string): string {
  return after === '' ? '/' : afterAddress('/statements', after)
}

/** A statement of which something in the record cannot be read: named, so that nobody takes it for gone. */
function UnreadableStatement({ card }: { card: StatementCard }) {
  const t = useTranslations('dossier.home')
  return (
    <article className="stmt">
      <p className="stmt__d">
        <Time date={card.date} />
      </p>
      <div>
        <h4 className="stmt__t">
          <OwnWords words={{ text: card.title, language: card.language }} />
        </h4>
        <p className="small quiet">
          <OwnWords words={{ text: card.place, language: card.language }} />
        </p>
        <p className="side-said">{t('unreadable')}</p>
      </div>
    </article>
  )
}
