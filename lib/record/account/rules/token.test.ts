import { describe, expect, it } from 'vitest'
import { tokenIn, tokenOf } from './token'

const secret = `${'a-B_3'.repeat(8)}xyz`
const token = tokenOf(secret)

describe('tokenIn', () => {
  it.each([
    ['as clients send it', `Bearer ${token}`, token],
    ['whatever the case of the scheme', `bearer  ${token}`, token],
    ['nothing', null, null],
    ['no scheme', token, null],
    ['another scheme', `Basic ${token}`, null],
    ['a secret that is not ours', `Bearer ${secret}`, null],
    ['too short', `Bearer ${token.slice(0, -1)}`, null],
    ['too long', `Bearer ${token}x`, null],
    ['two', `Bearer ${token}, Bearer ${token}`, null],
    ['another sign', `Bearer ${token.slice(0, -1)}é`, null],
  ])('%s', (_what, header, found) => {
    expect(tokenIn(header)).toBe(found)
  })

  it('gives back the very letters, of which the hash is made', () => {
    expect(tokenIn(`BEARER ${token}`)).toBe(token)
    expect(tokenIn(`Bearer ${token.toUpperCase()}`)).toBeNull()
  })
})
