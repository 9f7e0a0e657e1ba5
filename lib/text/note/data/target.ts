import 'server-only'
import { manyRows } from '@/lib/ground/platform/db'
import { namedIn, translationsOfItem } from '@/lib/text/commitment/data/item-view'
import type { NoteTarget } from '../types'

/** What is read of what a note is about. */
export const targetSelect = {
  id: true,
  start: true,
  end: true,
  exact: true,
  prefix: true,
  suffix: true,
  commitment: { select: { reference: true, title: true, titleLanguage: true, passageNumber: true } },
  source: { select: { id: true, title: true, language: true } },
} as const

/** The same with the item's title in a language, where it was translated. */
export function targetSelectIn(language: string) {
  const { select } = targetSelect.commitment
  return {
    ...targetSelect,
    commitment: { select: { ...select, ...translationsOfItem(language, ['title']) } },
  }
}

type ItemRow = {
  readonly reference: string
  readonly title: string
  readonly titleLanguage: string
  readonly passageNumber: number
  readonly translations?: Parameters<typeof namedIn>[0]['translations']
}

export type TargetRow = {
  readonly id: string
  readonly start: number | null
  readonly end: number | null
  readonly exact: string | null
  readonly prefix: string | null
  readonly suffix: string | null
  readonly commitment: ItemRow | null
  readonly source: { readonly id: string; readonly title: string; readonly language: string } | null
}

/** In which passage the words begin that each of some first notes is about, by the note's id: the passages in between are not read. */
export async function findTargetPassages(rows: readonly TargetRow[]): Promise<ReadonlyMap<string, number>> {
  const ids = rows.flatMap(({ id, start }) => (start === null ? [] : [id]))
  if (ids.length === 0) return new Map()
  const found = await manyRows<{ id: string; number: number }>`
    SELECT n.id, p.number FROM notes n
    JOIN passages p ON p.rendering_id = n.rendering_id AND p.start <= n.start AND n.start < p."end"
    WHERE n.id = ANY (${ids}::uuid[])`
  return new Map(found.map(({ id, number }) => [id, number]))
}

/**
 * What a first note is about. A reply is about what its first note is about, and has none of its own.
 *
 * @param passages as `findTargetPassages` found them
 */
export function targetOf(row: TargetRow, passages: ReadonlyMap<string, number>): NoteTarget {
  const { start, end, exact, prefix, suffix, commitment, source } = row
  if (commitment) {
    const { passageNumber, translations = [], ...item } = commitment
    return { kind: 'item', ...namedIn({ ...item, translations }), passage: passageNumber }
  }
  if (source) return { kind: 'source', ...source }
  const passage = passages.get(row.id)
  if (
    passage === undefined ||
    start === null ||
    end === null ||
    exact === null ||
    prefix === null ||
    suffix === null
  )
    throw new Error(`note ${row.id} is about nothing`)
  return { kind: 'span', passage, start, end, exact, prefix, suffix }
}
