import 'server-only'
import { type Compare, type LineComparison, readSide } from '@/lib/assessment/status-update/rules/compare'
import { judgedAlone } from '@/lib/assessment/status-update/rules/judged-lines'
import { fateOf } from '@/lib/assessment/status-update/rules/succession'
import { asOfAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { revisionAddress } from '@/lib/text/statement/rules/addresses'
import type { StatementView, StructurePart } from '@/lib/text/statement/types'
import { type ComparedSide, compareSides, inOrder, sideOfDay } from '../rules/comparison'
import type { ItemRevisions } from '../types'
import { loadItemAsOf } from './item-as-of'
import { loadRevisions } from './revisions'

/** An item at two times, or two of its revisions. */
export interface ItemComparison {
  statement: StatementView
  /** What its text is, as far as the page shows it; absent where it has no structure. */
  structure?: StructurePart
  item: CommitmentView
  earlier: ComparedSide
  later: ComparedSide
  comparisons: readonly LineComparison[]
}

/** An item at two times, or two of its revisions; null where one of the sides is not in the record. Two days come in their order. */
export async function loadComparison(
  slug: string,
  reference: string,
  one: string,
  other: string,
  language: string,
): Promise<ItemComparison | null> {
  const found = await loadRevisions(slug, reference, [one, other], language)
  const sides = [readSide(one), readSide(other)].sort(inOrder)
  if (!found) return null
  const [earlier, later] = await Promise.all(
    sides.map((side) => side && loadSide(slug, found, side, language)),
  )
  if (!earlier || !later) return null
  const { statement, structure, item } = found
  return {
    statement,
    ...(structure && { structure }),
    item,
    earlier,
    later,
    comparisons: compareSides(earlier, later),
  }
}

async function loadSide(
  slug: string,
  found: ItemRevisions,
  side: Compare,
  language: string,
): Promise<ComparedSide | null> {
  const { statement, item, sources, ever } = found
  const { reference } = item
  if ('day' in side) {
    const asOf = await loadItemAsOf(slug, reference, side.day, language)
    if (!asOf) return null
    return sideOfDay(side.day, asOfAddress(`/${slug}/${reference}`, side.day), asOf.shown)
  }
  const revision = ever.find(({ party, number }) => party === side.party && number === side.number)
  if (!revision || fateOf(revision, ever).kind === 'takenBack') return null
  const path = revisionAddress(slug, reference, side.party, side.number)
  return { side, path, lines: [judgedAlone(item, statement, sources, revision, ever)], isWithdrawn: false }
}
