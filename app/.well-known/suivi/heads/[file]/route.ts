import { loadHeadAt } from '@/lib/record/event/loaders/head'
import { headText } from '@/lib/record/event/rules/head'
import { readHeadFile } from '@/lib/record/event/rules/record-addresses'

export const dynamic = 'force-dynamic'

/** A signed head for tools that read files: what is signed, byte for byte (`.json`), or the signature (`.sig`). Neither ever changes. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const asked = readHeadFile((await params).file)
  const head = asked && (await loadHeadAt(asked.position, asked.key))
  if (!asked || !head) return new Response(null, { status: 404 })
  const forGood = { 'cache-control': 'public, max-age=31536000, immutable' }
  if (asked.kind === 'sig') {
    return new Response(new Uint8Array(Buffer.from(head.signature, 'base64')), {
      headers: { 'content-type': 'application/octet-stream', ...forGood },
    })
  }
  return new Response(headText(head), { headers: { 'content-type': 'application/json', ...forGood } })
}
