import { useLocale, useTranslations } from 'next-intl'
import type { Front } from '@/lib/dossier/types'
import type { FollowUpView } from '@/lib/follow-up/types'
import { formatDate } from '@/lib/i18n/format'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { correctionsAddress, lineageAddress, searchesAddress } from '@/lib/statement/rules/addresses'
import { nameIn, shortTitleIn } from '@/lib/statement/rules/names-by-language'
import type { StatementView } from '@/lib/statement/types'
import { countsOf } from '@/lib/status-update/rules/record'
import { DueSoon } from '../follow-up/due-soon'
import { ReadingPage } from '../layout/reading-page'
import { runnerOf } from '../statement/runner-of'
import { Ref } from '../ui/ref'
import { Words } from '../ui/words'
import { ByArea } from './by-area'
import { Counts, ProvisionalNote } from './counts'
import { Gathered } from './gathered'
import { Ident } from './ident'
import { Latest } from './latest'
import { Lede } from './lede'
import { PartyGrid } from './party-grid'
import { Picture } from './picture'
import { Positions } from './positions'

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
  const { seenUpTo } = figures
  const among = overview ? [...overview.items, ...overview.revisions] : latest
  const isTranslated = among.some(({ translated }) => translated !== undefined)
  const example = overview?.items[0]
  return (
    <ReadingPage
      locale={locale}
      path={`/${statement.slug}`}
      title={shortTitleIn(statement, locale).text}
      statement={runnerOf(statement)}
      current="front"
      asOf={today}
      day={asOf ?? null}
    >
      <Ident statement={statement} own={front.own} />
      <Lead statement={statement} />
      <Lede front={front} />
      <section aria-labelledby="state">
        <div className="secthead secthead--bare">
          <h2 className="h2" id="state">
            {t('dossier.index.state')}
          </h2>
          {seenUpTo !== null && (
            <span className="small quiet">
              {t('status-update.seenUpTo', { date: formatDate(locale, seenUpTo) })}.
            </span>
          )}
        </div>
        <Counts counts={countsOf(alike)} brief={figures.lines === figures.provisional} />
        <p className="small quiet pb-m">
          <ProvisionalNote figures={figures} />
          {isTranslated && `${t('translation.someTranslated')} `}
          {overview && t('dossier.index.stripKey')}
        </p>
        {overview ? (
          <>
            <Picture overview={overview} today={today} readByAll={seenUpTo} />
            <Positions overview={overview} />
          </>
        ) : (
          <Gathered front={front} />
        )}
        {example && (
          <p className="small quiet pt-s">
            {t.rich('dossier.front.refNote', { ref: () => <Ref>{example.reference}</Ref> })}
          </p>
        )}
      </section>
      {overview && <PartyGrid overview={overview} />}
      <div className="cols cols--3">
        {overview && <ByArea overview={overview} />}
        <Latest front={front} />
        {due && <DueSoon slug={statement.slug} {...due} today={today} />}
      </div>
      {asOf === undefined && <AlsoHere slug={statement.slug} />}
    </ReadingPage>
  )
}

/** What a stranger should know first, where the dossier brought it in the page's language, or in that of the base. */
function Lead({ statement: { leads, base } }: { statement: StatementView }) {
  const locale = useLocale()
  const own = nameIn(leads, locale)
  const text = own ?? nameIn(leads, base.language)
  if (text === null) return null
  return (
    <p className="lede pb-m">
      <Words lang={own === null ? base.language : locale}>{text}</Words>
    </p>
  )
}

/** Quiet links to what else is open about the statement: where was looked, where its items reappear, what was corrected. */
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
    </p>
  )
}
