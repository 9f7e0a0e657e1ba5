import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { BeforePublication } from '@/components/dossier/before-publication'
import { NotOnThatDay } from '@/components/dossier/not-on-that-day'
import type { DossierTab } from '@/components/layout/dossier-runner'
import { loadDossierAsOf } from '@/lib/dossier/loaders/as-of'
import type { Dossier } from '@/lib/dossier/types'
import { type Locale, localeOf } from '@/lib/i18n/routing'
import { metadataOfDay } from '../days'
import { MementoLinks } from '../memento-links'
import '@/styles/event.css'

export interface PageOfDayProps {
  params: Promise<{ locale: string; statement: string; day: string }>
}

/** A page of a statement: what follows the statement in its address, and its tab. */
interface Place {
  readonly under: '' | `/${string}`
  readonly current: DossierTab
}

/** What the page of a place at the end of a day says of itself to search engines. */
export async function pageOfDayMetadata({ params }: PageOfDayProps, { under }: Place): Promise<Metadata> {
  const { locale, statement: slug } = await params
  return metadataOfDay(localeOf(locale), `/${slug}${under}`)
}

/** The page of a place at the end of a day: what `show` makes of the dossier of then, else that the day has none. */
export async function pageOfDay(
  { params }: PageOfDayProps,
  { under, current }: Place,
  show: (at: { locale: Locale; dossier: Dossier; day: string }) => ReactNode,
): Promise<ReactNode> {
  const { locale: segment, statement: slug, day: text } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const path = `/${slug}${under}`
  const found = await loadDossierAsOf(slug, text)
  if (!found) return <NotOnThatDay locale={locale} path={path} />
  const { statement, dossier, day } = found
  const shown = dossier ? (
    show({ locale, dossier, day })
  ) : (
    <BeforePublication {...{ locale, statement, path, day, current }} />
  )
  // Of the pages of a statement its front page is the one whose states programs may ask for.
  if (under !== '') return shown
  return (
    <>
      <MementoLinks {...{ locale, slug, day }} reference={null} />
      {shown}
    </>
  )
}
