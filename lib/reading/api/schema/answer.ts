import { z } from 'zod'
import { day, permalink } from './pieces'

/** What surrounds what was asked for: the same in every answer. */
const around = {
  permalink,
  asOf: day.nullable().describe('The day at whose end it stood so; null: as it stands now.'),
  licence: z
    .object({
      url: z.url(),
      text: z
        .string()
        .nullable()
        .describe(
          'In the words of whoever runs this site; null where only the page at `url` says what holds.',
        ),
    })
    .describe('Under which licence this site publishes its content.'),
}

/** The answer with one record. */
export function oneOf<Entry extends z.ZodType>(entry: Entry) {
  return z.object({ data: entry, ...around })
}

/** The answer with a part of a list. */
export function partsOf<Entry extends z.ZodType>(entry: Entry) {
  return z.object({
    data: z.array(entry).max(100),
    next: z.url().nullable().describe('The address of the part that follows; null where this is the last.'),
    ...around,
  })
}

/** What faults there are, by name. */
export const FAULTS = [
  'not_in_record',
  'parameter',
  'method',
  'token',
  'scope',
  'fields',
  'refused',
  'too_many',
  'away',
  'failed',
] as const
export type Fault = (typeof FAULTS)[number]

/** What an answer says where there is nothing else to say (RFC 9457). */
export const problemSchema = z
  .object({
    type: z.url().describe('What this fault means, for people.'),
    title: z.string(),
    status: z.int(),
    code: z.enum(FAULTS),
    detail: z.string(),
    parameter: z.string().optional().describe('Which part of the address, or of what was sent, is wrong.'),
    fields: z
      .array(z.object({ name: z.string(), detail: z.string() }))
      .optional()
      .describe('Which fields of what was sent are wrong, each in the words of the forms on the desk.'),
    refusal: z.string().optional().describe('Why it was refused, as one word that stays the same.'),
    found: z
      .array(z.string())
      .optional()
      .describe('The sources that it may be already, where it was refused as a duplicate.'),
  })
  .meta({ id: 'Problem', description: 'What was wrong (RFC 9457, application/problem+json).' })
export type Problem = z.input<typeof problemSchema>
