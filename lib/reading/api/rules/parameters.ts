import { z } from 'zod'
import { line, reference, slug, sourceId } from '../schema/pieces'

/** What may stand in an address where it varies, by the name that the table gives it, with one that the starter dossier has. */
export const PARAMETERS: Readonly<Record<string, { readonly form: z.ZodString; readonly example: string }>> =
  {
    statement: { form: slug.regex(/^[a-z0-9-]{1,80}$/), example: 'rabat-2022-07-08' },
    reference: { form: reference.regex(/^\d{1,4}[a-z]{1,4}$/), example: '7c' },
    source: { form: sourceId.regex(/^S\d{1,9}$/), example: 'S40' },
    rendering: {
      form: z
        .string()
        .regex(/^[a-z]{2,3}(?:(?:-+|\.)[A-Za-z0-9]+)+$/)
        .describe('The text, by its key.'),
      example: 'fr-mapexpress.ma',
    },
    line: { form: line.regex(/^[a-z0-9-]{1,60}$/), example: 'spain' },
    number: {
      form: z
        .string()
        .regex(/^[1-9]\d{0,5}$/)
        .describe('The number of the judgement on its line.'),
      example: '1',
    },
  }

/** What may be asked of an address after its `?`. */
export const QUERY = {
  'as-of': z.iso
    .date()
    .optional()
    .describe('YYYY-MM-DD: as it stood at the end of that day, UTC. Left out: as it stands now.'),
  after: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .describe(
      'The entry after which the part begins, as `next` of the part before it says. Left out: the beginning.',
    ),
}

/** The names of what varies in a path of the table. */
export function namesIn(path: string): readonly string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
}
