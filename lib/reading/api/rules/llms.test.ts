import { expect, it } from 'vitest'
import { llmsText } from './llms'

const publicly = (path: string) => new URL(path, 'https://suivi.example').href

it('says what holds of any site where nobody said under which licence it is', () => {
  const text = llmsText({ name: 'A test', about: null, licence: null, signals: {} }, publicly)
  expect(text).toContain('under the MIT licence. https://suivi.example/about#licence')
  expect(text).not.toContain('null')
})
