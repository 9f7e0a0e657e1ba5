import 'server-only'
import { createTranslator } from 'use-intl/core'
import { messagesOf } from '@/lib/ground/i18n/messages'
import { type Locale, locales } from '@/lib/ground/i18n/routing'
import type { Member } from '@/lib/ground/platform/actor'
import { AT_ONCE, apart } from '@/lib/ground/platform/apart'
import { authorize } from '@/lib/ground/platform/authorize'
import { db, stillActs } from '@/lib/ground/platform/db'
import { publicAddress } from '@/lib/ground/platform/env'
import { Invalid, Refusal } from '@/lib/ground/platform/errors'
import { bringChosen, shownFirst } from '@/lib/ground/platform/import'
import type { LookedAt } from '@/lib/ground/platform/import-form'
import { type ReadAnnotation, readAnnotations } from '@/lib/ground/platform/read-document'
import {
  findTextAddresses,
  findTextToAnnotate,
  findWritten,
  type TextToAnnotate,
} from '../data/text-to-annotate'
import { may } from '../policy'
import { aboutWhat } from '../rules/about-statement'
import { importedNote } from '../rules/imported-note'
import { placeAnnotations, type QuotedWords } from '../rules/place-annotation'
import { type AnnotateInput, annotateSchema, type ImportInput, type NoteError } from '../schema'
import type { ImportedAnnotation, ImportedAnnotations, LeftOut } from '../types'
import { annotate } from './annotate'

/**
 * Annotations of another program: which notes they would be on the words of a statement, which are written already, and which are left out and
 * why. Nothing is changed; they are read apart, as everything that others wrote.
 *
 * @throws Invalid where they cannot be read, or none is about the statement; Refusal `not_found`, `not_permitted`, `signed_out`, `busy`
 */
export async function lookAtAnnotations(actor: Member, input: ImportInput): Promise<ImportedAnnotations> {
  authorize(may, actor, 'annotate', { authorId: actor.id })
  return { ...saidIn(input), ...shownFirst(await lookedAt(actor, input)) }
}

/**
 * Writes a note for the team of each annotation that was shown and is chosen, as if its form had been filled in.
 *
 * @throws Invalid and Refusal as above; Refusal `stale` where other notes would be written than were shown
 */
export async function bringAnnotations(actor: Member, input: ImportInput): Promise<ImportedAnnotations> {
  authorize(may, actor, 'annotate', { authorId: actor.id })
  const brought = await bringChosen(await lookedAt(actor, input), input, async (one, key) => {
    const { id } = await annotate(actor, { ...one.input, key })
    return { kind: 'added' as const, quote: one.entry.quote, id }
  })
  return { ...saidIn(input), ...brought }
}

type SpanInput = Extract<AnnotateInput, { about: 'span' }>
type Looked = LookedAt<ImportedAnnotation, SpanInput>

interface Text {
  readonly statement: TextToAnnotate
  readonly whereabouts: Parameters<typeof aboutWhat>[1]
}

async function lookedAt(actor: Member, input: ImportInput) {
  await stillActs(actor)
  const statement = await findTextToAnnotate(db(), input.statement)
  if (!statement) throw new Refusal('not_found')
  const read = await readAnnotations(actor.id, new TextEncoder().encode(input.text))
  if ('fault' in read) {
    if (read.fault === 'busy') throw new Refusal('reader_busy')
    throw new Invalid({ text: [UNREAD[read.fault] ?? 'annotationsUnread'] })
  }
  const whereabouts = {
    slug: statement.slug,
    site: publicAddress('/'),
    texts: await findTextAddresses(db(), statement.id),
  }
  const quoted = read.entries.map((entry) => quotedIn(entry))
  const passages = statement.base.passages.map(({ start, end, number }) => ({ start, end, number }))
  const places = await placedApart(quoted, statement.base.text, passages)
  const looked = read.entries.map((entry, index) =>
    lookedAtOne(entry, input, { statement, whereabouts, place: places[index] ?? 'absent' }),
  )
  if (looked.every(({ entry }) => entry.kind === 'left' && entry.why === 'other'))
    throw new Invalid({ text: ['annotationsOther'] })
  return { looked: await withThoseWritten(statement.id, looked), left: read.left, said: input.language }
}

/** What is said of a file that is no annotations at all; of others that they cannot be read as such. */
const UNREAD: Readonly<Record<string, NoteError>> = {
  empty: 'annotationsNone',
  unknown_kind: 'annotationsModel',
}

type Placed = ReturnType<typeof placeAnnotations>[number]

/** Words are looked up in another thread where there are many, or the text is long. */
export const placedApart = apart(
  'placeAnnotations',
  placeAnnotations,
  (quoted, text) => text.length * Math.max(1, quoted.length) > AT_ONCE,
)

/** The words that an annotation is on; none of one that could not be read. */
function quotedIn(read: ReadAnnotation | { readonly unread: string }): QuotedWords {
  if ('unread' in read) return { exact: '', prefix: '', suffix: '', start: -1 }
  const { exact, prefix, suffix, start } = read
  return { exact, prefix, suffix, start }
}

function lookedAtOne(
  read: ReadAnnotation | { readonly unread: string },
  input: ImportInput,
  { statement, whereabouts, place }: Text & { readonly place: Placed },
): Looked {
  if ('unread' in read) return left('', 'unread', read.unread)
  const quote = beginningOf(read.exact)
  const leftOut = (why: LeftOut) => left(quote, why, read.text)
  if (read.isReply) return leftOut('reply')
  const about = aboutWhat(read.about, whereabouts)
  if (about === 'another') return leftOut('other')
  if (typeof place === 'string') return leftOut(place === 'absent' && about === 'elsewhere' ? 'other' : place)
  if (read.text === '' && read.tags.length === 0) return leftOut('empty')
  const language = locales.find((locale) => read.language.split('-')[0] === locale) ?? input.language
  const body = importedNote(read, messagesFor(language), language)
  const { start, end, passage, how } = place
  const filled = annotateSchema.safeParse({
    ...{ statement: statement.slug, about: 'span', start, end },
    ...{ body, language, visibility: 'team', intent: 'save' },
  })
  if (!filled.success || filled.data.about !== 'span')
    return leftOut(filled.error?.issues.some(({ message }) => message === 'tooLong') ? 'long' : 'characters')
  const exact = statement.base.text.slice(start, end)
  const elsewhere = about === 'elsewhere' ? read.about : null
  return {
    entry: { kind: 'new', quote, exact, passage, how, body, language, elsewhere },
    input: filled.data,
  }
}

/** The notes with those that are written already, or are the same as one before them, named so. */
async function withThoseWritten(statementId: string, all: readonly Looked[]): Promise<readonly Looked[]> {
  const inputs = all.flatMap(({ input }) => input ?? [])
  const written = inputs.length === 0 ? [] : await findWritten(db(), statementId, inputs)
  const before = new Set<string>()
  return all.map((each) => {
    const { entry, input } = each
    if (input === null) return each
    const id = written[inputs.indexOf(input)]
    if (id) return { entry: { kind: 'here', quote: entry.quote, id }, input: null }
    const same = JSON.stringify([input.start, input.end, input.body])
    if (before.has(same)) return { entry: { kind: 'again', quote: entry.quote }, input: null }
    before.add(same)
    return each
  })
}

function left(quote: string, why: LeftOut, text: string): Looked {
  return { entry: { kind: 'left', quote, why, text: beginningOf(text) }, input: null }
}

/** As much of words as a list shows of them. */
function beginningOf(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length <= LONGEST_SHOWN
    ? line
    : `${line.slice(0, LONGEST_SHOWN).replace(/[\ud800-\udbff]$/, '')}…`
}

const LONGEST_SHOWN = 300

function messagesFor(language: Locale) {
  return createTranslator({ locale: language, messages: messagesOf(language), namespace: 'note.import.body' })
}

/** What the form said, to come back with the answer. */
function saidIn({ text, language }: ImportInput) {
  return { text, language }
}
