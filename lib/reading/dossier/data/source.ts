import 'server-only'
import { findPublicLinksTo } from '@/lib/assessment/lineage/data/public-links'
import type { PublicLinkView } from '@/lib/assessment/lineage/types'
import { findEverPublished } from '@/lib/assessment/status-update/data/published'
import { isPublished } from '@/lib/assessment/status-update/rules/lines'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import { findCopy } from '@/lib/evidence/snapshot/data/copies'
import { findCopyPlaces, findLastMissed } from '@/lib/evidence/snapshot/data/copy-lists'
import { findReadableQuotes, findReadableText } from '@/lib/evidence/snapshot/data/readable'
import type { CaptureView, CopyPlace, CopyView } from '@/lib/evidence/snapshot/types'
import { findAcceptedOf } from '@/lib/evidence/source/data/desk'
import { findSourceOf, findThoseIn } from '@/lib/evidence/source/data/library'
import { findLedTo, findNamedSources } from '@/lib/evidence/source/data/same'
import type { Led } from '@/lib/evidence/source/rules/same'
import type { ClassingView, NamedSource, SourceView } from '@/lib/evidence/source/types'
import { visitor } from '@/lib/ground/platform/actor'
import { withCovered } from '@/lib/record/cover/data/covered'
import type { MayBeCovered } from '@/lib/record/cover/types'
import { findItemsUsing } from '@/lib/text/commitment/data/commitments'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { findPublicNotesOnSource } from '@/lib/text/note/data/public-notes'
import type { PublicNoteView } from '@/lib/text/note/types'
import { findSummariesIn } from '@/lib/text/statement/data/summaries'
import type { ShownTranslation } from '@/lib/text/statement/rules/own-words'
import { translationOf } from '@/lib/text/statement/rules/translated'
import { SUMMARY_LANGUAGE } from '@/lib/text/statement/types'
import { hasOpenCopies } from './archive'

/** The sources that are one document with another, ever. */
export interface SameDocument {
  /** Those that it led to. */
  standing: readonly NamedSource[]
  /** Those that led to it, from when to when. */
  led: readonly (NamedSource & Led)[]
  /** The ids of those of them that the statement's library has. */
  here: readonly string[]
}

/** The record of one source under a statement. */
export interface SourcePart {
  source: SourceView & MayBeCovered
  /** Translations into the language of what its summary says, or said before it was changed. */
  summaries: readonly ShownTranslation[]
  /** What was said about it and accepted, oldest first. */
  said: readonly ClassingView[]
  /** The sources that are the same document, were or led to it, as they are called. */
  same: SameDocument
  /** The items that it, or a source that it stands for or stood for, bears on, or that a judgement is about which cites it, in reading order. */
  items: readonly CommitmentView[]
  /** Every judgement on these items that readers ever could see. */
  ever: readonly RevisionView[]
  notes: readonly PublicNoteView[]
  /** The items that come back in it. */
  links: readonly PublicLinkView[]
  /** The order of its copies, newest first. */
  copies: readonly CopyPlace[]
  /** Whether readers may have the record of one of them whole. */
  hasOpenCopies: boolean
  /** What was asked for last, where no copy came of it. */
  missed: CaptureView | null
}

/** The record of a source under a statement; null where it is none of the statement's library. */
export async function findSourcePart(slug: string, id: string, language = ''): Promise<SourcePart | null> {
  const found = await findSourceOf(slug, id)
  const [source] = found ? await withCovered('source', [found]) : []
  if (!source) return null
  const led = await findLedTo(id, { listed: true })
  const [items, said, notes, links, translations, copies, missed, hasOpen] = await Promise.all([
    findItemsUsing(slug, [id, ...led.map((each) => each.id)], language),
    findAcceptedOf(id),
    findPublicNotesOnSource(slug, id),
    findPublicLinksTo(slug, id, language),
    findSummariesIn(id, language),
    findCopyPlaces(id),
    findLastMissed(id),
    hasOpenCopies(slug, id),
  ])
  const ever = await findEverPublished(
    slug,
    items.map(({ reference }) => reference),
    language,
  )
  const summaries = [source.summary, ...said.map(({ before }) => before.summary)].flatMap(
    (text) => (text && translationOf(translations, 'summary', { text, language: SUMMARY_LANGUAGE })) || [],
  )
  const stood = said.flatMap(({ before, after }) => [before.sameAs ?? [], after.sameAs ?? []].flat())
  const same = await sameDocument(slug, [...new Set(stood)], led)
  return {
    ...{ source, summaries, said, same, items, ever, notes, links, copies, missed },
    hasOpenCopies: hasOpen,
  }
}

async function sameDocument(
  slug: string,
  stood: readonly string[],
  led: SameDocument['led'],
): Promise<SameDocument> {
  const ids = [...stood, ...led.map(({ id }) => id)]
  if (ids.length === 0) return { standing: [], led, here: [] }
  const [standing, here] = await Promise.all([findNamedSources(stood), findThoseIn(slug, ids)])
  return { standing, led, here }
}

/** A source of a statement's library with the order of its copies, newest first; null where it is none of it. */
export async function findPlacedCopies(
  slug: string,
  id: string,
): Promise<(Pick<SourcePart, 'source'> & { places: readonly CopyPlace[] }) | null> {
  const [source, places] = await Promise.all([findSourceOf(slug, id), findCopyPlaces(id)])
  return source && { source, places }
}

/** What readers see of one copy of a source under a statement. */
export interface CopyPart {
  source: SourceView
  copy: CopyView
  /** All of it; null where they do not see that. */
  text: string | null
  /** The words of it that public judgements of the statement quote, where they see no more. */
  quotes: readonly string[]
}

/** A copy of a source under a statement; null where it is none of the statement's library, or has no such copy. */
export async function findCopyPart(slug: string, id: string, number: number): Promise<CopyPart | null> {
  const [part, copy] = await Promise.all([findSourcePart(slug, id), findCopy(id, number)])
  if (!part || !copy) return null
  const readable = await findReadableText(visitor, copy.id)
  const cited = part.ever.filter(isPublished).flatMap(({ citations }) => citations)
  const quoted = cited.flatMap(({ sourceId, quote }) => (sourceId === id && quote !== null ? [quote] : []))
  return {
    source: part.source,
    copy,
    text: readable?.text ?? null,
    quotes: readable ? [] : await findReadableQuotes(visitor, copy.id, [...new Set(quoted)]),
  }
}
