import { isPlainText } from '@/lib/platform/keepable'

/** The fields of the form, in its order: what else is sent is never read. */
export const FIELDS = [
  'locale',
  'key',
  'statement',
  'reference',
  'kind',
  'body',
  'address',
  'quote',
  'party',
  'capacity',
  'language',
  'mayPublish',
  'contact',
  'website',
] as const

/** A form as a browser sends it (application/x-www-form-urlencoded). */
export interface SentForm {
  readonly values: Readonly<Record<string, string>>
  /** Whether it says what a browser could not have sent: bytes that are no UTF-8. */
  readonly isBroken: boolean
  /** Whether it went on after what is read of it. */
  readonly isCut: boolean
}

/** What is read of a form: a dozen times the longest that is kept, in the widest writing. */
export const MOST_BYTES = 512 * 1024

/** What is let in and forgotten beyond that: who is cut off while sending hears no answer. The server itself lets in no more. */
const MOST_HEARD = 2 * 1024 * 1024

/** Reads a form; of a field that comes more than once the first counts. Null where it is no such form, or the sender went away. */
export async function readSentForm(request: Request): Promise<SentForm | null> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type)) return null
  const read = await beginningOf(request)
  if (read === null) return null
  const sent = new URLSearchParams(read.text)
  const values = Object.fromEntries(
    FIELDS.flatMap((name) => (sent.has(name) ? [[name, sent.get(name) ?? '']] : [])),
  )
  return { values, isBroken: !read.isCut && !isWellFormed(read.text), isCut: read.isCut }
}

async function beginningOf(request: Request): Promise<{ text: string; isCut: boolean } | null> {
  const reader = request.body?.getReader()
  if (!reader) return { text: '', isCut: false }
  const chunks: Uint8Array[] = []
  let bytes = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      if (bytes <= MOST_BYTES) chunks.push(value)
      bytes += value.byteLength
      if (bytes > MOST_HEARD) break
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ECONNRESET') return null
    throw error
  }
  if (bytes > MOST_HEARD) await reader.cancel()
  const isCut = bytes > MOST_BYTES
  return { text: Buffer.concat(chunks).subarray(0, MOST_BYTES).toString('utf8'), isCut }
}

function isWellFormed(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

/** What was typed as it can be shown again: without what no page can hold. */
export function shownAgain(values: SentForm['values']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      [...value.replace(/\r\n?/g, '\n')].filter(isPlainText).join(''),
    ]),
  )
}
