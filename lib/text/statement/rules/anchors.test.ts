import { describe, expect, it } from 'vitest'
import { anchorAddress, anchorSheet, hashOf, marginOrder, readAnchorFile } from './anchors'
import type { NamedSpan } from './span'

const span = (id: string, kind: NamedSpan['kind'], start: number, end: number): NamedSpan => ({
  id,
  kind,
  start,
  end,
})

describe('the order of the margin', () => {
  it('follows the words, an item before a variant that begins with it', () => {
    const spans = [
      span('v14', 'variant', 30, 40),
      span('v12', 'variant', 0, 10),
      span('7b', 'commitment', 41, 50),
      span('7a', 'commitment', 0, 40),
      span('v13', 'variant', 20, 29),
    ]
    expect(marginOrder(spans).map(({ id }) => id)).toEqual(['7a', 'v12', 'v13', 'v14', '7b'])
  })
})

describe('the sheet', () => {
  it('lights the words of a note that is pointed at, or that the address names', () => {
    const [first, second] = anchorSheet(['7a', 'v13']).split('\n')
    expect(first).toBe(
      '.edition:has(#b7a:is(:hover,:focus-within)) #c7a,.edition:has(#n7a:target) #c7a' +
        '{background-color:var(--color-pencil-wash)}',
    )
    expect(second).toContain('#nv13:target) #cv13')
  })

  it('is empty for no notes, and refuses an id that is none', () => {
    expect(anchorSheet([])).toBe('')
    expect(() => anchorSheet(['7a}body{display:none'])).toThrow('not an id')
  })
})

describe('its address', () => {
  const sheet = anchorSheet(['7a'])
  it.each([
    [null, 'rabat-2022-07-08.all'],
    [[{ facet: 'force', value: 'conditional' }], 'rabat-2022-07-08.force-conditional'],
    [[{ facet: 'status', value: 'no_public_evidence' }], 'rabat-2022-07-08.status-no_public_evidence'],
    [
      [
        { facet: 'force', value: 'conditional' },
        { facet: 'status', value: 'taken_up' },
      ],
      'rabat-2022-07-08.force-conditional.status-taken_up',
    ],
    [[{ facet: 'area', value: 'events-of-24-june-2022' }], 'rabat-2022-07-08.area-events-of-24-june-2022'],
  ])('%o is read back', (filter, name) => {
    const scope = { slug: 'rabat-2022-07-08', filter, after: null, day: null }
    const address = anchorAddress(scope, sheet)
    expect(address).toBe(`/anchors/${name}.${hashOf(sheet)}.css`)
    expect(readAnchorFile(address.slice('/anchors/'.length))).toEqual({ scope, hash: hashOf(sheet) })
  })

  it.each([
    [{ after: '30' }, 'after-30'],
    [{ day: '2026-11-24' }, 'day-2026-11-24'],
    [{ after: '30', day: '2026-11-24' }, 'after-30.day-2026-11-24'],
    [{ after: '30', filter: [{ facet: 'force', value: 'agreed' }] }, 'after-30.force-agreed'],
  ])('of the page %o is read back', (page, name) => {
    const scope = { slug: 'rabat-2022-07-08', filter: null, after: null, day: null, ...page }
    const address = anchorAddress(scope, sheet)
    expect(address).toBe(`/anchors/rabat-2022-07-08.${name}.${hashOf(sheet)}.css`)
    expect(readAnchorFile(address.slice('/anchors/'.length))).toEqual({ scope, hash: hashOf(sheet) })
  })

  it.each([
    'x.css',
    'a.all.12.css',
    'a.all.0123456789abcdef.js',
    '../a.all.0123456789abcdef.css',
    'a.FORCE-x.0123456789abcdef.css',
  ])('no sheet: %s', (file) => {
    expect(readAnchorFile(file)).toBeNull()
  })
})
