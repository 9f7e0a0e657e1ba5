import { z } from 'zod'
import { formKey } from '@/lib/ground/platform/form-key'
import { primaryLanguage } from '@/lib/ground/platform/language-tag'
import { isPlainLine, isStorable } from '@/lib/ground/platform/storable-text'
import { readAddress } from '@/lib/ground/platform/web-address'
import { CLAUSES_A_PART } from './rules/alignment-parts'
import { BLOCK_KINDS } from './rules/blocks'
import { WORD_FORCES } from './rules/lexicon-entry'
import { slugFault } from './rules/slug'

const place = z.number().int().nonnegative()

const blockSchema = z.object({
  kind: z.enum(BLOCK_KINDS),
  start: place,
  end: place,
  level: place,
  marker: z.string().nullable(),
  cells: z.array(z.object({ start: place, end: place })),
  introducedBy: place.nullable(),
})

const noteSchema = z.object({ at: place, marker: z.string(), text: z.string() })

/** The structure of a text as it is kept beside it. */
export const structureSchema = z.object({ blocks: z.array(blockSchema), notes: z.array(noteSchema) })

/** A stretch of it as it is read: each block with its place among all, each note with its number. */
export const structureStretchSchema = z.object({
  blocks: z.array(z.object({ place, block: blockSchema })),
  notes: z.array(noteSchema.extend({ number: place })),
})

/** What can be wrong with a field of the wording desk; each is translated as `statement.wording.fault.<code>`. */
export const WORDING_FAULTS = [
  'text_missing',
  'text_long',
  'characters',
  'address',
  'language',
  'publisher_missing',
  'line_long',
  'replaces',
  'choice_missing',
  'clauses_order',
  'words_not_found',
  'force_missing',
  'undecided',
  'reason_missing',
  'reason_long',
  'malformed',
] as const
export type WordingFault = (typeof WORDING_FAULTS)[number]

/** The longest text that can be added, in UTF-16 code units: a statement, not a book. */
export const LONGEST_TEXT = 200_000
const LONGEST_LINE = 200

const fault = (code: WordingFault) => ({ error: code })
const locale = z.string().default('')
const id = z.uuid(fault('malformed'))
const hash = z.string(fault('malformed')).regex(/^[0-9a-f]{64}$/, fault('malformed'))
const line = z
  .string()
  .default('')
  .transform((text) => text.trim())
const shortLine = line
  .refine((text) => text.length <= LONGEST_LINE, fault('line_long'))
  .refine(isPlainLine, fault('characters'))

/** A rendering to add. `replaces` is the id of the rendering that it gives text to or replaces, or empty. */
export const addRenderingSchema = z.object({
  locale,
  key: formKey,
  statement: z.string(fault('malformed')).min(1, fault('malformed')).max(LONGEST_LINE, fault('malformed')),
  language: line.refine((text) => primaryLanguage.test(text), fault('language')),
  label: shortLine.transform((text) => text || null),
  publisher: shortLine.refine((text) => text !== '', fault('publisher_missing')),
  url: line.refine((text) => text.length <= 2_000 && readAddress(text) !== null, fault('address')),
  replaces: line
    .refine((text) => text === '' || z.uuid().safeParse(text).success, fault('replaces'))
    .transform((text) => text || null),
  text: z
    .string(fault('text_missing'))
    // Forms send line ends as CR LF whatever was typed; what stands before the first and after the last line is no part of the text.
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(1, fault('text_missing'))
        .max(LONGEST_TEXT, fault('text_long'))
        .refine(isStorable, fault('characters')),
    ),
})
export type AddRenderingInput = z.output<typeof addRenderingSchema>

const offset = z.coerce.number(fault('malformed')).int(fault('malformed')).min(0, fault('malformed'))
const maybeOffset = z
  .string()
  .default('')
  .refine((text) => /^\d{0,7}$/.test(text), fault('malformed'))
  .transform((text) => (text === '' ? null : Number(text)))
const spanText = z
  .string()
  .default('')
  .refine((text) => text === '' || /^\d{1,7}-\d{1,7}$/.test(text), fault('malformed'))
const force = z
  .enum([...WORD_FORCES, ''], fault('malformed'))
  .default('')
  .transform((text) => text || null)
const typedWords = line.refine((text) => text.length <= 400 && isStorable(text), fault('malformed'))

/**
 * One clause of the base as the form says it. `choice`: nothing yet, the proposal, not in this rendering, or the clauses from `first`
 * (their start) to `last` (the end of the last). On each side the operative words: one proposed by the lexicon, by its span, or typed; a
 * force given beside them stands for the lexicon's.
 */
const row = z.object({
  base: offset,
  choice: z.enum(['', 'proposal', 'none', 'run'], fault('malformed')).default(''),
  first: maybeOffset,
  last: maybeOffset,
  baseOp: spanText,
  baseWords: typedWords,
  baseForce: force,
  op: spanText,
  words: typedWords,
  force,
})
export type AlignmentRowInput = z.output<typeof row>

export const saveAlignmentSchema = z.object({
  locale,
  alignmentId: id,
  version: offset,
  /** Keep what is set, take every proposal of the same words as well, or hand it to a second person. */
  intent: z.enum(['save', 'take_exact', 'submit'], fault('malformed')),
  /** Which part of the clauses the form holds, counted from 1. */
  part: z.coerce.number().int().min(1).max(99).catch(1),
  rows: z.array(row).max(CLAUSES_A_PART, fault('malformed')).default([]),
})
export type SaveAlignmentInput = z.output<typeof saveAlignmentSchema>

const reason = z
  .string(fault('reason_missing'))
  .trim()
  .min(1, fault('reason_missing'))
  .max(2_000, fault('reason_long'))
  .refine(isStorable, fault('characters'))

export const beginAlignmentSchema = z.object({ locale, key: formKey, renderingId: id })

const quoted = {
  locale,
  renderingId: id,
  quotedBy: z.enum(['commitment', 'variant', 'note', 'reading'], fault('malformed')),
  quotedById: z.string(fault('malformed')).min(1, fault('malformed')).max(80, fault('malformed')),
  sha256: hash,
}

/** Every proposal of the very words is taken at once: those that were shown, by their hash. */
export const takeExactSchema = z.object({ locale, renderingId: id, sha256: hash })
/** One by one: the proposal, other words of the new text, or let go with a reason. */
export const settleOrphanSchema = z.discriminatedUnion('intent', [
  z.object({ ...quoted, intent: z.literal('take') }),
  z.object({
    ...quoted,
    intent: z.literal('words'),
    words: line.refine((text) => text !== '', fault('words_not_found')),
  }),
  z.object({ ...quoted, intent: z.literal('close'), reason }),
])
export type SettleOrphanInput = z.output<typeof settleOrphanSchema>

/** What a new address of a statement can be refused for. */
export const moveFaults = ['slug_missing', 'slug_malformed', 'slug_reserved'] as const

/** Another address for a statement. `statement` is the one that it has, as far as the form knows. */
export const moveSchema = z.object({
  locale,
  statement: z.string('slug_missing').trim().min(1, 'slug_missing').max(100, 'slug_malformed'),
  slug: z
    .string('slug_missing')
    .trim()
    .superRefine((slug, context) => {
      const is = slugFault(slug)
      if (is) context.addIssue({ code: 'custom', message: `slug_${is}` })
    }),
})
export type MoveInput = z.output<typeof moveSchema>
