import { expect, it } from 'vitest'
import { askForAnnotations, wantsAnnotations } from './annotations-asked.mjs'

const TYPE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'

it.each([
  [TYPE, true],
  ['application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"', true],
  ['application/ld+json; profile="http://example.org/other http://www.w3.org/ns/anno.jsonld"', true],
  [`text/html;q=0.5, ${TYPE}`, true],
  [`text/html, ${TYPE};q=0.9`, false],
  [`${TYPE}; q=0`, false],
  [`${TYPE}; q=often`, false],
  ['application/ld+json', false],
  ['application/json, */*', false],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', false],
  ['', false],
  [undefined, false],
  [`text/plain; what="a, b", ${TYPE}`, true],
])('“%s” asks for annotations: %s', (accept, wants) => {
  expect(wantsAnnotations(accept)).toBe(wants)
})

it.each([
  ['/rabat-2022-07-08/statement', '/rabat-2022-07-08/annotations'],
  ['/rabat-2022-07-08/statement/after/12', '/rabat-2022-07-08/annotations'],
  ['/ar/rabat-2022-07-08/statement?x=1', '/ar/rabat-2022-07-08/annotations'],
])('%s has annotations', (url, own) => {
  const request = { url, headers: { accept: TYPE } }
  expect(askForAnnotations(request)).toBe(true)
  expect(request.url).toBe(own)
  const page = { url, headers: { accept: 'text/html' } }
  expect(askForAnnotations(page)).toBe(true)
  expect(page.url).toBe(url)
})

it.each([
  '/rabat-2022-07-08',
  '/rabat-2022-07-08/statement/as-of/2026-11-01',
  '/rabat-2022-07-08/statements',
  '/statement',
  '/desk/x/statement/after/12345',
])('%s has none', (url) => {
  const request = { url, headers: { accept: TYPE } }
  expect(askForAnnotations(request)).toBe(false)
  expect(request.url).toBe(url)
})
