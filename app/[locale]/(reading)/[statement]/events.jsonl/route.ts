import { loadEventLines } from '@/lib/event/loaders'
import { loadStatement } from '@/lib/statement/loaders'

type LinesProps = { params: Promise<{ statement: string }> }

/** The public acts on a statement as JSON lines, newest first, with all that each one's hash is made from. */
export async function GET(_request: Request, { params }: LinesProps): Promise<Response> {
  const { statement: slug } = await params
  if (!(await loadStatement(slug))) return new Response(null, { status: 404 })
  const batches = loadEventLines(slug)
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await batches.next()
      if (done) return controller.close()
      controller.enqueue(encoder.encode(value.map((line) => `${JSON.stringify(line)}\n`).join('')))
    },
  })
  return new Response(body, {
    headers: { 'content-type': 'application/jsonl; charset=utf-8', 'cache-control': 'no-cache' },
  })
}
