import { z } from 'zod'
import { draftSchema, LONGEST_TEXT } from '@/lib/assessment/status-update/schema'
import { formKey } from '@/lib/ground/platform/form-key'
import { isStorable } from '@/lib/ground/platform/storable-text'
import { OUTCOMES } from './types'

/** Issue messages are message keys throughout. */
const typed = z
  .string('form.fault.malformed')
  .max(LONGEST_TEXT, 'status-update.judge.error.tooLong')
  .refine(isStorable, 'form.fault.characters')
  .default('')

const id = z.uuid('form.fault.malformed')

/** A request named by a form, with the page's language for the way on. */
export const requestSchema = z.object({ locale: typed, key: formKey, requestId: id })

/** Asking for a second judgement of one exact revision; an empty `coder` leaves it to any analyst. */
export const askSchema = z.object({
  locale: typed,
  key: formKey,
  revisionId: id,
  coder: typed.pipe(z.union([z.literal(''), id], 'form.fault.malformed')),
})

/** What the second analyst has typed, right or wrong: a judgement, and their word on whether they had seen the first (`yes` or `no`). */
export const codingDraftSchema = draftSchema.extend({ hadNotSeen: typed })

/** The form of a second judgement: what was typed, of which request, and the version of the draft that it was opened with. */
export const codingSchema = codingDraftSchema.extend({
  locale: typed,
  key: formKey,
  requestId: id,
  version: z.coerce.number('form.fault.malformed').int().min(0).max(1_000_000).default(0),
})
export type CodingInput = z.output<typeof codingSchema>

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'form.fault.malformed')

/** A reviewer's decision with both texts before them, each named by its hash. That the reason is not empty is a rule. */
export const reconcileSchema = requestSchema.extend({
  firstSha256: sha256,
  secondSha256: sha256,
  outcome: typed.pipe(z.enum(OUTCOMES, 'second-coding.error.outcome')),
  reason: typed,
})
export type ReconcileInput = z.output<typeof reconcileSchema>

/** Starting one's own draft on the line with the words of one's second judgement; `instead` is the version of the draft that makes way. */
export const beginSchema = requestSchema.extend({
  key: formKey,
  instead: z.coerce.number('form.fault.malformed').int().min(0).max(1_000_000).default(0),
})
