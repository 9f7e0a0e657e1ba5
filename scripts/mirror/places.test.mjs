import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { pageAddress, pageKinds } from '../../lib/ground/platform/pages/page-kinds.mjs'
import { fileOf, isCopied, LEFT_KINDS, linkIn, nameOf } from './places.mjs'

const params = {
  ...{
    statement: 'rabat-2022-07-08',
    area: 'border-support',
    after: '7c',
    reference: '7c',
    source: 'S40',
    number: '1',
  },
  ...{
    key: 'fr-example',
    month: '2026-11',
    asked: 'all.1.YQ',
    span: '10-20',
    look: 'dark',
    earlier: '2026-11-01',
  },
  ...{ later: '2026-11-02', line: 'spain', code: 'a'.repeat(40) },
}

it.each(Object.keys(pageKinds))('a copy holds a page of the kind %s, or leaves it to the site', (kind) => {
  const address = pageAddress(/** @type {keyof typeof pageKinds} */ (kind), params)
  expect(address).not.toContain('//')
  for (const language of ['', '/fr', '/ar'])
    expect(isCopied(language + address)).toBe(!LEFT_KINDS.has(/** @type {keyof typeof pageKinds} */ (kind)))
  if ('dated' in pageKinds[kind]) expect(isCopied(`${address}/as-of/2026-11-27`)).toBe(false)
})

const sending = path.resolve(import.meta.dirname, '../../app/[locale]/(sending)')
it.each(readdirSync(sending).filter((name) => /^[a-z-]+$/.test(name)))('takes no form: /%s', (segment) => {
  expect(isCopied(`/${segment}`)).toBe(false)
  expect(isCopied(`/fr/${segment}/anything`)).toBe(false)
})

it.each([
  ['/', true],
  ['/method/as-of/2026-11-26', true],
  ['/c/7bcc77dx7', true],
  ['/_next/static/chunks/a.css', true],
  ['/.well-known/suivi/head.json', true],
  ['/api/copies/1-2/file', true],
  ['/rabat-2022-07-08/bibliography/ris/item-7c', true],
  ['/fr/search', false],
  ['/desk', false],
  ['/sign-in', false],
  ['/s/a-token', false],
  ['/embed/dark/rabat-2022-07-08', false],
  ['/rabat-2022-07-08/as-of', false],
  ['/rabat-2022-07-08/7c/timemap', false],
  ['/rabat-2022-07-08/words/', false],
])('%s: in a copy? %s', (address, is) => {
  expect(isCopied(address)).toBe(is)
})

it.each([
  ['/', true, 'index.html'],
  ['/fr', true, 'fr/index.html'],
  ['/rabat/7c', true, 'rabat/7c/index.html'],
  ['/rabat/variants/renderings/fr.a%20b', true, 'rabat/variants/renderings/fr.a b/index.html'],
  ['/rabat/events.jsonl', false, 'rabat/events.jsonl'],
  ['/rabat/bibliography/ris', false, 'rabat/bibliography/ris.ris'],
  ['/rabat/bibliography/ris/item-7c', false, 'rabat/bibliography/ris/item-7c.ris'],
  ['/rabat/7c/cite/bibtex', false, 'rabat/7c/cite/bibtex.bib'],
  ['/api/copies/1-2/file', false, 'api/copies/1-2/file.bin'],
])('%s is kept as a file', (address, isPage, file) => {
  expect(fileOf(address, isPage)).toBe(file)
  expect(nameOf(address).startsWith(address)).toBe(true)
})

it.each(['/../passwd', '/a/%2e%2e/b', '/a/..%2f..%2fb', '/a%5Cb', '/a%00'])(
  '%s is kept as none',
  (address) => {
    expect(() => fileOf(address, false)).toThrow(RangeError)
  },
)

it.each([
  ['#main', '#main', null],
  ['/rabat/7c#evidence', '/rabat/7c#evidence', '/rabat/7c'],
  ['/rabat/7c/cite/ris', '/rabat/7c/cite/ris.ris', '/rabat/7c/cite/ris'],
  ['/rabat/items?force=agreed', 'https://suivi.example/rabat/items?force=agreed', null],
  ['/desk/at?page=%2Frabat', 'https://suivi.example/desk/at?page=%2Frabat', null],
  ['/rabat/7c/correct', 'https://suivi.example/rabat/7c/correct', null],
  ['/fr/search', 'https://suivi.example/fr/search', null],
  // What names its host stays as it is: the address that was given for good, and other sites.
  ['https://suivi.example/rabat', 'https://suivi.example/rabat', null],
  ['https://elsewhere.example/', 'https://elsewhere.example/', null],
  ['mailto:?subject=a', 'mailto:?subject=a', null],
])('a link to %s leads to %s', (href, to, found) => {
  expect(linkIn(href, '/rabat', ['http://127.0.0.1:3000', 'https://suivi.example'])).toEqual({ to, found })
})
