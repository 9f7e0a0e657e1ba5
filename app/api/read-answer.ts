import { etagOf, isKnown } from '@/lib/ground/platform/etag'
import { outageOf } from '@/lib/ground/platform/health'
import { log } from '@/lib/ground/platform/log'
import { consumeReadQuota, limitHeaders } from '@/lib/ground/platform/request-quotas'
import { senderAddress } from '@/lib/ground/platform/sender'
import { type LoadedAnswer, loadAnswer } from '@/lib/reading/api/loaders/answer'
import { loadDocument } from '@/lib/reading/api/loaders/document'
import { DOCUMENT } from '@/lib/reading/api/rules/addresses'
import { problemOf } from '@/lib/reading/api/rules/problem'
import type { Problem } from '@/lib/reading/api/schema/answer'

/** Programs of any site may read: what is answered is public, and whoever asks is not looked at. */
export const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Link, RateLimit, RateLimit-Policy, Retry-After',
  'x-robots-tag': 'noindex',
}

const METHODS = 'GET, HEAD, OPTIONS'

/** The answer to a request of the interface for reading. @param path its segments below `/api/v1` */
export async function readAnswer(request: Request, path: readonly string[]): Promise<Response> {
  const turn = consumeReadQuota(senderAddress(request.headers))
  const headers = { ...OPEN, ...limitHeaders(turn) }
  if (!turn.isLetThrough) return problemAnswer(problemOf('too_many'), headers)
  try {
    if (path.join('/') === DOCUMENT.split('/').at(-1))
      return jsonAnswer(request, JSON.stringify(loadDocument()), headers)
    const loaded = await loadAnswer(path, new URL(request.url).searchParams)
    if ('fault' in loaded) return problemAnswer(problemIn(loaded), headers)
    const body = JSON.stringify(loaded.answer)
    return jsonAnswer(request, body, { ...headers, ...linkOf(loaded.answer) })
  } catch (error) {
    return failureAnswer(error, headers)
  }
}

/** What is said where something failed: an outage is none of ours, anything else is logged. */
export async function failureAnswer(error: unknown, headers: Record<string, string>): Promise<Response> {
  const outage = await outageOf(error)
  if (outage) return problemAnswer(problemOf('away'), { ...headers, 'retry-after': '10' })
  log.error(
    { cause: error instanceof Error ? (error.stack ?? error.message) : 'unknown' },
    'an interface failed',
  )
  return problemAnswer(problemOf('failed'), headers)
}

/** What a program may ask before it reads (CORS). */
export function askedBefore(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...OPEN,
      allow: METHODS,
      'access-control-allow-methods': METHODS,
      'access-control-allow-headers': 'If-None-Match',
      'access-control-max-age': '86400',
    },
  })
}

/** The interface is for reading. */
export function onlyReading(): Response {
  return problemAnswer(problemOf('method'), { ...OPEN, allow: METHODS })
}

function jsonAnswer(request: Request, body: string, headers: Record<string, string>): Response {
  const etag = etagOf(body)
  const all = { ...headers, etag, 'cache-control': 'public, max-age=0, must-revalidate' }
  if (isKnown(etag, request.headers.get('if-none-match')))
    return new Response(null, { status: 304, headers: all })
  return new Response(body, { headers: { ...all, 'content-type': 'application/json; charset=utf-8' } })
}

/** What is wrong, as an answer (RFC 9457). */
export function problemAnswer(problem: Problem, headers: Record<string, string>): Response {
  return Response.json(problem, {
    status: problem.status,
    headers: { ...headers, 'cache-control': 'no-store', 'content-type': 'application/problem+json' },
  })
}

function problemIn(loaded: Extract<LoadedAnswer, { fault: string }>): Problem {
  if (loaded.fault === 'not_in_record') return problemOf('not_in_record')
  const { parameter, detail } = loaded
  return problemOf('parameter', { parameter, detail })
}

/** The part that follows, as a header too (RFC 8288). */
function linkOf(answer: unknown): Record<string, string> {
  const next = typeof answer === 'object' && answer !== null && 'next' in answer ? answer.next : null
  return typeof next === 'string' ? { link: `<${next}>; rel="next"` } : {}
}
