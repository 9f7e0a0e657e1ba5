import { revisionsOf } from '@/lib/assessment/status-update/rules/facets'
import { historyOf, lastActAt } from '@/lib/assessment/status-update/rules/history'
import { standingOf } from '@/lib/reading/share/rules/standing'
import type { CommitmentView } from '@/lib/text/commitment/types'
import type { Dossier, ItemRecord } from '../types'
import { linesOf } from './dossier'

/** What is to be known of an item's record to cite it. */
export function recordOf(dossier: Dossier, item: CommitmentView): ItemRecord {
  const lines = linesOf(dossier, item)
  const parties = dossier.statement.parties.map(({ key }) => key)
  const people = lines.flatMap(({ revision: { author } }) =>
    author.kind === 'person' ? [author.publicName] : [],
  )
  return {
    authors: [...new Set(people)],
    standing: standingOf(lines),
    methods: [...new Set(lines.map(({ revision: { method } }) => method))].sort((a, b) => a - b),
    lastAct: lastActAt(historyOf(revisionsOf(item.reference, dossier.revisions), parties)),
  }
}
