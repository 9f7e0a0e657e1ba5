import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { bookmarklet, foundWords } from './found-words'

test.each([
  ['  Test words,\n  not from  a source ', 'Test words, not from a source'],
  ['', ''],
  ['x'.repeat(2_001), 'x'.repeat(2_000)],
])('words that were selected are one line of at most 2,000 characters', (selected, words) => {
  expect(foundWords(selected)).toBe(words)
})

test('the bookmark hands on an address, a title and words whatever signs are in them, and nothing else', () => {
  const opened: unknown[][] = []
  const said = {
    address: 'https://example.org/?a=1&b=<2>',
    title: `"Test' & </script>`,
    quote: 'a + b = "c"',
  }
  const page = 'https://suivi.example/desk/sources/new'
  const given = runInNewContext(bookmarklet(page).replace(/^javascript:/, ''), {
    open: (...how: unknown[]) => opened.push(how),
    location: { href: said.address },
    document: { title: said.title },
    getSelection: () => said.quote,
    URLSearchParams,
  })
  expect(given).toBeUndefined()
  const [[address, ...how] = []] = opened
  expect(how).toEqual(['_blank', 'noopener'])
  const { origin, pathname, searchParams } = new URL(String(address))
  expect(`${origin}${pathname}`).toBe(page)
  expect(Object.fromEntries(searchParams)).toEqual(said)
})
