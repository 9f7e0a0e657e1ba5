import { describe, expect, it } from 'vitest'
import { nextPath } from './next-path'

describe('where to go after signing in', () => {
  it.each([
    '/',
    '/desk',
    '/fr/desk/rabat-2022-07-08/7c?line=spain#rationale',
    '/desk//7c',
    '/a:b@c',
    '/تقييم',
  ])('goes to %j', (path) => {
    expect(nextPath(path, '/desk')).toBe(path)
    expect(new URL(path, 'https://suivi.example').host).toBe('suivi.example')
  })

  it.each([
    undefined,
    null,
    12,
    ['/desk'],
    '',
    'desk',
    '//elsewhere.example',
    '///elsewhere.example',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    '/\t/elsewhere.example',
    '/.//elsewhere.example',
    '/..//elsewhere.example',
    '/desk/..//elsewhere.example',
    '/%2e%2e//elsewhere.example',
    '/\n/elsewhere.example',
    '\t//elsewhere.example',
    ' //elsewhere.example',
    'https://elsewhere.example/',
    'javascript:alert(1)',
    '/desk\r\nSet-Cookie: a=b',
    `/${'a'.repeat(2_000)}`,
  ])('does not go to %j', (path) => {
    expect(nextPath(path, '/desk')).toBe('/desk')
  })
})
