import { z } from 'zod'
import { newSource, SOURCE_ID, type Fault as SourceFault, stanceWithItem } from '@/lib/evidence/source/schema'
import { formKey } from '@/lib/ground/platform/form-key'
import { isId } from '@/lib/ground/platform/id'
import { isPlainText } from '@/lib/ground/platform/storable-text'
import { WITHHELD_REASONS } from '@/lib/record/cover/types'
import { CAME_BY, SNAPSHOT_SHOWN, WORDS } from './types'

/** What can be wrong with a field; each is a text of `snapshot.fault`. */
export const faults = [
  'extent',
  'words',
  'tooLong',
  'characters',
  'absent',
  'everywhere',
  'reason',
  'malformed',
] as const
export type Fault = (typeof faults)[number]

const fault = (code: Fault): string => code
const line = z
  .string(fault('malformed'))
  .default('')
  .transform((text) => text.trim())
const id = line.refine(isId, fault('malformed'))

/** Asks for a copy of a source. */
export const askSchema = z.object({
  locale: line,
  key: formKey,
  sourceId: line.refine((text) => SOURCE_ID.test(text), fault('malformed')),
})
export type AskInput = z.output<typeof askSchema>

/** Where the page is that a form is on: the form's own affair. */
const onPage = {
  locale: line,
  sourceId: line.refine((text) => SOURCE_ID.test(text), fault('malformed')),
  number: line.refine((text) => /^[1-9]\d{0,6}$/.test(text), fault('malformed')).transform(Number),
}

/** What readers are to see of a copy; `seen` is what they saw of it when the page was opened. */
export const showSchema = z.object({
  ...onPage,
  key: formKey,
  snapshotId: id,
  shown: z.enum(SNAPSHOT_SHOWN, fault('malformed')),
  seen: z.enum(SNAPSHOT_SHOWN, fault('malformed')),
})
export type ShowInput = z.output<typeof showSchema>

/** What is to be withheld, and why: the whole copy, or these words. */
export const withholdSchema = z
  .object({
    ...onPage,
    key: formKey,
    snapshotId: id,
    extent: z.enum(['whole', 'words'], fault('extent')),
    words: line,
    reason: z.enum(WITHHELD_REASONS, fault('reason')),
    erase: line.transform((text) => text === 'yes'),
    // With a whole copy, the others that hold its words.
    also: line.transform((text) => text === 'yes'),
  })
  .superRefine(({ extent, words }, context) => {
    const wrong = extent === 'words' ? faultOfWords(words) : null
    if (wrong) context.addIssue({ code: 'custom', path: ['words'], message: wrong })
  })
  .transform(({ extent, words, ...rest }) => ({ ...rest, words: extent === 'whole' ? null : words }))
export type WithholdInput = z.output<typeof withholdSchema>

function faultOfWords(words: string): Fault | null {
  if (Array.from(words).length < WORDS.fewest) return 'words'
  if (!isPlainText(words.replaceAll('\r\n', '\n'))) return 'characters'
  return words.length > WORDS.most ? 'tooLong' : null
}

/** Words of a source that are looked for in our own texts. */
export const lookForSchema = z
  .object({ locale: line, sourceId: onPage.sourceId, sought: line })
  .superRefine(({ sought }, context) => {
    const wrong = faultOfWords(sought)
    if (wrong) context.addIssue({ code: 'custom', path: ['sought'], message: wrong })
  })

/** A decision that is to end: lifted, or carried out for good. */
export const endWithholdingSchema = z.object({ ...onPage, key: formKey, withholdingId: id })
export type EndWithholdingInput = z.output<typeof endWithholdingSchema>

/** One more thing of ours in which a decision is to cover its words. */
export const coverHereSchema = z
  .object({
    ...onPage,
    withholdingId: id,
    type: line,
    id: line,
  })
  .refine(({ type, id }) => (type === 'source' ? SOURCE_ID.test(id) : isId(id)), {
    path: ['id'],
    message: fault('malformed'),
  })
export type CoverHereInput = z.output<typeof coverHereSchema>

/** The longest that somebody says of how they came by a file, in UTF-16 units. */
export const LONGEST_CAME_BY = 500

/** What of a file can be told before it is read. */
export const FILE_STATES = ['there', 'missing', 'large'] as const

const ofSource = (code: SourceFault): string => code

/**
 * A file that is a source of its own, since it has no address. `file` says whether one came with the form, and none too large; `request` is the id of the
 * access request whose answer it is, empty where it is none.
 */
export const bringSchema = z
  .object({
    file: z.enum(FILE_STATES).superRefine((state, context) => {
      if (state !== 'there') context.addIssue({ code: 'custom', message: ofSource(`file_${state}`) })
    }),
    ...newSource,
    cameBy: z.enum(CAME_BY, ofSource('came_by')),
    cameByWords: line
      .refine((text) => text.length <= LONGEST_CAME_BY, ofSource('came_by_long'))
      .refine((text) => isPlainText(text), ofSource('characters'))
      .transform((text) => text || null),
    request: line.refine((text) => text === '' || isId(text), fault('malformed')),
  })
  .refine(({ item, stance }) => item === '' || stance !== '', stanceWithItem)
  .refine(({ cameBy, cameByWords }) => cameBy !== 'other' || cameByWords !== null, {
    path: ['cameByWords'],
    message: ofSource('came_by_words'),
    when: () => true,
  })
export type BringInput = z.output<typeof bringSchema>
