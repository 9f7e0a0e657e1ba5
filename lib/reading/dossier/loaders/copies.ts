import 'server-only'
import { findCopiesOf } from '@/lib/evidence/snapshot/data/copy-lists'
import type { CopyInList, CopyPlace } from '@/lib/evidence/snapshot/types'
import type { SourceView } from '@/lib/evidence/source/types'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { type Part, partOf, partWith } from '@/lib/ground/platform/parts'
import type { StatementView } from '@/lib/text/statement/types'
import { type CopyPart, findCopyPart, findPlacedCopies } from '../data/source'
import { loadStatement } from './statement'

const loadPart = remembered(
  'copies',
  (slug) => [tagOf.frame(slug)],
  (_slug: string, id: string, numbers: string) => findCopiesOf(id, numbers.split(' ').map(Number)),
)

const loadPlaced = remembered(
  'copy-places',
  (slug) => [tagOf.frame(slug)],
  (slug: string, id: string) => findPlacedCopies(slug, id),
)

async function withCopies(slug: string, id: string, part: Part<CopyPlace>): Promise<Part<CopyInList>> {
  const numbers = part.entries.map(({ number }) => number).join(' ')
  return partWith(part, numbers === '' ? [] : await loadPart(slug, id, numbers))
}

const nameOf = ({ number }: CopyPlace) => String(number)

/** The newest copies of a source, of those that are placed: the first part of their list. */
export async function newestCopies(
  slug: string,
  id: string,
  places: readonly CopyPlace[],
): Promise<Part<CopyInList>> {
  const part = partOf(places, { nameOf, after: null })
  if (!part) throw new Error('a list has a beginning')
  return withCopies(slug, id, part)
}

/** What a further part of the copies of a source shows. */
export interface CopiesShown {
  statement: StatementView
  source: SourceView
  /** The number of the copy that the part follows. */
  after: string
  part: Part<CopyInList>
}

/**
 * The copies of a source that are older than one of them, under a statement that uses the source; null where there is none.
 *
 * @param after the number of the copy that they follow
 */
export async function loadCopiesAfter(slug: string, id: string, after: string): Promise<CopiesShown | null> {
  const [statement, placed] = await Promise.all([loadStatement(slug), loadPlaced(slug, id)])
  const part = placed && partOf(placed.places, { nameOf, after })
  if (!statement || !placed || !part) return null
  return { statement, source: placed.source, after, part: await withCopies(slug, id, part) }
}

const loadCopyPart = remembered(
  'copy',
  (slug) => [tagOf.statement(slug)],
  (slug: string, asked: string, number: string) => findCopyPart(slug, asked, Number(number)),
)

/** One copy of a source as readers see it, under a statement that uses the source; null where there is none. */
export async function loadCopy(
  slug: string,
  id: string,
  number: string,
): Promise<(CopyPart & { statement: StatementView }) | null> {
  if (!/^[1-9]\d{0,5}$/.test(number)) return null
  const [statement, part] = await Promise.all([loadStatement(slug), loadCopyPart(slug, id, number)])
  return statement && part && { ...part, statement }
}
