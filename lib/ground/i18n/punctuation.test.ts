import { expect, it } from 'vitest'
import { colonIn, commaIn } from './punctuation'
import type { Locale } from './routing'

it.each<[Locale, string, string]>([
  ['en', 'a, b', 'a: b'],
  ['fr', 'a, b', 'a\u00a0: b'],
  ['es', 'a, b', 'a: b'],
  ['ar', 'a، b', 'a: b'],
])('%s parts words by %j and a label from its value by %j', (locale, listed, labelled) => {
  expect(`a${commaIn(locale)}b`).toBe(listed)
  expect(`a${colonIn(locale)}b`).toBe(labelled)
})
