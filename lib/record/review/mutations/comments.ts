import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import { Invalid } from '@/lib/ground/platform/errors'
import { readPlace } from '../rules/places'
import type { CommentInput } from '../schema'

/**
 * Writes what a reviewer asks of single places, with the decision that sends a judgement back.
 *
 * @param citations how many the judgement has
 * @throws Invalid where a comment is on a citation that it does not have
 */
export async function writeComments(
  tx: Transaction,
  reviewId: string,
  comments: readonly CommentInput[],
  citations: number,
): Promise<void> {
  for (const [index, { place }] of comments.entries()) {
    const read = readPlace(place)
    if (read?.kind === 'citation' && read.number > citations)
      throw new Invalid({ [`comments[${index}].place`]: ['place'] })
  }
  await tx.reviewComment.createMany({
    data: comments.map(({ place, body }, index) => ({ reviewId, number: index + 1, place, body })),
  })
}
