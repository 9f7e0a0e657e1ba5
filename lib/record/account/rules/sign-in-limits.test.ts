import { describe, expect, it } from 'vitest'
import { type Limit, memoryOf, waitAfter } from '@/lib/ground/platform/allowance'
import { signInLimits } from './sign-in-limits'

const begin = new Date('2026-11-24T12:00:00Z')

/** How many tries get through in so many seconds, of somebody who tries again as soon as they may. */
function eager(limit: Limit, seconds: number): number {
  const times: Date[] = []
  for (let second = 0; second < seconds; second += 1) {
    const at = new Date(begin.getTime() + second * 1_000)
    while (waitAfter(limit, times, at) === 0) times.push(at)
  }
  return times.length
}

describe('how often a password may be wrong', () => {
  it.each([
    ['device', 5, 20],
    ['networkAndAccount', 5, 20],
    ['network', 10, 120],
    ['account', 5, 80],
  ] as const)('%s: %d in a minute, %d in an hour, however eager the guesser', (name, minute, hour) => {
    expect(eager(signInLimits[name], 60)).toBe(minute)
    expect(eager(signInLimits[name], 3_600)).toBe(hour)
  })

  it('an account is guessed at 100 times an hour at most, also from a network that its owner used', () => {
    const { account, networkAndAccount } = signInLimits
    expect(eager(account, 3_600) + eager(networkAndAccount, 3_600)).toBe(100)
  })

  it('nothing counts longer than a quarter of an hour', () => {
    for (const limit of Object.values(signInLimits)) expect(memoryOf(limit)).toBe(900)
  })
})
