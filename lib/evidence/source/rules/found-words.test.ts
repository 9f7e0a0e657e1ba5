import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { bookmarklet, isMoreThanFound } from './found-words'

test('the bookmark hands on an address, a title and words whatever signs are in them, and nothing else', () => {
  const said = {
    address: 'https://example.org/?a=1&b=<2>',
    title: `"Test' & </script>`,
    quote: 'a + b = "c"',
  }
  expect(handedOn(said)).toEqual(said)
})

test('of words that are too many the bookmark hands on one character more than are taken over', () => {
  const quote = 'Test\n\n '.repeat(1_000)
  const { quote: handed } = handedOn({ address: 'https://example.org/', title: '', quote })
  expect(handed).toHaveLength(2_001)
  expect(isMoreThanFound(`${handed}`)).toBe(true)
})

/** What the page for a new source is opened with when the bookmark is pressed on such a page. */
function handedOn(said: { address: string; title: string; quote: string }) {
  const opened: unknown[][] = []
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
  return Object.fromEntries(searchParams)
}
