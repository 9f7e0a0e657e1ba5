import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { describe, expect, it, vi } from 'vitest'
import type { Locale } from '@/lib/ground/i18n/routing'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { loadAnnotatedOrder, loadAnnotations } from '@/lib/reading/edition/loaders/annotations'
import { ACTORS, CARRIED } from '@/lib/reading/edition/rules/carried-tables'
import { partsOf } from '@/lib/reading/edition/rules/testing-archives'
import { GET } from './route'

vi.mock('@/lib/reading/edition/loaders/annotations', async (original) => {
  const own = await original<typeof import('@/lib/reading/edition/loaders/annotations')>()
  return {
    ...own,
    loadAnnotations: vi.fn(own.loadAnnotations),
    loadAnnotatedOrder: vi.fn(own.loadAnnotatedOrder),
  }
})
vi.mock('@/lib/reading/site/loaders/name', () => ({ loadSiteName: async () => 'A test site' }))

const slug = 'rabat-2022-07-08'
const database = await ownDatabase({ seeded: true })

interface Field {
  name: string
  type: string
}
interface Resource {
  name: string
  path: string
  schema?: {
    fields: Field[]
    primaryKey?: string[]
    foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[]
  }
}
interface Descriptor {
  name: string
  licenses: { path?: string; name?: string }[]
  resources: Resource[]
}

const asked = (locale: string, statement: string) =>
  GET(new Request('http://localhost:3000/'), { params: Promise.resolve({ locale, statement }) })

async function packageIn(locale: Locale) {
  const answer = await asked(locale, slug)
  expect(answer.headers.get('content-type')).toBe('application/zip')
  const parts = await partsOf(Buffer.from(await answer.arrayBuffer()))
  return { parts, descriptor: JSON.parse(parts.get('datapackage.json') ?? '') as Descriptor }
}

/** Rows of a table by column. */
const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { columns: true })

describe('the package of a statement', () => {
  it('puts what is said of the words in order once for each file, however many parts it has', async () => {
    vi.mocked(loadAnnotations).mockClear()
    vi.mocked(loadAnnotatedOrder).mockClear()
    const { parts } = await packageIn('en')
    expect(parts.get('annotations/pages.jsonl')?.trim().split('\n').length).toBeGreaterThan(0)
    // All of it at once for the edition alone; its order for the collection, and for its parts.
    expect(loadAnnotations).toHaveBeenCalledTimes(1)
    expect(loadAnnotatedOrder).toHaveBeenCalledTimes(2)
  })

  it.each(['en', 'ar'] as const)(
    'describes each of its files, by the rules of Data Package: %s',
    async (locale) => {
      const { parts, descriptor } = await packageIn(locale)
      const { resources } = descriptor
      expect(['datapackage.json', ...resources.map(({ path }) => path)].sort()).toEqual(
        [...parts.keys()].sort(),
      )
      const names = resources.map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
      for (const name of [descriptor.name, ...names]) expect(name).toMatch(/^[-a-z0-9._/]+$/)
      for (const { path } of resources) expect(path).not.toMatch(/^[./]|\.\.|:|\\/)
      for (const [path, contents] of parts) expect(contents, path).not.toBe('')
      expect(descriptor.licenses.every(({ path, name }) => path !== undefined || name !== undefined)).toBe(
        true,
      )
    },
  )

  it('has in each table the columns of its schema, and rows that its keys hold for', async () => {
    const { parts, descriptor } = await packageIn('en')
    const tables = descriptor.resources.filter(({ schema }) => schema !== undefined)
    const carried = [...CARRIED, ACTORS].map(({ table }) => `data-${table.replaceAll('_', '-')}`)
    expect(tables.map(({ name }) => name)).toEqual([
      ...['items', 'judgements', 'citations', 'sources', 'searches'],
      ...carried,
    ])
    const rows = new Map(tables.map(({ name, path }) => [name, rowsOf(parts.get(path) ?? '')]))
    for (const { name, path, schema } of tables) {
      const [header = ''] = (parts.get(path) ?? '').split('\r\n')
      expect(header.split(',')).toEqual(schema?.fields.map((field) => field.name))
      const keys = rows.get(name)?.map((row) => schema?.primaryKey?.map((key) => row[key]).join('\n'))
      if (schema?.primaryKey) expect(new Set(keys).size).toBe(keys?.length)
      for (const { fields, reference } of schema?.foreignKeys ?? []) {
        const known = rows.get(reference.resource)?.map((row) => row[reference.fields[0] ?? ''])
        for (const row of rows.get(name) ?? []) {
          const value = row[fields[0] ?? '']
          if (value !== '') expect(known).toContain(value)
        }
      }
    }
  })

  it('has the exact text, what is said of it, and the record with its head', async () => {
    const { parts } = await packageIn('en')
    const base = await database.app.rendering.findFirstOrThrow({ where: { isBase: true } })
    const hash = createHash('sha256')
      .update(parts.get('text.txt') ?? '')
      .digest('hex')
    expect(hash).toBe(base.sha256)
    const collection = JSON.parse(parts.get('annotations/collection.json') ?? '') as { total: number }
    const pages = (parts.get('annotations/pages.jsonl') ?? '').trim().split('\n')
    const items = pages.flatMap((page) => (JSON.parse(page) as { items: unknown[] }).items)
    expect(items).toHaveLength(collection.total)
    expect(JSON.parse(parts.get('bibliography.json') ?? '')).not.toHaveLength(0)
    expect(parts.get('edition.xml')).toContain('<TEI ')
    expect((parts.get('events.jsonl') ?? '').trim().split('\n').length).toBeGreaterThan(100)
    expect([...parts.values()].join('')).not.toContain('@suivi.example')
  })

  it('is none of a statement that is none', async () => {
    expect((await asked('en', 'nowhere-2022-07-08')).status).toBe(404)
  })
})
