import { z } from 'zod'
import { address, end, exact, language, moment, permalink, reference, slug, start } from './pieces'

const reading = z.object({
  kind: z
    .enum(['rendering', 'parallel'])
    .describe('parallel: a press report, which is no text of the statement.'),
  publisher: z.string(),
  url: z.url(),
  language,
  weight: z.enum(['high', 'medium', 'low']),
  difference: z.string().describe('In our words.'),
  quote: z.string().nullable(),
})

export const variantSchema = z
  .object({
    statement: slug,
    key: z.string(),
    permalink,
    ...{ start, end, exact },
    readings: z.array(reading),
  })
  .meta({ id: 'Variant', description: 'A place in the base text where another text says something else.' })

export const renderingSchema = z
  .object({
    statement: slug,
    key: z.string(),
    permalink,
    address: address
      .nullable()
      .describe('Its clauses beside those of the base; null where no words of it are known.'),
    isBase: z.boolean(),
    language,
    label: z.string().nullable(),
    publisher: z.string(),
    url: z.url(),
    sha256: z.string().nullable(),
    known: z
      .enum(['base', 'aligned', 'seen', 'address'])
      .describe(
        'aligned: a person aligned its text and another confirmed it. seen: it was seen on a copy, and no second person has read it. address: no more than where it stands.',
      ),
  })
  .meta({ id: 'Rendering', description: 'One text of a statement: a language, a publisher, an address.' })

const side = z.object({ start: z.int(), end: z.int(), exact: z.string() })

export const clauseSchema = z
  .object({
    statement: slug,
    rendering: z.string(),
    number: z.int(),
    permalink,
    item: reference.nullable().describe('The item that it answers to, where somebody said so.'),
    base: side
      .nullable()
      .describe('The clause of the base text; null where the other has nothing like it there.'),
    other: side.nullable().describe('The clause of the other text; null where it does not have it.'),
    language: language.describe('Of the other text.'),
    known: z.enum(['aligned', 'seen']),
    alignedBy: z.string().nullable(),
    confirmedBy: z.string().nullable().describe('null: no second person has read it.'),
    publishedAt: moment,
  })
  .meta({ id: 'Clause', description: 'A clause of another text of a statement beside that of the base.' })
