import { z } from 'zod'
import { isCalendarDay } from '@/lib/ground/i18n/calendar'
import { formKey } from '@/lib/ground/platform/form-key'
import { isLanguageTag } from '@/lib/ground/platform/language-tag'
import { isStorable } from '@/lib/ground/platform/storable-text'
import { ACT_KINDS, REGIMES } from './types'

/** What can be wrong with a field; each is translated as `request.fault.<code>`. */
export const faults = [
  'statement',
  'authority',
  'authority_long',
  'party',
  'language',
  'asked',
  'asked_long',
  'regime',
  'items',
  'characters',
  'kind',
  'day',
  'day_future',
  'day_early',
  'day_order',
  'reference_long',
  'deadline',
  'deadline_early',
  'deadline_reckoned',
  'deadline_missing',
  'basis',
  'basis_long',
  'text',
  'text_long',
  'source',
  'corrects',
  'reason',
  'malformed',
] as const
export type Fault = (typeof faults)[number]

/** In UTF-16 units. */
export const LONGEST = { authority: 300, asked: 10_000, reference: 120, basis: 300, text: 5_000 } as const
const MOST_ITEMS = 200

const PARTY_KEY = /^[a-z][a-z0-9-]*$/

const fault = (code: Fault): string => code
const line = z
  .string(fault('malformed'))
  .default('')
  .transform((text) => text.trim())
const kept = (longest: number, long: Fault) =>
  line.refine((text) => text.length <= longest, fault(long)).refine(isStorable, fault('characters'))
const needed = (longest: number, missing: Fault, long: Fault) =>
  kept(longest, long).refine((text) => text !== '', fault(missing))
const optional = (longest: number, long: Fault) => kept(longest, long).transform((text) => text || null)
const optionalDay = (wrong: Fault) =>
  line.refine((text) => text === '' || isCalendarDay(text), fault(wrong)).transform((text) => text || null)
const slug = line.refine((text) => /^[a-z0-9-]{1,80}$/.test(text), fault('statement'))
const reference = z.string(fault('items')).regex(/^\d{1,6}[a-z]{1,6}$/, fault('items'))
const language = line.refine((text) => isLanguageTag(text), fault('language'))

/** One ticked box comes as a text, several as a list. */
const items = z
  .preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(reference, fault('items')).max(MOST_ITEMS, fault('items')),
  )
  .transform((references) => [...new Set(references)])

const content = {
  locale: line,
  authority: needed(LONGEST.authority, 'authority', 'authority_long'),
  party: line
    .refine((text) => text === '' || PARTY_KEY.test(text), fault('party'))
    .transform((text) => text || null),
  language,
  asked: needed(LONGEST.asked, 'asked', 'asked_long'),
  regime: z.enum(REGIMES, fault('regime')),
  items,
}

/** A request that is being put down. `id` is what it will be known by, so that the same form sent twice makes one. */
export const draftSchema = z.object({ key: formKey, statement: slug, ...content })
export type DraftInput = z.output<typeof draftSchema>

/** A request as its page showed it. */
const opened = {
  locale: line,
  id: z.uuid(fault('malformed')),
  version: z.coerce.number(fault('malformed')).int().min(1).max(1_000_000),
}

export const editSchema = z.object({ key: formKey, ...content, ...opened })
export type EditInput = z.output<typeof editSchema>

/** What happened. `corrects` is the act that it stands in place of. */
export const recordSchema = z
  .object({
    ...opened,
    key: formKey,
    kind: z.enum(ACT_KINDS, fault('kind')),
    day: line.refine(isCalendarDay, fault('day')),
    reference: optional(LONGEST.reference, 'reference_long'),
    deadline: optionalDay('deadline'),
    basis: optional(LONGEST.basis, 'basis_long'),
    text: optional(LONGEST.text, 'text_long'),
    textLanguage: line.refine((text) => text === '' || isLanguageTag(text), fault('language')),
    source: line
      .transform((text) => text.toUpperCase())
      .refine((text) => text === '' || /^S\d{2,7}$/.test(text), fault('source'))
      .transform((text) => text || null),
    corrects: line
      .refine((text) => text === '' || z.uuid().safeParse(text).success, fault('corrects'))
      .transform((text) => text || null),
  })
  .superRefine(({ deadline, basis, day, text, textLanguage, kind }, context) => {
    const wrong = (path: string, code: Fault) =>
      context.addIssue({ code: 'custom', path: [path], message: code })
    if (deadline !== null && basis === null) wrong('basis', 'basis')
    if (deadline === null && basis !== null) wrong('deadline', 'deadline')
    if (deadline !== null && deadline < day) wrong('deadline', 'deadline_early')
    if (text !== null && textLanguage === '') wrong('textLanguage', 'language')
    if (kind === 'struck' && text === null) wrong('text', 'reason')
  })
export type RecordInput = z.output<typeof recordSchema>

export const publishSchema = z.object({ ...opened, key: formKey })
export type PublishInput = z.output<typeof publishSchema>

export const sendBackSchema = z.object({
  ...opened,
  key: formKey,
  reason: needed(LONGEST.text, 'reason', 'text_long'),
})
export type SendBackInput = z.output<typeof sendBackSchema>
