import { earliestOf, latestOf } from '@/lib/ground/i18n/partial-date'
import type { RevisionView } from '../types'
import type { ShownLine } from './lines'

type Looked = ShownLine<Pick<RevisionView, 'seenUpTo'>>

/** The date up to which somebody has looked, over all the lines of an item: the one that ends last. */
export function readUpToOf(lines: readonly Looked[]): string | null {
  return latestOf(lines.map(({ shown }) => shown.seenUpTo))
}

/** The date up to which somebody has looked for every one of the lines: the one that ends first. */
export function allReadUpToOf(lines: readonly Looked[]): string | null {
  return earliestOf(lines.map(({ shown }) => shown.seenUpTo))
}
