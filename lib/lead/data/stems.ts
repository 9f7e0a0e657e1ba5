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
  // The dictionary of Spanish knows its commonest ending by the accent that was folded away.
  const rows = await db().$queryRaw<{ word: string; stem: string | null }[]>`
    SELECT word, CASE ${primary}
        WHEN 'es' THEN search_fold(search_stem('es', regexp_replace(word, '([cs])ion$', '\\1ión')))
        WHEN 'en' THEN search_stem('en', word) WHEN 'fr' THEN search_stem('fr', word) WHEN 'ar' THEN search_stem('ar', word)
        ELSE word END AS stem
    FROM unnest(${[...new Set(words)]}::text[]) AS word`
  return new Map(rows.flatMap(({ word, stem }) => (stem === null ? [] : [[word, stem] as const])))
}
