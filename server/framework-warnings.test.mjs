import { afterEach, expect, it } from 'vitest'
import { keepWarningsShort } from './framework-warnings.mjs'

const { warn } = console
afterEach(() => {
  console.warn = warn
})

it('a warning is one line, without the places in code that it names', () => {
  const lines = []
  keepWarningsShort((line) => lines.push(line))
  console.warn(new Error(`No such action "${'x'.repeat(400)}"\nRead more elsewhere`))
  console.warn('beware', 7)
  expect(lines).toHaveLength(2)
  expect(JSON.parse(lines[0])).toEqual({
    level: 40,
    time: expect.any(String),
    msg: expect.stringMatching(/^No such action "x{200,}$/),
  })
  expect(lines[0]).not.toMatch(/ at |elsewhere/)
  expect(JSON.parse(lines[1]).msg).toBe('beware 7')
})
