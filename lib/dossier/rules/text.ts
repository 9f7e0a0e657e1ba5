import { passageOf } from '@/lib/commitment/rules/reference'
import type { CommitmentView } from '@/lib/commitment/types'
import type { PublicNoteView } from '@/lib/note/types'
import type { Part } from '@/lib/platform/parts'
import type { SourceView } from '@/lib/source/types'
import { type OutlinedPart, textPartOf, textPartsOf } from '@/lib/statement/rules/text-parts'
import type { PassageView, StatementView } from '@/lib/statement/types'
import { standingItems } from '@/lib/status-update/rules/facets'
import { filterItems } from '@/lib/status-update/rules/item-filters'
import type { RevisionView } from '@/lib/status-update/types'
import type { Dossier, OutlinedItem, TextShown } from '../types'
import { dossierOf } from './dossier'
import { statesIn } from './item-list'

/** What is asked of a text: what a filter keeps of its notes, and which part of it. */
type AskedOfText = Pick<TextShown, 'filter' | 'after'>

/** A part of a text with what was read of its margin. @param outline every item of the statement, also those withdrawn */
export function textWith(
  statement: StatementView,
  asked: AskedOfText,
  part: Part<PassageView>,
  noted: {
    readonly items: readonly CommitmentView[]
    readonly revisions: readonly RevisionView[]
    readonly sources: readonly SourceView[]
    readonly notes: readonly PublicNoteView[]
  },
  outline: readonly OutlinedItem[],
): TextShown {
  const { items, sources, revisions, notes } = noted
  const dossier = dossierOf(statement, items, sources, revisions, notes)
  return {
    ...asked,
    part,
    // How an item stands is said beside those that it governs or is governed by, wherever these stand.
    dossier: { ...dossier, states: statesIn(outline) },
    outline: outline.filter(({ isWithdrawn }) => !isWithdrawn),
  }
}

/** A part of the text of a statement of which all that is shown was read; null where it has no such part. */
export function textOf(dossier: Dossier, after: string | null): TextShown | null {
  const part = textPartOf(dossier.statement.passages, after)
  if (!part) return null
  const numbers = part.entries.map(({ number }) => number)
  return {
    filter: null,
    after,
    part,
    dossier: { ...dossier, items: dossier.items.filter((item) => numbers.includes(item.passageNumber)) },
    outline: standingItems(dossier.items),
  }
}

/** The parts of a text with how many items are noted in each, of those that its filter keeps. */
export function outlineOfText({
  dossier: { statement, states },
  outline,
  filter,
}: TextShown): readonly (OutlinedPart & { readonly noted: number })[] {
  const places = filterItems(outline, states, filter).map(({ reference }) => passageOf(reference))
  return textPartsOf(statement.passages).map((part) => ({
    ...part,
    noted: places.filter((place) => part.first.number <= place && place <= part.last.number).length,
  }))
}
