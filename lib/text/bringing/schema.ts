import { z } from 'zod'
import { locales } from '@/lib/ground/i18n/routing'
import { documentFaults, READING_CHANGES } from '@/lib/ground/platform/document-kinds'
import { formKey } from '@/lib/ground/platform/form-key'
import { isPlainName, isStorable } from '@/lib/ground/platform/storable-text'
import { markContent } from '@/lib/text/commitment/schema'
import { BLOCK_KINDS } from '@/lib/text/statement/rules/blocks'
import { structureSchema } from '@/lib/text/statement/schema'
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
  z.string().max(most, fault('line_long')).refine(isStorable, fault('characters')).trim().default('')

const malformed = fault('malformed')
const id = z.uuid(malformed)
const count = z.coerce.number(malformed).int(malformed).min(0, malformed)

/** The page's language, for the way on; which statement on its way, and the version that the form was opened on. */
const which = { locale: z.string().default(''), id, version: count }

export const beginSchema = z.object({ locale: z.string().default(''), key: formKey })

export const whichSchema = z.object(which)

/** A step of the whole, which is taken once. */
export const stepSchema = z.object({ ...which, key: formKey })

/** Which statement on its way a program is asked about. Nothing of the statement changes by it. */
export const askProgramSchema = z.object({ locale: z.string().default(''), id })

/** The first step as typed. */
export const textSchema = z.object({
  ...which,
  text: z
    .string()
    .max(MOST_TYPED, fault('text_long'))
    .refine(isStorable, fault('text_characters'))
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

/** What parts a party from who represents it: a dash after a space, or a semicolon, with a space or nothing after it. */
const represented = /(?:[;؛]|(?<=\s)[—–])(?=\s|$)/u

/** Further parties: the name, and after a dash or a semicolon who represents it. */
const furtherParties = pasted.transform((lines) =>
  lines.map((line) => {
    const at = line.search(represented)
    const [name, representedBy] =
      at === -1 ? [line, ''] : [line.slice(0, at).trimEnd(), line.slice(at + 1).trimStart()]
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

/** A mark on its way, and the passage in which it stands, for the way back to it. */
const standing = { ...which, markId: id, passage: count.optional() }

export const changeMarkSchema = z.object({ ...standing, ...markContent })
export type ChangeMarkInput = z.output<typeof changeMarkSchema>

export const removeMarkSchema = z.object(standing)

/** How many suggestions a page shows. */
export const MOST_SUGGESTED = 20

const entry = z
  .string()
  .max(80, malformed)
  .regex(/^[a-z][\w.-]*$/i, malformed)

/** Which suggestion, by where its operative words stand. What is done with it rests on words and no version: several may be on their way at once. */
const suggestion = { locale: z.string().default(''), id, start: count, end: count, entry }

/** A suggestion that is marked, in the words and with all that its row says, or let go for good. */
export const suggestionSchema = z.discriminatedUnion('choice', [
  z.object({
    ...suggestion,
    choice: z.literal('mark'),
    passage: count,
    words: typed(20_000),
    ...markContent,
  }),
  z.object({ ...suggestion, choice: z.literal('dismiss') }),
])
export type SuggestionInput = z.output<typeof suggestionSchema>

/** A suggestion that was let go, to be brought back. */
export const letGoSchema = z.object(suggestion)
export type LetGoInput = z.output<typeof letGoSchema>

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
      namesNobody: z.literal(true).optional(),
      proposedBy: z.string().optional(),
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
  'work_busy',
  'lines',
  'characters',
  'storage',
] as const
export type FileProblem = (typeof FILE_PROBLEMS)[number]

/** How much a program may answer: clauses, code units of one, and of why it proposes it. */
const MOST_PROPOSED = { clauses: 1_000, words: 20_000, reason: 300 } as const

/** A name or a version: one word, which can stand in the record. */
const programWord = z.string().regex(/^[a-z0-9][\w.:+/-]{0,59}$/i)

/** The answer of a program that proposes clauses. A reason that is no plain line, or too long, is left out, and the words stay. */
export const proposerAnswerSchema = z.object({
  name: programWord,
  version: programWord,
  clauses: z
    .array(
      z.object({
        words: z.string().min(1).max(MOST_PROPOSED.words),
        reason: z.string().trim().min(1).max(MOST_PROPOSED.reason).refine(isPlainName).nullable().catch(null),
      }),
    )
    .max(MOST_PROPOSED.clauses),
})

/** What is kept of it, as it is read back from the database. */
export const keptProposalsSchema = z.object({
  kept: z.array(z.object({ start: z.number(), end: z.number(), reason: z.string().nullable() })),
  dropped: z.object({
    not_there: z.number(),
    several: z.number(),
    outside: z.number(),
    again: z.number(),
  }),
})
