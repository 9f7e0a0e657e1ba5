import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { BeforePublication } from '@/components/dossier/before-publication'
import { NotOnThatDay } from '@/components/dossier/not-on-that-day'
import type { DossierTab } from '@/components/layout/dossier-runner'
import { NotInTheRecord } from '@/components/layout/not-in-the-record'
import { runnerOf } from '@/components/statement/runner-of'
import { loadDossierAsOf } from '@/lib/dossier/loaders/as-of'
import type { Dossier } from '@/lib/dossier/types'
import { type Locale, localeOf } from '@/lib/i18n/routing'
import { pageAddress, type pageKinds } from '@/server/page-kinds.mjs'
import { metadataOfDay } from '../days'
import { MementoLinks } from '../memento-links'
import '@/styles/event.css'

export interface PageOfDayProps {
  params: Promise<{
    locale: string
    statement: string
    day: string
    /** What the entry of a list is called that the page follows. */
    after?: string
  }>
}

/** A page of a statement: its kind, and the tab that it belongs to. */
interface Place {
  readonly kind: keyof typeof pageKinds
  readonly current: DossierTab
}

/** What the page of a place at the end of a day says of itself to search engines. */
export async function pageOfDayMetadata(
  { params }: PageOfDayProps,
  { kind }: Pick<Place, 'kind'>,
): Promise<Metadata> {
  const asked = await params
  return metadataOfDay(localeOf(asked.locale), pageAddress(kind, asked))
}

/**
 * The page of a place at the end of a day: what `show` makes of the dossier of then, else that the day has none.
 *
 * @param show what the page shows; null for a part of a list that there was not then
 */
export async function pageOfDay(
  { params }: PageOfDayProps,
  { kind, current }: Place,
  show: (at: { locale: Locale; dossier: Dossier; day: string; after: string | null }) => ReactNode | null,
): Promise<ReactNode> {
  const asked = await params
  const { statement: slug, day: text } = asked
  const locale = localeOf(asked.locale)
  setRequestLocale(locale)
  const path = pageAddress(kind, asked)
  const found = await loadDossierAsOf(slug, text)
  if (!found) return <NotOnThatDay locale={locale} path={path} />
  const { statement, dossier, day } = found
  const shown = dossier ? (
    show({ locale, dossier, day, after: asked.after ?? null })
  ) : (
    <BeforePublication {...{ locale, statement, path, day, current }} />
  )
  if (shown === null)
    return <NotInTheRecord locale={locale} path={path} statement={runnerOf(statement)} current={current} />
  // Of the pages that are made here the front page is the one whose states programs may ask for.
  if (kind !== 'front') return shown
  return (
    <>
      <MementoLinks {...{ locale, slug, day }} reference={null} />
      {shown}
    </>
  )
}
