import { useLocale, useTranslations } from 'next-intl'
import { DueSoon } from '@/components/assessment/follow-up/due-soon'
import { useSeenUpTo } from '@/components/assessment/status-update/seen-up-to'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { Ref } from '@/components/ground/ui/ref'
import { runnerOf } from '@/components/text/statement/runner-of'
import type { FollowUpView } from '@/lib/assessment/follow-up/types'
import { lookedAt } from '@/lib/assessment/status-update/rules/facets'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import type { Front } from '@/lib/reading/dossier/types'
import { correctionsAddress, lineageAddress, searchesAddress } from '@/lib/text/statement/rules/addresses'
import { shortTitleIn } from '@/lib/text/statement/rules/names-by-language'
import { ByArea } from './by-area'
import { ProvisionalNote } from './counts'
import { CountsByArea } from './counts-by-area'
import { FirstWords } from './first-words'
import { ItemRows } from './item-rows'
import { Latest } from './latest'
import { Lede } from './lede'
import { Opening } from './opening'
import { PartiesApart } from './parties-apart'
import { Positions } from './positions'
import { SourcesInTime } from './sources-in-time'
import { Unmarked } from './unmarked'
import { WhoSpoke } from './who-spoke'
import '@/styles/dossier.front.css'

interface FrontPageProps {
  locale: Locale
  front: Front
  /** The day on which the page is made, YYYY-MM-DD. */
  today: string
  /** The questions that want attention first, and how many are open; absent on the page of an earlier day. */
  due?: { readonly questions: readonly FollowUpView[]; readonly open: number }
}

/** What a statement is, what became of each of its items, and what was published last. */
export function FrontPage({ locale, front, today, due }: FrontPageProps) {
  const t = useTranslations()
  const { statement, alike, figures, overview, latest, asOf } = front
  const seen = useSeenUpTo()({ ...figures, updateDue: front.updateDue }, lookedAt(alike))
  const among = overview ? [...overview.items, ...overview.revisions] : latest
  const isTranslated = among.some(({ translated }) => translated !== undefined)
  const example = overview?.items[0]
  const brief = figures.lines === figures.provisional
  return (
    <ReadingPage
      locale={locale}
      path={`/${statement.slug}`}
      title={shortTitleIn(statement, locale).text}
      statement={runnerOf(statement)}
      current="overview"
      asOf={today}
      day={asOf ?? null}
    >
      <Opening statement={statement} own={front.own}>
        {alike.length > 0 && <Lede front={front} />}
      </Opening>
      <section aria-labelledby="state">
        <div className="secthead secthead--tight">
          <h2 className="h2" id="state">
            {t('dossier.index.state')}
          </h2>
          <p className="small quiet">
            <ProvisionalNote figures={figures} />
            {isTranslated && `${t('translation.someTranslated')} `}
            {seen !== null && `${seen}.`}
          </p>
        </div>
        {alike.length === 0 && <Unmarked unmarked={front.unmarked} asOf={asOf} />}
        {alike.length > 0 && figures.lines === 0 && (
          <p className="side-said">{t('dossier.front.noneJudged')}</p>
        )}
        {overview ? <ItemRows overview={overview} brief={brief} /> : <CountsByArea front={front} />}
        {overview && <Positions overview={overview} />}
      </section>
      {overview && <PartiesApart overview={overview} brief={brief} />}
      {overview && <SourcesInTime overview={overview} today={today} />}
      {alike.length === 0 && <FirstWords statement={statement} />}
      <div className="cols cols--3">
        {overview && overview.items.length > 0 && <ByArea overview={overview} />}
        {latest.length > 0 && <Latest front={front} />}
        <div className="stack">
          {due && (alike.length > 0 || due.open > 0) && (
            <DueSoon slug={statement.slug} {...due} today={today} />
          )}
          <WhoSpoke statement={statement} offices={front.offices ?? []} isNow={asOf === undefined} />
        </div>
      </div>
      {example && (
        <p className="small quiet pt-m">
          {t.rich('dossier.front.refNote', { ref: () => <Ref>{example.reference}</Ref> })}
        </p>
      )}
      {asOf === undefined && <AlsoHere slug={statement.slug} />}
    </ReadingPage>
  )
}

/** Quiet links to what else is open about the statement: where was looked, where its items reappear, what was corrected, its files. */
function AlsoHere({ slug }: { slug: string }) {
  const t = useTranslations('dossier.front')
  const locale = useLocale()
  return (
    <p className="small line mt-l">
      <a className="tap" href={localePath(locale, searchesAddress(slug))}>
        {t('searches')}
      </a>
      <a className="tap" href={localePath(locale, lineageAddress(slug))}>
        {t('lineage')}
      </a>
      <a className="tap" href={localePath(locale, correctionsAddress(slug))}>
        {t('corrections')}
      </a>
      <a className="tap" href={localePath(locale, pageAddress('downloads', { statement: slug }))}>
        {t('downloads')}
      </a>
    </p>
  )
}
