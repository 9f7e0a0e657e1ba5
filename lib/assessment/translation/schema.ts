import { z } from 'zod'
import { locales } from '@/lib/ground/i18n/routing'
import { formKey } from '@/lib/ground/platform/form-key'
import { TRANSLATED_FIELDS } from '@/lib/text/statement/rules/own-words'
import { faultOfWords } from './rules/faults'

/** What can be wrong with a field; each is translated as `translation.fault.<code>`. */
export const faults = [
  'text',
  'text_long',
  'title_long',
  'test_long',
  'shown_by_long',
  'line_long',
  'summary_long',
  'in_short_long',
  'in_short_sentences',
  'characters',
  'paragraphs',
  'citations',
  'links',
  'language',
  'malformed',
] as const
export type Fault = (typeof faults)[number]

const fault = (code: Fault): string => code

/** What a form leaves empty where it is of something else. */
const orNull = (said: z.ZodType<string>) =>
  z
    .union([z.literal(''), said], fault('malformed'))
    .default('')
    .transform((text) => text || null)

/** The form that proposes a translation: of which text, in exactly which words, and how it is said in another language. */
export const translateSchema = z
  .object({
    key: formKey,
    statement: orNull(z.string(fault('malformed')).regex(/^[a-z0-9-]{1,80}$/, fault('malformed'))),
    reference: orNull(z.string(fault('malformed')).regex(/^[a-z0-9]{1,20}$/, fault('malformed'))),
    source: orNull(z.string(fault('malformed')).regex(/^S[0-9]{1,9}$/, fault('malformed'))),
    field: z.enum(TRANSLATED_FIELDS, fault('malformed')),
    line: orNull(z.uuid(fault('malformed'))),
    party: orNull(z.string(fault('malformed')).regex(/^[a-z0-9-]{1,80}$/, fault('malformed'))),
    original: z.string(fault('malformed')).regex(/^[0-9a-f]{64}$/, fault('malformed')),
    language: z.enum(locales, fault('language')),
    text: z
      .string(fault('malformed'))
      .default('')
      .transform((text) => text.replaceAll('\r\n', '\n').trim()),
  })
  .superRefine(({ field, text, language }, context) => {
    const wrong = faultOfWords(field, text, language)
    if (wrong) context.addIssue({ code: 'custom', path: ['text'], message: fault(wrong) })
  })
export type TranslateInput = z.output<typeof translateSchema>
