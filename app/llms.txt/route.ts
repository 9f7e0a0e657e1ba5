import { loadLlmsText } from '@/lib/reading/api/loaders/llms'

// What whoever runs this site says of it may change at any time.
export const dynamic = 'force-dynamic'

/** What language models are told where they look for it. */
export async function GET(): Promise<Response> {
  return new Response(await loadLlmsText(), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  })
}
