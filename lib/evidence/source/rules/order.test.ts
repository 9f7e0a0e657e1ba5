import { describe, expect, it } from 'vitest'
import { readFilterSegment } from '@/lib/ground/platform/filters'
import { readOrder } from './order'

const spanish = [{ facet: 'language', value: 'es' }]

describe('what the address of a library asks for', () => {
  it.each([
    [null, { filter: null, order: 'cited' }],
    ['language-es', { filter: spanish, order: 'cited' }],
    ['order-newest', { filter: null, order: 'newest' }],
    ['language-es.order-publisher', { filter: spanish, order: 'publisher' }],
    ['order-publisher.language-es', null],
    ['order-cited', null],
    ['order-title', null],
  ])('%s', (segment, asked) => {
    expect(readOrder(segment === null ? null : readFilterSegment(segment))).toEqual(asked)
  })
})
