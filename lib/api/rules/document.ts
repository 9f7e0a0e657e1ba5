import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi'
import { z } from 'zod'
import { ABOUT } from '@/lib/house/rules/addresses'
import en from '@/lib/i18n/messages/en/api.json'
import { publicAddress } from '@/lib/platform/env'
import { READ_LIMIT } from '@/lib/platform/read-turns'
import { type Fault, oneOf, partsOf, problemSchema } from '../schema/answer'
import type { Resource } from '../types'
import { API, API_PAGE } from './addresses'
import { namesIn, PARAMETERS, QUERY } from './parameters'
import { PROBLEMS } from './problem'

/** The version of the document: its first number is that of the addresses. */
const VERSION = '1.0.0'

const ABOUT_IT = [
  'What this site publishes on statements, for programs: read only, without a key.',
  'Lists come in parts of a hundred entries at most; `next` is the address of the part that follows.',
  'With `as-of` every resource shows what was public at the end of a day, UTC.',
  'Answers have an ETag; whoever sends it as If-None-Match gets 304 where nothing changed.',
  `A network may ask ${READ_LIMIT.most} times in ${READ_LIMIT.seconds} seconds; RateLimit and RateLimit-Policy say what is left.`,
  'An item that is not rated was not judged: that says nothing of what was done.',
].join(' ')

const HEADERS = z.object({
  ETag: z.string().describe('By which the answer is known.'),
  'RateLimit-Policy': z.string(),
  RateLimit: z.string(),
})

/** The interface as an OpenAPI document, made from the schemas that its answers are checked with. */
export function documentOf(resources: readonly Resource[]) {
  const registry = new OpenAPIRegistry()
  for (const { name, path, entry, read } of resources) {
    const says = en.resource[name]
    const params = z.object(
      Object.fromEntries(
        namesIn(path).flatMap((each) => (PARAMETERS[each] ? [[each, PARAMETERS[each].form]] : [])),
      ),
    )
    const isList = 'part' in read
    registry.registerPath({
      method: 'get',
      path,
      operationId: name,
      summary: says,
      request: { params, query: z.object(isList ? QUERY : { 'as-of': QUERY['as-of'] }) },
      responses: {
        200: {
          description: says,
          headers: HEADERS,
          content: { 'application/json': { schema: isList ? partsOf(entry) : oneOf(entry) } },
        },
        304: { description: 'What the sender has already is still so.' },
        ...Object.fromEntries(
          (['parameter', 'not_in_record', 'too_many', 'away'] as const).map(problemAnswer),
        ),
      },
    })
  }
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Suivi',
      version: VERSION,
      description: ABOUT_IT,
      license: {
        name: 'The licence that whoever runs this site chose',
        url: publicAddress(`${ABOUT}#licence`),
      },
    },
    externalDocs: { url: publicAddress(API_PAGE) },
    servers: [{ url: publicAddress(API) }],
  })
}

function problemAnswer(fault: Fault) {
  const { status, title } = PROBLEMS[fault]
  return [
    status,
    { description: title, content: { 'application/problem+json': { schema: problemSchema } } },
  ] as const
}
