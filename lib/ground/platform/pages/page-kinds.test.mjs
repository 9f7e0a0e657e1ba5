import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { isDatedPage, isSentPage, pageAddress, pageKinds } from './page-kinds.mjs'

/** What follows the statement in the addresses that a file of `app` answers, as the table writes it. */
function addressesOf(group, file) {
  const root = path.join('app/[locale]', group, '[statement]')
  return readdirSync(root, { recursive: true })
    .filter((name) => path.basename(name) === file)
    .map((name) => path.dirname(name).replaceAll(path.sep, '/'))
    .map((folder) => (folder === '.' ? '' : folder.replace(/\[(\w+)\]/g, ':$1')))
    .sort()
}

/** The addresses of kinds that have a form, with what the form adds to them. */
function formsOf(form, adds) {
  return Object.values(pageKinds)
    .filter((kind) => kind[form])
    .map(({ under }) => [under, adds].filter(Boolean).join('/'))
    .sort()
}

const below = (end) => (address) => address === end || address.endsWith(`/${end}`)
const pages = addressesOf('(reading)', 'page.tsx')
const sent = addressesOf('(sending)', 'page.tsx')

it('has a row for every page of a statement, and a page for every row', () => {
  const own = pages.filter((page) => !below('as-of/:day')(page) && !below('filtered/:filter')(page))
  expect([...own, ...sent].sort()).toEqual(
    Object.values(pageKinds)
      .map(({ under }) => under)
      .sort(),
  )
})

it('says of which pages there is one for every day, and for every filter', () => {
  expect(pages.filter(below('as-of/:day'))).toEqual(formsOf('dated', 'as-of/:day'))
  expect(pages.filter(below('filtered/:filter'))).toEqual(formsOf('filtered', 'filtered/:filter'))
})

it('says which pages have a form that anybody may send', () => {
  expect(sent).toEqual(formsOf('sent', ''))
})

it.each([
  ['/rabat-2022-07-08/7c/correct', true],
  ['/ar/rabat-2022-07-08/7c/correct?x=1', true],
  ['/private/0a1b2c3d-0000-4000-8000-000000000000', true],
  ['/fr/private/0a1b2c3d-0000-4000-8000-000000000000', true],
  ['/private/none', false],
  ['/s/0a1b2c3d-0000-4000-8000-000000000000', false],
  ['/subscribe', true],
  ['/ar/subscribe/rabat-2022-07-08/areas/pact?x=1', true],
  ['/subscribe/rabat-2022-07-08/7c', true],
  ['/subscription/leave/00000000-0000-4000-8000-000000000001', true],
  ['/subscription/left', false],
  ['/subscribed', false],
  ['/rabat-2022-07-08/7c', false],
  ['/rabat-2022-07-08/7c/correct/more', false],
  ['/rabat-2022-07-08/correct', false],
  ['/desk/7c/corrected', false],
])('%s takes a form of anybody’s: %s', (url, is) => {
  expect(isSentPage(url)).toBe(is)
})

it('says of which pages programs may ask for earlier states', () => {
  expect(addressesOf('(reading)', 'route.ts').filter(below('timegate'))).toEqual(
    formsOf('states', 'timegate'),
  )
  expect(addressesOf('(files)', 'route.ts').filter(below('timemap'))).toEqual(formsOf('states', 'timemap'))
})

it.each([
  ['front', {}, '/rabat'],
  ['sources', {}, '/rabat/sources'],
  ['source', { source: 'S40' }, '/rabat/sources/S40'],
  ['statementAfter', { after: '30' }, '/rabat/statement/after/30'],
  ['itemsAfter', { after: '7c' }, '/rabat/items/after/7c'],
  ['revision', { reference: '7c', line: 'spain', number: '1' }, '/rabat/7c/revisions/spain/1'],
])('writes the address of a %s', (kind, params, address) => {
  expect(pageAddress(kind, { statement: 'rabat', ...params })).toBe(address)
})

it.each([
  '',
  'statement',
  'statement/after/30',
  'areas/events-of-24-june-2022/after/7c',
  'items',
  'items/after/7c',
  'sources/after/S40',
  'variants',
  'variants/renderings/fr-1',
  'variants/renderings/fr-mapexpress.ma',
  'variants/renderings/en-asharq-al-awsat',
  'variants/renderings/ar-xn--mgbai9azgqp6j.example',
  'lineage',
  'lineage/after/0a1b2c3d-0000-4000-8000-000000000000',
  'searches',
  'searches/after/s-0a1b2c3d',
  'searches/after/r-0a1b2c3d',
  'searches/after/j-0a1b2c3d-1',
  'sources',
  'sources/S40',
  '7c',
  '11aa',
])('“%s” can be asked for an earlier day', (page) => {
  expect(isDatedPage(page)).toBe(true)
})

it.each([
  'history',
  'searches/after/m-0a1b2c3d',
  'search',
  'follow-ups',
  '/7c',
  '7',
  'c',
  'sources/',
  'sources/40',
  'items/after',
  'areas',
  'areas/Pact',
  'statement/after',
  'statement/after/30/40',
  'items/after/7c/7d',
  'follow-ups/after/7c',
  'variants/renderings',
  'variants/renderings/../../desk',
  'variants/renderings/fr-..',
  'variants/renderings/fr-map..ma',
  'variants/renderings/fr-map/as-of/2026-01-01',
  'variants/renderings/fr-map ma',
  '..',
  '//evil.example',
  '7c/as-of/2026-01-01',
])('“%s” cannot', (page) => {
  expect(isDatedPage(page)).toBe(false)
})
