import { isWebAddress } from '@/lib/ground/platform/web-address'
import {
  CLASS_OF_SOURCE,
  type ClassingView,
  type FoundMoved,
  type ProposedClass,
  SAID_APART,
  SAID_OF_SOURCE,
  type SaidOfSource,
  SOURCE_TYPES,
  type SourceView,
} from '../types'
import { isCredibility, isReliability } from './grade'

/** How long what people say of a source may be, in UTF-16 units. A group is a name, and no room for more. */
export const LONGEST = {
  title: 500,
  publisher: 200,
  author: 200,
  summary: 1_000,
  group: 120,
  reason: 500,
} as const

/** A change as the database keeps it, read back: fields that are none of ours, or not of their kind, are left out. */
export function saidIn(kept: unknown): Partial<SaidOfSource> {
  if (typeof kept !== 'object' || kept === null) return {}
  const values = new Map<string, unknown>(Object.entries(kept))
  return Object.fromEntries(
    SAID_OF_SOURCE.filter((field) => values.has(field) && fits(field, values.get(field))).map((field) => [
      field,
      values.get(field),
    ]),
  )
}

function fits(field: keyof SaidOfSource, value: unknown): boolean {
  if (field === 'primary') return value === null || typeof value === 'boolean'
  if (field === 'reliability') return value === null || isReliability(value)
  if (field === 'credibility') return value === null || isCredibility(value)
  if (field === 'type') return SOURCE_TYPES.some((type) => type === value)
  if (field === 'titleBasis')
    return value === 'as_shown' || value === 'reconstructed' || value === 'described'
  if (field === 'url') return typeof value === 'string' && isWebAddress(value)
  if (field === 'title' || field === 'publisher' || field === 'language') return typeof value === 'string'
  return value === null || typeof value === 'string'
}

/** What the checks had found, as the database keeps it, read back. */
export function foundIn(kept: unknown): FoundMoved | null {
  if (typeof kept !== 'object' || kept === null || !('since' in kept) || !('lastAt' in kept)) return null
  const { since, lastAt } = kept
  return typeof since === 'string' && typeof lastAt === 'string' ? { since, lastAt } : null
}

/** A source with what was said about it and not yet accepted laid over it, the newest last. */
export function withPending<Source extends Partial<SaidOfSource>>(
  source: Source,
  pending: readonly Pick<ClassingView, 'after'>[],
): Source {
  return Object.assign({}, source, ...pending.map(({ after }) => after))
}

/** The same as the rules weigh it: that it is the same document as another, and where it has moved to, count once they were accepted. */
export function weighedWith<Source extends Partial<SaidOfSource> & Pick<SaidOfSource, 'sameAs' | 'url'>>(
  source: Source,
  pending: readonly Pick<ClassingView, 'after'>[],
): Source {
  return { ...withPending(source, pending), sameAs: source.sameAs, url: source.url }
}

/** What some words of a dossier propose of where a source comes from, and when it is dated, the newest last; null where they speak of none of it. */
export function proposedClass(words: readonly Partial<SaidOfSource>[]): ProposedClass | null {
  const all: Partial<SaidOfSource> = Object.assign({}, ...words)
  const fields = CLASS_OF_SOURCE.filter((field) => field in all)
  return fields.length === 0 ? null : Object.fromEntries(fields.map((field) => [field, all[field]]))
}

/** A source as its dossier proposes to class it: what nobody has accepted yet laid over what stands. */
export function asProposed<Source extends Pick<SourceView, 'proposed'>>(source: Source): Source {
  return source.proposed === null ? source : { ...source, ...source.proposed }
}

/** Whether something said is accepted on the source's own page alone. */
export function isSaidApart({ after }: Pick<ClassingView, 'after'>): boolean {
  return SAID_APART.some((field) => field in after)
}

/** What of a source is said otherwise: the fields that differ, as they stand and as they are to be; null where nothing does. */
export function differenceOf(
  stands: SaidOfSource,
  said: SaidOfSource,
): { readonly before: Partial<SaidOfSource>; readonly after: Partial<SaidOfSource> } | null {
  const fields = SAID_OF_SOURCE.filter((field) => stands[field] !== said[field])
  if (fields.length === 0) return null
  const part = (whole: SaidOfSource): Partial<SaidOfSource> =>
    Object.fromEntries(fields.map((field) => [field, whole[field]]))
  return { before: part(stands), after: part(said) }
}

/**
 * When a word about where a source comes from, or when it is dated, was last accepted; null where none was.
 *
 * @param changes what was accepted: from when readers see it (ISO), and the fields that it is about
 */
export function lastClassed(
  changes: readonly { readonly at: string; readonly said: Partial<SaidOfSource> }[],
): string | null {
  const moments = changes
    .filter(({ said }) => CLASS_OF_SOURCE.some((field) => field in said))
    .map(({ at }) => at)
  return moments.sort().at(-1) ?? null
}

/** Whether a change says only where the source comes from, or dates what had no date: nothing that was said was wrong. */
export function isClassingOnly({ before, after }: Pick<ClassingView, 'before' | 'after'>): boolean {
  return Object.keys(after).every(
    (field) =>
      CLASS_OF_SOURCE.some((known) => known === field) &&
      (field !== 'date' || (before.date ?? null) === null),
  )
}

/** Who of the two that stand behind a public judgement reads what a third, or one of them, said about its sources; null where nobody can. */
export function secondReader(saidBy: string, reviewer: string, author: string | null): string | null {
  if (saidBy !== reviewer) return reviewer
  return author !== null && author !== saidBy ? author : null
}
