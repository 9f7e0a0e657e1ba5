import { z } from 'zod'
import { BLOCK_KINDS } from '@/lib/text/statement/rules/blocks'
import { editorialSchema } from './note'
import { address, day, end, introducing, language, permalink, slug, start } from './pieces'

const party = z.object({
  key: z.string(),
  name: z.string().describe('In the language of the base text.'),
  representedBy: z.string().nullable().describe('Null where the text names nobody.'),
})

const area = z.object({ key: z.string(), title: z.string() })

/** A text of a statement, as far as it is known. */
const rendering = z.object({
  key: z.string(),
  language,
  label: z.string().nullable(),
  publisher: z.string(),
  url: z.url(),
  sha256: z.string().nullable().describe('Of the text; null where only its address is known.'),
})

export const statementSchema = z
  .object({
    statement: slug,
    permalink,
    address,
    shortAddress: z.url(),
    title: z.string(),
    titleGivenBy: z.string().nullable().describe('Who gave the title, where the text has none; else null.'),
    shortTitle: z.string(),
    language: language.describe('Of the base text, and so of title, place and names.'),
    place: z.string(),
    date: day,
    parties: z.array(party),
    areas: z.array(area),
    passages: z.int().describe('How many numbered paragraphs the base text has.'),
    base: rendering.describe('The text in which words are marked. It never changes.'),
  })
  .meta({ id: 'Statement', description: 'A dated public text in which parties say what they will do.' })

/** What a passage is in the structure of its text. */
const block = z
  .object({
    kind: z.enum(BLOCK_KINDS),
    level: z.int().describe('How deep: from 1 on of headings and of items of lists, 0 of everything else.'),
    marker: z
      .string()
      .nullable()
      .describe('What numbers it or sets it off, in its words or drawn beside them.'),
    start,
    end,
    cells: z.array(z.object({ start, end })).describe('Of a row of a table, which may be several passages.'),
    introducedBy: z.array(introducing).describe('The lines that introduce an item, the outermost first.'),
  })
  .describe('Absent where the text has no structure.')

const textNote = z.object({
  number: z.int(),
  at: z.int().describe('Where its sign stands in the base text, which has neither sign nor note.'),
  marker: z.string(),
  text: z.string(),
})

export const passageSchema = z
  .object({
    statement: slug,
    number: z.int(),
    permalink,
    start,
    end,
    text: z.string(),
    language,
    editorialNotes: z
      .array(editorialSchema)
      .optional()
      .describe('What is noted on the words. Whoever gives the words on gives these with them.'),
    block: block.optional(),
    notes: z.array(textNote).optional().describe('Notes of the text whose signs stand in it.'),
  })
  .meta({ id: 'Passage', description: 'A numbered paragraph of the base text of a statement.' })
