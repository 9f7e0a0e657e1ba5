import { z } from 'zod'
import { markContent } from '@/lib/commitment/schema'
import { locales } from '@/lib/i18n/routing'
import { documentFaults, READING_CHANGES } from '@/lib/platform/document-kinds'
import { formKey } from '@/lib/platform/form-key'
import { isKeepable } from '@/lib/platform/keepable'
import { BLOCK_KINDS } from '@/lib/statement/rules/blocks'
import { structureSchema } from '@/lib/statement/schema'
import { arranged } from './rules/arranged'
import { representedOf } from './rules/not-named'
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
  /** The language that was answered, where it was asked. */
  answer: z.enum(TEXT_LANGUAGES, malformed).optional(),
})
export type TextInput = z.output<typeof textSchema>

/** Passages: one of joining the passage of a number to the one before, splitting it at a code unit, joining up to empty lines, saying what it is. */
export const passagesSchema = z.object({
  ...which,
  join: count.optional(),
  split: count.optional(),
  at: count.optional(),
  lines: z.literal('empty').optional(),
  /** Of the passage `block`. */
  say: z.literal('kind').optional(),
  block: count.optional(),
  kind: z.enum(BLOCK_KINDS, malformed).default('paragraph'),
  level: z.coerce.number(malformed).int(malformed).min(1, malformed).max(9, malformed).default(1),
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

/** Where a row is to stand in its list, counted from 1, as it was typed; nothing where it stays. */
const place = typed(20).refine((text) => text === '' || /^[1-9]\d{0,2}$/.test(text), fault('place'))

/** What a row of a list says of itself beside its content: where it is to stand, where it stood, and whether it goes. */
const inList = { place, stood: typed(20), gone: z.literal('yes').optional() }

const noNames: Readonly<Record<string, string>> = {}

/** What is pasted a line each. */
const pasted = typed(20_000).transform((text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
)

/** Further parties: the name, and after a dash or a semicolon who represents it. */
const furtherParties = pasted.transform((lines) =>
  lines.map((line) => {
    const [, name = line, representedBy = ''] = /^(.*?)(?:\s+[—–]|\s*[;؛])(?:\s+|$)(.*)$/u.exec(line) ?? []
    return { key: '', name, names: noNames, representedBy }
  }),
)

/** Parties and areas, in the order that they are to stand in. */
export const partiesSchema = z
  .object({
    ...which,
    /** Saved to go on with in the same step. */
    stay: z.literal('yes').optional(),
    parties: z
      .array(z.object({ ...inList, key: typed(), name: typed(), names, representedBy: typed() }))
      .max(MOST_PARTIES, malformed)
      .default([])
      .transform(arranged),
    more: furtherParties,
    areas: z
      .array(z.object({ ...inList, key: typed(), title: typed(), titles: names }))
      .max(MOST_AREAS, malformed)
      .default([])
      .transform(arranged),
    moreAreas: pasted.transform((lines) => lines.map((title) => ({ key: '', title, titles: noNames }))),
  })
  .transform(({ more, moreAreas, ...form }) => ({
    ...form,
    parties: [...form.parties, ...more].map((party) => ({
      ...party,
      representedBy: representedOf(party.representedBy),
    })),
    areas: [...form.areas, ...moreAreas],
  }))
  .refine(({ parties }) => parties.length <= MOST_PARTIES, { path: ['more'], ...fault('parties_many') })
  .refine(({ areas }) => areas.length <= MOST_AREAS, { path: ['moreAreas'], ...fault('areas_many') })
export type PartiesInput = z.output<typeof partiesSchema>

/** A new mark on its way: which words, and what is said about them, as for any mark. */
export const markWordsSchema = z.object({ ...which, from: count, to: count, passage: count, ...markContent })
export type MarkWordsInput = z.output<typeof markWordsSchema>

export const changeMarkSchema = z.object({ ...which, markId: id, ...markContent })
export type ChangeMarkInput = z.output<typeof changeMarkSchema>

export const removeMarkSchema = z.object({ ...which, markId: id })

/** How many suggestions a page shows, and its form decides on. */
export const MOST_SUGGESTED = 25

const entry = z
  .string()
  .max(80, malformed)
  .regex(/^[a-z][\w.-]*$/i, malformed)

/** A suggestion as its row was left: marked with the words and all that the row says, dismissed for good, or left for later. */
const suggested = z.object({
  start: count,
  end: count,
  entry,
  passage: count,
  choice: z.enum(['mark', 'dismiss', 'later'], malformed).default('later'),
  words: typed(20_000),
  title: typed(),
  titleLanguage: typed(),
  force: typed(),
  areaKey: typed(),
  whyThisForce: typed(20_000),
})

const saidInRow = z.object(markContent)

/**
 * Suggestions that are taken up or dismissed, several at once. An area that a row does not name is that of the form; where that names none
 * either it is missing there, once.
 */
export const suggestionsSchema = z
  .object({
    ...which,
    order: z.enum(['taken']).optional().catch(undefined),
    areaKey: typed(),
    rows: z.array(suggested).max(MOST_SUGGESTED, malformed).default([]),
  })
  .transform(({ rows, areaKey, ...form }, context) => {
    const lacksArea = (row: (typeof rows)[number]) => (row.areaKey || areaKey) === ''
    const said = rows.map((row, index) => {
      if (row.choice !== 'mark') return null
      const content = saidInRow.safeParse({ ...row, areaKey: row.areaKey || areaKey, responsible: [] })
      if (content.success) return content.data
      for (const { path, message } of content.error.issues)
        if (path[0] !== 'areaKey' || !lacksArea(row))
          context.addIssue({ code: 'custom', path: ['rows', index, ...path], message })
      return null
    })
    if (rows.some((row) => row.choice === 'mark' && lacksArea(row)))
      context.addIssue({ code: 'custom', path: ['areaKey'], message: fault('area_missing').error })
    if (rows.every(({ choice }) => choice === 'later'))
      context.addIssue({ code: 'custom', path: ['chosen'], message: fault('none_chosen').error })
    return {
      ...form,
      dismissed: rows.filter(({ choice }) => choice === 'dismiss'),
      marked: rows.flatMap((row, index) => {
        const content = said[index]
        return content ? [{ ...row, content, index }] : []
      }),
    }
  })
export type SuggestionsInput = z.output<typeof suggestionsSchema>

const structure = structureSchema.extend({ isGuess: z.boolean() })
const toldBlock = structureSchema.shape.blocks.element.omit({ introducedBy: true })
const changes = z.array(
  z.object({
    code: z.enum(READING_CHANGES),
    n: z.number(),
    places: z.array(z.object({ at: z.number(), said: z.string() })),
  }),
)
const origin = z.enum(['paste', 'pdf', 'docx', 'html', 'text'])
const taken = z.object({
  text: z.string(),
  origin,
  documentSha256: z.string(),
  structure: z.object({ blocks: z.array(toldBlock), notes: structure.shape.notes }).nullable(),
  changes,
})

/** What is kept of a statement on its way, as it is read back from the database; what was not kept once is not there. */
const keptNames = z.record(z.string(), z.string())
export const contentSchema = z.object({
  text: z.object({
    text: z.string(),
    language: z.string(),
    url: z.string(),
    publisher: z.string(),
    origin,
    documentSha256: z.string().nullable(),
    compared: z.boolean(),
  }),
  structure: structure.nullable().default(null),
  changes: changes.default([]),
  asked: z
    .object({ text: z.string(), detected: z.string(), chosen: z.string(), taken: taken.nullable() })
    .nullable()
    .default(null),
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
    z.object({ key: z.string(), name: z.string(), names: keptNames, representedBy: z.string().nullable() }),
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
  'drawn_arabic',
  'conflict',
  'not_permitted',
  'words_lost',
  'characters',
] as const
export type FileProblem = (typeof FILE_PROBLEMS)[number]
