import { z } from 'zod'
import { locales } from '@/lib/ground/i18n/routing'
import { formKey } from '@/lib/ground/platform/form-key'
import { isPlainText } from '@/lib/ground/platform/storable-text'
import { LINEAGE_KINDS } from './types'

/** How long what people write may be, in UTF-16 code units. A quotation is a passage, no document. */
export const LONGEST = { quote: 2_000, locator: 200, why: 1_000 } as const

/** What can be wrong with a field; each is translated as `lineage.fault.<code>`. */
export const faults = [
  'later',
  'later_undated',
  'later_earlier',
  'later_same',
  'later_rendering',
  'kind',
  'quote',
  'quote_long',
  'locator',
  'locator_long',
  'why',
  'why_long',
  'language',
  'characters',
  'malformed',
] as const
export type Fault = (typeof faults)[number]

const fault = (code: Fault): string => code

/** As typed, but for line ends and the space around: a form sends CRLF, and the words are the same on every system. */
const words = (longest: number, tooLong: Fault) =>
  z
    .string(fault('malformed'))
    .default('')
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().max(longest, fault(tooLong)).refine(isPlainText, fault('characters')))
const needed = (longest: number, missing: Fault, tooLong: Fault) =>
  words(longest, tooLong).refine((text) => text !== '', fault(missing))

const locale = z.string().default('')
const id = z.uuid(fault('malformed'))
const version = z.coerce.number(fault('malformed')).int(fault('malformed'))
const language = z.enum(locales, fault('language'))

const SOURCE = /^S\d{2,7}$/
const ITEM = /^([a-z0-9][a-z0-9-]*)\/(\d+[a-z]+)$/

const item = z
  .string(fault('malformed'))
  .regex(ITEM, fault('malformed'))
  .transform((text) => itemIn(text))

/** What a link says. For an item of another statement quote and locator are left empty: its words are what they are. */
const said = {
  kind: z.enum(LINEAGE_KINDS, fault('kind')),
  quote: words(LONGEST.quote, 'quote_long'),
  locator: words(LONGEST.locator, 'locator_long'),
  why: needed(LONGEST.why, 'why', 'why_long'),
  language,
}

/** A new link. `item` is the earlier end, as `<statement>/<reference>`; `later` a source's id, or an item named likewise. */
export const proposeSchema = z.object({
  locale,
  key: formKey,
  item,
  later: z
    .string(fault('later'))
    .refine((text) => SOURCE.test(text) || ITEM.test(text), fault('later'))
    .transform((text) => (SOURCE.test(text) ? { source: text } : { item: itemIn(text) })),
  ...said,
})
export type ProposeInput = z.output<typeof proposeSchema>

/** What was typed where the later text of an item is asked for. */
export const laterSchema = z.object({
  locale,
  item,
  typed: z.string(fault('malformed')).transform((text) => text.slice(0, 500)),
})

/** What a link says, again, after it came back; `version` is the one that was opened. */
export const mendSchema = z.object({ locale, linkId: id, version, ...said })
export type MendInput = z.output<typeof mendSchema>

/** The item that an address names; of what is none, nothing that there is. */
export function itemIn(text: string): { slug: string; reference: string } {
  const [, slug = '', reference = ''] = ITEM.exec(text) ?? []
  return { slug, reference }
}
