import { z } from 'zod'
import { language, moment, permalink, reference, slug } from './pieces'

export const correctionSchema = z
  .object({
    statement: slug,
    name: z.string(),
    permalink,
    at: z.string().describe('A moment, or a day where only the day is known.'),
    kind: z
      .enum(['revision', 'item', 'note', 'message', 'reply'])
      .describe(
        'revision: a judgement that says that an earlier one was wrong. item, note: withdrawn. message: from a reader, answered. reply: a party’s own words.',
      ),
    item: reference.nullable(),
    judgement: z.object({ line: z.string(), number: z.int(), corrects: z.int().nullable() }).nullable(),
    outcome: z.string().nullable(),
    reason: z
      .string()
      .nullable()
      .describe('Our words: why it was corrected or withdrawn, or what was answered.'),
    language: language.nullable(),
    party: z.string().nullable(),
    words: z
      .string()
      .nullable()
      .describe(
        'The words of whoever wrote to us, where they permitted it and two people chose to show them.',
      ),
  })
  .meta({
    id: 'Correction',
    description: 'What was corrected or withdrawn, and what readers and parties wrote about it.',
  })

export const eventSchema = z
  .object({
    statement: slug,
    position: z.string().describe('Its number in the record of all acts, as digits.'),
    permalink,
    at: moment,
    verb: z.string(),
    objectType: z.string(),
    objectId: z.string(),
    by: z
      .object({ name: z.string(), kind: z.enum(['person', 'import']) })
      .nullable()
      .describe('null: Suivi by itself.'),
    hash: z.string().describe('The link that stands for the record up to it.'),
  })
  .meta({ id: 'Event', description: 'A public act of the signed record.' })
