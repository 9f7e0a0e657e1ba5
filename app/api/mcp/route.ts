import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import { consumeReadQuota, limitHeaders } from '@/lib/ground/platform/request-quotas'
import { senderAddress } from '@/lib/ground/platform/sender'
import { assistantServer } from '@/lib/reading/api/loaders/assistants'
import { problemOf } from '@/lib/reading/api/rules/problem'
import { failureAnswer, OPEN, problemAnswer } from '../read-answer'
import { MOST_VALUES, objectIn } from '../read-body'

export const dynamic = 'force-dynamic'

const METHODS = 'POST, OPTIONS'

/** Far above what a question to a tool says. */
const MOST_BYTES = 20_000

/** The door for assistants (Model Context Protocol, streamable HTTP without sessions): each message is answered for itself, and nothing is kept. */
export async function POST(request: Request): Promise<Response> {
  const turn = consumeReadQuota(senderAddress(request.headers))
  const headers = { ...OPEN, ...limitHeaders(turn) }
  if (!turn.isLetThrough) return problemAnswer(problemOf('too_many'), headers)
  const message = await objectIn(request, MOST_BYTES)
  if (message === null)
    return problemAnswer(problemOf('parameter', { parameter: 'body', detail: WRONG_BODY }), headers)
  try {
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
    await assistantServer().connect(transport)
    const answer = await transport.handleRequest(request, { parsedBody: message })
    for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value)
    answer.headers.set('cache-control', 'no-store')
    return answer
  } catch (error) {
    return failureAnswer(error, headers)
  }
}

export function OPTIONS(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...OPEN,
      allow: METHODS,
      'access-control-allow-methods': METHODS,
      'access-control-allow-headers': 'Content-Type, Accept, MCP-Protocol-Version',
      'access-control-max-age': '86400',
    },
  })
}

function noStream(): Response {
  const detail = 'This address takes POST: there is no stream, and no session to end.'
  return problemAnswer(problemOf('method', { detail }), { ...OPEN, allow: METHODS })
}

export const GET = noStream
export const DELETE = noStream

const WRONG_BODY = `One message in JSON of ${MOST_BYTES} bytes and ${MOST_VALUES} values at most; no batch.`
