import { expect, test } from 'vitest'
import { passagesOf } from '@/lib/text/statement/rules/passages'
import { PASSAGES_A_PART } from '@/lib/text/statement/rules/text-parts'
import { MOST_SUGGESTED } from '../schema'
import type { BroughtContent } from '../types'
import { marksPart } from './marks-part'
import { suggestionsIn } from './suggestions'
import { contentOf, markOf } from './testing'

// Test text, not from any source.
const LAST = 2 * PASSAGES_A_PART + 3
const lines = (n: number, line = 'They agreed to meet.') => Array.from({ length: n }, () => line).join('\n')

function part(
  text: string,
  asked: { at?: number; until?: number } = {},
  more: Partial<Pick<BroughtContent, 'marks' | 'dismissed'>> = {},
) {
  const content = contentOf(text, more)
  const passages = passagesOf(text)
  return marksPart({ passages, content }, suggestionsIn(passages, content), {
    at: null,
    until: null,
    ...asked,
  })
}

const shown = ({ passages }: ReturnType<typeof part>) => [passages[0]?.number, passages.at(-1)?.number]

test.each([
  ['nothing', {}, [1, PASSAGES_A_PART]],
  ['its first passage', { at: 1 }, [1, PASSAGES_A_PART]],
  ['its last passage', { at: 2 * PASSAGES_A_PART }, [PASSAGES_A_PART + 1, 2 * PASSAGES_A_PART]],
  ['a passage of the last one', { at: LAST }, [2 * PASSAGES_A_PART + 1, LAST]],
  ['a passage that is not there', { at: 9999 }, [1, PASSAGES_A_PART]],
  ['two of them', { at: 1, until: PASSAGES_A_PART + 1 }, [1, 2 * PASSAGES_A_PART]],
  ['an end before the beginning', { at: LAST, until: 1 }, [2 * PASSAGES_A_PART + 1, LAST]],
])('parts are those in which the text is read: by %s', (_what, asked, passages) => {
  expect(shown(part(lines(LAST), asked))).toEqual(passages)
})

test('unasked it is the first part in which something is left, else the first', () => {
  const late = `${lines(PASSAGES_A_PART, 'Nothing here.')}\n${lines(2)}`
  expect(shown(part(late))).toEqual([PASSAGES_A_PART + 1, PASSAGES_A_PART + 2])
  expect(shown(part(lines(LAST, 'Nothing here.')))).toEqual([1, PASSAGES_A_PART])
  expect(part('').passages).toEqual([])
})

test('it counts what was decided, here and in all, and a suggestion that was marked after all is not let go', () => {
  const text = lines(PASSAGES_A_PART + 2)
  const [first, second, , last] = [0, 1, 2, PASSAGES_A_PART].map((n) => passagesOf(text)[n])
  if (!first || !second || !last) throw new Error('passages')
  const marks = [first, last].map(({ start, end }) => markOf({ start, end: end - 1 }))
  const dismissed = [first, second].map(({ start }) => ({
    start: start + 5,
    end: start + 14,
    entry: 'en.agree',
  }))
  const { here, inAll } = part(text, {}, { marks, dismissed })
  expect(here).toEqual({ marked: 1, letGo: 1, left: PASSAGES_A_PART - 2 })
  expect(inAll).toEqual({ marked: 2, letGo: 1, left: PASSAGES_A_PART - 1 })
})

test('a page shows so many, and says how many more are left in its passages', () => {
  const dense = lines(PASSAGES_A_PART, 'They agreed to meet. They agreed to report. They agreed to write.')
  const { suggestions, further } = part(dense)
  expect(suggestions).toHaveLength(MOST_SUGGESTED)
  expect(further).toBe(3 * PASSAGES_A_PART - MOST_SUGGESTED)
})
