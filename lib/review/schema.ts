import { z } from 'zod'
import { locales } from '@/lib/i18n/routing'
import { DECISIONS, NOUNS } from './types'

/** How long a reason may be, in UTF-16 code units. */
export const LONGEST_REASON = 2_000

/** What can be wrong with a field; each is translated as `review.fault.<code>`. */
export const faults = ['reason', 'reason_long', 'characters', 'language', 'malformed'] as const
export type Fault = (typeof faults)[number]

export function isFault(code: string): code is Fault {
  return faults.some((fault) => fault === code)
}

const fault = (code: Fault): string => code

/** NUL and lone surrogates cannot be kept; of the other controls only line ends have a place in what people write. */
const UNSTORABLE = /[\p{Surrogate}]|(?!\n)\p{Cc}/u

const reason = z
  .string(fault('malformed'))
  .default('')
  .transform((text) => text.replaceAll('\r\n', '\n').trim())
  .pipe(
    z
      .string()
      .max(LONGEST_REASON, fault('reason_long'))
      .refine((text) => !UNSTORABLE.test(text), fault('characters')),
  )

/** Which work a form is about. */
const work = {
  noun: z.enum(NOUNS, fault('malformed')),
  id: z.uuid(fault('malformed')),
}

/** A reviewer's form: which work, in which exact words. `version` is only for showing what changed since; sending back needs a reason. */
export const decisionSchema = z
  .object({
    ...work,
    version: z.coerce.number(fault('malformed')).int(fault('malformed')),
    fingerprint: z.string(fault('malformed')).regex(/^[0-9a-f]{64}$/, fault('malformed')),
    decision: z.enum(DECISIONS, fault('malformed')),
    reason,
  })
  .refine((typed) => typed.decision === 'approve' || typed.reason !== '', {
    path: ['reason'],
    message: fault('reason'),
  })

/** The form that takes work back: with a reason, and the language that it is in. */
export const withdrawalSchema = z.object({
  ...work,
  reason: reason.refine((text) => text !== '', fault('reason')),
  language: z.enum(locales, fault('language')),
})
