import 'server-only'
import { findPublishedRevisions } from '@/lib/assessment/status-update/data/published'
import { findStandings } from '@/lib/assessment/status-update/data/standings'
import { itemStates } from '@/lib/assessment/status-update/rules/facets'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import { findListedSources } from '@/lib/evidence/source/data/library'
import type { SourceView } from '@/lib/evidence/source/types'
import { findItemsIn, findNamedItems } from '@/lib/text/commitment/data/commitments'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { findPublicNotesOnWords } from '@/lib/text/note/data/public-notes'
import type { PublicNoteView } from '@/lib/text/note/types'
import { findStatementHead } from '@/lib/text/statement/data/statements'
import { PASSAGES_A_PART } from '@/lib/text/statement/rules/text-parts'
import type { GovernedState } from '../types'
import { findItemsEver, type ItemsEver } from './items-ever'

/** What is noted in the margin of a part of a statement's text. */
export interface TextPart {
  /** In reading order. */
  items: readonly CommitmentView[]
  /** The judgements on these items that readers may see. */
  revisions: readonly RevisionView[]
  /** What these judgements cite. */
  sources: readonly SourceView[]
  /** On words of its passages. */
  notes: readonly PublicNoteView[]
  /** How the items stand that these govern. */
  governed: readonly GovernedState[]
}

/**
 * What is noted in a part of a text; nothing when no statement has that address.
 *
 * @param after the number of the passage that the part follows; '' for the text's beginning
 */
export async function findTextPart(slug: string, after: string, language = ''): Promise<TextPart> {
  const passages = { from: Number(after) + 1, to: Number(after) + PASSAGES_A_PART }
  const items = await findItemsIn(slug, passages, language)
  const references = items.map(({ reference }) => reference)
  const [revisions, notes, governed] = await Promise.all([
    findPublishedRevisions(slug, references, language),
    findPublicNotesOnWords(slug, passages),
    findGoverned(
      slug,
      items.flatMap(({ governs }) => governs),
    ),
  ])
  const cited = revisions.flatMap(({ citations }) => citations.map(({ sourceId }) => sourceId))
  const sources = await findListedSources([...new Set(cited)])
  return { items, revisions, sources, notes, governed }
}

/** What is noted in a part of a text on any day. */
export interface TextPartEver extends ItemsEver {
  /** On words of its passages. */
  notes: readonly PublicNoteView[]
}

/** The same of any day; null when no statement has that address. @param after as above */
export async function findTextPartEver(
  slug: string,
  after: string,
  language = '',
): Promise<TextPartEver | null> {
  const passages = { from: Number(after) + 1, to: Number(after) + PASSAGES_A_PART }
  const items = await findItemsIn(slug, passages)
  const [ever, notes] = await Promise.all([
    findItemsEver(slug, items.map(({ reference }) => reference).join(' '), language),
    findPublicNotesOnWords(slug, passages),
  ])
  return ever && { ...ever, notes }
}

/** How items stand, by their references. */
async function findGoverned(slug: string, references: readonly string[]): Promise<GovernedState[]> {
  if (references.length === 0) return []
  const [head, items, standings] = await Promise.all([
    findStatementHead(slug),
    findNamedItems(slug, { references }),
    findStandings(slug, references),
  ])
  const states = itemStates(items, standings, head?.parties.map(({ key }) => key) ?? [])
  return [...states].map(([reference, each]) => ({ reference, states: each }))
}
