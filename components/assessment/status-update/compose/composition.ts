import { withSharedClassing } from '@/lib/assessment/status-update/rules/compose'
import { inputFromDraft } from '@/lib/assessment/status-update/rules/draft-to-input'
import type { Claim } from '@/lib/assessment/status-update/rules/proposals'
import type { DraftInput } from '@/lib/assessment/status-update/schema'
import type {
  CompositionView,
  JudgementInput,
  LibrarySource,
  LineView,
  RevisionView,
} from '@/lib/assessment/status-update/types'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { ALL_PARTIES, type StatementView } from '@/lib/text/statement/types'

/** What the form needs of a composition: the statement's text and the item's place in it stay on the server. */
export type Composition = Omit<CompositionView, 'statement' | 'item' | 'mayWrite'> & {
  readonly statement: Pick<StatementView, 'slug' | 'date' | 'parties'> & {
    readonly base: Pick<StatementView['base'], 'language'>
  }
  readonly item: Pick<CommitmentView, 'reference' | 'force' | 'exact' | 'bearings'>
  /** A second, independent judgement is written: what others judged stands nowhere on the page, nor what leads there. */
  readonly isSecond?: true
}

export function compositionOf({ statement, item, mayWrite: _, ...view }: CompositionView): Composition {
  const { slug, date, parties, base } = statement
  const { reference, force, exact, bearings } = item
  return {
    ...view,
    statement: { slug, date, parties, base: { language: base.language } },
    item: { reference, force, exact, bearings },
  }
}

export function lineOf(view: Composition, party: string): LineView | undefined {
  return view.lines.find((line) => line.party === party)
}

/** What the item claims, in the words of the statement; null where it claims nothing. */
export function claimOf({ item, statement }: Composition): Claim | null {
  return item.force === 'claimed' ? { words: item.exact, language: statement.base.language } : null
}

/**
 * From the form for all parties one can begin a judgement of a single party from what readers see of it: these, as far as nothing newer was
 * submitted there and no draft of one's own waits.
 */
export function othersToBeginFrom(
  view: Pick<Composition, 'party' | 'lines'>,
): readonly { readonly party: string; readonly revision: RevisionView }[] {
  if (view.party !== ALL_PARTIES) return []
  return view.lines.flatMap(({ party, drafted, newest, shown }) =>
    party !== ALL_PARTIES && !drafted && shown?.revision.number === newest
      ? [{ party, revision: shown.revision }]
      : [],
  )
}

export function sourceOf(view: Composition, id: string): LibrarySource | undefined {
  return view.library.find((source) => source.id === id.trim())
}

/**
 * The draft as the rules weigh it; null while no judgement is chosen. Each of up to sixty citations asks for it where it is shown, so that of a draft it is
 * made once.
 */
export function inputOf(view: Composition, draft: DraftInput): JudgementInput | null {
  const known = weighed.get(draft)
  if (known?.view === view) return known.input
  const input = weigh(view, draft)
  weighed.set(draft, { view, input })
  return input
}

/** By draft: what is typed makes another one. */
const weighed = new WeakMap<
  DraftInput,
  { readonly view: Composition; readonly input: JudgementInput | null }
>()

function weigh(view: Composition, draft: DraftInput): JudgementInput | null {
  return inputFromDraft(
    withSharedClassing(draft),
    {
      force: view.item.force,
      parties: view.statement.parties.map(({ key }) => key),
      claimants: view.claimants,
      statementDate: view.statement.date,
      earlierStatuses: lineOf(view, draft.party)?.earlierStatuses ?? [],
    },
    (id) => sourceOf(view, id) ?? null,
  )
}
