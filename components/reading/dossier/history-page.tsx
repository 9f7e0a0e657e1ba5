import { useTranslations } from 'next-intl'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { RecordFilters } from '@/components/ground/layout/record-filters'
import { Fold } from '@/components/ground/ui/fold'
import { PageHead } from '@/components/ground/ui/page-head'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { Time } from '@/components/ground/ui/time'
import { OriginLink } from '@/components/record/event/origin-link'
import { VerifyYourself } from '@/components/record/event/verify-yourself'
import { runnerOf } from '@/components/text/statement/runner-of'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { afterAddress, type Part } from '@/lib/ground/platform/parts'
import type { RecordObjects } from '@/lib/reading/dossier/types'
import { atOnce } from '@/lib/record/event/rules/at-once'
import type { SignedHead } from '@/lib/record/event/rules/head'
import type { PublicEvent } from '@/lib/record/event/types'
import type { StatementView } from '@/lib/text/statement/types'
import { By, PublicAct } from './public-act'

interface HistoryPageProps extends RecordObjects {
  locale: Locale
  statement: StatementView
  /** Newest first. */
  part: Part<PublicEvent>
  /** The number of the act that the part follows; null for the newest. */
  after: string | null
  head: SignedHead | null
  /** The page of the statement on the site from which it arrived; null for one that began here. */
  origin: string | null
}

/** The public record: what was published, replaced, corrected and withdrawn, newest first, with the hash of each act. */
export function HistoryPage({ locale, statement, part, after, head, origin, ...objects }: HistoryPageProps) {
  const t = useTranslations()
  const path = `/${statement.slug}/history`
  return (
    <ReadingPage
      locale={locale}
      path={afterAddress(path, after ?? '')}
      title={t('layout.nav.record')}
      statement={runnerOf(statement)}
      current="record"
    >
      <PageHead title={t('layout.nav.record')}>{t('event.history.lede')}</PageHead>
      <RecordFilters locale={locale} slug={statement.slug} current="all" />
      <div className="main-side">
        <div>
          <p className="small pt-s pb-s">
            <b>{t('event.history.acts', { n: part.total })}</b>
          </p>
          {origin !== null && (
            <p className="prose">
              {t('event.history.arrived')} <OriginLink address={origin} />
            </p>
          )}
          <ol className="rec">
            {atOnce(part.entries).map((events) => (
              <Entry key={events[0].position} events={events} statement={statement} objects={objects} />
            ))}
          </ol>
          <PartTurn
            part={part}
            hrefOf={(each) => localePath(locale, afterAddress(path, each))}
            words={{ earlier: t('event.history.newerActs'), further: t('event.history.older') }}
          />
        </div>
        <VerifyYourself locale={locale} slug={statement.slug} head={head} />
      </div>
    </ReadingPage>
  )
}

interface EntryProps {
  /** One, or those of an import. */
  events: readonly [PublicEvent, ...PublicEvent[]]
  statement: StatementView
  objects: RecordObjects
}

/** An act; or those of an import, which open. */
function Entry({ events, statement, objects }: EntryProps) {
  const t = useTranslations('event.history')
  const acts = events.map((event) => (
    <PublicAct key={event.position} event={event} statement={statement} objects={objects} />
  ))
  const [newest] = events
  if (events.length === 1) return acts
  return (
    <li className="together">
      <Fold
        title={t.rich('atOnce', { who: () => <By event={newest} />, n: events.length })}
        count={<Time date={newest.at} length="short" />}
      >
        <ol className="rec">{acts}</ol>
      </Fold>
    </li>
  )
}
