import { beforeAll, expect, it } from 'vitest'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { loadSearch } from '@/lib/reading/search/loaders/search'
import { growStatement } from '@/scripts/bench/grow.mjs'
import { countedDatabase } from '@/scripts/test/counted'
import { loadAnswer } from './answer'
import { ask } from './ask'
import { loadItemsNamed } from './items'
import { searchTool } from './search-tool'
import { loadSourcesNamed } from './sources'
import { loadAskedSlug, loadPassagesNamed } from './statements'
import { evidenceTool } from './tools'

// What an answer reads must not grow with the statement that it is about, nor with each thing that it names. Rows are counted between us and PostgreSQL.

const slug = 'rabat-2022-07-08'
const TIMES = 10
const today = dayOf(now())

const answerAt = (path: string) => async () => {
  const loaded = await loadAnswer(['statements', slug, ...path.split('/')], new URLSearchParams())
  if ('fault' in loaded) throw new Error(`${path}: ${loaded.fault}`)
  return loaded.answer
}

/** Answers about one thing, which are read from as much, however large its statement is. */
const ofOne: Readonly<Record<string, () => Promise<unknown>>> = {
  'an item': answerAt('items/7c'),
  'the judgements on an item': answerAt('items/7c/judgements'),
  'what they cite': answerAt('items/7c/citations'),
  'the places where texts differ': answerAt('variants'),
  'the texts': answerAt('renderings'),
  'evidence for an assistant': () => evidenceTool({ statement: slug, reference: '7c' }, null),
  'evidence of a day': () => evidenceTool({ statement: slug, reference: '7c' }, today),
}

/** Lists, of which a part is fuller in a larger statement, and is read by as many questions. */
const lists: Readonly<Record<string, () => Promise<unknown>>> = {
  items: answerAt('items'),
  judgements: answerAt('judgements'),
  citations: answerAt('citations'),
  sources: answerAt('sources'),
  searches: answerAt('searches'),
}

type Taken = { readonly statements: number; readonly rows: number }

const { database, wire } = await countedDatabase()
const small = new Map<string, Taken>()
const large = new Map<string, Taken>()

beforeAll(async () => {
  await growStatement(database.ownerUrl, slug, 1)
  await readAll(small)
  await growStatement(database.ownerUrl, slug, TIMES)
  await readAll(large)
}, 120_000)

async function readAll(taken: Map<string, Taken>): Promise<void> {
  for (const [name, read] of Object.entries({ ...ofOne, ...lists })) {
    expect(await read(), name).not.toBeNull()
    wire.taken()
    await read()
    taken.set(name, wire.taken())
  }
}

it.each([...Object.keys(ofOne), ...Object.keys(lists)])('%s: as many statements', (name) => {
  expect(small.get(name)?.statements).toBeGreaterThan(0)
  expect(large.get(name)?.statements).toBe(small.get(name)?.statements)
})

it.each(Object.keys(ofOne))('%s: as many rows', (name) => {
  const before = small.get(name)?.rows ?? 0
  expect(before).toBeGreaterThan(0)
  expect(large.get(name)?.rows ?? 0).toBeLessThanOrEqual(before + 6)
})

it('the sources of some evidence are read together, and are what each is by itself', async () => {
  const ids = ['S40', 'S14', 'S17']
  for (const day of [null, today]) {
    const one = await loadSourcesNamed(slug, ids.slice(0, 1), day)
    wire.taken()
    await loadSourcesNamed(slug, ids.slice(0, 1), day)
    const { statements } = wire.taken()
    const all = await loadSourcesNamed(slug, ids, day)
    expect(wire.taken().statements).toBe(statements)
    const each = await Promise.all(
      ids.map((source) => ask('getSource', { statement: slug, source }, { day })),
    )
    expect(all).toEqual(each.map((found) => found?.data))
    expect(one).toEqual(all.slice(0, 1))
  }
})

it('what a search names is read together: its items at once, its sources at once, its passages at once', async () => {
  const words = 'police'
  const answer = await searchTool(words, slug)
  const found = (answer?.records ?? {}) as Record<string, Record<string, string>[]>
  const { items = [], sources = [], passages = [] } = found
  for (const some of [items, sources, passages]) expect(some.length).toBeGreaterThan(0)
  expect([items, sources, passages].flat().length).toBeGreaterThan(3)
  const names = (some: Record<string, string>[], field: string) => some.map((each) => each[field] ?? '')
  wire.taken()
  await searchTool(words, slug)
  const { statements } = wire.taken()
  await loadAskedSlug({ params: { statement: slug }, day: null, after: null })
  await loadSearch({ text: words, group: null, page: 1 }, slug, '')
  await loadItemsNamed(slug, names(items, 'reference'), null)
  await loadSourcesNamed(slug, names(sources, 'id'), null)
  await loadPassagesNamed(slug, names(passages, 'number').map(Number), null)
  expect(statements).toBe(wire.taken().statements)
})
