import { expect, it, vi } from 'vitest'
import { log } from '@/lib/ground/platform/log'
import { loadStatementList } from './statement-list'

vi.mock('@/lib/ground/platform/health', () => ({ outageOf: async () => null }))
vi.mock('@/lib/ground/platform/today', () => ({ loadToday: async () => '2026-11-26' }))
const old = Array.from({ length: 30 }, (_slug, index) => `old-${index}`)

vi.mock('./statement', () => ({
  loadStatementPlaces: async () => ['rabat', 'broken', ...old],
  loadStatementPlacesOf: async (year: string) =>
    year === '2022' ? ['rabat', ...old.slice(0, 13)] : ['broken'],
  loadStatementYears: async () => [
    { year: '2026', n: 1 },
    { year: '2022', n: 31 },
  ],
  loadStatements: async () => [{ slug: 'rabat' }, { slug: 'broken', title: 'Known' }],
}))
vi.mock('./summary', () => ({
  loadSummary: async (slug: string) => {
    if (slug === 'broken') throw new Error('note n is public without an approval')
    return { slug }
  },
}))

const named = (slugs: readonly string[]) => slugs.map((slug) => ({ summary: { slug } }))

it('survives a statement that cannot be read, and logs it once', async () => {
  const logged = vi.spyOn(log, 'error').mockImplementation(() => undefined)
  const expected = [
    ...named(['rabat']),
    { summary: null, card: { slug: 'broken', title: 'Known' } },
    ...named(old.slice(0, 10)),
  ]
  expect((await loadStatementList(null))?.part.entries).toEqual(expected)
  expect((await loadStatementList(null))?.part.entries).toEqual(expected)
  expect(logged).toHaveBeenCalledTimes(1)
})
