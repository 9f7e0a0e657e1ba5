import type { RevisionView } from '../types'

/** One act that readers may know of: judgements were shown as provisional, or one became final. */
export interface HistoryEntry {
  act: 'provisional' | 'final'
  /** ISO moment. */
  at: string
  /** Public names of those who showed it or approved it; empty for the starter dossier's own act. */
  by: readonly string[]
  /** Judgements made public together, each on a line of its own. */
  revisions: readonly RevisionView[]
}

/**
 * The published history of one item, newest first. Judgements that the same people showed on one day on different lines stand
 * together, all parties first and then the parties in their order; one that corrects or replaces another stands alone, with
 * what it says about the earlier one.
 */
export function historyOf(
  revisions: readonly RevisionView[],
  parties: readonly string[],
): readonly HistoryEntry[] {
  const acts = revisions.flatMap(actsOn).sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  const entries: HistoryEntry[] = []
  for (const act of acts) {
    const last = entries.at(-1)
    if (last && belongTogether(last, act))
      entries[entries.length - 1] = { ...last, revisions: [...last.revisions, ...act.revisions] }
    else entries.push(act)
  }
  const rank = ({ party }: RevisionView) => parties.indexOf(party)
  return entries.map((entry) => ({
    ...entry,
    revisions: [...entry.revisions].sort((a, b) => rank(a) - rank(b)),
  }))
}

function actsOn(revision: RevisionView): HistoryEntry[] {
  const revisions = [revision]
  const { shownAsInterim, finalAt, approvals } = revision
  const acts: HistoryEntry[] = []
  if (shownAsInterim)
    acts.push({
      act: 'provisional',
      at: shownAsInterim.at,
      by: shownAsInterim.by === null ? [] : [shownAsInterim.by],
      revisions,
    })
  if (finalAt !== null) acts.push({ act: 'final', at: finalAt, by: approvals.map(({ by }) => by), revisions })
  return acts
}

function belongTogether(a: HistoryEntry, b: HistoryEntry): boolean {
  const lines = a.revisions.map(({ party }) => party)
  return (
    a.act === b.act &&
    a.at.slice(0, 10) === b.at.slice(0, 10) &&
    a.by.join('\n') === b.by.join('\n') &&
    b.revisions.every(({ party }) => !lines.includes(party)) &&
    [...a.revisions, ...b.revisions].every(({ succession, state }) => succession === null && isCurrent(state))
  )
}

function isCurrent(state: RevisionView['state']): boolean {
  return state !== 'corrected' && state !== 'replaced'
}

/** The moment of the last public act on an item; `null` while there has been none. */
export function lastActAt(entries: readonly HistoryEntry[]): string | null {
  return entries[0]?.at ?? null
}
