import { useLocale, useTranslations } from 'next-intl'
import { DueSoon } from '@/components/assessment/follow-up/due-soon'
import { useSeenUpTo } from '@/components/assessment/status-update/seen-up-to'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { Sign } from '@/components/ground/ui/sign'
import { useAreaName } from '@/components/text/statement/names'
import { runnerOf } from '@/components/text/statement/runner-of'
import type { FollowUpView } from '@/lib/assessment/follow-up/types'
import { countOf, lookedAt } from '@/lib/assessment/status-update/rules/facets'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import type { Front } from '@/lib/reading/dossier/types'
import { shortTitleIn } from '@/lib/text/statement/rules/names-by-language'
import { ProvisionalNote } from './counts'
import { CountsByArea } from './counts-by-area'
import { FirstWords } from './first-words'
import { Latest } from './latest'
import { Lede } from './lede'
import { Opening } from './opening'
import { Picture } from './picture'
import { Positions } from './positions'
import { ShareStatement } from './share-statement'
import { Unmarked } from './unmarked'
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
      share={`/${statement.slug}/share`}
    >
      <ShareStatement statement={statement} path={`/${statement.slug}`} asOf={asOf} />
      <Opening front={front}>
        {alike.length > 0 && <Lede front={front} />}
        {figures.lines > 0 && <Checked front={front} />}
      </Opening>
      <section aria-labelledby="state">
        <div className="secthead">
          <h2 className="h2" id="state">
            {t('dossier.index.state')}
          </h2>
          {alike.length > 0 && <ToItems front={front} />}
        </div>
        {alike.length === 0 && <Unmarked unmarked={front.unmarked} asOf={asOf} />}
        {alike.length > 0 && figures.lines === 0 && (
          <p className="side-said">{t('dossier.front.noneJudged')}</p>
        )}
        {overview ? (
          <Picture overview={overview} today={today} brief={brief} />
        ) : (
          <CountsByArea front={front} />
        )}
        {overview && <Positions overview={overview} />}
      </section>
      {alike.length === 0 && <FirstWords statement={statement} />}
      <div className="cols cols--2">
        {latest.length > 0 && <Latest front={front} />}
        {due && due.open > 0 && <DueSoon slug={statement.slug} {...due} today={today} />}
      </div>
    </ReadingPage>
  )
}

/** That judgements are provisional, and up to when sources were checked: in the colour of what is late where an update is due. */
function Checked({ front: { alike, figures, updateDue, overview, latest } }: { front: Front }) {
  const t = useTranslations('translation')
  const seen = useSeenUpTo()({ ...figures, updateDue }, lookedAt(alike))
  const among = overview ? [...overview.items, ...overview.revisions] : latest
  return (
    <p className="small quiet pt-s">
      {seen !== null && (
        <span className={updateDue === undefined ? undefined : 'late'}>
          {updateDue !== undefined && <Sign name="overdue" />} {seen}.{' '}
        </span>
      )}
      <ProvisionalNote figures={figures} />
      {among.some(({ translated }) => translated !== undefined) && t('someTranslated')}
    </p>
  )
}

/** The ways to the list of items: to all of it, and to those about one area. A list of an earlier day is not filtered. */
function ToItems({ front: { statement, alike, overview, asOf } }: { front: Front }) {
  const t = useTranslations()
  const locale = useLocale()
  const areaName = useAreaName(statement.areas)
  const address = localePath(locale, `/${statement.slug}/items`)
  const areas = statement.areas.filter(({ key }) => alike.some(({ areaKey }) => areaKey === key))
  return (
    <form className="byarea" action={address}>
      <a className="tap" href={address}>
        {t('dossier.front.everyItem', { n: countOf(alike) })}
      </a>
      {asOf === undefined && overview && areas.length > 1 && (
        <>
          <label htmlFor="area">{t('commitment.area.title')}</label>
          <select className="in" id="area" name="area">
            {areas.map(({ key }) => (
              <option key={key} value={key}>
                {areaName(key)}
              </option>
            ))}
          </select>
          <button className="btn" type="submit">
            {t('ui.action.show')}
          </button>
        </>
      )}
    </form>
  )
}
