import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi'
import { z } from 'zod'
import en from '@/lib/ground/i18n/messages/en/api.json'
import { publicAddress } from '@/lib/ground/platform/env'
import { ABOUT } from '@/lib/ground/platform/origin'
import { READ_LIMIT, WRITE_LIMIT } from '@/lib/ground/platform/request-quotas'
import { type Fault, oneOf, partsOf, problemSchema } from '../schema/answer'
import { writtenSchema } from '../schema/write'
import type { Resource, Write } from '../types'
import { API, API_PAGE } from './addresses'
import { namesIn, PARAMETERS, QUERY } from './parameters'
import { PROBLEMS } from './problem'

/** The version of the document: its first number is that of the addresses. */
const VERSION = '1.0.0'

const ABOUT_IT = [
  'What this site publishes on statements, for programs. Reading needs no key.',
  'With a personal token a program adds notes, sources, watches and drafts for its owner, who goes on with them on the desk; it submits, decides and publishes nothing.',
  'Lists come in parts of a hundred entries at most; `next` is the address of the part that follows.',
  'With `as-of` every resource shows what was public at the end of a day, UTC.',
  'Answers have an ETag; whoever sends it as If-None-Match gets 304 where nothing changed.',
  `A network may ask ${READ_LIMIT.most} times in ${READ_LIMIT.seconds} seconds; RateLimit and RateLimit-Policy say what is left.`,
  `A token may write ${WRITE_LIMIT.most} times in ${WRITE_LIMIT.seconds} seconds.`,
  'An item that is not rated was not judged: that says nothing of what was done.',
].join(' ')

const HEADERS = z.object({
  ETag: z.string().describe('By which the answer is known.'),
  'RateLimit-Policy': z.string(),
  RateLimit: z.string(),
})

/** The interface as an OpenAPI document, made from the schemas that what is sent and what is answered are checked with. */
export function documentOf(resources: readonly Resource[], writes: readonly Write[]) {
  const registry = new OpenAPIRegistry()
  for (const resource of resources) registry.registerPath(readingOf(resource))
  const { name } = registry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'A personal token, which people make under their account.',
  })
  for (const write of writes) registry.registerPath(writingOf(write, name))
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Suivi',
      version: VERSION,
      description: ABOUT_IT,
      license: {
        name: 'Licence of the content',
        url: publicAddress(`${ABOUT}#licence`),
      },
    },
    externalDocs: { url: publicAddress(API_PAGE) },
    servers: [{ url: publicAddress(API) }],
  })
}

type Described = Parameters<OpenAPIRegistry['registerPath']>[0]

function readingOf({ name, path, entry, read }: Resource): Described {
  const says = en.resource[name]
  const params = z.object(
    Object.fromEntries(
      namesIn(path).flatMap((each) => (PARAMETERS[each] ? [[each, PARAMETERS[each].form]] : [])),
    ),
  )
  const isList = 'part' in read
  return {
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
      304: { description: 'Nothing has changed since the answer that the sender has.' },
      ...problems('parameter', 'not_in_record', 'too_many', 'away'),
    },
  }
}

const ONCE = z.object({
  'Idempotency-Key': z
    .string()
    .max(200)
    .optional()
    .describe(
      'A key of your choice: what is sent again with the same key is added once only. A draft goes by its version instead.',
    ),
})

function writingOf({ name, path, scope, input, example }: Write, token: string): Described {
  return {
    method: 'post',
    path,
    operationId: name,
    summary: en.writing[name],
    description: `Needs the scope ${scope}.`,
    security: [{ [token]: [] }],
    request: {
      headers: ONCE,
      body: { required: true, content: { 'application/json': { schema: input, example: { ...example } } } },
    },
    responses: {
      201: {
        description: en.writing[name],
        content: { 'application/json': { schema: writtenSchema } },
      },
      ...problems('parameter', 'token', 'scope', 'not_in_record', 'refused', 'fields', 'too_many', 'away'),
    },
  }
}

function problems(...faults: Fault[]) {
  return Object.fromEntries(faults.map(problemAnswer))
}

function problemAnswer(fault: Fault) {
  const { status, title } = PROBLEMS[fault]
  return [
    status,
    { description: title, content: { 'application/problem+json': { schema: problemSchema } } },
  ] as const
}
