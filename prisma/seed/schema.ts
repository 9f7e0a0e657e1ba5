import { z } from 'zod'
import { LONGEST_IN_SHORT, lengthInShort } from '@/lib/assessment/status-update/rules/in-short'
import { LONGEST_GROUP } from '@/lib/assessment/status-update/schema'
import { CONFIDENCES, FORCES, JUDGEMENTS, LINKS_TO_STATEMENT, STANCES } from '@/lib/text/method/types'

/** The starter dossier's file, word for word: a field that is not described here is refused, never dropped. */

const text = z.string().min(1)
/** Something that can be read: more than space. */
const words = z.string().regex(/\S/)
const day = z.iso.date()
const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
/** A date that is known by its bounds, as EDTF writes an interval: the first day that it can be, and the last. */
const bounds = z.string().regex(/^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/)
const offset = z.number().int().nonnegative()
const sourceId = z.string().regex(/^S\d{2,}$/)
const language = z.string().regex(/^[a-z]{2,3}$/)
const wordsInFour = z.strictObject({ en: words, fr: words, es: words, ar: words })

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
  date: z.union([partialDate, bounds]).nullable(),
  language,
  type: z.enum(['official', 'parliament', 'un', 'ngo', 'academic', 'think-tank', 'media']),
  summary: text,
  bears_on: z.array(text),
  stance: z.enum(STANCES),
  // Read and not imported: what it shows is said by each citation.
  shows: text,
  seen: z.enum(['excerpt', 'opened']),
  // A proposal that a reviewer accepts, with the words on the page that it rests on.
  primary: z.boolean().nullable(),
  // Keys of parties as a source has them: a joint text is by each.
  on_behalf_of: text.nullable(),
  independence_group: text.max(LONGEST_GROUP).nullable(),
  // For whom that speaks, as the file beside the dossier says (`method.ts`).
  origin_for: text.nullable().default(null),
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

/** On which copy somebody saw the words of a quote, at which address where it is not the source's own, and on which day. */
const quoteSeen = z.strictObject({ address: z.url().nullable(), copy: words, on: day })

const citation = z.strictObject({
  source: sourceId,
  stance: z.enum(STANCES),
  proves: text,
  link_to_statement: z.enum(LINKS_TO_STATEMENT).nullable(),
  quote: words,
  locator: words,
  figure: words.nullable().default(null),
  quote_seen: quoteSeen,
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
  since: partialDate.nullable().default(null),
  seen_up_to: partialDate,
  rationale: text,
  citations: z.array(citation),
  elements: z.array(
    z.strictObject({
      name: words,
      covered: z.boolean(),
      // As the file beside the dossier says (`method.ts`).
      citations: z
        .array(z.strictObject({ number: z.number().int().positive(), stance: z.enum(STANCES) }))
        .default([]),
    }),
  ),
  search_logs: z.array(z.strictObject({ place: words, language, day })),
})

/** A search as it was made: for items, or lines of them (`7c spain`), in some languages; what was asked, and what was found. */
const search = z.union([
  z
    .strictObject({
      n: z.number().int().positive(),
      place: words,
      asked: words,
      language: z.string().regex(/^[a-z]{2}(, [a-z]{2})*$/),
      day,
      found: words,
      supports: words,
    })
    .transform(({ n: _, language: languages, supports, asked, ...search }) => ({
      ...search,
      asked: [asked],
      languages: languages.split(', '),
      items: [...new Set(supports.split(', ').map((line) => line.split(' ')[0] ?? line))],
    })),
  z.strictObject({
    place: words,
    asked: z.array(words).min(1),
    languages: z.array(language),
    day,
    found: words,
    items: z.array(text).min(1),
  }),
])

/** Words of another text, where they stand, and how that text was seen. */
const wordsElsewhere = z.strictObject({ address: z.url(), words, language, how: words })

/** A note on a stretch of the base text ([sic], or that the texts differ there), and the mark inside it that is shown with it. */
const editorialNote = z.strictObject({
  item: text,
  governs: z.array(text).optional(),
  words,
  start: offset,
  end: offset,
  mark: words,
  mark_start: offset,
  mark_end: offset,
  note: wordsInFour,
  sources: z.array(wordsElsewhere).min(1),
})

/** How firmly an item is said by the texts of one party; `later` is what was written afterwards, by a source or at an address. */
const forceByParty = z.strictObject({
  item: text,
  governs: z.array(text),
  party: text,
  force: z.enum(FORCES),
  certainty: words,
  words: z.array(wordsElsewhere).min(1),
  later: z.array(
    z.union([wordsElsewhere, z.strictObject({ source: sourceId, words, language, how: words })]),
  ),
  note: wordsInFour,
})

const forceSaid = z.strictObject({
  front_page: z.strictObject({ where: words, short: wordsInFour, long: wordsInFour, force_of_item: words }),
  caution: z.strictObject({ where: words, ...wordsInFour.shape, sources: z.array(wordsElsewhere).min(1) }),
})

/** What is known beside some items, and who says so: no judgement, and in no count. */
const contextNote = z.strictObject({
  key: text,
  passages: z.array(z.number().int().positive()).min(1),
  items: z.array(text).min(1),
  title: wordsInFour,
  note: wordsInFour,
  as_of: partialDate,
  sources: z.array(
    z.strictObject({
      n: z.number().int().positive(),
      source: sourceId,
      figure: words,
      said_by: words,
      said_on: partialDate,
      quote: words,
      locator: words,
      quote_seen: quoteSeen,
    }),
  ),
  not_in_the_note: words,
  how_to_show: z.array(words),
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
  searches: z.array(search),
  editorial_notes: z.array(editorialNote),
  force_by_party: z.array(forceByParty),
  force_said: forceSaid,
  context_notes: z.array(contextNote),
  // Read and not imported: what the method is proposed to say is decided by people.
  method_proposals: z.array(z.strictObject({ where: words, proposal: words, until_then: words.optional() })),
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

/**
 * Our own words in further languages: what a statement is called, of each item its title and why its force, of each judgement its rationale; and what
 * citations show, each sentence once, wherever it is cited.
 */
export const translationsSchema = z.strictObject({
  note: text,
  statement: z.strictObject({ title: wordsInFour, short_title: wordsInFour, place: wordsInFour }),
  areas: z.record(text, wordsInFour),
  items: z.record(text, z.strictObject({ title: wordsInFour, why_this_force: wordsInFour })),
  rationales: z.array(wordsInFour.extend({ commitment: text, party: text.nullable() })),
  shows: z.array(wordsInFour),
})

export type Translations = z.output<typeof translationsSchema>
export type Headlines = z.output<typeof headlinesSchema>
export type Dossier = z.output<typeof dossierSchema>
export type Item = Dossier['items'][number]
export type Reading = Dossier['variants'][number]['readings'][number]
export type JudgementOfFile = Dossier['judgements'][number]
export type EditorialNoteOfFile = Dossier['editorial_notes'][number]
export type ContextNoteOfFile = Dossier['context_notes'][number]
export type SourceOfFile = Dossier['sources'][number]
export type SearchOfFile = Dossier['searches'][number]
export type SeenTextOfFile = Dossier['renderings'][number]
export type Brief = z.output<typeof briefsSchema>[number]

const parties = z.array(text).min(1)
const numbers = z.array(z.number().int().positive()).default([])

/** What the method asks for beside the dossier; `about` says how it was worked out. */
export const besideMethodSchema = z.strictObject({
  about: text,
  /** By the name of an original source: for which parties it speaks. */
  origin_for: z.record(text, parties),
  /** By the id of a source: the parties that it is a joint text of. */
  on_behalf_of: z.record(text, parties),
  /** By reference, for each element of its judgement: the numbers of the citations that it names, by their stance. */
  elements: z.record(
    text,
    z.array(z.strictObject({ supports: numbers, contradicts: numbers, context: numbers })),
  ),
})
export type BesideMethod = z.output<typeof besideMethodSchema>
