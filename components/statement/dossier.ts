import type { CommitmentView } from '@/lib/commitment/types'
import type { PublicNoteView } from '@/lib/note/types'
import type { SourceView } from '@/lib/source/types'
import type { StatementView } from '@/lib/statement/types'
import { type ItemStates, itemStates, revisionsOf } from '@/lib/status-update/rules/facets'
import { type JudgedLine, judgedLines } from '@/lib/status-update/rules/judged-lines'
import type { RevisionView } from '@/lib/status-update/types'

/** All that the pages of one statement are made from. */
export interface Dossier {
  statement: StatementView
  items: readonly CommitmentView[]
  sources: ReadonlyMap<string, SourceView>
  revisions: readonly RevisionView[]
  states: ItemStates
  /** The public notes, in the order in which they became so. */
  notes: readonly PublicNoteView[]
  /** How many public notes there are on passages whose notes are not among `notes`, by the passage's number. */
  notesElsewhere?: ReadonlyMap<number, number>
  /** The day at whose end it stood so, YYYY-MM-DD; absent for what is public now. */
  asOf?: string
}

export function dossierOf(
  statement: StatementView,
  items: readonly CommitmentView[],
  sources: readonly SourceView[],
  revisions: readonly RevisionView[],
  notes: readonly PublicNoteView[],
): Dossier {
  const parties = statement.parties.map(({ key }) => key)
  return {
    statement,
    items,
    sources: new Map(sources.map((source) => [source.id, source])),
    revisions,
    states: itemStates(items, revisions, parties),
    notes,
  }
}

/** What is shown of one item, line by line. */
export function linesOf(dossier: Dossier, item: CommitmentView): readonly JudgedLine[] {
  return judgedLines(item, dossier.statement, dossier.sources, revisionsOf(item.reference, dossier.revisions))
}
