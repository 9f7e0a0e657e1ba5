import { z } from 'zod'
import { SEARCH_GROUPS } from '@/lib/reading/search/types'
import { language, permalink, slug } from './pieces'

/** Something that search found, with the words around what was looked for. */
export const foundSchema = z.object({
  group: z.enum(SEARCH_GROUPS),
  statement: slug.nullable().describe('null: a source that no statement uses yet.'),
  name: z.string().describe('What it is called on the pages of the statement.'),
  language,
  words: z.string(),
  permalink: permalink.nullable().describe('null: it has no page of its own.'),
})

/** What was looked for, so that nobody takes more for missing than was looked for. */
export const searchedSchema = z.object({
  all: z.boolean().describe('Whether what was found has all the words.'),
  looked: z
    .array(z.string())
    .describe('The words that were looked for one by one; empty where that was not needed.'),
  nowhere: z.array(z.string()).describe('Those of them that stand nowhere that was searched.'),
  places: z.array(z.enum(SEARCH_GROUPS)).describe('Where was searched.'),
  statement: slug.nullable().describe('null: in all statements.'),
})
