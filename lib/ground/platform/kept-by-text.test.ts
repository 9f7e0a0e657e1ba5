import { expect, it, vi } from 'vitest'
import { keptByText } from './kept-by-text'

it('reads a text once, and forgets first what was asked for least recently', () => {
  const read = vi.fn((text: string) => text.toUpperCase())
  const kept = keptByText(read, 6)
  expect(['aaa', 'bbb', 'aaa', 'bbb', 'aaa'].map(kept)).toEqual(['AAA', 'BBB', 'AAA', 'BBB', 'AAA'])
  expect(read).toHaveBeenCalledTimes(2)
  kept('ccc')
  kept('aaa')
  expect(read).toHaveBeenCalledTimes(3)
  kept('bbb')
  expect(read).toHaveBeenCalledTimes(4)
})

it('remembers the empty text, and reads anew what is longer than all that it may remember', () => {
  const read = vi.fn((text: string) => text.length)
  const kept = keptByText(read, 2)
  expect(['', ''].map(kept)).toEqual([0, 0])
  expect(read).toHaveBeenCalledTimes(1)
  expect(['abcdef', 'abcdef'].map(kept)).toEqual([6, 6])
  expect(read).toHaveBeenCalledTimes(3)
})
