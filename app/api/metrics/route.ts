import { findJobFigures } from '@/lib/ground/job/data/desk'
import { KINDS } from '@/lib/ground/job/rules/kinds'
import { metricsText } from '@/lib/ground/job/rules/metrics'
import { outageOf } from '@/lib/ground/platform/health'
import { isMetricsReader } from '@/lib/ground/platform/metrics-reader'

export const dynamic = 'force-dynamic'

/** What waits and for how long, for whoever watches the site and has the token; for everybody else there is no such address. */
export async function GET(request: Request): Promise<Response> {
  const headers = { 'cache-control': 'no-store' }
  if (!isMetricsReader(request.headers.get('authorization')))
    return new Response(null, { status: 404, headers })
  try {
    const text = metricsText(Object.keys(KINDS), await findJobFigures())
    return new Response(text, {
      headers: { ...headers, 'content-type': 'text/plain; version=0.0.4; charset=utf-8' },
    })
  } catch (error) {
    if ((await outageOf(error)) === null) throw error
    return new Response(null, { status: 503, headers: { ...headers, 'retry-after': '5' } })
  }
}
