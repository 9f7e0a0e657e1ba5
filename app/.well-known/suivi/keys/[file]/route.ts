import { loadKeys } from '@/lib/record/event/loaders/keys'
import { pemOf } from '@/lib/record/event/rules/head'

export const dynamic = 'force-dynamic'

/** One of our public keys in PEM, as openssl reads it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params
  const key = (await loadKeys()).find(({ id }) => `${id}.pem` === file)
  if (!key) return new Response(null, { status: 404 })
  return new Response(pemOf(key.publicKey), {
    headers: {
      'content-type': 'application/x-pem-file',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  })
}
