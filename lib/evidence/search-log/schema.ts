import { z } from 'zod'
import { isCalendarDay } from '@/lib/ground/i18n/calendar'
import { formKey } from '@/lib/ground/platform/form-key'
import { isLanguageTag } from '@/lib/ground/platform/language-tag'
import { isPlainLine, isStorable } from '@/lib/ground/platform/storable-text'
import { isWebAddress } from '@/lib/ground/platform/web-address'

/** What can be wrong with a field; each is translated as `search-log.fault.<code>`. */
export const faults = [
  'about',
  'place',
  'place_long',
  'address',
  'address_long',
  'language',
  'day',
  'day_future',
  'day_early',
  'words',
  'words_long',
  'found',
  'source',
  'characters',
  'malformed',
] as const
export type Fault = (typeof faults)[number]

/** In UTF-16 units. */
export const LONGEST = { place: 300, address: 2_000, words: 2_000 } as const

const fault = (code: Fault): string => code
const typed = z
  .string(fault('malformed'))
  .default('')
  .transform((text) => text.trim())
const line = (longest: number, long: Fault) =>
  typed.refine((text) => text.length <= longest, fault(long)).refine(isPlainLine, fault('characters'))
const paragraph = (longest: number, missing: Fault, long: Fault) =>
  typed
    .refine((text) => text !== '', fault(missing))
    .refine((text) => text.length <= longest, fault(long))
    .refine(isStorable, fault('characters'))
const language = typed.refine((text) => isLanguageTag(text), fault('language'))

/** A statement's address, or an item's: `rabat-2022-07-08`, `rabat-2022-07-08/7c`. */
const about = typed
  .refine((text) => /^[a-z0-9-]{1,80}(\/[a-z0-9]{1,20})?$/.test(text), fault('about'))
  .transform((address) => {
    const [statement = '', reference] = address.split('/')
    return { statement, reference: reference ?? null }
  })

/** The form that logs a search. `id` is what it will be known by, so that the same form sent twice logs one. */
export const logSchema = z
  .object({
    key: formKey,
    about,
    place: line(LONGEST.place, 'place_long').refine((text) => text !== '', fault('place')),
    address: line(LONGEST.address, 'address_long')
      .refine((text) => text === '' || isWebAddress(text), fault('address'))
      .transform((text) => text || null),
    language,
    day: typed.refine(isCalendarDay, fault('day')),
    words: paragraph(LONGEST.words, 'words', 'words_long'),
    found: z.enum(['nothing', 'source'], fault('found')),
    source: typed
      .transform((text) => text.toUpperCase())
      .refine((text) => text === '' || /^S\d{2,7}$/.test(text), fault('source'))
      .transform((text) => text || null),
  })
  .superRefine(({ found, source }, context) => {
    if (found === 'source' && source === null)
      context.addIssue({ code: 'custom', path: ['source'], message: fault('source') })
  })
  // A source that was typed before "nothing" was chosen is left aside.
  .transform(({ found, source, ...fields }) => ({
    ...fields,
    foundSourceId: found === 'source' ? source : null,
  }))
export type LogInput = z.output<typeof logSchema>
