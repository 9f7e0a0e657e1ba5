import { describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { findStatement } from '@/lib/text/statement/data/statements'
import { examplePath } from '../rules/reference'
import { statementRecord } from '../rules/statement'
import type { Resource } from '../types'
import { loadAnswer } from './answer'
import { loadDocument } from './document'
import { RESOURCES } from './resources'

vi.mock('@/lib/text/statement/data/statements', async (original) => {
  const data = await original<typeof import('@/lib/text/statement/data/statements')>()
  return { ...data, findStatement: vi.fn(data.findStatement) }
})

await ownDatabase({ seeded: true })

type Json = Record<string, unknown>
const document = JSON.parse(JSON.stringify(loadDocument()))
const today = dayOf(now())

function ask(path: string, query: Record<string, string> = {}) {
  return loadAnswer(path.slice(1).split('/'), new URLSearchParams(query))
}

async function answerOf(path: string, query: Record<string, string> = {}): Promise<Json> {
  const loaded = await ask(path, query)
  if ('fault' in loaded) throw new Error(`${path}: ${loaded.fault}`)
  return loaded.answer as Json
}

/** The schema that the document has for the answer of a resource, with all that it refers to. */
function documented({ path }: Resource): z.ZodType {
  const { schema } = document.paths[path].get.responses[200].content['application/json']
  const whole = JSON.stringify({ ...schema, $defs: document.components.schemas })
  return z.fromJSONSchema(JSON.parse(whole.replaceAll('#/components/schemas/', '#/$defs/')))
}

describe.each(RESOURCES.map((resource) => [resource.name, resource] as const))('%s', (_name, resource) => {
  const path = examplePath(resource)

  it('gives what the document says, in answers of now and of a day, and reads the text for parts of it and sources alone', async () => {
    const schema = documented(resource)
    vi.mocked(findStatement).mockClear()
    for (const query of [{}, { 'as-of': today }] as Record<string, string>[]) {
      const answer = await answerOf(path, query)
      expect(schema.safeParse(answer).error).toBeUndefined()
      expect(answer.asOf).toBe(query['as-of'] ?? null)
      expect(answer.licence).toMatchObject({ url: 'http://localhost:3000/about#licence' })
      expect(answer.permalink).toMatch(/^http:\/\/localhost:3000\//)
    }
    if (!/passage|clause|^getSource$/i.test(resource.name)) expect(findStatement).not.toHaveBeenCalled()
  })

  it('gives nothing of a day before anything was public, and says what is wrong with a day', async () => {
    const then = await ask(path, { 'as-of': '2001-01-01' })
    if (resource.name === 'listStatements') expect(then).toMatchObject({ answer: { data: [] } })
    else expect(then).toEqual({ fault: 'not_in_record' })
    for (const day of ['2999-01-01', 'yesterday', '2026-02-30', ''])
      expect(await ask(path, { 'as-of': day })).toMatchObject({ fault: 'parameter', parameter: 'as-of' })
    expect(await ask(path, { lang: 'fr' })).toMatchObject({ fault: 'parameter', parameter: 'lang' })
  })
})

/** How many entries the starter dossier has. */
const wholeOf: Record<string, number> = {
  listStatements: 1,
  listPassages: 11,
  listItems: 26,
  listJudgements: 17,
  listCitations: 138,
  listSources: 201,
  listVariants: 20,
  listClauses: 7,
  listRenderings: 19,
  listNotes: 4,
}

/** Those that are lists. */
const lists = RESOURCES.filter(({ read }) => 'part' in read)

it.each(lists)('$name comes in parts that follow each other, each entry once', async (resource) => {
  const path = examplePath(resource)
  const all = await answerOf(path)
  let [answer, read] = [all, (all.data as unknown[]).length]
  while (answer.next !== null) {
    const next = new URL(String(answer.next))
    expect(next.pathname).toBe(`/api/v1${path}`)
    answer = await answerOf(path, Object.fromEntries(next.searchParams))
    read += (answer.data as unknown[]).length
    expect((answer.data as unknown[]).length).toBeGreaterThan(0)
  }
  expect(read).toBe(wholeOf[resource.name] ?? read)
  if (resource.name === 'listEvents') return
  for (const after of ['nobody', '7z', '99', 'S99999', '7c.all.9', '7c.all.1.99', `${'a'.repeat(100)}`])
    expect(await ask(path, { after })).toEqual({ fault: 'not_in_record' })
  expect(await ask(path, { after: 'a\u0000b' })).toMatchObject({ fault: 'parameter' })
})

it('says nothing of what is no address of it', async () => {
  for (const path of [
    '/',
    '/statements/',
    '/statement',
    '/statements/Rabat',
    '/statements/rabat-2022-07-08/items/7c/',
    '/statements/nowhere/items',
    '/statements/rabat-2022-07-08/items/99z/judgements',
  ])
    expect(await ask(path)).toEqual({ fault: 'not_in_record' })
})

it('gives an item as its page shows it: exact words, what stands, and how far that has come', async () => {
  const { data, permalink } = await answerOf('/statements/rabat-2022-07-08/items/7c')
  expect(permalink).toBe('http://localhost:3000/rabat-2022-07-08/7c')
  expect(data).toMatchObject({
    exact: 'strengthening police cooperation, including joint investigations',
    force: 'conditional',
    language: 'en',
  })
  const { judgements, states } = data as { judgements: Json[]; states: Json[] }
  for (const { standing } of judgements) expect(standing).toBe('provisional')
  expect(states.every(({ provisional }) => provisional === true)).toBe(judgements.length > 0)
  const then = await answerOf('/statements/rabat-2022-07-08/items/7c', { 'as-of': today })
  expect(then.permalink).toBe(`http://localhost:3000/rabat-2022-07-08/7c/as-of/${today}`)
})

it('says of a statement what it is said to be where it is read whole', async () => {
  const whole = await findStatement('rabat-2022-07-08')
  if (!whole) throw new Error('the starter dossier is not there')
  const expected = statementRecord({ ...whole, passages: whole.passages.length }, null)
  expect(await answerOf('/statements')).toMatchObject({ data: [expected] })
  expect(await answerOf('/statements/rabat-2022-07-08')).toMatchObject({ data: expected })
})
