import 'server-only'
import { db } from '@/lib/platform/db'
import type { Stems } from '../rules/match'

/**
 * The stems of words, as search takes them (`search_stem`): by the folded word; words that say nothing by themselves have none. In a language
 * without a dictionary each word is its own.
 *
 * @param words folded
 */
export async function findStems(language: string, words: readonly string[]): Promise<Stems> {
  const [primary = ''] = language.toLowerCase().split('-')
  const rows = await db().$queryRaw<{ word: string; stem: string | null }[]>`
    SELECT word, CASE WHEN ${primary} IN ('en', 'fr', 'es', 'ar') THEN search_stem(${primary}, word) ELSE word END AS stem
    FROM unnest(${[...new Set(words)]}::text[]) AS word`
  return new Map(rows.flatMap(({ word, stem }) => (stem === null ? [] : [[word, stem] as const])))
}
