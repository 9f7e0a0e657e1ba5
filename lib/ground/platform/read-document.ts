import 'server-only'
import { z } from 'zod'
import {
  type DocumentFault,
  type DocumentKind,
  documentFaults,
  documentKinds,
  EVIDENCE_KINDS,
  type EvidenceKind,
  READING_CHANGES,
} from './document-kinds'
import { type Answer, inTurn, type ReadingLimits, readingLimits } from './reader-process'

/** Where in the words of a document each of its pages begins, and each of its headings, in UTF-16 units; none where none are known. */
type Parted = { readonly pages?: readonly number[]; readonly headings?: readonly number[] }

export type ReadDocument =
  | ({ readonly kind: DocumentKind; readonly text: string } & Parted)
  | { readonly fault: DocumentFault }

/** What a document says of itself to programs, by the names it has there, and the beginning of its words. */
export type ReadSayings =
  | {
      readonly kind: DocumentKind
      readonly said: readonly { readonly name: string; readonly value: string }[]
      readonly beginning: string
    }
  | { readonly fault: DocumentFault }

/** A file as evidence: its words are null where it has none that can be read, as a picture has none. */
export type ReadEvidence =
  | ({ readonly kind: EvidenceKind; readonly text: string | null } & Parted)
  | { readonly fault: DocumentFault }

/** An entry of a bibliography as far as it says what a source is: '' for what it does not say. `date` is a year, month or day as known. */
const entrySchema = z.object({
  title: z.string(),
  author: z.string(),
  container: z.string(),
  publisher: z.string(),
  date: z.string(),
  /** What is written of its date, whether it can be read or not. */
  dateSaid: z.string(),
  language: z.string(),
  /** Of CSL. */
  type: z.string(),
  address: z.string(),
  doi: z.string(),
})
export type BibliographyEntry = z.output<typeof entrySchema>

const bibliographySchema = z.object({
  /** In their order; the beginning of those that cannot be read. */
  entries: z.array(z.union([entrySchema, z.object({ unread: z.string() })])),
  /** How many more there are than are read at once. */
  left: z.number(),
})
export type ReadBibliography = z.output<typeof bibliographySchema> | { readonly fault: DocumentFault }

const annotationSchema = z.object({
  id: z.string(),
  about: z.string(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  /** Where its words begin, as the file counts; -1 where it does not say. */
  start: z.number(),
  text: z.string(),
  language: z.string(),
  tags: z.array(z.string()),
  names: z.array(z.string()),
  created: z.string(),
  isReply: z.boolean(),
})
/** An annotation of another program, as it says: '' for what it does not. */
export type ReadAnnotation = z.output<typeof annotationSchema>

const annotationsSchema = z.object({
  /** In their order; the beginning of those that cannot be read. */
  entries: z.array(z.union([annotationSchema, z.object({ unread: z.string() })])),
  left: z.number(),
})
export type ReadAnnotations = z.output<typeof annotationsSchema> | { readonly fault: DocumentFault }

const feedSchema = z.object({
  title: z.string(),
  /** As plain text, the first ones: '' for what one does not say. `date` is as it is written there. */
  entries: z.array(
    z.object({ id: z.string(), address: z.string(), title: z.string(), date: z.string(), text: z.string() }),
  ),
  /** How many more there are than are read. */
  left: z.number(),
})
export type ReadFeed = z.output<typeof feedSchema> | { readonly fault: DocumentFault }

const place = z.number().int().nonnegative()
const span = { start: place, end: place }
const writtenSchema = z.object({
  kind: z.enum(documentKinds),
  text: z.string(),
  /** What a document itself says of its lines; none of a plain text. */
  blocks: z.array(
    z.object({
      ...span,
      kind: z.enum(['heading', 'paragraph', 'list_item', 'table_row']),
      level: place,
      marker: z.string().nullable(),
      cells: z.array(z.object(span)),
    }),
  ),
  notes: z.array(z.object({ at: place, marker: z.string(), text: z.string() })),
  changes: z.array(
    z.object({
      code: z.enum(READING_CHANGES),
      n: place,
      places: z.array(z.object({ at: place, said: z.string() })),
    }),
  ),
})
export type ReadWritten = z.output<typeof writtenSchema> | { readonly fault: DocumentFault }

/** What is known of a document beside its bytes. */
export type KnownOfDocument = {
  /** The encoding that whoever sent it said. */
  readonly charset?: string
}

/**
 * Takes all words out of a document, of a page of the web as a browser shows it, in a process of its own with limits and without our secrets. Whatever a document does to the reader,
 * this process lives, and says what was wrong.
 *
 * @param whose who waits for it, as `inTurn` takes it
 * @param name the file's name, of which only the ending is used: it must not say another kind than the bytes are
 */
export async function readDocument(
  whose: string,
  bytes: Uint8Array,
  name: string,
  limits: ReadingLimits = readingLimits,
  { charset = '' }: KnownOfDocument = {},
): Promise<ReadDocument> {
  return asWords(await inTurn(whose, bytes, [extensionOf(name), encodingToTell(charset), 'whole'], limits))
}

/**
 * A statement as a document has it, in the same way: the words of its one article, what each line of them is, its notes, and what reading
 * changed. Places are UTF-16 units of the text, which `keptText` (lib/text/bringing) leaves as it is.
 */
export async function readWritten(
  whose: string,
  bytes: Uint8Array,
  name: string,
  limits: ReadingLimits = readingLimits,
): Promise<ReadWritten> {
  const answer = await inTurn(whose, bytes, [extensionOf(name), '', 'written'], limits)
  const read = writtenSchema.safeParse(answer)
  return read.success ? read.data : { fault: faultIn(answer.fault) }
}

/** What a document says of itself, read in the same way: nothing of it is believed yet. */
export async function readSayings(
  whose: string,
  bytes: Uint8Array,
  name: string,
  limits: ReadingLimits = readingLimits,
  { charset = '' }: KnownOfDocument = {},
): Promise<ReadSayings> {
  return asSayings(await inTurn(whose, bytes, [extensionOf(name), encodingToTell(charset), 'said'], limits))
}

/**
 * What a file is by its bytes, and all words in it, in the same way: it is to be kept as evidence. What it is called counts for nothing.
 *
 * @returns a fault for what is no file of these kinds, or cannot be opened by anybody
 */
export async function readEvidence(
  whose: string,
  bytes: Uint8Array,
  limits: ReadingLimits = readingLimits,
): Promise<ReadEvidence> {
  return asEvidence(await inTurn(whose, bytes, ['', '', 'evidence'], limits))
}

/** A bibliography as another program wrote it (CSL-JSON, BibTeX or RIS), entry by entry, read in the same way. */
export async function readBibliography(
  whose: string,
  bytes: Uint8Array,
  limits: ReadingLimits = readingLimits,
): Promise<ReadBibliography> {
  const answer = await inTurn(whose, bytes, ['', '', 'bibliography'], limits)
  const read = bibliographySchema.safeParse(answer)
  return read.success ? read.data : { fault: faultIn(answer.fault) }
}

/** Annotations as another program wrote them (W3C, Hypothesis, Recogito), one by one, read in the same way. */
export async function readAnnotations(
  whose: string,
  bytes: Uint8Array,
  limits: ReadingLimits = readingLimits,
): Promise<ReadAnnotations> {
  const answer = await inTurn(whose, bytes, ['', '', 'annotations'], limits)
  const read = annotationsSchema.safeParse(answer)
  return read.success ? read.data : { fault: faultIn(answer.fault) }
}

/** A feed (RSS, Atom, RDF, JSON Feed), entry by entry, read in the same way. */
export async function readFeed(
  whose: string,
  bytes: Uint8Array,
  limits: ReadingLimits = readingLimits,
  { charset = '' }: KnownOfDocument = {},
): Promise<ReadFeed> {
  const answer = await inTurn(whose, bytes, ['', encodingToTell(charset), 'feed'], limits)
  const read = feedSchema.safeParse(answer)
  return read.success ? read.data : { fault: faultIn(answer.fault) }
}

/** The ending of a file's name in lower case, without the dot. */
function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** An encoding's name as the reader is told on its command line: short and plain. */
function encodingToTell(charset: string): string {
  return /^[\w:.-]{1,40}$/.test(charset) ? charset : ''
}

function asWords({ kind, text, fault, ...parts }: Answer): ReadDocument {
  const known = documentKinds.find((one) => one === kind)
  return known && typeof text === 'string'
    ? { kind: known, text, ...partsIn(text, parts) }
    : { fault: faultIn(fault) }
}

/** The pages and headings as they were answered: pages from the text's beginning on. */
function partsIn(text: string | null, said: Pick<Answer, 'pages' | 'headings'>): Parted {
  const [pages, headings] = [placesIn(text, said.pages), placesIn(text, said.headings)]
  return { ...(pages?.[0] === 0 && { pages }), ...(headings && { headings }) }
}

/** Places as they were answered, where they are some of the text, in order. */
function placesIn(text: string | null, said: unknown): readonly number[] | null {
  const places = z.array(z.number().int().nonnegative()).min(1).safeParse(said)
  if (text === null || !places.success) return null
  const isInOrder = places.data.every((at, index) => at >= (places.data[index - 1] ?? 0) && at <= text.length)
  return isInOrder ? places.data : null
}

function asEvidence({ kind, text = null, fault, ...parts }: Answer): ReadEvidence {
  const known = evidenceKinds.find((one) => one === kind)
  return known && (text === null || typeof text === 'string')
    ? { kind: known, text, ...partsIn(text, parts) }
    : { fault: faultIn(fault) }
}

const evidenceKinds = Object.keys(EVIDENCE_KINDS) as EvidenceKind[]

function asSayings({ kind, said, beginning, fault }: Answer): ReadSayings {
  const known = documentKinds.find((one) => one === kind)
  const sayings = z.array(z.object({ name: z.string(), value: z.string() })).safeParse(said)
  if (!known || !sayings.success || typeof beginning !== 'string') return { fault: faultIn(fault) }
  return { kind: known, said: sayings.data, beginning }
}

function faultIn(fault: unknown): DocumentFault {
  return documentFaults.find((one) => one === fault) ?? 'damaged'
}
