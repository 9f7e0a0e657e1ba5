import { z } from 'zod'
import { formKey } from './form-key'

/** So much of a file of another program is taken at once, UTF-16 units: some hundred entries. */
export const LONGEST_IMPORT = 300_000

/** What every form has that brings in what stands in a file of another program; what may be wrong with its text is told by codes of its own. */
export function importFields<Code extends string>(codes: {
  readonly none: Code
  readonly long: Code
  readonly malformed: Code
}) {
  return {
    key: formKey,
    /** To look at it, or to bring in what was shown of it and is chosen. */
    intent: z.enum(['look', 'add'], codes.malformed),
    text: z
      .string(codes.malformed)
      .refine((text) => text.trim() !== '', codes.none)
      .refine((text) => text.length <= LONGEST_IMPORT, codes.long),
    /** The hash of what was shown. */
    shown: z.string().max(64).default(''),
    /** Which of the entries that were shown, counted from 0. */
    chosen: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .transform((chosen) =>
        [chosen ?? []].flat().flatMap((at) => (/^\d{1,3}$/.test(at) ? [Number(at)] : [])),
      ),
  }
}

/** What stands in a file of another program, as it was looked at, or brought in. */
export interface Imported<Entry> {
  readonly entries: readonly Entry[]
  /** The hash of what is shown, without which nothing is brought in. */
  readonly shown: string
  /** How many more entries the file has than are looked at once. */
  readonly left: number
  readonly isAdded: boolean
  /** That it was to be brought in, and nothing of it was chosen. */
  readonly isNoneChosen: boolean
}

/** What becomes of an entry, and what it would be brought in with; null where it would not be. */
export interface LookedAt<Entry, Input> {
  readonly entry: Entry
  readonly input: Input | null
}
