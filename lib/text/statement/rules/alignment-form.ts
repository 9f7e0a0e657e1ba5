import type { AlignmentRowInput } from '../schema'
import type { AlignedRow, AlignedSide, OperativeWords, ProposedWords } from '../types'
import type { AlignmentProposal } from './alignment'
import type { Clause } from './clauses'
import { contains, type Span, sliceOf } from './span'
import { forceOfWords, lexiconLanguage } from './wording-lexicon'

/** What a form is read against: the clauses of both texts, what is proposed, and what stands already. */
export interface AlignmentGround {
  readonly base: { readonly text: string; readonly language: string; readonly clauses: readonly Clause[] }
  readonly other: { readonly text: string; readonly language: string; readonly clauses: readonly Clause[] }
  readonly proposals: readonly AlignmentProposal[]
  readonly standing: readonly AlignedRow[]
}

/** The rows that a form sets, without those that it leaves open, and what is wrong with it, by the field's name. */
export interface ReadRows {
  readonly rows: readonly AlignedRow[]
  readonly faults: Readonly<Record<string, readonly string[]>>
  /** Clauses of the base that nobody has decided on. */
  readonly undecided: readonly number[]
}

/**
 * Reads what a person set for each clause of the base.
 *
 * @param takeExact whether proposals of the same words are taken where nothing was chosen: the person's one act for all of them
 */
export function readRows(
  input: readonly AlignmentRowInput[],
  ground: AlignmentGround,
  takeExact: boolean,
): ReadRows {
  const faults: Record<string, readonly string[]> = {}
  const rows: AlignedRow[] = []
  const undecided: number[] = []
  ground.base.clauses.forEach((clause, index) => {
    const row = input.find(({ base }) => base === clause.start)
    if (row === undefined) {
      // A form holds a part of the clauses; the others stay as they are.
      const before = ground.standing.find(
        ({ base }) => base.start === clause.start && base.end === clause.end,
      )
      if (before) rows.push(before)
      else undecided.push(index)
      return
    }
    const run = runOf(row, index, ground, takeExact)
    if (run === null) undecided.push(index)
    else if ('fault' in run) faults[`rows[${input.indexOf(row)}].choice`] = [run.fault]
    else {
      const name = `rows[${input.indexOf(row)}]`
      const base = withWords(clauseSide(clause), ground.base, row.baseOp, row.baseWords, row.baseForce)
      const other =
        run.span &&
        withWords(textSide(ground.other.text, run.span), ground.other, row.op, row.words, row.force)
      if (base.fault)
        faults[`${name}.${base.fault === 'words_not_found' ? 'baseWords' : 'baseForce'}`] = [base.fault]
      if (other?.fault)
        faults[`${name}.${other.fault === 'words_not_found' ? 'words' : 'force'}`] = [other.fault]
      rows.push({ base: base.side, other: other?.side ?? null, basis: run.basis })
    }
  })
  return { rows, faults, undecided }
}

type Run = { readonly span: Span | null; readonly basis: AlignedRow['basis'] } | { readonly fault: string }

function runOf(
  row: AlignmentRowInput,
  index: number,
  ground: AlignmentGround,
  takeExact: boolean,
): Run | null {
  const proposal = ground.proposals[index]
  const proposed = proposal && {
    span: proposal.run && spanOfRun(ground.other.clauses, proposal.run),
    basis: proposal.basis,
  }
  switch (row.choice) {
    case '':
      return takeExact && proposed?.span && proposed.basis === 'exact' ? proposed : null
    case 'proposal':
      return proposed ?? { fault: 'choice_missing' }
    case 'none':
      return keptBasis(row.base, null, ground.standing)
    case 'run': {
      if (row.first === null) return { fault: 'choice_missing' }
      const first = ground.other.clauses.find(({ start }) => start === row.first)
      const last = row.last === null ? first : ground.other.clauses.find(({ end }) => end === row.last)
      if (!first || !last) return { fault: 'malformed' }
      if (last.end <= first.start) return { fault: 'clauses_order' }
      return keptBasis(row.base, { start: first.start, end: last.end }, ground.standing)
    }
  }
}

/** A choice that says what stands already keeps what it rests on; any other is the person's own. */
function keptBasis(base: number, span: Span | null, standing: readonly AlignedRow[]): Run {
  const before = standing.find((row) => row.base.start === base)
  const same = before && before.other?.start === span?.start && before.other?.end === span?.end
  return { span, basis: same ? before.basis : 'person' }
}

/** The span from the first clause of a run to its last. */
export function spanOfRun(clauses: readonly Clause[], [from, to]: readonly [number, number]): Span | null {
  const [first, last] = [clauses[from], clauses[to - 1]]
  return first && last ? { start: first.start, end: last.end } : null
}

type Side = Omit<AlignedSide, 'words'>

function clauseSide({ start, end, text }: Clause): Side {
  return { start, end, exact: text }
}

function textSide(text: string, span: Span): Side {
  return { ...span, exact: sliceOf(text, span) ?? '' }
}

/**
 * Operative words of a clause: typed ones before those chosen from the lexicon, which are named by their place in the text. A force given
 * beside them stands for the lexicon's.
 *
 * @param clauses of the text that the side is of
 */
function withWords(
  side: Side,
  { language, clauses }: { readonly language: string; readonly clauses: readonly Clause[] },
  chosen: string,
  typed: string,
  force: AlignmentRowInput['force'],
): { side: AlignedSide; fault?: 'words_not_found' | 'force_missing' } {
  if (typed === '' && chosen === '') return { side: { ...side, words: null } }
  const proposed = clauses
    .filter((clause) => contains(side, clause))
    .flatMap((clause) => {
      const shift = clause.start - side.start
      return proposedWordsOf(clause.text, language).map((words) => moved(words, shift))
    })
  const span = typed === '' ? placeOf(chosen, -side.start) : foundAt(side.exact, typed)
  const same = proposed.find(({ start, end }) => start === span?.start && end === span.end)
  if (span === null || (typed === '' && !same))
    return { side: { ...side, words: null }, fault: 'words_not_found' }
  if (same && (force === null || force === same.force)) return { side: { ...side, words: same } }
  if (force === null) return { side: { ...side, words: null }, fault: 'force_missing' }
  return { side: { ...side, words: { ...span, force, entry: null } } }
}

function moved({ start, end, force, entry }: ProposedWords, by: number): OperativeWords {
  return { start: start + by, end: end + by, force, entry }
}

/** `12-17` as a span, counted from elsewhere. */
function placeOf(text: string, by: number): Span | null {
  const [start, end] = text.split('-').map(Number)
  return start === undefined || end === undefined ? null : { start: start + by, end: end + by }
}

function foundAt(text: string, words: string): Span | null {
  const start = text.indexOf(words)
  return start === -1 ? null : { start, end: start + words.length }
}

/** What the lexicon proposes for a clause, with its reasons; nothing in a language that it does not know. */
export function proposedWordsOf(clause: string, language: string): readonly ProposedWords[] {
  const known = lexiconLanguage(language)
  if (known === null) return []
  return forceOfWords(clause, known).map(({ start, end, force, entry, why }) => ({
    start,
    end,
    force,
    entry,
    why,
  }))
}
