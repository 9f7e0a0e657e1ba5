import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keep, letWait, type Waiting, waiting } from './late-store'

const words = (page: string, typed: string): Waiting => ({
  ...{ page, form: 'a form', makes: false },
  before: [{ name: 'more', text: '' }],
  late: [{ name: 'more', sent: '', typed }],
})

let kept: string | null = null

beforeEach(() => {
  kept = null
  vi.stubGlobal('sessionStorage', {
    getItem: () => kept,
    setItem: (_key: string, text: string) => {
      kept = text
    },
    removeItem: () => {
      kept = null
    },
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

test('of one form on one page the last words wait', () => {
  letWait(words('/a', 'first'))
  letWait(words('/b', 'other'))
  letWait(words('/a', 'second'))
  expect(waiting()).toEqual([words('/b', 'other'), words('/a', 'second')])
  keep([])
  expect(waiting()).toEqual([])
})

test.each([
  'no JSON',
  '{}',
  'null',
  '[null, 1, {"page": "/a"}]',
  '[{"page":"/a","form":"f","makes":false,"before":[],"late":[{}]}]',
])('what is none of ours does not wait: %s', (text) => {
  kept = text
  expect(waiting()).toEqual([])
})

test('a device that keeps nothing is no fault', () => {
  vi.stubGlobal('sessionStorage', undefined)
  letWait(words('/a', 'first'))
  expect(waiting()).toEqual([])
})
