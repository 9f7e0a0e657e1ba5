import { describe, expect, it } from 'vitest'
import { faultOfPassword } from './password'

describe('a password that somebody chooses', () => {
  it.each([
    ['', 'password_short'],
    ['elevenchars', 'password_short'],
    ['twelve chars', null],
    ['            ', null],
    ['أربع كلمات في سطر', null],
    ['🔑🔑🔑🔑🔑🔑', 'password_short'],
    ['🔑'.repeat(12), null],
    ['a'.repeat(256), null],
    ['a'.repeat(257), 'password_long'],
    // An e and its accent are one letter, however the keyboard made it.
    ['e\u0301'.repeat(11), 'password_short'],
  ])('%j', (password, fault) => {
    expect(faultOfPassword(password)).toBe(fault)
  })
})
