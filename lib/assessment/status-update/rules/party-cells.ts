import type { CommitmentView } from '@/lib/text/commitment/types'
import { type CountKey, type RevisionOnLine, type ShownLine, standingFor } from './lines'

/** What stands for one party on one item. */
export interface PartyCell<Revision> {
  party: string
  /** The judgement that stands, else that there is none yet. */
  key: CountKey
  /** The line that it stands on; null where nothing was judged for the party, alone or together with the others. */
  line: ShownLine<Revision> | null
  /** Whether it is the party's own line; else the line of all parties together stands for it. */
  isOwn: boolean
}

/**
 * What stands for each party on one item, by the same rule (`standingFor`) by which items are counted: its own line, else the line of
 * all together.
 *
 * @param revisions the published judgements on the item
 */
export function partyCells<Revision extends RevisionOnLine>(
  item: Pick<CommitmentView, 'force'>,
  revisions: readonly Revision[],
  parties: readonly string[],
): readonly PartyCell<Revision>[] {
  const unjudged = item.force === 'claimed' ? 'not_checked' : 'not_rated'
  return standingFor(revisions, parties).map(({ party, line }) => ({
    party,
    key: line?.shown.judgement ?? unjudged,
    line,
    isOwn: line !== null && line.party === party,
  }))
}
