import { useTranslations } from 'next-intl'
import { formatDate } from '@/lib/ground/i18n/format'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { isDatedPage } from '@/lib/ground/platform/pages/page-kinds.mjs'
import type { RunnerStatement } from './dossier-runner'
import { PageRecord } from './page-record'

interface DayBarProps {
  locale: Locale
  statement: RunnerStatement
  /** The page's address without language and day. */
  path: string
  /** The day at whose end it is shown, YYYY-MM-DD. */
  day: string
}

/** Says on which day a page is shown, and leads to today and to any other. Links of the page stay within the day. */
export function DayBar({ locale, statement, path, day }: DayBarProps) {
  const t = useTranslations()
  const date = formatDate(locale, day, 'long')
  return (
    <div className="asof">
      <PageRecord asOf={{ statement: statement.slug, day }} />
      <p>
        <b>{t('layout.site.asOf', { date })}</b> <span className="quiet">{t('dossier.asOf.endOfDay')}</span>
      </p>
      <a className="tap" href={localePath(locale, path)} data-now="">
        {t('statement.goToday')}
      </a>
      <form action={localePath(locale, daysPath(statement))}>
        <input type="hidden" name="page" value={pageOf(statement, path)} />
        <label htmlFor="day">{t('layout.site.anotherDate')}</label>
        <input className="date" type="date" id="day" name="day" defaultValue={day} required />
        <button className="btn btn--s" type="submit">
          {t('ui.action.show')}
        </button>
      </form>
    </div>
  )
}

/** Whether a page of a statement has an "as of" form. */
export function isDated(statement: RunnerStatement, path: string): boolean {
  return isDatedPage(pageOf(statement, path))
}

/** Where another date of a page is chosen: today, with the field for any other. */
export function daysHref(locale: Locale, statement: RunnerStatement, path: string): string {
  const page = pageOf(statement, path)
  return localePath(locale, daysPath(statement)) + (page === '' ? '' : `?page=${page}`)
}

function daysPath({ slug }: RunnerStatement): string {
  return `/${slug}/as-of`
}

/** What of a page's address comes after its statement. */
function pageOf({ slug }: RunnerStatement, path: string): string {
  return path.slice(slug.length + 2)
}
