import { streamOf } from '@/lib/ground/platform/stream-of'
import { loadStatement } from '@/lib/reading/dossier/loaders/statement'
import { loadRecordLines } from '@/lib/record/event/loaders/record'

type LinesProps = { params: Promise<{ statement: string }> }

/**
 * The record as JSON lines, oldest first, so that anybody can verify it: the public acts on the statement with all that their leaf is
 * made from, every other event as its leaf alone. It is written as it is read, and held in memory nowhere.
 */
export async function GET(_request: Request, { params }: LinesProps): Promise<Response> {
  const { statement: slug } = await params
  if (!(await loadStatement(slug))) return new Response(null, { status: 404 })
  return new Response(streamOf(loadRecordLines(slug)), {
    headers: { 'content-type': 'application/jsonl; charset=utf-8', 'cache-control': 'no-cache' },
  })
}
