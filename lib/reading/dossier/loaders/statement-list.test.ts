import { expect, it, vi } from 'vitest'
import { log } from '@/lib/ground/platform/log'
import { loadStatementList } from './statement-list'

vi.mock('@/lib/ground/platform/health', () => ({ outageOf: async () => null }))
vi.mock('@/lib/ground/platform/today', () => ({ loadToday: async () => '2026-11-26' }))

vi.mock('./statement', () => ({
  loadStatementPlaces: async () => ['rabat', 'broken'],
  loadStatementYears: async () => [{ year: '2022', n: 2 }],
  loadStatements: async () => [{ slug: 'rabat' }, { slug: 'broken', title: 'Known' }],
}))
vi.mock('./summary', () => ({
  loadSummary: async (slug: string) => {
    if (slug === 'broken') throw new Error('note n is public without an approval')
    return { slug }
  },
}))

it('survives a statement that cannot be read, and logs it once', async () => {
  const logged = vi.spyOn(log, 'error').mockImplementation(() => undefined)
  const expected = [
    { summary: { slug: 'rabat' } },
    { summary: null, card: { slug: 'broken', title: 'Known' } },
  ]
  expect((await loadStatementList(null))?.part.entries).toEqual(expected)
  expect((await loadStatementList(null))?.part.entries).toEqual(expected)
  expect(logged).toHaveBeenCalledTimes(1)
})
