import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Resource } from '../types'
import { readAddress } from './read-address'

const one = async () => null
const resources: readonly Resource[] = [
  { name: 'listItems', path: '/statements/{statement}/items', entry: z.object({}), read: { part: one } },
  { name: 'getItem', path: '/statements/{statement}/items/{reference}', entry: z.object({}), read: { one } },
]
const read = (path: string, query = '') =>
  readAddress(resources, path.split('/'), new URLSearchParams(query), '2026-11-27')

describe('which resource an address names', () => {
  it.each([
    ['statements/rabat/items', '', 'listItems', { statement: 'rabat' }, null, null],
    [
      'statements/rabat/items',
      'after=7c&as-of=2026-11-27',
      'listItems',
      { statement: 'rabat' },
      '7c',
      '2026-11-27',
    ],
    [
      'statements/rabat/items/7c',
      'as-of=2022-07-08',
      'getItem',
      { statement: 'rabat', reference: '7c' },
      null,
      '2022-07-08',
    ],
  ])('%s?%s', (path, query, name, params, after, day) => {
    expect(read(path, query)).toMatchObject({ resource: { name }, asked: { params, after, day } })
  })

  it.each([
    '',
    'statements',
    'statements/rabat',
    'statements/RABAT/items',
    'statements/rabat/items/7',
    'statements/rabat/items/7c/x',
    'statements/../items',
  ])('none: %s', (path) => expect(read(path)).toEqual({ fault: 'not_in_record' }))

  it.each([
    ['as-of=2026-11-28', 'as-of'],
    ['as-of=', 'as-of'],
    ['as-of=2026-11-01&as-of=2026-11-02', 'as-of'],
    ['after=', 'after'],
    ['after=%00', 'after'],
    [`after=${'a'.repeat(101)}`, 'after'],
    ['limit=5', 'limit'],
  ])('says what is wrong: %s', (query, parameter) => {
    expect(read('statements/rabat/items', query)).toMatchObject({ fault: 'parameter', parameter })
  })

  it('takes no place in a list where there is none', () => {
    expect(read('statements/rabat/items/7c', 'after=7b')).toMatchObject({
      fault: 'parameter',
      parameter: 'after',
    })
  })
})
