import { expect, it } from 'vitest'
import { inMarkup } from './markup.mjs'

it('leaves nothing in a text that markup reads', () => {
  expect(inMarkup('<a href="?b&amp;c">“A”</a>')).toBe('&lt;a href=&quot;?b&amp;amp;c&quot;&gt;“A”&lt;/a&gt;')
})
