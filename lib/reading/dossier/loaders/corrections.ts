import 'server-only'
import { findCorrectionPlaces, findCorrections } from '@/lib/assessment/reader-message/data/corrections'
import type { Correction, CorrectionPlace } from '@/lib/assessment/reader-message/rules/corrections'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { afterOf, type Part, partOf, partWith } from '@/lib/ground/platform/parts'
import type { StatementView } from '@/lib/text/statement/types'
import { loadStatement } from './statement'

/** Where the entries stand in the order of their list, and when each happened. */
export const loadCorrectionPlaces = remembered(
  'correction-places',
  (slug) => [tagOf.statement(slug)],
  findCorrectionPlaces,
)

/** Entries, the newest first. @param anchors of them, parted by spaces */
export const loadCorrectionEntries = remembered(
  'corrections-part',
  (slug) => [tagOf.statement(slug)],
  async (slug: string, anchors: string, language: string) => {
    const named = new Set(anchors.split(' '))
    return findCorrections(
      slug,
      (await loadCorrectionPlaces(slug)).filter(({ anchor }) => named.has(anchor)),
      language,
    )
  },
)

const nameOf = ({ anchor }: CorrectionPlace) => anchor

/** What a page of the corrections of a statement shows. */
export interface CorrectionsShown {
  statement: StatementView
  /** Newest first. */
  part: Part<Correction>
  /** The anchor of the entry that the part follows; null for the list's beginning. */
  after: string | null
}

/**
 * A part of the corrections of a statement; null when no statement has that address, and where there is no such part.
 *
 * @param after the anchor of the entry that the part follows; null for the list's beginning
 */
export async function loadCorrections(
  slug: string,
  after: string | null,
  language: string,
): Promise<CorrectionsShown | null> {
  const [statement, places] = await Promise.all([loadStatement(slug), loadCorrectionPlaces(slug)])
  const part = partOf(places, { nameOf, after })
  if (!statement || !part) return null
  const anchors = part.entries.map(({ anchor }) => anchor).join(' ')
  const entries = anchors === '' ? [] : await loadCorrectionEntries(slug, anchors, language)
  return { statement, part: partWith(part, entries), after }
}

/** The part of the corrections that holds an entry, by its anchor: the entry that it follows, '' for the beginning; null where there is none. */
export async function loadAfterOfCorrection(slug: string, anchor: string): Promise<string | null> {
  return afterOf(await loadCorrectionPlaces(slug), anchor, { nameOf })
}
