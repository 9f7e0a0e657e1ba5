import { expect, test } from 'vitest'
import { dedupe } from './dedupe'

test('a text is told the first time only, as long as it is remembered', () => {
  const isFirst = dedupe()
  expect(isFirst('E-1 a')).toBe(true)
  expect(isFirst('E-1 a')).toBe(false)
  expect(isFirst('E-1 b')).toBe(true)
  for (let at = 0; at < 200; at += 1) expect(isFirst(`E-2 ${at}`)).toBe(true)
  expect(isFirst('E-1 a')).toBe(true)
})
