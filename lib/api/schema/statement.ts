import { z } from 'zod'
import { address, day, end, language, permalink, slug, start } from './pieces'

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

export const passageSchema = z
  .object({
    statement: slug,
    number: z.int(),
    permalink,
    start,
    end,
    text: z.string(),
    language,
  })
  .meta({ id: 'Passage', description: 'A numbered paragraph of the base text of a statement.' })
