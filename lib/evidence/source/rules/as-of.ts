import { isBy } from '@/lib/ground/platform/day'
import type { SourceMoments, SourceView } from '../types'
import { lastClassed, proposedClass } from './said'

/**
 * A source as it was known by the end of a day: what was accepted about it later is taken back, the newest first, and a copy stored or
 * an opening later has not happened. How its address was found is told of now alone.
 *
 * @param source as it stands now
 * @param day YYYY-MM-DD, ended in UTC
 */
export function sourceAsOf(source: SourceView, moments: SourceMoments, day: string): SourceView {
  const { openedAt, changes, proposals, storedAt } = moments
  const wasOpened = source.seen === 'opened' && (openedAt === null || isBy(day, openedAt))
  const later = changes.filter(({ at }) => !isBy(day, at))
  return {
    ...Object.assign({}, source, ...later.map(({ before }) => before).reverse()),
    proposed: proposedClass(
      proposals.filter(({ at, until }) => isBy(day, at) && !isBy(day, until)).map(({ after }) => after),
    ),
    seen: wasOpened ? 'opened' : 'excerpt',
    link: null,
    newestCopy: null,
    archived: null,
    formerAddresses: source.formerAddresses.filter(({ until }) => isBy(day, until)),
    storedCopies: storedAt.filter((at) => isBy(day, at)).length,
    classedAt: lastClassed(
      changes.filter(({ at }) => isBy(day, at)).map(({ at, before }) => ({ at, said: before })),
    ),
  }
}
