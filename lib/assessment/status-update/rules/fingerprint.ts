import { createHash } from 'node:crypto'
import { sourceAsRead } from '@/lib/evidence/source/rules/as-read'
import { signedWith } from '@/lib/evidence/source/rules/signed'
import type { SignedSource, SourceAsRead, UnsignedSource } from '@/lib/evidence/source/types'
import type { RevisionView } from '../types'

/** What a decision on a revision is about: what it signs of the sources, and the fingerprint of that with its content. */
export type AsRead = { readonly signed: readonly SignedSource[]; readonly fingerprint: string }

/**
 * What a reviewer has before them when they read a revision, and signs when they publish it.
 *
 * @param sources those that it cites, without what is kept from the reviewer
 */
export function asReadBy(
  reviewer: string,
  revision: Pick<RevisionView, 'contentSha256' | 'author' | 'citations'> & { readonly authorId: string },
  sources: ReadonlyMap<string, UnsignedSource>,
): AsRead {
  const cited = new Set(revision.citations.map(({ sourceId }) => sourceId))
  const signed = signedWith(
    [...cited].flatMap((id) => sources.get(id) ?? []),
    reviewer,
    revision.author.kind === 'import' ? null : revision.authorId,
  )
  return { signed, fingerprint: fingerprintOf(revision.contentSha256, signed.map(sourceAsRead)) }
}

/**
 * SHA-256, in hexadecimal, of everything that approving or showing a revision makes public, as canonical JSON (keys in order, no spaces,
 * UTF-8): its own content by its hash, and of each source that it cites what readers will see for the first time, by two. A decision names it and
 * the database keeps it with the review, so that nobody signs what their page did not show; the acts keep what it is made from, so that it can be computed anew.
 *
 * @param sources in the order of their ids
 */
export function fingerprintOf(contentSha256: string, sources: readonly SourceAsRead[]): string {
  return createHash('sha256').update(fingerprintText(contentSha256, sources), 'utf8').digest('hex')
}

/** The canonical JSON that the fingerprint is of. */
export function fingerprintText(contentSha256: string, sources: readonly SourceAsRead[]): string {
  return JSON.stringify({
    contentSha256,
    sources: sources.map(({ id, afterSha256, restSha256 }) => ({ afterSha256, id, restSha256 })),
  })
}
