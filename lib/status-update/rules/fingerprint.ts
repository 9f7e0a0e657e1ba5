import { createHash } from 'node:crypto'
import { signedWith } from '@/lib/source/rules/signed'
import {
  GRADE_OF_SOURCE,
  SAID_OF_SOURCE,
  type SaidOfSource,
  type SignedSource,
  type UnsignedSource,
} from '@/lib/source/types'
import type { RevisionView } from '../types'

/** What could not be said of sources when the first judgements were signed. */
const SAID_LATER = [...GRADE_OF_SOURCE, 'sameAs', 'originFor'] as const

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
  return { signed, fingerprint: fingerprintOf(revision.contentSha256, signed) }
}

/**
 * SHA-256, in hexadecimal, of everything that approving or showing a revision makes public, as canonical JSON (keys in order, no spaces,
 * UTF-8): its own content by its hash, and of each source that it cites what readers will see for the first time. A decision names it and
 * the database keeps it with the review, so that nobody signs what their page did not show.
 */
export function fingerprintOf(contentSha256: string, signed: readonly SignedSource[]): string {
  return createHash('sha256').update(fingerprintText(contentSha256, signed), 'utf8').digest('hex')
}

/** The canonical JSON that the fingerprint is of. */
export function fingerprintText(contentSha256: string, signed: readonly SignedSource[]): string {
  return JSON.stringify({ contentSha256, sources: signed.map(sourceOf) })
}

function sourceOf({ id, url, becomesPublic, stands, after, accepted, shown }: SignedSource) {
  return {
    accepted: accepted.map(({ classing }) => classing.id),
    after: inOrder(after),
    id,
    // What readers see already is changed; what they see for the first time is all of it new.
    ...(becomesPublic
      ? {
          shown: {
            bearings: shown.bearings.map(({ reference, slug, stance }) => ({ reference, slug, stance })),
            core: shown.core,
            note: shown.note,
            seen: shown.seen,
          },
          url,
        }
      : { stands: inOrder(stands) }),
  }
}

/** Without the address, which no judgement changes, and without a grade where there is none, as before there were any, and without what leads on where nothing does: what was signed then is signed alike now. */
function inOrder(said: SaidOfSource): Readonly<Record<string, unknown>> {
  const fields = SAID_OF_SOURCE.filter(
    (field) => field !== 'url' && (said[field] !== null || !SAID_LATER.some((later) => later === field)),
  )
  return Object.fromEntries(fields.sort().map((field) => [field, said[field]]))
}
