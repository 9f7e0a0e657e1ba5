import { expect, it, vi } from 'vitest'
import { log } from '@/lib/platform/log'
import { loadEverySummary } from './home'

vi.mock('@/lib/platform/today', () => ({ loadToday: async () => '2026-11-26' }))
vi.mock('./statement', () => ({
  loadStatements: async () => [{ slug: 'rabat' }, { slug: 'broken' }],
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
    { card: { slug: 'rabat' }, summary: { slug: 'rabat' } },
    { card: { slug: 'broken' }, summary: null },
  ]
  expect(await loadEverySummary()).toEqual(expected)
  expect(await loadEverySummary()).toEqual(expected)
  expect(logged).toHaveBeenCalledTimes(1)
})
