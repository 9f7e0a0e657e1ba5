import { z } from 'zod'
import { isPartialDate } from '@/lib/ground/i18n/partial-date'
import { locales } from '@/lib/ground/i18n/routing'
import { formKey } from '@/lib/ground/platform/form-key'
import { importFields } from '@/lib/ground/platform/import-form'
import { isStorable } from '@/lib/ground/platform/storable-text'
import { isWebAddress } from '@/lib/ground/platform/web-address'
import { MOST_NOTE_SOURCES } from '@/lib/text/statement/rules/note-sources'
import { NOTE_KINDS, VISIBILITIES } from './types'

/** Longest note, in UTF-16 code units. */
export const LONGEST_NOTE = 10_000
/** The same of a title, and of what stands with a source: its address or words, where they stand, and whoever says them or a figure. */
const LONGEST_TITLE = 200
const LONGEST_OF_SOURCE = { words: 2_000, place: 500, name: 300 } as const

/** Message keys of what may be wrong with a field; each is a text of `note.error`. */
export const NOTE_ERRORS = [
  'empty',
  'tooLong',
  'titleLong',
  'sourceLong',
  'characters',
  'language',
  'visibility',
  'teamOnly',
  'kind',
  'title',
  'date',
  'sources',
  'sourceUnknown',
  'alsoOn',
  'words',
  'malformed',
  'annotations',
  'annotationsLong',
  'annotationsUnread',
  'annotationsModel',
  'annotationsNone',
  'annotationsOther',
] as const
export type NoteError = (typeof NOTE_ERRORS)[number]

/** As typed, but for line ends: a form sends CRLF, and the words are the same on every system. */
const words = (longest: number, tooLong: NoteError = 'tooLong') =>
  z
    .string('malformed')
    .transform((text) => text.replaceAll('\r\n', '\n'))
    .pipe(z.string().max(longest, tooLong).refine(isStorable, 'characters'))

const body = words(LONGEST_NOTE).refine((text) => /\S/.test(text), 'empty')
const language = z.enum(locales, 'language')
const visibility = z.enum(VISIBILITIES, 'visibility')
const id = z.uuid('malformed')
/** An address or a name of ours; which there are is for the record to say. NUL would be a defect in any question to it. */
const name = (longest: number) => z.string().max(longest, 'malformed').refine(isStorable, 'malformed')
const offset = z.coerce.number('malformed').int('malformed').min(0, 'malformed')

/** What the pressed button asks for: keep it, keep it and ask for review, or only show how it will look. */
const intent = z.enum(['save', 'submit', 'preview'], 'malformed').default('save')

/** A text that may be left empty; then it is null. */
const optional = (longest: number, tooLong?: NoteError) =>
  words(longest, tooLong)
    .default('')
    .transform((text) => (/\S/.test(text) ? text.trim() : null))

const partialDate = optional(10, 'date').refine((date) => date === null || isPartialDate(date), 'date')

/** In further languages, those in which something was written. */
const inLanguages = (longest: number, tooLong?: NoteError) =>
  z
    .partialRecord(z.enum(locales), optional(longest, tooLong))
    .default({})
    .transform((said) =>
      Object.fromEntries(
        Object.entries(said).flatMap(([into, text]) => (text ? [[into, text] as const] : [])),
      ),
    )

/** What a note rests on: a source of the library by its id, or an address; a row in which nothing stands is none. */
const source = z
  .object({
    at: optional(LONGEST_OF_SOURCE.words, 'sourceLong'),
    quote: optional(LONGEST_OF_SOURCE.words, 'sourceLong'),
    language: z.string('malformed').max(20, 'malformed').default(''),
    locator: optional(LONGEST_OF_SOURCE.place, 'sourceLong'),
    saidBy: optional(LONGEST_OF_SOURCE.name, 'sourceLong'),
    saidOn: partialDate,
    figure: optional(LONGEST_OF_SOURCE.name, 'sourceLong'),
  })
  .transform(({ at, ...said }) => {
    const isAddress = at !== null && isWebAddress(at)
    return { ...said, at, sourceId: isAddress ? null : at, url: isAddress ? at : null }
  })

const sources = z
  .array(source, 'malformed')
  .max(MOST_NOTE_SOURCES, 'malformed')
  .default([])
  .transform((rows) => rows.filter((row) => Object.values({ ...row, language: null }).some(Boolean)))
  .refine(
    (rows) =>
      rows.every(
        ({ at, quote, language: of, saidBy, figure }) =>
          at !== null && quote !== null && /^[a-z]{2,3}$/.test(of) && (figure === null || saidBy !== null),
      ),
    'sources',
  )

/** What an editorial or a context note says beside its words. */
const ofKind = {
  kind: z.enum(NOTE_KINDS, 'kind').default('note'),
  isSic: z.literal('yes', 'malformed').optional(),
  title: optional(LONGEST_TITLE, 'titleLong'),
  titles: inLanguages(LONGEST_TITLE, 'titleLong'),
  bodies: inLanguages(LONGEST_NOTE),
  checkedUpTo: partialDate,
  sources,
}

const text = z.object({ body, language, visibility, intent, ...ofKind })
export type OfKindInput = Pick<z.output<typeof text>, keyof typeof ofKind>

/** What a first note is about: exact words, or one of an item and a source by its reference or id. */
const target = z.discriminatedUnion(
  'about',
  [
    z.object({ about: z.literal('span'), start: offset, end: offset }),
    z.object({ about: z.literal('item'), reference: name(20) }),
    z.object({ about: z.literal('source'), source: name(20) }),
  ],
  'malformed',
)

/** The form of a first note. */
export const annotateSchema = text
  .extend({ key: formKey, statement: name(200), alsoOn: optional(200, 'alsoOn') })
  .and(target)
export type AnnotateInput = z.output<typeof annotateSchema>

/** The form of a reply. */
export const replySchema = z.object({ body, language, visibility, intent, key: formKey, noteId: id })
export type ReplyInput = z.output<typeof replySchema>

/** The form in which one's own note is changed; `version` is the one that was opened. */
export const editSchema = text.extend({ noteId: id, version: z.coerce.number('malformed').int('malformed') })
export type EditInput = z.output<typeof editSchema>

/** Resolving a thread, or opening it again. */
export const resolveSchema = z.object({
  key: formKey,
  noteId: id,
  act: z.enum(['resolve', 'reopen'], 'malformed'),
})

/** A file of annotations of another program: to look at, or to bring in what was shown of it as notes. */
export const importSchema = z.object({
  ...importFields({ none: 'annotations', long: 'annotationsLong', malformed: 'malformed' }),
  statement: name(200),
  language,
})
export type ImportInput = z.output<typeof importSchema>
