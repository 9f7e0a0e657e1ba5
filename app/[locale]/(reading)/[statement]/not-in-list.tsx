import { NotInTheRecord } from '@/components/ground/layout/not-in-the-record'
import { runnerOf } from '@/components/text/statement/runner-of'
import type { Locale } from '@/lib/ground/i18n/routing'
import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { loadStatement } from '@/lib/reading/dossier/loaders/statement'

/** A list of a statement, by its kind, with the tab that it belongs to. */
const tabs = {
  area: 'overview',
  items: 'overview',
  sources: 'sources',
  followUps: 'record',
  history: 'record',
  statement: 'text',
  corrections: 'record',
  searches: 'record',
  lineage: 'record',
} as const

export type ListPlace = keyof typeof tabs

interface NotInListProps {
  locale: Locale
  slug: string
  /** The list in which it would stand, and to which its tab and its languages lead. */
  place: ListPlace
  /** The key of the area that the list is about. */
  area?: string
}

/** What was asked for stands in no list of the statement, or there is no such statement. */
export async function NotInList({ locale, slug, place, area = '' }: NotInListProps) {
  const path = pageAddress(place, { statement: slug, area })
  const statement = await loadStatement(slug)
  if (!statement) return <NotInTheRecord locale={locale} path={path} />
  return <NotInTheRecord locale={locale} path={path} statement={runnerOf(statement)} current={tabs[place]} />
}
