import { useLocale, useTranslations } from 'next-intl'
import { PageRecord } from '@/components/ground/layout/page-record'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { PageHead } from '@/components/ground/ui/page-head'
import { StatementTitle } from '@/components/text/statement/named'
import { formatDate } from '@/lib/ground/i18n/format'
import { type Locale, localeOf, localePath } from '@/lib/ground/i18n/routing'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { countChosen, namesOfChosen, sharedReferences } from '@/lib/reading/dossier/rules/chosen'
import type { Chosen, ChosenRun, EntryOfItem } from '@/lib/reading/dossier/types'
import { chosenAddress, MOST_CHOSEN } from '@/lib/reading/share/rules/chosen'
import { shortTitleIn } from '@/lib/text/statement/rules/names-by-language'
import { useChosenCitation } from '../share/citations'
import { SharePanel } from '../share/share-panel'
import { AddChosen } from './add-chosen'
import { ItemChoice } from './item-choice'
import { ItemEntry } from './item-entry'
import { WithdrawnEntry } from './withdrawn-items'

/** The items that one link names, in its order, each as its list shows it. */
export function ChosenPage({ locale, chosen }: { locale: Locale; chosen: Chosen }) {
  const t = useTranslations()
  const { segment, runs, isCut, day } = chosen
  const title = t('share.chosen.title', { n: countChosen(chosen) })
  const names = namesOfChosen(runs, locale)
  const path = chosenAddress(segment)
  const dated = day === null ? path : chosenAddress(segment, day)
  const shared = sharedReferences(runs)
  return (
    <ReadingPage locale={locale} path={dated} title={`${title}: ${names}`}>
      {day !== null && <DayLine chosen={chosen} day={day} />}
      <PageHead title={title}>{t('share.chosen.lede')}</PageHead>
      {isCut && <p className="side-said pt-m">{t('share.chosen.cut', { n: MOST_CHOSEN })}</p>}
      <Unknown chosen={chosen} />
      <form action={localePath(locale, '/chosen')}>
        {day !== null && <input type="hidden" name="day" value={day} />}
        {runs.map((run) => (
          <Run key={run.entries[0]?.shortId} run={run} shared={shared} />
        ))}
        <AddChosen />
      </form>
      <Share chosen={chosen} title={title} names={names} />
    </ReadingPage>
  )
}

/** Items of one statement that follow each other. */
function Run({ run, shared }: { run: ChosenRun; shared: ReadonlySet<string> }) {
  const { statement, entries } = run
  return (
    <section className="mt-l">
      <div className="secthead">
        <h2 className="h2">
          <a className="plain" href={localePath(localeOf(useLocale()), `/${statement.slug}`)}>
            <StatementTitle statement={statement} />
          </a>
        </h2>
      </div>
      <ul className="lib">
        {entries.map((item) => (
          <Entry key={item.reference} run={run} item={item} isShared={shared.has(item.reference)} />
        ))}
      </ul>
    </section>
  )
}

/** @param isShared whether an item of another statement on the page has the same reference */
function Entry({ run, item, isShared }: { run: ChosenRun; item: EntryOfItem; isShared: boolean }) {
  const t = useTranslations('share.chosen')
  const ref = item.reference
  const statement = shortTitleIn(run.statement, useLocale()).text
  const label = isShared ? t('keepOf', { ref, statement }) : t('keep', { ref })
  const choice = <ItemChoice item={item} label={label} isChosen />
  if (item.withdrawn === null) return <ItemEntry list={run} item={item} choice={choice} />
  return <WithdrawnEntry statement={run.statement} item={item} choice={choice} />
}

/** On which day the items are shown, and the way to today. Links to them stay within the day. */
function DayLine({ chosen: { segment, runs }, day }: { chosen: Chosen; day: string }) {
  const t = useTranslations()
  const locale = useLocale()
  return (
    <div className="asof">
      <PageRecord asOf={{ statement: [...new Set(runs.map(({ statement }) => statement.slug))], day }} />
      <p>
        <b>{t('layout.site.asOf', { date: formatDate(locale, day, 'long') })}</b>{' '}
        <span className="quiet">{t('dossier.asOf.endOfDay')}</span>
      </p>
      <a className="tap" href={localePath(localeOf(locale), chosenAddress(segment))} data-now="">
        {t('statement.goToday')}
      </a>
    </div>
  )
}

/** What the link names and the page cannot show. */
function Unknown({ chosen: { unknown, day } }: { chosen: Chosen }) {
  const t = useTranslations('share.chosen')
  if (unknown.length === 0) return null
  return (
    <p className="side-said pt-m">
      {t(day === null ? 'unknown' : 'unknownOn', { n: unknown.length })}{' '}
      <code className="addr">{unknown.join(' ')}</code>
    </p>
  )
}

function Share({ chosen, title, names }: { chosen: Chosen; title: string; names: string }) {
  const t = useTranslations('share')
  const cite = useChosenCitation()
  const { segment } = chosen
  const day = chosen.day ?? dayOf(now())
  const path = chosenAddress(segment)
  const pinned = chosenAddress(segment, day)
  return (
    <section className="hang" id="share" aria-labelledby="share-title">
      <div className="hang__h">
        <h2 className="h2" id="share-title">
          {t('share')}
        </h2>
      </div>
      <SharePanel
        path={path}
        qrBelow={path}
        pinned={{ address: pinned, day }}
        citation={cite(names, { address: pinned, day })}
        title={`${title}: ${names}`}
      />
    </section>
  )
}
