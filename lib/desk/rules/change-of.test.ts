import { expect, test } from 'vitest'
import type { Done } from '@/lib/review/types'
import { changeOf } from './change-of'

const sentBack: Done = {
  act: { objectType: 'commitment', verb: 'sent back' },
  slugs: ['rabat-2022-07-08'],
  isPublic: false,
}
const published: Done = {
  act: { objectType: 'commitment', verb: 'published' },
  slugs: ['another-2022-07-08'],
  isPublic: true,
}

test('what became public decides which pages are made anew, of every statement that was decided on', () => {
  expect(changeOf([sentBack, published, published])).toEqual([
    published.act,
    ['rabat-2022-07-08', 'another-2022-07-08'],
    true,
  ])
  expect(changeOf([sentBack])).toEqual([sentBack.act, ['rabat-2022-07-08'], false])
  expect(changeOf([])).toBeNull()
})
