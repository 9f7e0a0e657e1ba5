import { beforeEach, expect, it } from 'vitest'
import { textOf } from '@/components/ground/ui/testing'
import type { NamedCopyAct } from '@/lib/evidence/snapshot/types'
import type { PublicEvent } from '@/lib/record/event/types'
import { speak } from '@/scripts/test/in-place-of/next-intl'
import { PublicAct } from './public-act'

beforeEach(() => {
  speak('en')
})

const kept: NamedCopyAct = {
  ...{ position: '7', sourceId: 'S12', number: 31, shown: null, extent: null, reason: null },
}

/** What the record tells of an act on a copy. */
function said(objectType: string, verb: string, more: Partial<NamedCopyAct> = {}): string {
  return textOf(shown(objectType, verb, more)).replaceAll(/[\u2066-\u2069]/g, '')
}

function shown(objectType: string, verb: string, more: Partial<NamedCopyAct> = {}, position = '7') {
  const event: PublicEvent = {
    ...{
      position,
      at: '2026-01-02T12:00:00.000Z',
      verb,
      objectType,
      objectId: 'any',
      hash: 'a'.repeat(64),
    },
    by: { publicName: 'Somebody', kind: 'person' },
  }
  const objects = {
    items: [],
    revisions: [],
    sources: [],
    tests: [],
    copies: [{ ...kept, ...{ position }, ...more }],
  }
  return PublicAct({ event, statement: { slug: 'a', parties: [] }, objects })
}

it.each([
  ['snapshot', 'kept', {}, 'kept archived copy 31 of'],
  ['snapshot', 'opened', { shown: 'whole' }, 'decided what readers see of archived copy 31 of : all of it'],
  [
    'snapshot',
    'opened',
    { shown: 'title' },
    'decided what readers see of archived copy 31 of : only that there is a copy',
  ],
  [
    'withholding',
    'withheld',
    { extent: 'stretch', reason: 'danger' },
    'redacted words of archived copy 31 of . Why: danger to a person',
  ],
  [
    'withholding',
    'covered',
    { extent: 'stretch', reason: 'law' },
    'redacted in another text what is redacted in archived copy 31 of . Why: the law requires it',
  ],
  [
    'withholding',
    'lifted',
    { extent: 'whole', reason: 'law' },
    'showed again what was redacted of archived copy 31',
  ],
] as const)('tells of a %s that was %s: %o', (objectType, verb, more, words) => {
  const told = said(objectType, verb, more)
  expect(told).toContain('S12')
  expect(told).toContain(`Somebody ${words}`)
})

it('gives no number of this record to an act that arrived with its statement', () => {
  const told = (position: string) => textOf(shown('snapshot', 'kept', {}, position))
  expect(told('68')).toMatch(/^68 /)
  expect(told('-68')).not.toContain('68')
  expect(told('-68')).toContain('kept archived copy 31 of')
})

it('tells of a decision that arrived without its copy, and of none of this site', () => {
  const elsewhere = { position: 'another' }
  expect(textOf(shown('withholding', 'withheld', elsewhere, '-3'))).toContain(
    'decided what readers see of an archived copy, which this site does not have',
  )
  expect(() => textOf(shown('withholding', 'withheld', elsewhere, '3'))).toThrow('copy of act 3')
})
