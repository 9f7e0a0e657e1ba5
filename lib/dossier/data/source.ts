import 'server-only'
import { findItemsUsing } from '@/lib/commitment/data/commitments'
import type { CommitmentView } from '@/lib/commitment/types'
import { findPublicLinksTo } from '@/lib/lineage/data/public-links'
import type { PublicLinkView } from '@/lib/lineage/types'
import { findPublicNotesOnSource } from '@/lib/note/data/public-notes'
import type { PublicNoteView } from '@/lib/note/types'
import { findAcceptedOf } from '@/lib/source/data/desk'
import { findSourceOf } from '@/lib/source/data/library'
import { type ClassingView, type SourceView, SUMMARY_LANGUAGE } from '@/lib/source/types'
import { findSummariesIn } from '@/lib/statement/data/summaries'
import type { ShownTranslation } from '@/lib/statement/rules/own-words'
import { translationOf } from '@/lib/statement/rules/translated'
import { findEverPublished } from '@/lib/status-update/data/published'
import type { RevisionView } from '@/lib/status-update/types'

/** The record of one source under a statement. */
export interface SourcePart {
  source: SourceView
  /** Translations into the language of what its summary says, or said before it was changed. */
  summaries: readonly ShownTranslation[]
  /** What was said about it and accepted, oldest first. */
  said: readonly ClassingView[]
  /** The items that it bears on, or that a judgement is about which cites it, in reading order. */
  items: readonly CommitmentView[]
  /** Every judgement on these items that readers ever could see. */
  ever: readonly RevisionView[]
  notes: readonly PublicNoteView[]
  /** The items that come back in it. */
  links: readonly PublicLinkView[]
}

/** The record of a source under a statement; null where it is none of the statement's library. */
export async function findSourcePart(slug: string, id: string, language = ''): Promise<SourcePart | null> {
  const source = await findSourceOf(slug, id)
  if (!source) return null
  const [items, said, notes, links, translations] = await Promise.all([
    findItemsUsing(slug, id, language),
    findAcceptedOf(id),
    findPublicNotesOnSource(slug, id),
    findPublicLinksTo(slug, id, language),
    findSummariesIn(id, language),
  ])
  const ever = await findEverPublished(
    slug,
    items.map(({ reference }) => reference),
    language,
  )
  const summaries = [source.summary, ...said.map(({ before }) => before.summary)].flatMap(
    (text) => (text && translationOf(translations, 'summary', { text, language: SUMMARY_LANGUAGE })) || [],
  )
  return { source, summaries, said, items, ever, notes, links }
}
