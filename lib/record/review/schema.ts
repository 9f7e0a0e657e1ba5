import { z } from 'zod'
import { locales } from '@/lib/ground/i18n/routing'
import { formKey } from '@/lib/ground/platform/form-key'
import { isPlainText } from '@/lib/ground/platform/storable-text'
import { readPlace } from './rules/places'
import { DECISIONS } from './types'

/** How long a reason may be, in UTF-16 code units. */
export const LONGEST_REASON = 2_000

/** What can be wrong with a field; each is translated as `review.fault.<code>`. */
export const faults = [
  'reason',
  'reason_long',
  'characters',
  'language',
  'place',
  'comment',
  'answer',
  'none_chosen',
  'malformed',
] as const
export type Fault = (typeof faults)[number]

const fault = (code: Fault): string => code

const reason = z
  .string(fault('malformed'))
  .default('')
  .transform((text) => text.replaceAll('\r\n', '\n').trim())
  .pipe(z.string().max(LONGEST_REASON, fault('reason_long')).refine(isPlainText, fault('characters')))

/** How many comments come with one decision. */
export const MOST_COMMENTS = 20

/** What a reviewer asks of single places of what they send back; rows that were left empty are none. */
export const comments = z
  .array(z.object({ place: z.string().default(''), body: reason }), fault('malformed'))
  .max(MOST_COMMENTS, fault('malformed'))
  .default([])
  .superRefine((rows, context) => {
    for (const [index, { place, body }] of rows.entries()) {
      const issue = (field: string, code: Fault) =>
        context.addIssue({ code: 'custom', path: [index, field], message: fault(code) })
      if (body !== '' && readPlace(place) === null) issue('place', 'place')
      if (body === '' && place !== '') issue('body', 'comment')
    }
  })
  .transform((rows) => rows.filter(({ body }) => body !== ''))
export type CommentInput = z.output<typeof comments>[number]

/** An author's answer to a comment. */
export const answerSchema = z.object({
  key: formKey,
  commentId: z.uuid(fault('malformed')),
  answer: reason.refine((text) => text !== '', fault('answer')),
})

/** A comment that is settled. */
export const settleSchema = z.object({ key: formKey, commentId: z.uuid(fault('malformed')) })

/** Which work a form is about; of what kind it is, its door knows. */
const id = z.uuid(fault('malformed'))

/** A reviewer's form: which work, in which exact words. Sending back needs a reason. */
export const decisionSchema = z
  .object({
    id,
    key: formKey,
    fingerprint: z.string(fault('malformed')).regex(/^[0-9a-f]{64}$/, fault('malformed')),
    decision: z.enum(DECISIONS, fault('malformed')),
    reason,
  })
  .refine((typed) => typed.decision === 'approve' || typed.reason !== '', {
    path: ['reason'],
    message: fault('reason'),
  })

/** How many pieces of work are read in one at most: a page and its form hold no more. */
export const MOST_AT_ONCE = 100

/**
 * A reviewer's form about several pieces of work of one kind that stand on one page, each in exact words and with a decision of its own. What
 * was left for later is not decided on; where the form says so, all of it is approved that is not sent back.
 */
export const severalSchema = z
  .object({
    key: formKey,
    rest: z.literal('approve', fault('malformed')).optional(),
    decisions: z
      .array(
        z.object({
          id,
          fingerprint: z.string(fault('malformed')).regex(/^[0-9a-f]{64}$/, fault('malformed')),
          decision: z.enum([...DECISIONS, 'later'], fault('malformed')).default('later'),
          reason,
        }),
        fault('malformed'),
      )
      .max(MOST_AT_ONCE, fault('malformed'))
      .default([]),
  })
  .transform(({ rest, decisions, ...form }) => ({
    ...form,
    decisions: decisions.map((one) => ({
      ...one,
      decision: one.decision === 'later' && rest === 'approve' ? rest : one.decision,
    })),
  }))
  .superRefine(({ decisions }, context) => {
    const issue = (path: (string | number)[], code: Fault) =>
      context.addIssue({ code: 'custom', path, message: fault(code) })
    if (decisions.every(({ decision }) => decision === 'later')) issue(['chosen'], 'none_chosen')
    for (const [index, { decision, reason: why }] of decisions.entries())
      if (decision === 'send_back' && why === '') issue(['decisions', index, 'reason'], 'reason')
  })
  .transform(({ key, decisions }) => ({
    key,
    decisions: decisions.flatMap(({ decision, ...read }) =>
      decision === 'later' ? [] : [{ ...read, decision }],
    ),
  }))

/** The form that takes work back: with a reason, and the language that it is in. */
export const withdrawalSchema = z.object({
  id,
  key: formKey,
  reason: reason.refine((text) => text !== '', fault('reason')),
  language: z.enum(locales, fault('language')),
})
