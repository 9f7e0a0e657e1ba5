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
        .describe('In the words of whoever runs this site; null where they said nothing.'),
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
export const FAULTS = ['not_in_record', 'parameter', 'method', 'too_many', 'away', 'failed'] as const
export type Fault = (typeof FAULTS)[number]

/** What an answer says where there is nothing else to say (RFC 9457). */
export const problemSchema = z
  .object({
    type: z.url().describe('What this fault means, for people.'),
    title: z.string(),
    status: z.int(),
    code: z.enum(FAULTS),
    detail: z.string(),
    parameter: z.string().optional().describe('Which part of the address is wrong.'),
  })
  .meta({ id: 'Problem', description: 'What was wrong (RFC 9457, application/problem+json).' })
export type Problem = z.input<typeof problemSchema>
