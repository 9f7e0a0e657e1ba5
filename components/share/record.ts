import type { CommitmentView } from '@/lib/commitment/types'
import { type Standing, standingOf } from '@/lib/share/rules/standing'
import { revisionsOf } from '@/lib/status-update/rules/facets'
import { historyOf, lastActAt } from '@/lib/status-update/rules/history'
import { type Dossier, linesOf } from '../statement/dossier'

/** What is to be known of an item's record to cite it. */
export interface ItemRecord {
  /** Public names of the people whose judgements are shown; the starter dossier is no person. */
  authors: readonly string[]
  standing: Standing
  /** ISO time of the last public act on the item; `null` while there was none. */
  lastAct: string | null
}

export function recordOf(dossier: Dossier, item: CommitmentView): ItemRecord {
  const lines = linesOf(dossier, item)
  const parties = dossier.statement.parties.map(({ key }) => key)
  const people = lines.flatMap(({ revision: { author } }) =>
    author.kind === 'person' ? [author.publicName] : [],
  )
  return {
    authors: [...new Set(people)],
    standing: standingOf(lines),
    lastAct: lastActAt(historyOf(revisionsOf(item.reference, dossier.revisions), parties)),
  }
}
