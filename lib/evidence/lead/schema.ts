import { z } from 'zod'
import { LONGEST_ADDRESS } from '@/lib/evidence/source/rules/address'
import { formKey } from '@/lib/ground/platform/form-key'
import { isLanguageTag } from '@/lib/ground/platform/language-tag'
import { isPlainName } from '@/lib/ground/platform/storable-text'
import { isWebAddress } from '@/lib/ground/platform/web-address'
import { EVERY_HOURS, WATCH_KINDS } from './rules/watching'

/** What can be wrong with a field; each is translated as `lead.fault.<code>`. */
export const faults = [
  'address',
  'address_long',
  'address_known',
  'kind',
  'name',
  'name_long',
  'characters',
  'language',
  'every',
  'statements',
  'malformed',
] as const
export type Fault = (typeof faults)[number]

export const LONGEST_NAME = 200
const MOST_STATEMENTS = 200

const fault = (code: Fault): string => code
const line = z
  .string(fault('malformed'))
  .default('')
  .transform((text) => text.trim())

/** One comes as a text, several as a list. */
const statements = z
  .preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z
      .array(
        z.string(fault('statements')).regex(/^[a-z0-9-]{1,80}$/, fault('statements')),
        fault('statements'),
      )
      .max(MOST_STATEMENTS, fault('statements')),
  )
  .transform((slugs) => [...new Set(slugs)])

const content = {
  locale: line,
  name: line
    .refine((text) => text !== '', fault('name'))
    .refine((text) => text.length <= LONGEST_NAME, fault('name_long'))
    .refine(isPlainName, fault('characters')),
  kind: z.enum(WATCH_KINDS, fault('kind')),
  language: line.refine((text) => isLanguageTag(text), fault('language')),
  every: line
    .refine((text) => EVERY_HOURS.some((hours) => String(hours) === text), fault('every'))
    .transform(Number),
  statements,
}

/** The lead that a source comes of, in the form that adds it; '' for none. Whether there is one is found out once the source is there. */
export const leadField = line.transform((text) => text.slice(0, 36))

/** Something to be watched. */
export const watchSchema = z.object({
  key: formKey,
  ...content,
  address: line
    .refine((text) => text.length <= LONGEST_ADDRESS, fault('address_long'))
    .refine((text) => isWebAddress(text), fault('address')),
})
export type WatchInput = z.output<typeof watchSchema>

/** What is said of something that is watched, anew: never its address. */
export const changeSchema = z.object({ id: z.uuid(), ...content })
export type ChangeInput = z.output<typeof changeSchema>

/** Something that is watched, or a lead, by its id. */
export const oneSchema = z.object({ locale: line, id: z.uuid() })
export type OneInput = z.output<typeof oneSchema>
