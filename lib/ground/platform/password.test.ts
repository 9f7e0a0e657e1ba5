import { verify } from '@node-rs/argon2'
import { beforeEach, expect, it, vi } from 'vitest'
import { hashPassword, isPassword } from './password'

vi.mock(import('@node-rs/argon2'), async (original) => {
  const real = await original()
  return { ...real, verify: vi.fn(real.verify) }
})

const password = 'a few words in a row'
const cost = /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/

beforeEach(() => {
  vi.mocked(verify).mockClear()
})

it('is told from others, however a keyboard makes its letters', async () => {
  const hashed = await hashPassword('caf\u00e9 and other words')
  expect(await isPassword('cafe\u0301 and other words', hashed)).toBe(true)
  expect(await isPassword('cafe and other words', hashed)).toBe(false)
})

it.each([
  ['of somebody', true],
  ['of nobody', false],
])('%s is compared once with a hash of the same cost, so that time tells nothing', async (_case, known) => {
  const hashed = known ? await hashPassword(password) : null
  expect(await isPassword('wrong', hashed)).toBe(false)
  expect(await isPassword(password, hashed)).toBe(known)
  expect(vi.mocked(verify).mock.calls).toHaveLength(2)
  for (const [compared] of vi.mocked(verify).mock.calls) expect(String(compared)).toMatch(cost)
})
