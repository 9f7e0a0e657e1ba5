import {
  type Compare,
  compareLines,
  compareOne,
  type LineComparison,
} from '@/lib/assessment/status-update/rules/compare'
import type { JudgedLine } from '@/lib/assessment/status-update/rules/judged-lines'
import type { CommitmentView } from '@/lib/text/commitment/types'
import type { Dossier } from '../types'
import { linesOf } from './dossier'

/** One side of a comparison. */
export interface ComparedSide {
  side: Compare
  /** The address of what is shown, without a language. */
  path: string
  /** What is shown of the item, nothing once it was withdrawn; null before it was published. */
  lines: readonly JudgedLine[] | null
  /** Whether the item had been withdrawn by then. */
  isWithdrawn: boolean
}

/** How an item stood on a day. @param shown what its page showed then; null before it was published */
export function sideOfDay(
  day: string,
  path: string,
  shown: { readonly dossier: Dossier; readonly item: CommitmentView } | null,
): ComparedSide {
  const side = { day }
  if (shown === null) return { side, path, lines: null, isWithdrawn: false }
  if (shown.item.withdrawn !== null) return { side, path, lines: [], isWithdrawn: true }
  return { side, path, lines: linesOf(shown.dossier, shown.item), isWithdrawn: false }
}

/** The earlier of two sides first: of two days, and of two revisions of a line; others stay as they were named. */
export function inOrder(a: Compare | null, b: Compare | null): number {
  if (!a || !b) return 0
  if ('day' in a && 'day' in b) return a.day < b.day ? -1 : 1
  if ('number' in a && 'number' in b && a.party === b.party) return a.number - b.number
  return 0
}

/** Two revisions are set side by side whatever their lines; beside a day a revision is compared with its own line. */
export function compareSides(earlier: ComparedSide, later: ComparedSide): readonly LineComparison[] {
  const [before, after] = [earlier.lines ?? [], later.lines ?? []]
  if ('day' in earlier.side && 'day' in later.side) return compareLines(before, after)
  const party = 'party' in later.side ? later.side.party : 'party' in earlier.side ? earlier.side.party : ''
  const pick = ({ side }: ComparedSide, lines: readonly JudgedLine[]) =>
    ('party' in side ? lines[0] : lines.find((line) => line.party === party)) ?? null
  return [compareOne(party, pick(earlier, before), pick(later, after))]
}
