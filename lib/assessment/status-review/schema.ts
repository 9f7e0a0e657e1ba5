import { z } from 'zod'
import { formKey } from '@/lib/ground/platform/form-key'
import { isStorable } from '@/lib/ground/platform/storable-text'
import { comments } from '@/lib/record/review/schema'

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'form.fault.malformed')

/** A reviewer's form: which revision, and which exact text was shown. */
export const decisionSchema = z.object({
  revisionId: z.uuid('form.fault.malformed'),
  contentSha256: hash,
  key: formKey,
})

/** A decision that makes something public names all of it as it was shown: see `PublishingDecision`. */
export const publishingSchema = decisionSchema.extend({ fingerprint: hash })

/** Sending back needs a reason; that it is not empty is a rule, and its refusal a sentence of its own. */
export const sendBackSchema = decisionSchema.extend({
  reason: z
    .string()
    .max(20_000, 'status-update.judge.error.tooLong')
    .refine(isStorable, 'form.fault.characters')
    .default(''),
  comments,
})
