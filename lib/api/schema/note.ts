import { z } from 'zod'
import { day, end, exact, language, moment, permalink, reference, slug, sourceId, start } from './pieces'

export const withdrawn = z.object({ at: z.string(), reason: z.string(), language }).nullable()

const said = {
  name: z.string(),
  language,
  body: z.string().nullable().describe('Markdown; null once it was withdrawn.'),
  author: z.string().describe('The name that the person chose to be shown under.'),
  reviewer: z.string(),
  publishedAt: moment,
  withdrawn,
}

export const noteSchema = z
  .object({
    statement: slug,
    permalink,
    on: z.union([
      z.object({ kind: z.literal('words'), passage: z.int(), start, end, exact }),
      z.object({ kind: z.literal('item'), item: reference }),
      z.object({ kind: z.literal('source'), source: sourceId }),
    ]),
    ...said,
    resolvedAt: moment.nullable(),
    replies: z.array(z.object(said)),
  })
  .meta({ id: 'Note', description: 'A public note on words, on an item or on a source.' })

const inJudgement = z.object({ item: reference, line: z.string(), number: z.int() })

export const searchSchema = z
  .object({
    statement: slug,
    name: z.string(),
    permalink,
    item: reference.nullable().describe('null: on the statement as a whole.'),
    place: z.string().nullable().describe('Where somebody looked; null once it was withdrawn.'),
    url: z.string().nullable(),
    language: language.nullable(),
    day,
    words: z.string().nullable().describe('What was looked for.'),
    found: sourceId.nullable().describe('null: nothing was found.'),
    author: z.string().nullable(),
    reviewer: z.string().nullable(),
    publishedAt: moment.nullable().describe('null: it is told by a judgement, with which it is public.'),
    withdrawn,
    takenInto: z.array(inJudgement).describe('The judgements that name it.'),
  })
  .meta({ id: 'Search', description: 'Where somebody looked, in which language, on which day.' })

export const followUpSchema = z
  .object({
    statement: slug,
    id: z.string(),
    permalink,
    item: reference.nullable().describe('null: on the statement as a whole.'),
    question: z.string(),
    language,
    dueOn: day.describe('As it is planned now, also in answers of a day.'),
    firstDueOn: day,
    cadenceMonths: z.int().nullable(),
    closed: z
      .object({
        as: z.enum(['completed', 'withdrawn']),
        on: day,
        reason: z.string().nullable(),
        language: language.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'FollowUp', description: 'A question to come back to, with the day on which it is due.' })
