import { describe, expect, it } from 'vitest'
import { readWhole, wholeQuery } from './whole-library'

describe('the address of the library of all sources', () => {
  it.each([
    ['nothing', {}, ''],
    ['a filter', { type: 'un' }, '?type=un'],
    [
      'several, in the order of the rail, and an order of the list last',
      { order: 'newest', copy: 'no', item: 'rabat-2022-07-08/7c', type: 'un' },
      '?type=un&item=rabat-2022-07-08%2F7c&copy=no&order=newest',
    ],
    ['where a part begins', { graded: 'yes', after: 'S40' }, '?graded=yes&after=S40'],
    ['its first order, which has no name', { order: 'added' }, ''],
    ['what no source can have', { type: 'blog', copy: 'perhaps', order: 'best', page: '3' }, ''],
    ['a facet given twice, or empty', { type: ['un', 'ngo'], language: '' }, ''],
    ['a value of any length', { publisher: 'x'.repeat(201) }, ''],
  ])('%s', (_what, asked, query) => {
    expect(wholeQuery(readWhole(asked))).toBe(query)
  })
})
