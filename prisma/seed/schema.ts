import { z } from 'zod'
import { FORCES, STANCES } from '@/lib/commitment/types'
import { LONGEST_IN_SHORT, lengthInShort } from '@/lib/status-update/rules/in-short'
import { LONGEST_GROUP } from '@/lib/status-update/schema'
import { CONFIDENCES, JUDGEMENTS, LINKS_TO_STATEMENT } from '@/lib/status-update/types'

/** The starter dossier's file, word for word: a field that is not described here is refused, never dropped. */

const text = z.string().min(1)
/** Something that can be read: more than space. */
const words = z.string().regex(/\S/)
const day = z.iso.date()
const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
const offset = z.number().int().nonnegative()
const sourceId = z.string().regex(/^S\d{2,}$/)
const language = z.string().regex(/^[a-z]{2,3}$/)

const rendering = z.strictObject({
  key: text,
  language,
  label: text,
  publisher: text,
  url: z.url(),
  text_file: text,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  base: z.literal(true),
})

const item = z.strictObject({
  reference: z.string().regex(/^\d+[a-z]+$/),
  key: text,
  title: text,
  area: text,
  force: z.enum(FORCES),
  exact: text,
  prefix: z.string(),
  suffix: z.string(),
  start: offset,
  end: offset,
  responsible: z.array(text).min(1),
  governed_by: z.string().nullable(),
  followed: z.boolean(),
  why_this_force: text,
})

const source = z.strictObject({
  id: sourceId,
  core: z.boolean(),
  url: z.url(),
  title: text,
  title_basis: z.enum(['as shown', 'reconstructed from the address', 'described']),
  publisher: text,
  author: text.nullable(),
  date: partialDate.nullable(),
  language,
  type: z.enum(['official', 'parliament', 'un', 'ngo', 'academic', 'think-tank', 'media']),
  summary: text,
  bears_on: z.array(text),
  stance: z.enum(STANCES),
  // Read and not imported: what it shows is said by each citation.
  shows: text,
  seen: z.enum(['excerpt', 'opened']),
  // A proposal that a reviewer accepts, with the words on the page that it rests on; most sources come without.
  primary: z.boolean().nullable(),
  on_behalf_of: text.nullable(),
  independence_group: text.max(LONGEST_GROUP).nullable(),
  classed_because: text.optional(),
  note: text.nullable(),
  also_see: z.null(),
})

const reading = z.strictObject({
  url: z.url(),
  language,
  kind: z.enum(['rendering', 'parallel']),
  weight: z.enum(['high', 'medium', 'low']),
  difference: text,
  quote: text.nullable(),
})

const variant = z.strictObject({
  id: z.string().regex(/^v\d+$/),
  exact: text,
  start: offset,
  end: offset,
  readings: z.array(reading).min(1),
})

const citation = z.strictObject({
  source: sourceId,
  stance: z.enum(STANCES),
  proves: text,
  link_to_statement: z.enum(LINKS_TO_STATEMENT).nullable(),
  quote: words,
  locator: words,
  quote_seen: z.strictObject({ address: z.url().nullable(), copy: words, on: day }),
})

/** A clause of another text, and the item of the base that it answers to; null where the base has nothing like it. */
const clause = z.strictObject({
  passage: z.number().int().positive(),
  reference: text.nullable(),
  text: words,
  verb: words.nullable(),
  force: z.enum(FORCES),
  force_reason: words,
})

const seenText = z.strictObject({
  key: text,
  address: z.url(),
  publisher: text,
  language,
  kind: z.enum(['rendering', 'report']),
  issued_by: words,
  seen: z.enum(['whole', 'beginning', 'extract']),
  text: words,
  clauses: z.array(clause).min(1),
})

const judgement = z.strictObject({
  commitment: text,
  commitment_key: text,
  party: text.nullable(),
  judgement: z.enum(JUDGEMENTS),
  confidence: z.enum(CONFIDENCES),
  seen_up_to: partialDate,
  rationale: text,
  citations: z.array(citation),
})

export const dossierSchema = z.strictObject({
  note_on_evidence: text,
  about: text,
  offsets: text,
  statement: z.strictObject({
    slug: z.string().regex(/^[a-z0-9-]+$/),
    title: text,
    title_given_by: text.nullable(),
    short_title: text,
    place: text,
    date: day,
    parties: z.array(z.strictObject({ key: text, name: text, represented_by: text })).min(1),
    renderings: z.tuple([rendering]),
    other_renderings: z.array(z.url()),
  }),
  areas: z.array(z.strictObject({ key: text, title: text })),
  items: z.array(item),
  sources: z.array(source),
  variants: z.array(variant),
  renderings: z.array(seenText),
  judgements: z.array(judgement),
  // Read and not imported: nobody has seen these pages.
  leads_not_seen: z.array(z.strictObject({ url: z.url(), said_to_be: text, status: text })),
})

/** What the apparatus says of each reading in a few words: the words themselves where they were quoted, else a description. */
export const briefsSchema = z.array(
  z.strictObject({
    variant: text,
    url: z.url(),
    publisher: text,
    brief: text,
    briefIsQuote: z.boolean(),
    language,
  }),
)

const wordsInFour = z.strictObject({ en: words, fr: words, es: words, ar: words })

const inShort = z
  .string()
  .refine((text) => lengthInShort(text) <= LONGEST_IN_SHORT, 'is longer than one sentence in short may be')
const inFourLanguages = z.strictObject({ en: inShort, fr: inShort, es: inShort, ar: inShort })

/** What each judgement says in one sentence, and each item whose parties are judged apart as a whole; and what the front page begins with. */
export const headlinesSchema = z.strictObject({
  lead: wordsInFour,
  judgements: z.array(inFourLanguages.extend({ commitment: text, party: text.nullable() })),
  wholes: z.array(inFourLanguages.extend({ commitment: text })),
})

/** Our own words in further languages: what a statement is called, of each item its title and why its force, of each judgement its rationale. */
export const translationsSchema = z.strictObject({
  note: text,
  statement: z.strictObject({ title: wordsInFour, short_title: wordsInFour, place: wordsInFour }),
  areas: z.record(text, wordsInFour),
  items: z.record(text, z.strictObject({ title: wordsInFour, why_this_force: wordsInFour })),
  rationales: z.array(wordsInFour.extend({ commitment: text, party: text.nullable() })),
})

export type Translations = z.output<typeof translationsSchema>
export type Headlines = z.output<typeof headlinesSchema>
export type Dossier = z.output<typeof dossierSchema>
export type Item = Dossier['items'][number]
export type Reading = Dossier['variants'][number]['readings'][number]
export type JudgementOfFile = Dossier['judgements'][number]
export type SourceOfFile = Dossier['sources'][number]
export type SeenTextOfFile = Dossier['renderings'][number]
export type Brief = z.output<typeof briefsSchema>[number]
