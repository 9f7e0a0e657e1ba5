import { itemStates, revisionsOf } from '@/lib/assessment/status-update/rules/facets'
import { type JudgedLine, judgedLines } from '@/lib/assessment/status-update/rules/judged-lines'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import type { SourceView } from '@/lib/evidence/source/types'
import type { CommitmentView } from '@/lib/text/commitment/types'
import type { PublicNoteView } from '@/lib/text/note/types'
import type { JudgedStatement } from '@/lib/text/statement/types'
import type { Dossier } from '../types'

/** What was read of a statement's record, as its pages take it. */
export function dossierOf<Of extends JudgedStatement>(
  statement: Of,
  items: readonly CommitmentView[],
  sources: readonly SourceView[],
  revisions: readonly RevisionView[],
  notes: readonly PublicNoteView[],
): Dossier<Of> {
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
export function linesOf(dossier: Dossier<JudgedStatement>, item: CommitmentView): readonly JudgedLine[] {
  const { statement, sources, revisions, changedQuotes } = dossier
  return judgedLines(item, statement, sources, revisionsOf(item.reference, revisions), changedQuotes)
}
