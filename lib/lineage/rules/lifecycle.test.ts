import { expect, test } from 'vitest'
import { LINK_STATES } from '../types'
import { isOpen, type LinkAct } from './lifecycle'

test.each<[LinkAct, string[]]>([
  ['mend', ['sent_back']],
  ['approve', ['submitted']],
  ['send_back', ['submitted']],
  ['withdraw', ['submitted', 'sent_back', 'published']],
])('%s is open to a link that is %j', (act, expected) => {
  expect(LINK_STATES.filter((state) => isOpen(act, state))).toEqual(expected)
})
