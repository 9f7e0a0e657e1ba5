import { z } from 'zod'
import { isKnownDate } from '@/lib/ground/i18n/partial-date'
import { formKey } from '@/lib/ground/platform/form-key'
import { importFields } from '@/lib/ground/platform/import-form'
import { isLanguageTag } from '@/lib/ground/platform/language-tag'
import { isPlainLine } from '@/lib/ground/platform/storable-text'
import { addressMeant, LONGEST_ADDRESS } from './rules/address'
import { SOURCE_STANCES } from './rules/facets'
import { foundWords, isMoreThanFound } from './rules/found-words'
import { isCredibility, isReliability } from './rules/grade'
import { isForParties } from './rules/on-behalf-of'
import { LONGEST } from './rules/said'
import { SOURCE_SEEN, SOURCE_TYPES, TITLE_BASES } from './types'

/** What can be wrong with a field of a source; each is translated as `source.collect.fault.<code>`. */
export const faults = [
  'address',
  'address_long',
  'title',
  'title_long',
  'basis',
  'publisher',
  'publisher_long',
  'author_long',
  'date',
  'date_future',
  'language',
  'type',
  'seen',
  'summary_long',
  'quote_long',
  'characters',
  'group_long',
  'party',
  'same',
  'same_itself',
  'same_chain',
  'item',
  'stance',
  'reason',
  'reason_long',
  'unchanged',
  'grade',
  'file_missing',
  'file_large',
  'file_empty',
  'file_kind',
  'file_encrypted',
  'file_unsafe',
  'file_heavy',
  'file_damaged',
  'came_by',
  'came_by_words',
  'came_by_long',
  'bibliography',
  'bibliography_long',
  'bibliography_unread',
  'malformed',
] as const
export type Fault = (typeof faults)[number]

const ITEM = /^[a-z0-9][a-z0-9-]*\/\d+[a-z]+$/
export const SOURCE_ID = /^S\d{2,7}$/

const fault = (code: Fault): string => code
const line = z
  .string(fault('malformed'))
  .default('')
  .transform((text) => text.trim())
const shown = (longest: number, tooLong: Fault) =>
  line.refine((text) => text.length <= longest, fault(tooLong)).refine(isPlainLine, fault('characters'))
/** The id of a source as a form sends it; whether there is one is for the library to say. */
const sourceId = line.refine(isPlainLine, fault('malformed'))
const needed = (longest: number, missing: Fault, tooLong: Fault) =>
  shown(longest, tooLong).refine((text) => text !== '', fault(missing))
const optional = (longest: number, tooLong: Fault) =>
  shown(longest, tooLong).transform((text) => text || null)

const description = {
  title: needed(LONGEST.title, 'title', 'title_long'),
  titleBasis: z.enum(TITLE_BASES, fault('basis')),
  publisher: needed(LONGEST.publisher, 'publisher', 'publisher_long'),
  author: optional(LONGEST.author, 'author_long'),
  date: line
    .refine((text) => text === '' || isKnownDate(text), fault('date'))
    .transform((text) => text || null),
  language: line.refine((text) => isLanguageTag(text), fault('language')),
  type: z.enum(SOURCE_TYPES, fault('type')),
  summary: optional(LONGEST.summary, 'summary_long'),
}

/** What every new source is said to be, whatever it is known by. */
export const newSource = {
  locale: line,
  key: formKey,
  ...description,
  titleBasis: z.enum(['as_shown', 'described'], fault('basis')),
  item: line.refine((text) => text === '' || ITEM.test(text), fault('item')),
  stance: line.refine(
    (text) => text === '' || SOURCE_STANCES.some((stance) => stance === text),
    fault('stance'),
  ),
  despite: line.transform((text) => text.split(',').filter((id) => SOURCE_ID.test(id))),
}

/** An item comes with the stance towards it; said at once with whatever else is wrong. */
export const stanceWithItem = {
  path: ['stance'],
  message: fault('stance'),
  when: () => true,
}

const address = line
  .refine((text) => text.length <= LONGEST_ADDRESS, fault('address_long'))
  .refine((text) => isPlainLine(text) && addressMeant(text) !== null, fault('address'))
  .transform((text) => addressMeant(text) ?? text)

/**
 * A source to be added. `item` is the item that it bears on, as `<statement>/<reference>`, with the stance; `despite` holds the ids of the
 * sources that were offered in its place and that the person says it is not; `back` is the line to cite it on afterwards, as
 * `<statement>/<reference>/<party>`; `quote` holds words of it that were selected, to be quoted where it is cited.
 */
export const addSchema = z
  .object({
    address,
    ...newSource,
    seen: z.enum(SOURCE_SEEN, fault('seen')),
    back: line,
    quote: line.refine((text) => !isMoreThanFound(text), fault('quote_long')).transform(foundWords),
  })
  .refine(({ item, stance }) => item === '' || stance !== '', stanceWithItem)
export type AddInput = z.output<typeof addSchema>

/** A form to add a source of which the page is to be looked up: only its address has to be right, the rest is kept as it is typed. */
export const lookUpSchema = z.object({
  locale: line,
  address,
  title: line,
  titleBasis: line,
  publisher: line,
  author: line,
  date: line,
  language: line,
  type: line,
  summary: line,
  seen: line,
  item: line,
  stance: line,
  back: line,
  quote: line,
})
export type LookUpInput = z.output<typeof lookUpSchema>

const forParties = line
  .refine((text) => text === '' || isForParties(text), fault('party'))
  .transform((text) => text || null)

/** What a person says of a source: all of it as it is to stand, with the reason where something that stood was wrong. */
export const classSchema = z.object({
  locale: line,
  sourceId,
  ...description,
  primary: line
    .refine((text) => ['', 'yes', 'no'].includes(text), fault('malformed'))
    .transform((text) => (text === '' ? null : text === 'yes')),
  onBehalfOf: forParties,
  independenceGroup: optional(LONGEST.group, 'group_long'),
  originFor: forParties,
  reason: optional(LONGEST.reason, 'reason_long'),
})
export type ClassInput = z.output<typeof classSchema>

/** How far a source is to be trusted, as a person says with the reason; an empty field is no grade. */
export const gradeSchema = z.object({
  locale: line,
  sourceId,
  reliability: line.transform((text, context) => {
    if (text === '' || isReliability(text)) return text || null
    context.addIssue({ code: 'custom', message: fault('grade') })
    return z.NEVER
  }),
  credibility: line.transform((text, context) => {
    if (text === '' || isCredibility(text)) return text || null
    context.addIssue({ code: 'custom', message: fault('grade') })
    return z.NEVER
  }),
  gradeReason: needed(LONGEST.reason, 'reason', 'reason_long'),
})
export type GradeInput = z.output<typeof gradeSchema>

/** That a source is the same document as another, with the reason; an empty field says that it stands for itself. */
export const sameSchema = z.object({
  locale: line,
  sourceId,
  sameAs: line
    .transform((text) => text.toUpperCase())
    .refine((text) => text === '' || SOURCE_ID.test(text), fault('same'))
    .transform((text) => text || null),
  sameReason: needed(LONGEST.reason, 'reason', 'reason_long'),
})
export type SameInput = z.output<typeof sameSchema>

/** That the page of a source has moved to where the checks found it, with the reason to take it for the same document. */
export const moveSchema = z.object({
  locale: line,
  sourceId,
  movedTo: line,
  movedReason: needed(LONGEST.reason, 'reason', 'reason_long'),
})
export type MoveInput = z.output<typeof moveSchema>

/** A second person's decision. `seen` holds the ids of what was said and shown to them. */
export const decideSchema = z.object({
  key: formKey,
  locale: line,
  sourceId,
  seen: line.transform((text) => text.split(',').filter((id) => id !== '')),
})
export type DecideInput = z.output<typeof decideSchema>

export const sendBackSchema = decideSchema.extend({ reason: needed(LONGEST.reason, 'reason', 'reason_long') })

/** What was typed to find a source: words, an id, or an address. */
export const findSchema = z.object({ typed: line.transform((text) => text.slice(0, LONGEST_ADDRESS)) })

/** A bibliography of another program: to look at, or to add what was shown of it. */
export const importSchema = z.object({
  locale: line,
  ...importFields({
    none: fault('bibliography'),
    long: fault('bibliography_long'),
    malformed: fault('malformed'),
  }),
  language: line.refine((text) => text === '' || isLanguageTag(text), fault('language')),
  type: line.refine((text) => text === '' || SOURCE_TYPES.some((type) => type === text), fault('type')),
  seen: z.enum(SOURCE_SEEN, fault('seen')),
})
export type ImportInput = z.output<typeof importSchema>
