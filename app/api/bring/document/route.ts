import { createHash } from 'node:crypto'
import { localeOf, localePath } from '@/lib/ground/i18n/routing'
import type { Member } from '@/lib/ground/platform/actor'
import { MOST_DOCUMENT_BYTES } from '@/lib/ground/platform/document-kinds'
import { StorageFault } from '@/lib/ground/platform/egress/storage-fault'
import { Refusal } from '@/lib/ground/platform/errors'
import { assertSameOrigin } from '@/lib/ground/platform/origin'
import { readWritten } from '@/lib/ground/platform/read-document'
import { currentActor } from '@/lib/ground/platform/session'
import { givenApart } from '@/lib/text/bringing/data/apart'
import { findBringing } from '@/lib/text/bringing/data/bringings'
import { changeBringing } from '@/lib/text/bringing/mutations/change-bringing'
import { bringAddress } from '@/lib/text/bringing/noun'
import { afterStep } from '@/lib/text/bringing/rules/after-step'
import { isDrawnArabic } from '@/lib/text/bringing/rules/drawn-letters'
import { keptText } from '@/lib/text/bringing/rules/text'
import { type FileProblem, type TextInput, textSchema, whichSchema } from '@/lib/text/bringing/schema'
import type { BringingView, TakenText } from '@/lib/text/bringing/types'
import { hasMoreLines } from '@/lib/text/statement/rules/blocks-guess'
import { sentForm } from './sent-form'

export const dynamic = 'force-dynamic'

/**
 * The form of the first step: the text as typed, or a document to take it from. It is an address of its own because a document is larger
 * than any other form may be; the listener lets it through, and what is sent is counted here. What was typed is kept whatever becomes of the
 * document. Answers with the way on: to the passages, or back to the step, which says what is missing.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    await assertSameOrigin()
  } catch (error) {
    if (error instanceof Refusal) return new Response(null, { status: 403 })
    throw error
  }
  const actor = await currentActor()
  if (actor.kind === 'visitor') return leadingTo('/sign-in')
  const form = await sentForm(request)
  const typed = form && Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'))
  const input = textSchema.safeParse(typed)
  if (!form || !input.success) return untaken(typed)
  const { id, locale } = input.data
  const step = localePath(localeOf(locale), bringAddress(id, 'text'))
  const said = await keep(actor, input.data, form.get('document'))
  if (typeof said === 'string') return leadingTo(`${step}?document=${said}#document`)
  return leadingTo(
    said.taken ? `${step}?taken=yes#text` : localePath(localeOf(locale), afterStep(id, 'text', said.faults)),
  )
}

/** What no page of ours sends, or cannot be kept: back to the step, where there is one. */
function untaken(typed: Record<string, unknown> | null): Response {
  const which = whichSchema.safeParse(typed)
  if (!which.success) return new Response(null, { status: 400 })
  return leadingTo(
    `${localePath(localeOf(which.data.locale), bringAddress(which.data.id, 'text'))}?document=characters#document`,
  )
}

/** Keeps what is read, or what was typed; says what stood in the way, where something did. */
async function keep(
  actor: Member,
  input: TextInput,
  document: FormDataEntryValue | null,
): Promise<FileProblem | { taken: boolean; faults: BringingView['faults'] }> {
  const bringing = await findBringing(actor, input.id)
  if (bringing?.may.change !== true) return 'not_permitted'
  // Enter in a line presses the first button, which is that of the file: without a file the text that is there is meant.
  const asksForFile =
    input.text.trim() === ''
      ? input.act === 'take' || isFile(document)
      : input.act === 'take' && isFile(document)
  try {
    const read = asksForFile ? await readingOf(actor, document) : null
    const [taken, bytes] = read === null || 'fault' in read ? [null, null] : [read.taken, read.bytes]
    if (taken === null && hasMoreLines(keptText(input.text))) return 'lines'
    const changed = await changedBy(actor, input, taken, bytes)
    if (changed === 'storage') return 'storage'
    const { faults } = changed
    if (read !== null && 'fault' in read) return read.fault
    // What is asked has its place on the step, as what is missing there.
    const isAsked = faults.text.some(({ code }) => code === 'language_asked')
    return { taken: taken !== null && !isAsked, faults }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'conflict' || error.code === 'work_busy') return error.code
    return error.code === 'bring_words_lost' ? 'words_lost' : 'not_permitted'
  }
}

/** Keeps the text and the document that it was taken from; where the document cannot be kept, what was typed. */
async function changedBy(
  actor: Member,
  input: TextInput,
  taken: TakenText | null,
  bytes: Uint8Array | null,
): Promise<{ readonly faults: BringingView['faults'] } | 'storage'> {
  try {
    return await changeBringing(actor, input, (content) => givenApart(content, input, taken), bytes)
  } catch (error) {
    if (!(error instanceof StorageFault)) throw error
    await changeBringing(actor, input, (content) => givenApart(content, input, null))
    return 'storage'
  }
}

function isFile(document: FormDataEntryValue | null): document is File {
  return document instanceof File && document.name !== ''
}

async function readingOf(
  actor: Member,
  document: FormDataEntryValue | null,
): Promise<{ taken: TakenText; bytes: Uint8Array } | { fault: FileProblem }> {
  if (!isFile(document)) return { fault: 'no_file' }
  if (document.size > MOST_DOCUMENT_BYTES) return { fault: 'too_big' }
  const bytes = Buffer.from(await document.arrayBuffer())
  const read = await readWritten(actor.id, bytes, document.name)
  if ('fault' in read) return read
  if (isDrawnArabic(read.text)) return { fault: 'drawn_arabic' }
  if (hasMoreLines(keptText(read.text))) return { fault: 'lines' }
  const { kind: origin, text, blocks, notes, changes } = read
  const documentSha256 = createHash('sha256').update(bytes).digest('hex')
  // Of a plain text nothing is told; nor can what is told stand beside other words than these.
  const structure = origin === 'text' || keptText(text) !== text ? null : { blocks, notes }
  return { taken: { text, origin, documentSha256, structure, changes }, bytes }
}

function leadingTo(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}
