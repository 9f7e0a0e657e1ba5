import 'server-only'
import { db, manyRows } from '@/lib/ground/platform/db'
import type { Stems } from '../rules/match'

/**
 * The stems of words, as search takes them (`compared_as`): by the folded word; words that say nothing by themselves have none. In a language
 * without a dictionary each word is its own.
 *
 * @param words folded
 */
export async function findStems(language: string, words: readonly string[]): Promise<Stems> {
  const rows = await db().$queryRaw<{ word: string; stem: string | null }[]>`
    SELECT word, compared_as(${primaryOf(language)}, word) AS stem FROM unnest(${[...new Set(words)]}::text[]) AS word`
  return new Map(rows.flatMap(({ word, stem }) => (stem === null ? [] : [[word, stem] as const])))
}

/** The words that stand somewhere in the record, in whatever language, and have one of some stems in a text of a language. */
export function findWordsOfStems(
  language: string,
  stems: readonly string[],
): Promise<{ readonly stem: string; readonly word: string }[]> {
  const primary = primaryOf(language)
  return manyRows`
    SELECT DISTINCT asked.stem, s.word
      FROM unnest(${[...new Set(stems)]}::text[]) AS asked (stem)
      JOIN search_words s ON compared_in_all(s.word) @> ARRAY[
        CASE WHEN ${primary} IN ('en', 'fr', 'es', 'ar') THEN ${primary} ELSE '' END || ' ' || asked.stem]`
}

/** What a language is called without its script and country. */
export function primaryOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? ''
}
