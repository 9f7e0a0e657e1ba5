import 'server-only'
import type { db, RowOf, Transaction } from '@/lib/ground/platform/db'
import type { AlignedRow, AlignedSide, WordForce } from '../types'

/** Reads within a transaction as well as outside of one. */
export type Reader = Transaction | ReturnType<typeof db>

/** An aligned clause as it is stored, as a view: operative words are counted from their clause's first unit. */
export function rowOf(
  stored: Omit<RowOf<'alignedClause', undefined>, 'alignmentId' | 'position'>,
): AlignedRow {
  const { baseStart, baseEnd, baseExact, start, end, exact, basis } = stored
  return {
    base: sideOf(
      { start: baseStart, end: baseEnd, exact: baseExact },
      {
        start: stored.baseWordsStart,
        end: stored.baseWordsEnd,
        force: stored.baseForce,
        entry: stored.baseEntry,
      },
    ),
    other:
      start === null || end === null || exact === null
        ? null
        : sideOf(
            { start, end, exact },
            { start: stored.wordsStart, end: stored.wordsEnd, force: stored.force, entry: stored.entry },
          ),
    basis,
  }
}

function sideOf(
  clause: { start: number; end: number; exact: string },
  words: { start: number | null; end: number | null; force: WordForce | null; entry: string | null },
): AlignedSide {
  const { start, end, force, entry } = words
  const whole = start !== null && end !== null && force !== null
  return {
    ...clause,
    words: whole ? { start: start - clause.start, end: end - clause.start, force, entry } : null,
  }
}

/** An aligned clause as it is written. */
export function storedOf({ base, other, basis }: AlignedRow) {
  return {
    baseStart: base.start,
    baseEnd: base.end,
    baseExact: base.exact,
    baseWordsStart: base.words && base.start + base.words.start,
    baseWordsEnd: base.words && base.start + base.words.end,
    baseForce: base.words?.force ?? null,
    baseEntry: base.words?.entry ?? null,
    start: other?.start ?? null,
    end: other?.end ?? null,
    exact: other?.exact ?? null,
    wordsStart: other?.words ? other.start + other.words.start : null,
    wordsEnd: other?.words ? other.start + other.words.end : null,
    force: other?.words?.force ?? null,
    entry: other?.words?.entry ?? null,
    basis,
  }
}

/** The base of a statement with what its clauses must not cut: its public marked items. */
export async function findBase(reader: Reader, statementId: string) {
  // One after the other: within a transaction there is one connection.
  const base = await reader.rendering.findFirstOrThrow({
    where: { statementId, isBase: true },
    select: {
      id: true,
      key: true,
      language: true,
      label: true,
      publisher: true,
      url: true,
      sha256: true,
      text: true,
    },
  })
  const items = await reader.commitment.findMany({
    where: { statementId, state: 'published' },
    orderBy: { start: 'asc' },
    select: { reference: true, start: true, end: true, force: true },
  })
  if (base.text === null) throw new Error(`the base of statement ${statementId} has no text`)
  return { ...base, text: base.text, items }
}
