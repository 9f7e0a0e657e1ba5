import { consumeReadQuota, consumeWriteQuota, limitHeaders } from '@/lib/ground/platform/request-quotas'
import { senderAddress } from '@/lib/ground/platform/sender'
import { writeBy } from '@/lib/reading/api/mutations/write-by'
import { problemOf } from '@/lib/reading/api/rules/problem'
import { WRITES } from '@/lib/reading/api/rules/writes'
import type { Problem } from '@/lib/reading/api/schema/answer'
import type { Write } from '@/lib/reading/api/types'
import { actByToken } from '@/lib/record/account/mutations/act-by-token'
import { tokenIn } from '@/lib/record/account/rules/token'
import type { ByToken } from '@/lib/record/account/types'
import { failureAnswer, problemAnswer } from './read-answer'
import { MOST_VALUES, objectIn } from './read-body'

const METHODS = 'POST, OPTIONS'

/** Far above what anybody writes at once. */
const MOST_BYTES = 500_000

/** Pages of other sites may not: a token is for programs that keep it, and nothing is said to browsers of others. */
const CLOSED = { allow: METHODS, 'x-robots-tag': 'noindex' }

/** What is written at an address below `/api/v1`; undefined where nothing is. @param path its segments */
export function writeAt(path: readonly string[]): Write | undefined {
  return WRITES.find((each) => each.path === `/${path.join('/')}`)
}

/** The answer to something that a program sends to be added. Who sends it is said by the token in its head, and by nothing else. */
export async function writeAnswer(request: Request, write: Write): Promise<Response> {
  const asked = consumeReadQuota(senderAddress(request.headers))
  if (!asked.isLetThrough) return problemAnswer(problemOf('too_many'), { ...CLOSED, ...limitHeaders(asked) })
  try {
    const token = tokenIn(request.headers.get('authorization'))
    const by = token === null ? null : await actByToken(token)
    return by === null ? told(problemOf('token')) : await writeWith(request, write, by)
  } catch (error) {
    return failureAnswer(error, CLOSED)
  }
}

/** What a program may ask before it writes. */
export function askedBeforeWriting(): Response {
  return new Response(null, { status: 204, headers: CLOSED })
}

/** Nothing is read there. */
export function onlyWriting(): Response {
  return problemAnswer(problemOf('method', { detail: 'This address takes POST.' }), CLOSED)
}

async function writeWith(request: Request, write: Write, by: ByToken): Promise<Response> {
  const turn = consumeWriteQuota(by.id)
  const headers = limitHeaders(turn)
  if (!turn.isLetThrough) return told(problemOf('too_many'), headers)
  const key = request.headers.get('idempotency-key')
  if (key !== null && !/^[\x21-\x7e]{1,200}$/.test(key))
    return told(wrong('Idempotency-Key', 'From 1 to 200 signs of ASCII, without spaces.'), headers)
  const isJson = /^application\/json\s*(?:;|$)/i.test(request.headers.get('content-type') ?? '')
  const said = isJson ? await objectIn(request, MOST_BYTES) : null
  if (said === null)
    return told(
      wrong(
        'body',
        `One object as application/json, of ${MOST_BYTES} bytes and ${MOST_VALUES} values at most.`,
      ),
      headers,
    )
  const answer = await writeBy(by, write, said, key)
  if ('problem' in answer) return told(answer.problem, headers)
  const location = answer.written.data.page
  return Response.json(answer.written, {
    status: 201,
    headers: { ...CLOSED, ...headers, 'cache-control': 'no-store', location },
  })
}

function wrong(parameter: string, detail: string): Problem {
  return problemOf('parameter', { parameter, detail })
}

/** A problem, with what a program is to know of tokens (RFC 6750). Of one that does not work no more is said than of none. */
function told(problem: Problem, headers: Record<string, string> = {}): Response {
  const ask = ASK[problem.code]
  return problemAnswer(problem, {
    ...CLOSED,
    ...headers,
    ...(ask !== undefined && { 'www-authenticate': ask }),
  })
}

const ASK: Partial<Record<Problem['code'], string>> = {
  token: 'Bearer realm="suivi"',
  scope: 'Bearer realm="suivi", error="insufficient_scope"',
}
