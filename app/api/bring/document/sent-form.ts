import { MOST_DOCUMENT_BYTES } from '@/lib/ground/platform/document-kinds'

/** A document with what is typed beside it: a text of as many units as may be, three bytes each, and the marks between the parts. */
const MOST_KEPT_BYTES = MOST_DOCUMENT_BYTES + 2 * 1024 * 1024
/** Whoever sends more is heard out up to here, so that they hear an answer; then they are cut off. */
const MOST_HEARD_BYTES = 200 * 1024 * 1024

/** What stands behind the document in our form: three lines of at most 2,000 letters. */
const KEPT_OF_THE_END = 64 * 1024

/**
 * A form with a document, as browsers send it. Of a larger one beginning and end are read: what was typed before and behind the document is
 * there, and the document is too big by what is left of it.
 *
 * @returns null for what is no such form
 */
export async function sentForm(request: Request): Promise<FormData | null> {
  const type = request.headers.get('content-type') ?? ''
  const [, quoted, plain] =
    /^multipart\/form-data;.*?boundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(type) ?? []
  const boundary = quoted ?? plain
  if (boundary === undefined || !request.body) return null
  const ends = await bothEndsOf(request.body)
  if (ends === null) return null
  const { beginning, end } = ends
  const mark = Buffer.from(`\r\n--${boundary}`)
  const next = end?.indexOf(mark) ?? -1
  const body = end && next >= 0 ? Buffer.concat([beginning, end.subarray(next)]) : beginning
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  } catch {
    // Parts that do not close, or have no names: nothing of ours sends such.
    return null
  }
}

/** `end` is null where the beginning is all of it; both are where whoever sent it went away: it is no defect of ours, and nobody hears an answer. */
async function bothEndsOf(
  body: ReadableStream<Uint8Array>,
): Promise<{ beginning: Buffer; end: Buffer | null } | null> {
  const chunks: Uint8Array[] = []
  let end = Buffer.alloc(0)
  let heard = 0
  const reader = body.getReader()
  while (heard <= MOST_HEARD_BYTES) {
    // What is read is what comes from a socket: that is all that can fail here.
    const { done, value } = await reader.read().catch(() => ({ done: null, value: null }))
    if (done === null) return null
    if (done) break
    if (heard < MOST_KEPT_BYTES) chunks.push(value)
    heard += value.length
    if (heard > MOST_KEPT_BYTES) end = Buffer.concat([end, value]).subarray(-KEPT_OF_THE_END)
  }
  if (heard > MOST_HEARD_BYTES) await reader.cancel()
  const isCut = heard > MOST_KEPT_BYTES
  return { beginning: Buffer.concat(chunks).subarray(0, MOST_KEPT_BYTES), end: isCut ? end : null }
}
