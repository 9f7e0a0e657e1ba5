import { useTranslations } from 'next-intl'
import { ItemStateMarks } from '@/components/assessment/status-update/item-states'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { RecordFilters } from '@/components/ground/layout/record-filters'
import { PageHead } from '@/components/ground/ui/page-head'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { Ref } from '@/components/ground/ui/ref'
import { LanguageLabel } from '@/components/text/statement/own-words'
import { runnerOf } from '@/components/text/statement/runner-of'
import type { Standing } from '@/lib/assessment/status-update/rules/compare'
import { formatDate } from '@/lib/ground/i18n/format'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { asOfAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { afterAddress, type Part } from '@/lib/ground/platform/parts'
import type { ComparedItem } from '@/lib/reading/dossier/types'
import { compareAddress } from '@/lib/text/statement/rules/addresses'
import type { StatementView } from '@/lib/text/statement/types'
import { TwoDaysForm } from './two-days-form'

interface CompareItemsPageProps {
  locale: Locale
  found: {
    readonly statement: StatementView
    readonly days: readonly [string, string]
    readonly part: Part<ComparedItem>
    readonly after: string | null
    readonly unchanged: number
  }
}

/** The items that did not stand alike at the ends of two days, part by part. */
export function CompareItemsPage({ locale, found }: CompareItemsPageProps) {
  const t = useTranslations()
  const { statement, days, part, after, unchanged } = found
  const [earlier, later] = days
  const path = `/${statement.slug}`
  const list = compareAddress(path, earlier, later)
  return (
    <ReadingPage
      locale={locale}
      path={afterAddress(list, after ?? '')}
      title={t('dossier.compare.items')}
      statement={runnerOf(statement)}
      current="record"
    >
      <PageHead title={t('dossier.compare.items')} />
      <RecordFilters locale={locale} slug={statement.slug} current="compare" />
      <TwoDaysForm action={localePath(locale, `${path}/compare`)} earlier={earlier} later={later} />
      {earlier !== later && (
        <p className="pt-m pb-m">
          <b>{t('dossier.compare.itemsChanged', { a: part.total, b: unchanged })}</b>
        </p>
      )}
      {part.total > 0 && (
        <table className="diff changes">
          <thead>
            <tr>
              <th scope="col">{t('layout.nav.items')}</th>
              <DayHead locale={locale} path={path} day={earlier} />
              <DayHead locale={locale} path={path} day={later} />
            </tr>
          </thead>
          <tbody>
            {part.entries.map((row) => (
              <Row key={row.reference} locale={locale} path={path} days={days} row={row} />
            ))}
          </tbody>
        </table>
      )}
      <PartTurn part={part} hrefOf={(each) => localePath(locale, afterAddress(list, each))} />
    </ReadingPage>
  )
}

function DayHead({ locale, path, day }: { locale: Locale; path: string; day: string }) {
  return (
    <th scope="col">
      <a className="tap" href={localePath(locale, asOfAddress(path, day))}>
        {formatDate(locale, day)}
      </a>
    </th>
  )
}

interface RowProps {
  locale: Locale
  path: string
  days: readonly [string, string]
  row: ComparedItem
}

function Row({ locale, path, days: [earlier, later], row }: RowProps) {
  const { reference, title, titleLanguage } = row
  return (
    <tr>
      <th scope="row">
        <Ref>{reference}</Ref>{' '}
        <a
          className="tap"
          href={localePath(locale, compareAddress(`${path}/${reference}`, earlier, later))}
          lang={titleLanguage}
          dir="auto"
        >
          {title}
        </a>
        <LanguageLabel language={titleLanguage} />
      </th>
      <td data-l={formatDate(locale, earlier)}>
        <StandingMark standing={row.earlier} />
      </td>
      <td data-l={formatDate(locale, later)}>
        <StandingMark standing={row.later} />
      </td>
    </tr>
  )
}

function StandingMark({ standing }: { standing: Standing }) {
  const t = useTranslations('dossier.compare')
  if (standing === 'not_marked') return <span className="quiet">{t('notMarked')}</span>
  if (standing === 'withdrawn') return t('withdrawn')
  if (standing.length === 0) return <span className="quiet">{t('unjudged')}</span>
  return <ItemStateMarks states={standing} />
}
