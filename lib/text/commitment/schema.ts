import { z } from 'zod'
import { locales } from '@/lib/ground/i18n/routing'
import { formKey } from '@/lib/ground/platform/form-key'
import { isPlainName, isStorable } from '@/lib/ground/platform/storable-text'
import { FORCES } from '@/lib/text/method/types'

/** What can be wrong with a field of a mark; each is translated as `commitment.mark.fault.<code>`. */
export const MARK_FAULTS = [
  'title_missing',
  'title_long',
  'force_missing',
  'area_missing',
  'why_missing',
  'why_long',
  'body_long',
  'bodies_many',
  'bodies_twice',
  'bodies_and_nobody',
  'reason_missing',
  'reason_long',
  'characters',
  'language_missing',
  'malformed',
] as const
export type MarkFault = (typeof MARK_FAULTS)[number]

/** The longest title, in UTF-16 code units: it stands in lists, tables and previews. */
export const TITLE_UNITS = 120
/** How many bodies a mark may name: as many as a statement may have parties, since one sentence may name them all. */
export const MOST_BODIES = 80

const fault = (code: MarkFault) => ({ error: code })

const longText = (missing: MarkFault, long: MarkFault) =>
  z
    .string(fault(missing))
    .trim()
    .min(1, fault(missing))
    .max(4_000, fault(long))
    .refine(isStorable, fault('characters'))

const language = z.enum(locales, fault('language_missing'))

/** Rows left empty are no bodies. A name that comes twice is one too many. */
const bodies = z.preprocess(
  (value) =>
    [value ?? []].flat().flatMap((row) => (typeof row === 'string' && row.trim() !== '' ? [row.trim()] : [])),
  z
    .array(z.string().max(160, fault('body_long')).refine(isPlainName, fault('characters')))
    .max(MOST_BODIES, fault('bodies_many'))
    .refine((names) => new Set(names).size === names.length, fault('bodies_twice')),
)

/** What is said about marked words, field by field. */
export const markContent = {
  title: z
    .string(fault('title_missing'))
    .trim()
    .min(1, fault('title_missing'))
    .max(TITLE_UNITS, fault('title_long'))
    .refine(isPlainName, fault('characters')),
  titleLanguage: language,
  force: z.enum(FORCES, fault('force_missing')),
  areaKey: z.string(fault('area_missing')).min(1, fault('area_missing')).max(80, fault('area_missing')),
  whyThisForce: longText('why_missing', 'why_long'),
  responsible: bodies,
  namesNobody: z.literal('yes', fault('malformed')).optional().transform(Boolean),
}

/** The page's language, for the way on. */
const locale = z.string().default('')
const count = z.coerce.number(fault('malformed')).int(fault('malformed')).min(0, fault('malformed'))

/** A new mark: which words, and what is said about them. */
export const markSchema = z.object({
  locale,
  key: formKey,
  statement: z.string(fault('malformed')).min(1, fault('malformed')).refine(isStorable, fault('malformed')),
  passage: count,
  from: count,
  to: count,
  ...markContent,
})
export type MarkInput = z.output<typeof markSchema>

const markId = z.uuid(fault('malformed'))

/** A mark that was sent back, mended. `version` is the one that the form was opened on. */
export const mendSchema = z.object({ locale, markId, version: count, ...markContent })
export type MendInput = z.output<typeof mendSchema>

/** Proposing to withdraw a public item: the reason, and its language. */
export const withdrawalSchema = z.object({
  locale,
  key: formKey,
  markId,
  reason: longText('reason_missing', 'reason_long'),
  language,
})

export const followingSchema = z.object({ locale, markId, follow: z.enum(['on', 'off'], fault('malformed')) })

/** What was typed where an item is asked for, whether it may be a statement as a whole or has to be one, and of which statement it has to be; '' for any. */
export const choiceSchema = z.object({
  locale: z.string().default(''),
  typed: z.string(fault('malformed')).transform((text) => text.slice(0, 500)),
  whole: z.enum(['yes', 'no', 'only']).default('no'),
  of: z.string().max(80, fault('malformed')).default(''),
})

/** Words of texts elsewhere, as the database keeps them beside a force: each at an address on the web, or in a source. */
export const wordsElsewhereSchema = z.array(
  z
    .object({
      words: z.string().regex(/\S/),
      language: z.string().regex(/^[a-z]{2,3}$/),
      how: z.string().regex(/\S/),
      address: z
        .url({ protocol: /^https?$/ })
        .nullable()
        .default(null),
      source: z
        .string()
        .regex(/^S\d{2,}$/)
        .nullable()
        .default(null),
    })
    .refine(({ address, source }) => (address === null) !== (source === null)),
)
