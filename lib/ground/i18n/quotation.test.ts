import { expect, it } from 'vitest'
import { quotedIn } from './quotation'

// Words of these tests, from no source.
it.each([
  ['en', 'a test', '“a test”'],
  ['fr', 'un essai', '«\u00a0un essai\u00a0»'],
  ['es', 'una prueba', '«una prueba»'],
  ['ar', 'اختبار', '«اختبار»'],
  ['de', 'ein Versuch', '“ein Versuch”'],
])('words in %s stand between the marks of their language', (language, words, quoted) => {
  expect(quotedIn(language, words)).toBe(quoted)
})

it.each([
  ['all of it', '“A test”', '“A test”'],
  ['all of it, with a stop after', '«a test».', '«a test».'],
  ['all of it, by straight ones', '"a test"', '"a test"'],
  ['all of it, as German has them', '„a test“', '„a test“'],
  ['its beginning only', '“a test that was cut', '“a test that was cut”'],
  ['its end only', 'that was cut, a test»', '“that was cut, a test»'],
  ['words within', 'a “test” of words', '“a “test” of words”'],
  ['its first words', '“a” test', '““a” test”'],
  ['its last words', 'a "test"', '“a "test"”'],
  ['its first and its last words, each', '«a» test of «words»', '“«a» test of «words»”'],
  ['all of it, and words within', '«a «test» of words»', '«a «test» of words»'],
  ['nothing: an apostrophe', 'tests’', '“tests’”'],
])('marks of its own round %s', (_which, words, quoted) => {
  expect(quotedIn('en', words)).toBe(quoted)
})
