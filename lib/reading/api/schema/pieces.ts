import { z } from 'zod'

/** What the schemas of several resources are made of. Each says in a document for programs what it means. */

export const day = z.iso.date().describe('A day, YYYY-MM-DD. Days end at midnight UTC.')
export const partialDay = z.string().describe('A year, a month or a day, as far as it is known.')
export const moment = z.iso.datetime().describe('A moment, ISO 8601, in UTC.')
export const language = z.string().describe('A language, as a BCP 47 tag.')
export const permalink = z
  .url()
  .describe('The page for people, for good; as it stood on the day, where one was asked for.')
export const address = z.url().describe('The same record in this interface.')
export const slug = z.string().describe('The statement, as its addresses name it.')
export const reference = z
  .string()
  .describe('The item: the number of its passage and a letter. Given once, never used again.')
export const sourceId = z.string().describe('The source: S and a number. Given once for the whole library.')
export const line = z
  .string()
  .describe(
    'For whom a judgement is: the key of a party, or `all` for every party without a judgement of its own.',
  )
export const start = z.int().describe('Where the words begin in the base text, in UTF-16 code units.')
export const end = z.int().describe('Where they end: the first code unit after them.')
/** A line of a text that introduces an item of a list. */
export const introducing = z.object({
  passage: z.int(),
  start: z.int(),
  end: z.int(),
  exact: z.string().describe('Of a long line its last sentence.'),
})
export const exact = z.string().describe('The exact words, as they stand in the base text.')
