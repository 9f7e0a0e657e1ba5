import 'server-only'
import { findSourceOf } from '@/lib/evidence/source/data/library'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { now } from '@/lib/ground/platform/clock'
import { archiveOf, hasOpenCopies } from '../data/archive'
import { loadStatement } from './statement'

/** Whether there are copies of a statement's sources that readers may have whole. */
export const loadHasOpenCopies = remembered(
  'has-open-copies',
  (slug) => [tagOf.statement(slug)],
  (slug: string) => hasOpenCopies(slug, null),
)

/**
 * The stored copies of a statement's sources as one file, piece by piece; null where there is no such statement, or no such source in its library.
 *
 * @param source the id of the one whose copies are asked for; null for all
 */
export async function loadArchive(
  slug: string,
  source: string | null,
): Promise<AsyncIterable<Uint8Array> | null> {
  if (!(await loadStatement(slug))) return null
  if (source !== null && !(await findSourceOf(slug, source))) return null
  return archiveOf(slug, source, now())
}
