import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { proposedSlug, RESERVED_SEGMENTS, SLUG_UNITS, slugFault } from './slug'

describe('slugFault', () => {
  it.each<[string, ReturnType<typeof slugFault>]>([
    ['rabat-2022-07-08', null],
    ['valletta-2015', null],
    ['a'.repeat(SLUG_UNITS), null],
    ['', 'missing'],
    ['a'.repeat(SLUG_UNITS + 1), 'malformed'],
    ['Rabat', 'malformed'],
    ['rabat_2022', 'malformed'],
    ['-rabat', 'malformed'],
    ['rabat-', 'malformed'],
    ['rabat--2022', 'malformed'],
    ['rabat/2022', 'malformed'],
    ['الرباط', 'malformed'],
    ['rabat\n', 'malformed'],
    ['_next', 'malformed'],
    ['desk', 'reserved'],
    ['bring', 'reserved'],
    ['fr', 'reserved'],
    ['s', 'reserved'],
    ['x', 'reserved'],
  ])('%j is %s', (slug, fault) => {
    expect(slugFault(slug)).toBe(fault)
  })

  it('keeps every first segment of our pages, and every second one of the desk', () => {
    const root = path.resolve(import.meta.dirname, '../../../..')
    const folders = (folder: string) =>
      readdirSync(path.join(root, folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && /^[a-z][a-z0-9-]*$/.test(entry.name))
        .map(({ name }) => name)
    const localized = 'app/[locale]'
    const groups = readdirSync(path.join(root, localized)).filter((name) => /^\(.+\)$/.test(name))
    const taken = [
      ...folders('app'),
      ...groups.flatMap((group) => folders(`${localized}/${group}`)),
      ...folders(`${localized}/(desk)/desk`),
    ]
    expect(taken.length).toBeGreaterThan(15)
    expect(taken.filter((segment) => slugFault(segment) === null)).toEqual([])
    expect(new Set(RESERVED_SEGMENTS).size).toBe(RESERVED_SEGMENTS.length)
  })
})

describe('proposedSlug', () => {
  it.each([
    ['Rabat, Morocco', 'rabat-2022-07-08'],
    ['Nouakchott (Mauritanie)', 'nouakchott-2022-07-08'],
    ['Saint-Étienne-du-Rouvray', 'saint-etienne-du-rouvray-2022-07-08'],
    ['Córdoba', 'cordoba-2022-07-08'],
    ['الرباط، المغرب', 'statement-2022-07-08'],
    ['', 'statement-2022-07-08'],
    ['a'.repeat(200), `${'a'.repeat(40)}-2022-07-08`],
  ])('%s', (place, slug) => {
    expect(proposedSlug(place, '2022-07-08')).toBe(slug)
    expect(slugFault(slug)).toBeNull()
  })
})
