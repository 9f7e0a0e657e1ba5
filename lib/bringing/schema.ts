import { z } from 'zod'
import { markContent } from '@/lib/commitment/schema'
import { locales } from '@/lib/i18n/routing'
import { documentFaults } from '@/lib/platform/document-kinds'
import { formKey } from '@/lib/platform/form-key'
import { isKeepable } from '@/lib/platform/keepable'
import type { BringFault } from './types'

/** Languages that a text may be brought in: the interface's, and others of Europe and the Mediterranean that part words by spaces. */
export const TEXT_LANGUAGES = [
  ...locales,
  ...['de', 'el', 'fa', 'he', 'it', 'mt', 'nl', 'pl', 'pt', 'ro', 'sv', 'tr'],
] as const

/** How many parties and areas a statement may have: the conference of a region has some sixty states. */
export const MOST_PARTIES = 80
export const MOST_AREAS = 40

/** What a form may carry at most, code units; what a text may be is a rule, and its refusal a sentence. */
const MOST_TYPED = 1_000_000

const fault = (code: BringFault) => ({ error: code })

/** Everything that can be kept is, right or wrong. */
const typed = (most = 2_000) =>
  z.string().max(most, fault('line_long')).refine(isKeepable, fault('characters')).trim().default('')

const malformed = fault('malformed')
const id = z.uuid(malformed)
const count = z.coerce.number(malformed).int(malformed).min(0, malformed)

/** The page's language, for the way on; which statement on its way, and the version that the form was opened on. */
const which = { locale: z.string().default(''), id, version: count }

export const beginSchema = z.object({ locale: z.string().default(''), key: formKey })

export const whichSchema = z.object(which)

/** The first step as typed. */
export const textSchema = z.object({
  ...which,
  text: z
    .string()
    .max(MOST_TYPED, fault('text_long'))
    .refine(isKeepable, fault('text_characters'))
    .default(''),
  language: z.enum(TEXT_LANGUAGES, fault('language_missing')),
  url: typed(),
  publisher: typed(),
  compared: z.literal('yes').optional(),
  /** With a file beside it: take the text from the file, or save what is typed. */
  act: z.enum(['take', 'save'], malformed).default('save'),
})
export type TextInput = z.output<typeof textSchema>

/** Passages: one of joining the passage of a number to the one before, splitting it at a code unit, joining up to empty lines. */
export const passagesSchema = z.object({
  ...which,
  join: count.optional(),
  split: count.optional(),
  at: count.optional(),
  lines: z.literal('empty').optional(),
})
export type PassagesInput = z.output<typeof passagesSchema>

/** Names by language; those left empty are none. */
const names = z
  .record(z.string(), typed())
  .default({})
  .transform((all) =>
    Object.fromEntries(
      Object.entries(all).filter(([tag, name]) => name !== '' && locales.some((one) => one === tag)),
    ),
  )

export const aboutSchema = z.object({
  ...which,
  title: typed(),
  titleFrom: z.enum(['text', 'suivi'], malformed).default('text'),
  titles: names,
  shortTitle: typed(),
  place: typed(),
  date: typed(),
  slug: typed(),
})
export type AboutInput = z.output<typeof aboutSchema>

const filled = <Row extends object>(rows: readonly Row[]) =>
  rows.filter((row) =>
    Object.values(row).some((value) =>
      typeof value === 'string' ? value !== '' : Object.keys(value).length > 0,
    ),
  )

/** Parties and areas; rows left empty are none. */
export const partiesSchema = z.object({
  ...which,
  /** Saved to go on with in the same step. */
  stay: z.literal('yes').optional(),
  parties: z
    .array(z.object({ key: typed(), name: typed(), names, representedBy: typed() }))
    .max(MOST_PARTIES, malformed)
    .default([])
    .transform(filled),
  areas: z
    .array(z.object({ key: typed(), title: typed(), titles: names }))
    .max(MOST_AREAS, malformed)
    .default([])
    .transform(filled),
})
export type PartiesInput = z.output<typeof partiesSchema>

/** A new mark on its way: which words, and what is said about them, as for any mark. */
export const markWordsSchema = z.object({ ...which, from: count, to: count, passage: count, ...markContent })
export type MarkWordsInput = z.output<typeof markWordsSchema>

export const changeMarkSchema = z.object({ ...which, markId: id, ...markContent })
export type ChangeMarkInput = z.output<typeof changeMarkSchema>

export const removeMarkSchema = z.object({ ...which, markId: id })

export const dismissSchema = z.object({
  ...which,
  start: count,
  end: count,
  entry: z
    .string()
    .max(80, malformed)
    .regex(/^[a-z][\w.-]*$/i, malformed),
})

/** What is kept of a statement on its way, as it is read back from the database. */
const keptNames = z.record(z.string(), z.string())
export const contentSchema = z.object({
  text: z.object({
    text: z.string(),
    language: z.string(),
    url: z.string(),
    publisher: z.string(),
    origin: z.enum(['paste', 'pdf', 'docx', 'html', 'text']),
    documentSha256: z.string().nullable(),
    compared: z.boolean(),
  }),
  about: z.object({
    title: z.string(),
    titleFrom: z.enum(['text', 'suivi']),
    titles: keptNames,
    shortTitle: z.string(),
    place: z.string(),
    date: z.string(),
    slug: z.string(),
  }),
  parties: z.array(
    z.object({ key: z.string(), name: z.string(), names: keptNames, representedBy: z.string() }),
  ),
  areas: z.array(z.object({ key: z.string(), title: z.string(), titles: keptNames })),
  marks: z.array(
    z.object({
      id: z.string(),
      start: z.number(),
      end: z.number(),
      title: z.string(),
      titleLanguage: z.string(),
      force: markContent.force,
      areaKey: z.string(),
      whyThisForce: z.string(),
      responsible: z.array(z.string()),
    }),
  ),
  dismissed: z.array(z.object({ start: z.number(), end: z.number(), entry: z.string() })),
})

/** Why no text was taken from a file: what is wrong with the file, or with the form. Each is translated as `bringing.document.<problem>`. */
export const FILE_PROBLEMS = [
  ...documentFaults,
  'no_file',
  'conflict',
  'not_permitted',
  'words_lost',
  'characters',
] as const
export type FileProblem = (typeof FILE_PROBLEMS)[number]
