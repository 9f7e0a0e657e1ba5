import type { RevisionView } from '../types'

/** What became of a revision that readers could see, as far as they know. */
export type Fate =
  | { readonly kind: 'stands' | 'waits' }
  | { readonly kind: 'takenBack'; readonly on: string }
  | { readonly kind: 'replaced' | 'corrected'; readonly on: string; readonly by: RevisionView | null }

/**
 * What became of a revision: it stands, is provisional still, was taken back (then its words are shown on the days on which it was
 * public, and nowhere else), or was replaced or corrected by the next final one of its line.
 *
 * @param ever every judgement that readers ever could see
 */
export function fateOf(revision: RevisionView, ever: readonly RevisionView[]): Fate {
  const { state, stateSince: on } = revision
  switch (state) {
    case 'final':
      return { kind: 'stands' }
    case 'submitted':
      return { kind: 'waits' }
    case 'sent_back':
    case 'withdrawn':
      return { kind: 'takenBack', on }
    default:
      return { kind: state, on, by: successorOf(revision, ever) }
  }
}

/** The first of the line's later revisions that became final; null where there is none. */
function successorOf(
  { reference, party, number }: RevisionView,
  ever: readonly RevisionView[],
): RevisionView | null {
  const later = ever.filter(
    (each) =>
      each.reference === reference && each.party === party && each.number > number && each.finalAt !== null,
  )
  return later.reduce<RevisionView | null>(
    (first, each) => (first && first.number < each.number ? first : each),
    null,
  )
}
