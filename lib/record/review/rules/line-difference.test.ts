import { expect, it } from 'vitest'
import { type Line, lineDifference } from './line-difference'

const line = (label: string, text: string): Line => ({ label, text, language: 'en' })
const told = (before: readonly Line[], after: readonly Line[]) =>
  lineDifference(before, after).map((change) => [change.label, change.before, change.after])

it('tells nothing of what is the same', () => {
  expect(told([line('Title', 'a'), line('¶', 'b')], [line('Title', 'a'), line('¶', 'b')])).toEqual([])
})

it('tells a line of the same sort as changed, others as taken out or put in', () => {
  const before = [line('Title', 'One'), line('Place', 'Here'), line('¶', 'first'), line('¶', 'second')]
  const after = [
    line('Title', 'Two'),
    line('¶', 'new'),
    line('¶', 'first'),
    line('¶', 'second'),
    line('Area', 'x'),
  ]
  expect(told(before, after)).toEqual([
    ['Title', 'One', 'Two'],
    ['Place', 'Here', null],
    ['¶', null, 'new'],
    ['Area', null, 'x'],
  ])
})

it('moves nothing that only stands lower', () => {
  expect(told([line('¶', 'a'), line('¶', 'b')], [line('¶', 'x'), line('¶', 'a'), line('¶', 'b')])).toEqual([
    ['¶', null, 'x'],
  ])
})
