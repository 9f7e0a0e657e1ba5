import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import type { DossierTab } from '@/components/ground/layout/dossier-runner'
import { NotInTheRecord } from '@/components/ground/layout/not-in-the-record'
import { BeforePublication } from '@/components/reading/dossier/before-publication'
import { NotOnThatDay } from '@/components/reading/dossier/not-on-that-day'
import { runnerOf } from '@/components/text/statement/runner-of'
import { type Locale, localeOf } from '@/lib/ground/i18n/routing'
import { pageAddress, type pageKinds } from '@/lib/ground/platform/pages/page-kinds.mjs'
import type { Part } from '@/lib/ground/platform/parts'
import type { OfDay } from '@/lib/reading/dossier/loaders/of-day'
import { loadStructureOf } from '@/lib/reading/dossier/loaders/structure'
import { textPartOf } from '@/lib/text/statement/rules/text-parts'
import type { PassageView, StatementView } from '@/lib/text/statement/types'
import { metadataOfDay } from '../days'
import { MementoLinks } from '../memento-links'
import { OfState } from '../of-state'
import '@/styles/dossier.day.css'
import { openPage } from '../../open-page'

export interface PageOfDayProps {
  params: Promise<{
    locale: string
    statement: string
    day: string
    /** What the entry of a list is called that the page follows. */
    after?: string
    /** The key of the area, or the reference of the item, that the page is about. */
    area?: string
    reference?: string
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

/** The part of the text that stands on a page before anything was published; null where the text has no such part. */
function wordsOn(
  kind: Place['kind'],
  statement: StatementView,
  after: string | null,
): Part<PassageView> | null {
  return textPartOf(statement.passages, kind === 'statementAfter' ? after : null)
}

/**
 * The page of a place at the end of a day: what `show` makes of what there was then, else that the day has none.
 *
 * @param load what the page showed at the end of the day that the address names, and what follows an entry where the address names one
 * @param show the page of it as of a day: of that one, or of any day of its state (`OfState`)
 */
export async function pageOfDay<Shown>(
  { params }: PageOfDayProps,
  { kind, current }: Place,
  load: (slug: string, day: string, after: string | null, locale: Locale) => Promise<OfDay<Shown> | null>,
  show: (at: { locale: Locale; shown: Shown; day: string }) => ReactNode | Promise<ReactNode>,
): Promise<ReactNode> {
  const asked = await params
  const { statement: slug, day: text } = asked
  const locale = localeOf(asked.locale)
  await openPage(locale)
  const path = pageAddress(kind, asked)
  const found = await load(slug, text, asked.after ?? null, locale)
  if (!found) return <NotOnThatDay locale={locale} path={path} />
  const { statement, shown, day, isPublic, state } = found
  const words = isPublic ? null : wordsOn(kind, statement, asked.after ?? null)
  if (shown === null && words === null)
    return <NotInTheRecord locale={locale} path={path} statement={runnerOf(statement)} current={current} />
  const structure = words ? await loadStructureOf(slug, words.entries) : {}
  const page =
    shown === null ? (
      words && (
        <BeforePublication
          {...{ locale, statement, path, day, current, ...structure }}
          passages={words.entries}
          part={words}
        />
      )
    ) : (
      <OfState state={state} day={day}>
        {(asOf) => show({ locale, shown, day: asOf })}
      </OfState>
    )
  // Of the pages that are made here the front page is the one whose states programs may ask for.
  if (kind !== 'front') return page
  return (
    <>
      <MementoLinks {...{ locale, slug, day }} reference={null} />
      {page}
    </>
  )
}
