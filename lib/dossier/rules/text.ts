import { passageOf } from '@/lib/commitment/rules/reference'
import type { CommitmentView } from '@/lib/commitment/types'
import type { PublicNoteView } from '@/lib/note/types'
import type { Part } from '@/lib/platform/parts'
import type { SourceView } from '@/lib/source/types'
import { type OutlinedPart, textPartOf, textPartsOf } from '@/lib/statement/rules/text-parts'
import type { PassageView, StatementView } from '@/lib/statement/types'
import { type AlikeItems, countOf, standingItems } from '@/lib/status-update/rules/facets'
import { filterItems } from '@/lib/status-update/rules/item-filters'
import type { RevisionView } from '@/lib/status-update/types'
import type { Dossier, GovernedState, TextShown } from '../types'
import { dossierOf } from './dossier'
import { statesIn } from './item-list'

/** What is asked of a text: what a filter keeps of its notes, and which part of it. */
type AskedOfText = Pick<TextShown, 'filter' | 'after'>

/** A part of a text with what was read of its margin. @param alike the items that stand in all of the text */
export function textWith(
  statement: StatementView,
  asked: AskedOfText,
  part: Part<PassageView>,
  noted: {
    readonly items: readonly CommitmentView[]
    readonly revisions: readonly RevisionView[]
    readonly sources: readonly SourceView[]
    readonly notes: readonly PublicNoteView[]
    readonly governed: readonly GovernedState[]
  },
  alike: readonly AlikeItems[],
): TextShown {
  const { items, sources, revisions, notes } = noted
  const dossier = dossierOf(statement, items, sources, revisions, notes)
  return {
    ...asked,
    part,
    dossier: { ...dossier, states: new Map([...statesIn([...alike, ...noted.governed]), ...dossier.states]) },
    outline: alike,
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
  const kept = filterItems(outline, states, filter).map(({ reference, n }) => ({
    n,
    place: passageOf(reference),
  }))
  return textPartsOf(statement.passages).map((part) => ({
    ...part,
    noted: countOf(kept.filter(({ place }) => part.first.number <= place && place <= part.last.number)),
  }))
}
