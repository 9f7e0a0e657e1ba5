import 'server-only'
import { db, type Transaction } from '@/lib/ground/platform/db'
import type { Noun, QueueEntry } from '../types'

/** Something that a second person decides on, whatever came of it. */
export type UnderReview = Pick<QueueEntry, 'id' | 'slug' | 'reference' | 'words' | 'language' | 'state'> & {
  readonly noun: Noun
  readonly authorId: string
  readonly author: string
  readonly submittedAt: Date
  /** Whether readers see it, or did. */
  readonly isPublic: boolean
}

/** Some of what a second person decides on, by the ids. */
export function findUnderReview(
  ids: readonly string[],
  tx: Transaction = db(),
): Promise<readonly UnderReview[]> {
  return tx.$queryRaw<UnderReview[]>`
    SELECT u.noun, u.id::text AS id, s.slug, u.reference, u.words, u.language, u.state, u.author_id::text AS "authorId",
           p.public_name AS author, u.submitted_at AS "submittedAt", readers_see(u.noun, u.id::text) AS "isPublic"
      FROM under_review u LEFT JOIN statements s ON s.id = u.statement_id JOIN people p ON p.id = u.author_id
     WHERE u.id = ANY (${[...ids]}::uuid[])`
}
