import { expect, it, vi } from 'vitest'
import { fetchedOnce } from './fetched-once'

it('fetches each once, and gives the same promise to whoever asks again', async () => {
  const fetchIt = vi.fn(async (key: string) => `words of ${key}`)
  const words = fetchedOnce(fetchIt)
  expect(words('en')).toBe(words('en'))
  expect(await words('fr')).toBe('words of fr')
  expect(fetchIt).toHaveBeenCalledTimes(2)
})

it('asks anew for what failed, and says why to whoever waited', async () => {
  const fetchIt = vi.fn<(key: string) => Promise<string>>()
  fetchIt.mockRejectedValueOnce(new Error('away')).mockResolvedValueOnce('words')
  const words = fetchedOnce(fetchIt)
  await expect(words('en')).rejects.toThrow('away')
  expect(await words('en')).toBe('words')
})
