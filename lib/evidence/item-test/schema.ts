import { z } from 'zod'
import { formKey } from '@/lib/ground/platform/form-key'
import { isLanguageTag } from '@/lib/ground/platform/language-tag'
import { isPlainLine } from '@/lib/ground/platform/storable-text'
import { TEST_ACTS } from './types'

/** What can be wrong with a field; each is translated as `item-test.fault.<code>`. */
export const faults = [
  'says',
  'says_long',
  'shown_by',
  'shown_by_long',
  'reason',
  'reason_long',
  'language',
  'characters',
  'malformed',
] as const
export type Fault = (typeof faults)[number]

/** In characters (code points). */
export const LONGEST = { says: 140, shownBy: 500, reason: 500 } as const

const fault = (code: Fault): string => code

const line = (longest: number, long: Fault) =>
  z
    .string(fault('malformed'))
    .default('')
    .transform((text) => text.trim())
    .refine((text) => [...text].length <= longest, fault(long))
    .refine(isPlainLine, fault('characters'))

/** The form that proposes to set a test of an item, to replace one or to end one. What its act does not ask for is left aside. */
export const proposeSchema = z
  .object({
    key: formKey,
    statement: z.string(fault('malformed')).regex(/^[a-z0-9-]{1,80}$/, fault('malformed')),
    reference: z.string(fault('malformed')).regex(/^[a-z0-9]{1,20}$/, fault('malformed')),
    act: z.enum(TEST_ACTS, fault('malformed')),
    /** The number of the test that is replaced or ended. */
    ends: z.coerce.number(fault('malformed')).int().min(0).max(10_000).default(0),
    says: line(LONGEST.says, 'says_long'),
    shownBy: line(LONGEST.shownBy, 'shown_by_long'),
    reason: line(LONGEST.reason, 'reason_long'),
    language: z
      .string(fault('malformed'))
      .default('')
      .transform((text) => text.trim())
      .refine((text) => isLanguageTag(text), fault('language')),
  })
  .superRefine(({ act, says, shownBy, reason, ends }, context) => {
    const missing = (field: string, code: Fault) =>
      context.addIssue({ code: 'custom', path: [field], message: fault(code) })
    if (act !== 'end' && says === '') missing('says', 'says')
    if (act !== 'end' && shownBy === '') missing('shownBy', 'shown_by')
    if (act !== 'set' && reason === '') missing('reason', 'reason')
    if (act !== 'set' && ends === 0) missing('ends', 'malformed')
  })
  .transform(({ act, says, shownBy, reason, ends, ...rest }) => ({
    ...rest,
    test: act === 'end' ? null : { says, shownBy },
    ending: act === 'set' ? null : { number: ends, reason },
  }))
export type ProposeInput = z.output<typeof proposeSchema>
