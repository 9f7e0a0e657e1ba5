import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import openapiTS, { astToString } from 'openapi-typescript'
import { expect, test } from './fixtures'
import { dossier, inLanguage } from './site'

// The interface for programs, as programs of others meet it: by its page, by a client that is made from its document, and by what it refuses.

const run = promisify(execFile)
const api = '/api/v1'
const seven = `${api}/statements${dossier}/items/7c`

test('the page about the interface is read without a script in four languages, and its examples answer', {
  tag: '@core',
}, async ({ page, request }) => {
  await page.goto('/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'For programs' }).click()
  await expect(page).toHaveURL('/api')
  for (const language of ['fr', 'es', 'ar', 'en'] as const) {
    await page.goto(inLanguage(language, '/api'))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await page.locator('script[src*="/chunks/"]').count()).toBe(0)
  }
  const addresses = await page
    .locator('a.addr')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(addresses.length).toBeGreaterThan(10)
  for (const address of addresses) {
    const { pathname, search } = new URL(address)
    const answer = await request.get(pathname + search)
    expect([pathname, answer.status()]).toEqual([pathname, 200])
    expect(answer.headers()['content-type']).toContain('application/json')
  }
})

/** A program of somebody else: it knows the interface by the types made from its document, and nothing of ours. */
const PROGRAM = `
import createClient from 'openapi-fetch'
import type { components, paths } from './api'

const client = createClient<paths>({ baseUrl: process.argv[2] ?? '' })
const statement = 'rabat-2022-07-08'
const item = await client.GET('/statements/{statement}/items/{reference}', {
  params: { path: { statement, reference: '7c' } },
})
if (!item.data) throw new Error(item.error.code)
const words: string = item.data.data.exact
const shown: components['schemas']['Item']['judgements'] = item.data.data.judgements
async function sourcesFrom(after?: string): Promise<string[]> {
  const part = await client.GET('/statements/{statement}/sources', { params: { path: { statement }, query: { after } } })
  if (!part.data) throw new Error(part.error.code)
  const ids = part.data.data.map(({ id }) => id)
  const further = part.data.next && new URL(part.data.next).searchParams.get('after')
  return further ? [...ids, ...(await sourcesFrom(further))] : ids
}
const none = await client.GET('/statements/{statement}', { params: { path: { statement: 'nowhere' } } })
console.log(JSON.stringify({
  words,
  standings: shown.map(({ standing }) => standing),
  sources: new Set(await sourcesFrom()).size,
  code: none.error?.code,
  status: none.response.status,
}))
`

test('a client made from its document compiles, and reads this site', async ({ request, site }) => {
  const document = await (await request.get(`${api}/openapi.json`)).text()
  await mkdir('test-results', { recursive: true })
  const folder = await mkdtemp(path.resolve('test-results', 'client-'))
  try {
    await writeFile(path.join(folder, 'api.ts'), astToString(await openapiTS(document)))
    await writeFile(path.join(folder, 'program.mts'), PROGRAM.replace("'./api'", "'./api.ts'"))
    const options = ['--strict', '--target', 'es2022', '--module', 'nodenext', '--allowImportingTsExtensions']
    const compiler = path.resolve('node_modules/@typescript/native/bin/tsc')
    await run(process.execPath, [
      compiler,
      '--noEmit',
      '--skipLibCheck',
      '--types',
      'node',
      '--ignoreConfig',
      ...options,
      path.join(folder, 'program.mts'),
    ])
    const { stdout } = await run(process.execPath, [
      '--import',
      'tsx',
      path.join(folder, 'program.mts'),
      `${site.address}${api}`,
    ])
    expect(JSON.parse(stdout)).toEqual({
      words: 'strengthening police cooperation, including joint investigations',
      standings: ['provisional', 'provisional', 'provisional'],
      sources: 201,
      code: 'not_in_record',
      status: 404,
    })
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('whoever has an answer is told in a few bytes that it is still so, from pages of any site', async ({
  request,
}) => {
  const first = await request.get(seven)
  const { etag = '', ratelimit = '', ...headers } = first.headers()
  expect(headers['access-control-allow-origin']).toBe('*')
  expect(headers['ratelimit-policy']).toBe('"read";q=600;w=60')
  expect(ratelimit).toMatch(/^"read";r=\d+;t=\d+$/)
  const again = await request.get(seven, { headers: { 'if-none-match': etag } })
  expect(again.status()).toBe(304)
  expect(await again.body()).toHaveLength(0)
  const before = await request.fetch(seven, { method: 'OPTIONS' })
  expect([before.status(), before.headers()['access-control-allow-headers']]).toEqual([204, 'If-None-Match'])
  expect((await request.head(seven)).status()).toBe(200)
})

for (const [asked, status, code, parameter] of [
  [`${seven}?as-of=2999-01-01`, 400, 'parameter', 'as-of'],
  [`${seven}?as-of=`, 400, 'parameter', 'as-of'],
  [`${seven}?q=1`, 400, 'parameter', 'q'],
  [`${seven}?as-of=2001-01-01`, 404, 'not_in_record', undefined],
  [`${api}/statements${dossier}/items?after=nobody`, 404, 'not_in_record', undefined],
  [`${api}/statements${dossier}/items/99z`, 404, 'not_in_record', undefined],
  [`${api}/nothing`, 404, 'not_in_record', undefined],
  [`${api}/statements/%2e%2e%2fdesk`, 404, 'not_in_record', undefined],
  [`${api}/statements/%ff`, 404, 'not_in_record', undefined],
  [`${api}/statements/a%00b`, 404, 'not_in_record', undefined],
] as const)
  test(`says what is wrong with ${asked}`, async ({ request }) => {
    const answer = await request.get(asked)
    expect(answer.status()).toBe(status)
    expect(answer.headers()['content-type']).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ status, code, ...(parameter && { parameter }) })
  })

test('is for reading only', async ({ request }) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const answer = await request.fetch(seven, { method })
    expect([answer.status(), answer.headers().allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
    expect(await answer.json()).toMatchObject({ code: 'method' })
  }
})

test('an assistant reads an item by the protocol’s own client, and nothing is kept between its questions', {
  tag: '@core',
}, async ({ site }) => {
  const client = new Client({ name: 'a journey', version: '1' })
  const transport = new StreamableHTTPClientTransport(new URL('/api/mcp', site.address))
  await client.connect(transport)
  expect(transport.sessionId).toBeUndefined()
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name)).toEqual([
    'search',
    'statement',
    'item',
    'evidence',
    'as_of',
    'compare',
  ])
  const found = await client.callTool({ name: 'search', arguments: { words: 'joint investigations' } })
  const [{ text }] = found.content as [{ text: string }]
  expect(text).toContain(
    '“… could cover, in particular … strengthening police cooperation, including joint investigations …”',
  )
  expect(text).toMatch(
    /Status for spain: Said again, provisional .*, (?:low|moderate|high) confidence, sources checked up to \d{4}/,
  )
  expect(text).toContain(`${dossier}/7c`)
  await client.close()
})

test('says what the door for assistants does not take', async ({ request }) => {
  const stream = await request.get('/api/mcp', { headers: { accept: 'text/event-stream' } })
  expect([stream.status(), stream.headers().allow]).toEqual([405, 'POST, OPTIONS'])
  const wrong = await request.post('/api/mcp', { headers: { 'content-type': 'application/json' }, data: '{' })
  expect([wrong.status(), wrong.headers()['content-type']]).toEqual([400, 'application/problem+json'])
})
