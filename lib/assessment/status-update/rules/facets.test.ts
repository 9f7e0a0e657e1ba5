import { describe, expect, it } from 'vitest'
import { commitmentView } from '@/lib/text/commitment/rules/testing'
import type { CommitmentView } from '@/lib/text/commitment/types'
import type { RevisionView } from '../types'
import { itemStates, lookedAt } from './facets'
import { facetCounts, filterItems, isItemFilter } from './item-filters'
import { revisionView } from './testing'

const parties = ['eu-commission', 'spain', 'morocco']
const areas = ['police', 'borders', 'pact']

const item = (reference: string, some: Partial<CommitmentView>): CommitmentView =>
  commitmentView({
    id: reference,
    reference,
    key: reference,
    title: reference,
    areaKey: 'police',
    exact: 'x',
    ...some,
  })

const revision = (reference: string, some: Partial<RevisionView>): RevisionView =>
  revisionView({
    id: `${reference}-${some.party}-${some.number ?? 1}`,
    reference,
    author: { publicName: 'A', kind: 'person' },
    ...some,
  })

const items = [
  item('2b', { force: 'agreed', areaKey: 'borders' }),
  item('7a', { followed: false, governs: ['7b', '7c'] }),
  item('7c', { governedBy: '7a' }),
  item('6a', { force: 'declared', followed: false }),
  item('5a', { force: 'claimed' }),
  item('9a', { force: 'claimed' }),
]
const revisions = [
  revision('2b', { state: 'final', provisional: false }),
  revision('7c', { party: 'spain', judgement: 'reaffirmed' }),
  revision('7c', { party: 'morocco', judgement: 'reaffirmed' }),
  revision('7c', { party: 'eu-commission', judgement: 'no_public_evidence' }),
  revision('5a', { judgement: 'partly_supported' }),
]
const states = itemStates(items, revisions, parties)

describe('what stands for an item', () => {
  it.each([
    ['2b', [{ key: 'taken_up', provisional: false }]],
    ['7a', []],
    [
      '7c',
      [
        { key: 'no_public_evidence', provisional: true },
        { key: 'reaffirmed', provisional: true },
      ],
    ],
    ['6a', []],
    ['5a', [{ key: 'partly_supported', provisional: true }]],
    ['9a', [{ key: 'not_checked', provisional: false }]],
  ])('%s', (reference, expected) => {
    expect(states.get(reference)).toEqual(expected)
  })
})

describe('filters', () => {
  it.each([
    ['group', 'commitments', ['2b']],
    ['group', 'options', ['7a', '7c']],
    ['group', 'intentions', []],
    ['group', 'claims', ['5a', '9a']],
    ['group', 'positions', ['6a']],
    ['force', 'conditional', ['7a', '7c']],
    ['force', 'acknowledged', []],
    ['status', 'reaffirmed', ['7c']],
    ['status', 'no_public_evidence', ['7c']],
    ['status', 'delivered', []],
    ['finding', 'not_checked', ['9a']],
    ['area', 'borders', ['2b']],
  ] as const)('%s=%s', (facet, value, expected) => {
    const kept = filterItems(items, states, [{ facet, value }])
    expect(kept.map(({ reference }) => reference)).toEqual(expected)
  })

  it('keep what has all that is chosen, and everything where nothing is', () => {
    const chosen = [
      { facet: 'force', value: 'conditional' },
      { facet: 'status', value: 'reaffirmed' },
    ] as const
    expect(filterItems(items, states, chosen).map(({ reference }) => reference)).toEqual(['7c'])
    expect(filterItems(items, states, null)).toEqual(items)
    const nobody = [...chosen, { facet: 'area', value: 'pact' } as const]
    expect(filterItems(items, states, nobody)).toEqual([])
  })

  it.each([
    ['group', 'claims', true],
    ['group', 'followed', false],
    ['force', 'claimed', true],
    ['status', 'delivered', true],
    ['status', 'supported', false],
    ['finding', 'supported', true],
    ['area', 'pact', true],
    ['area', 'fishing', false],
    ['party', 'spain', false],
    ['constructor', 'name', false],
  ])('is %s=%s an address: %s', (facet, value, expected) => {
    expect(isItemFilter([{ facet, value }], areas)).toBe(expected)
  })

  it.each([
    ['in the order of the rail', ['force', 'agreed', 'area', 'pact'], true],
    ['in another order', ['area', 'pact', 'force', 'agreed'], false],
    ['one of them twice', ['force', 'agreed', 'force', 'claimed'], false],
    ['one of them unknown', ['force', 'agreed', 'area', 'fishing'], false],
  ])('several facets, %s', (_, [first = '', one = '', second = '', other = ''], expected) => {
    const filter = [
      { facet: first, value: one },
      { facet: second, value: other },
    ]
    expect(isItemFilter(filter, areas)).toBe(expected)
  })

  it('counts what choosing a value would show, given what else is chosen', () => {
    const filter = [
      { facet: 'force', value: 'conditional' },
      { facet: 'status', value: 'reaffirmed' },
    ] as const
    const counts = (facet: 'force' | 'status' | 'area') =>
      facetCounts(items, states, facet, areas, filter)
        .filter(({ n }) => n > 0)
        .map(({ value, n }) => `${value} ${n}`)
    expect(counts('force')).toEqual(['conditional 1'])
    expect(counts('status')).toEqual(['no_public_evidence 1', 'reaffirmed 1'])
    expect(counts('area')).toEqual(['police 1'])
  })

  it('counts each value in the order of the rail, and says where all is provisional', () => {
    expect(facetCounts(items, states, 'status', areas).filter(({ n }) => n > 0)).toEqual([
      { value: 'no_public_evidence', n: 1, provisional: true },
      { value: 'reaffirmed', n: 1, provisional: true },
      { value: 'taken_up', n: 1, provisional: false },
    ])
    expect(facetCounts(items, states, 'area', areas).map(({ n }) => n)).toEqual([5, 1, 0])
  })

  it('counts what introduces others neither among options nor among what is conditional', () => {
    const countIn = (facet: 'group' | 'force', value: string) =>
      facetCounts(items, states, facet, areas).find((each) => each.value === value)?.n
    expect(countIn('group', 'options')).toBe(1)
    expect(countIn('force', 'conditional')).toBe(1)
  })
})

describe('how many items were looked at', () => {
  const standing = (...keys: ('not_rated' | 'not_checked' | 'delivered')[]) => ({
    states: keys.map((key) => ({ key, provisional: true })),
    n: 1,
  })

  it.each([
    ['none', [standing('not_rated'), standing('not_checked')], { looked: 0, of: 2 }],
    ['some', [standing('delivered'), { ...standing('not_rated'), n: 20 }], { looked: 1, of: 21 }],
    ['for one party', [standing('delivered', 'not_rated')], { looked: 1, of: 1 }],
    ['of what takes no judgement', [standing(), standing('delivered')], { looked: 1, of: 1 }],
  ])('%s', (_what, entries, counted) => {
    expect(lookedAt(entries)).toEqual(counted)
  })
})
