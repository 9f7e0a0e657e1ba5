import 'server-only'
import type { NoteTarget } from '../types'

/** What is read of what a note is about. */
export const targetSelect = {
  id: true,
  start: true,
  end: true,
  exact: true,
  prefix: true,
  suffix: true,
  rendering: { select: { passages: { select: { number: true, start: true, end: true } } } },
  commitment: { select: { reference: true, title: true, titleLanguage: true, passageNumber: true } },
  source: { select: { id: true, title: true, language: true } },
} as const

export type TargetRow = {
  readonly id: string
  readonly start: number | null
  readonly end: number | null
  readonly exact: string | null
  readonly prefix: string | null
  readonly suffix: string | null
  readonly rendering: {
    readonly passages: readonly { readonly number: number; readonly start: number; readonly end: number }[]
  } | null
  readonly commitment: {
    readonly reference: string
    readonly title: string
    readonly titleLanguage: string
    readonly passageNumber: number
  } | null
  readonly source: { readonly id: string; readonly title: string; readonly language: string } | null
}

/** What a first note is about. A reply is about what its first note is about, and has none of its own. */
export function targetOf(row: TargetRow): NoteTarget {
  const { start, end, exact, prefix, suffix, rendering, commitment, source } = row
  if (commitment) {
    const { passageNumber, ...item } = commitment
    return { kind: 'item', ...item, passage: passageNumber }
  }
  if (source) return { kind: 'source', ...source }
  const passage = passageAt(rendering?.passages, start)
  if (!passage || start === null || end === null || exact === null || prefix === null || suffix === null)
    throw new Error(`note ${row.id} is about nothing`)
  return { kind: 'span', passage: passage.number, start, end, exact, prefix, suffix }
}

/** The passage in which noted words begin. */
function passageAt<Passage extends { readonly start: number; readonly end: number }>(
  passages: readonly Passage[] | undefined,
  start: number | null,
): Passage | undefined {
  return passages?.find((each) => start !== null && each.start <= start && start < each.end)
}
