import { describe, expect, it } from 'vitest'
import { isSameOrigin } from './origin'

describe('where a write comes from', () => {
  it.each([
    ['http://localhost:3000', 'localhost:3000', true],
    ['https://suivi.example', 'suivi.example', true],
    ['https://suivi.example', 'suivi.example, proxy.internal', false],
    ['https://suivi.example', 'SUIVI.example', true],
    ['https://elsewhere.example', 'suivi.example', false],
    ['https://suivi.example.elsewhere.example', 'suivi.example', false],
    ['http://localhost:3001', 'localhost:3000', false],
    ['null', 'suivi.example', false],
    ['', 'suivi.example', false],
    [null, 'suivi.example', false],
    ['https://suivi.example', null, false],
  ])('%s asking %s: %s', (origin, host, same) => {
    expect(isSameOrigin(origin, host)).toBe(same)
  })
})
