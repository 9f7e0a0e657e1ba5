import 'server-only'
import { db } from '@/lib/ground/platform/db'
import { nearest } from '../rules/near'
import type { SearchAudience } from '../types'

/** Of how many words that have groups of three letters, or the beginning, in common with a mistyped one the nearest are chosen. */
const MOST_LIKE = 100

/**
 * Words near to these that stand somewhere in what is searched, nearest first, by the word as it was typed; of one that stands somewhere
 * itself, or that others go on from, itself alone: readers learn nothing of words that they never saw. Where they stand, and for whom, has
 * to be asked.
 *
 * @returns folded words
 */
export async function findNearWords(
  words: readonly string[],
  audience: SearchAudience,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db().$queryRaw<{ typed: string; folded: string; alike: string[] }[]>`
    SELECT typed, folded, CASE WHEN EXISTS (SELECT FROM search_words WHERE word LIKE folded || '%' AND (is_shown OR ${audience} = 'desk')) THEN ARRAY[folded] ELSE ARRAY(
             SELECT word FROM search_words WHERE (word % folded OR word LIKE left(folded, 3) || '%') AND (is_shown OR ${audience} = 'desk')
              GROUP BY word ORDER BY similarity(word, folded) DESC, word LIMIT ${MOST_LIKE}) END AS alike
      FROM (SELECT DISTINCT typed, search_fold(typed) AS folded FROM unnest(${[...words]}::text[]) AS typed) AS asked
     WHERE folded !~ '[0-9 ]' AND char_length(folded) >= 4`
  return new Map(rows.map(({ typed, folded, alike }) => [typed, nearest(folded, alike)]))
}
