import { type AlikeItems, countOf } from '@/lib/assessment/status-update/rules/facets'
import { filterItems } from '@/lib/assessment/status-update/rules/item-filters'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import type { SourceView } from '@/lib/evidence/source/types'
import type { Part } from '@/lib/ground/platform/parts'
import { passageOf } from '@/lib/text/commitment/rules/reference'
import type { CommitmentView } from '@/lib/text/commitment/types'
import type { PublicNoteView } from '@/lib/text/note/types'
import { type OutlinedPart, textPartsOf } from '@/lib/text/statement/rules/text-parts'
import type { PassageView, StatementView } from '@/lib/text/statement/types'
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
  const { items, sources, revisions, notes, governed } = noted
  return textOf(dossierOf(statement, items, sources, revisions, notes), asked, part, alike, governed)
}

/**
 * A part of a text, of as much of the record as says what is noted in it.
 *
 * @param alike the items that stand in all of the text
 * @param governed how items stand that those of the part govern, where the dossier does not say it
 */
export function textOf(
  dossier: Dossier,
  asked: AskedOfText,
  part: Part<PassageView>,
  alike: readonly AlikeItems[],
  governed: readonly GovernedState[] = [],
): TextShown {
  const numbers = part.entries.map(({ number }) => number)
  return {
    ...asked,
    part,
    dossier: {
      ...dossier,
      items: dossier.items.filter((item) => numbers.includes(item.passageNumber)),
      states: new Map([...statesIn([...alike, ...governed]), ...dossier.states]),
    },
    outline: alike,
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
