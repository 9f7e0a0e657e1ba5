import { describe, expect, it } from 'vitest'
import { entriesOf } from './bounds.mjs'

describe('the entries of an answer', () => {
  it.each([
    ['text/html', '<ul><li>a<ul><li>b</li><li>c</li><li>d</li></ul></li><li>e</li></ul>', 3],
    ['text/html', '<select><option>a</option><option>b</option></select><p>no list</p>', 2],
    ['text/html', '<table><thead><tr></tr></thead><tbody><tr></tr><tr></tr></tbody></table>', 2],
    ['application/json', '{"a":[1,2],"b":{"c":[[1,2,3]]}}', 3],
    ['application/jsonl', '{"a":1}\n{"a":2}', 2],
    ['application/atom+xml', '<feed><entry></entry><entry/></feed>', 2],
    ['text/calendar', 'BEGIN:VEVENT\nEND:VEVENT', 1],
    ['text/plain', 'nothing', 0],
  ])('of %s: %s', (type, text, entries) => {
    expect(entriesOf(type, text)).toBe(entries)
  })
})
