import { useTranslations } from 'next-intl'
import type { RecordObjects } from '@/lib/dossier/types'
import type { SignedHead } from '@/lib/event/rules/head'
import type { PublicEvent } from '@/lib/event/types'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { correctionsAddress } from '@/lib/statement/rules/addresses'
import type { StatementView } from '@/lib/statement/types'
import { ReadingPage } from '../layout/reading-page'
import { runnerOf } from '../statement/runner-of'
import { PageHead } from '../ui/page-head'
import { PublicAct } from './public-act'
import { VerifyYourself } from './verify-yourself'

interface HistoryPageProps {
  locale: Locale
  part: RecordObjects & {
    readonly statement: StatementView
    readonly events: readonly PublicEvent[]
    readonly hasOlder: boolean
    readonly head: SignedHead | null
  }
  /** The number of the act before which this part ends, as digits; null for the newest. */
  before: string | null
}

/** The public record: what was published, replaced, corrected and withdrawn, newest first, with the hash of each act. */
export function HistoryPage({ locale, part, before }: HistoryPageProps) {
  const t = useTranslations()
  const { statement, events, hasOlder } = part
  const base = `/${statement.slug}/history`
  const last = events.at(-1)
  return (
    <ReadingPage
      locale={locale}
      path={before === null ? base : `${base}/before/${before}`}
      title={t('event.history.title')}
      statement={runnerOf(statement)}
      current="history"
    >
      <PageHead title={t('event.history.title')}>{t('event.history.lede')}</PageHead>
      <div className="main-side">
        <div>
          <p className="filters">
            <b>{t('event.history.shown', { n: events.length })}</b>
            <a className="tap" href={localePath(locale, `/${statement.slug}/compare`)} rel="nofollow">
              {t('commitment.compareDates')}
            </a>
            <a className="tap" href={localePath(locale, correctionsAddress(statement.slug))}>
              {t('event.history.corrections')}
            </a>
          </p>
          <ol className="rec">
            {events.map((event) => (
              <PublicAct key={event.position} event={event} statement={statement} objects={part} />
            ))}
          </ol>
          <nav className="turn" aria-label={t('event.history.title')}>
            {before !== null && (
              <a href={localePath(locale, base)}>
                <small>{t('layout.nav.next')}</small>
                {t('event.history.newerActs')}
              </a>
            )}
            {hasOlder && last ? (
              <a rel="next" href={localePath(locale, `${base}/before/${last.position}`)}>
                <small>{t('layout.nav.previous')}</small>
                {t('event.history.older')}
              </a>
            ) : (
              <span className="small quiet">{t('event.history.none')}</span>
            )}
          </nav>
        </div>
        <VerifyYourself locale={locale} slug={statement.slug} head={part.head} />
      </div>
    </ReadingPage>
  )
}
