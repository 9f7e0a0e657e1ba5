import { useTranslations } from 'next-intl'
import type { PublicEvent } from '@/lib/event/types'
import { type Locale, localePath } from '@/lib/i18n/routing'
import type { SourceView } from '@/lib/source/types'
import type { RevisionView } from '@/lib/status-update/types'
import { ReadingPage } from '../layout/reading-page'
import type { Dossier } from '../statement/dossier'
import { runnerOf } from '../statement/runner-of'
import { Fact, Facts } from '../ui/facts'
import { PageHead } from '../ui/page-head'
import { PublicAct } from './public-act'

interface HistoryPageProps {
  locale: Locale
  part: {
    dossier: Dossier
    events: readonly PublicEvent[]
    hasOlder: boolean
    revisions: ReadonlyMap<string, RevisionView>
    sources: ReadonlyMap<string, SourceView>
  }
  /** The number of the act before which this part ends, as digits; null for the newest. */
  before: string | null
}

/** The public record: what was published, replaced, corrected and withdrawn, newest first, with the hash of each act. */
export function HistoryPage({ locale, part, before }: HistoryPageProps) {
  const t = useTranslations()
  const { dossier, events, hasOlder, revisions, sources } = part
  const { statement } = dossier
  const base = `/${statement.slug}/history`
  const last = events.at(-1)
  return (
    <ReadingPage
      locale={locale}
      path={before === null ? base : `${base}/before/${before}`}
      title={t('history.title')}
      statement={runnerOf(statement)}
      current="history"
    >
      <PageHead title={t('history.title')}>{t('history.lede')}</PageHead>
      <div className="main-side">
        <div>
          <p className="filters">
            <b>{t('history.shown', { n: events.length })}</b>
            <a className="tap" href={localePath(locale, `/${statement.slug}/compare`)} rel="nofollow">
              {t('commitment.compareDates')}
            </a>
          </p>
          <ol className="rec">
            {events.map((event) => (
              <PublicAct
                key={event.position}
                event={event}
                dossier={dossier}
                revisions={revisions}
                sources={sources}
              />
            ))}
          </ol>
          <nav className="turn" aria-label={t('history.title')}>
            {before !== null && (
              <a href={localePath(locale, base)}>
                <small>{t('nav.next')}</small>
                {t('history.newerActs')}
              </a>
            )}
            {hasOlder && last ? (
              <a rel="next" href={localePath(locale, `${base}/before/${last.position}`)}>
                <small>{t('nav.previous')}</small>
                {t('history.older')}
              </a>
            ) : (
              <span className="small quiet">{t('history.none')}</span>
            )}
          </nav>
        </div>
        <Chain locale={locale} slug={statement.slug} newest={events[0]} />
      </div>
    </ReadingPage>
  )
}

interface ChainProps {
  locale: Locale
  slug: string
  /** The newest act on the page. */
  newest: PublicEvent | undefined
}

/** How the acts are chained, so that anybody can compute it. */
function Chain({ locale, slug, newest }: ChainProps) {
  const t = useTranslations('history')
  return (
    <aside className="side" aria-label={t('verify')}>
      <section>
        <h2>{t('verify')}</h2>
        <p className="said">{t('chain')}</p>
        {newest && (
          <div className="mt-s">
            <Facts>
              <Fact term={t('newest')}>
                <code className="hash">{newest.hash}</code>
              </Fact>
              <Fact term={t('upTo')}>{newest.position}</Fact>
            </Facts>
          </div>
        )}
        <p className="small quiet pt-s">{t('how')}</p>
        <p className="small quiet pt-s">{t('gaps')}</p>
        <p className="pt-s">
          <a className="tap" href={localePath(locale, `/${slug}/events.jsonl`)}>
            {t('lines')}
          </a>
        </p>
      </section>
    </aside>
  )
}
