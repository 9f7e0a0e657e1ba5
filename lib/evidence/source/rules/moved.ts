import { createHash } from 'node:crypto'
import type { ClassingView, FormerAddress, FoundMoved, LinkView, SaidOfSource } from '../types'

/**
 * Where the page of a source has moved for good, as far as somebody may propose it: found on two different days at least, so that a mistake of an evening is
 * none; null where it is not.
 */
export function movedForGood(
  link: Pick<LinkView, 'outcome' | 'movedTo' | 'since' | 'reachedAt'> | null,
): { readonly to: string; readonly found: FoundMoved } | null {
  if (link?.outcome !== 'moved' || link.movedTo === null || link.reachedAt === null) return null
  const { since, reachedAt: lastAt } = link
  return since.slice(0, 10) < lastAt.slice(0, 10) ? { to: link.movedTo, found: { since, lastAt } } : null
}

/** The addresses that a source had before, until when, the first one first. @param changes what was accepted, and what stood there before */
export function formerAddresses(
  changes: readonly { readonly at: string; readonly before: Partial<SaidOfSource> }[],
): FormerAddress[] {
  return changes
    .flatMap(({ at, before }) => (before.url ? [{ url: before.url, until: at }] : []))
    .sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0))
}

/**
 * SHA-256, in hexadecimal, of what somebody said of a new address, as canonical JSON: which source, the old and the new address, why, and what the
 * checks found. The acts on it name it; null where something else was said.
 */
export function moveHash(
  sourceId: string,
  { before, after, reason, found }: Pick<ClassingView, 'before' | 'after' | 'reason' | 'found'>,
): string | null {
  if (!after.url) return null
  const said = [sourceId, before.url ?? null, after.url, reason, found?.since ?? null, found?.lastAt ?? null]
  return createHash('sha256').update(JSON.stringify(said), 'utf8').digest('hex')
}
