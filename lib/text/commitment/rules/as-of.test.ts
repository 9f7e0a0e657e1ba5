import { describe, expect, it } from 'vitest'
import type { CommitmentView, ItemMoments } from '../types'
import { itemsAsOf } from './as-of'
import { commitmentView } from './testing'

const item = (reference: string, some: Partial<CommitmentView> = {}): CommitmentView =>
  commitmentView({
    id: reference,
    reference,
    key: reference,
    title: reference,
    areaKey: 'area',
    force: 'agreed',
    ...some,
  })
const from = (day: string, some: Partial<ItemMoments> = {}): ItemMoments => ({
  publishedAt: `${day}T12:00:00.000Z`,
  following: [],
  bearings: {},
  bearingDays: [],
  ...some,
})
const on = (
  day: string,
  items: readonly CommitmentView[],
  moments: Record<string, ItemMoments>,
  isListed = (_id: string) => true,
) => itemsAsOf(items, moments, isListed, day)

describe('the marked items of a day', () => {
  it('are those that were public by its end', () => {
    const moments = { '7a': from('2026-01-01'), '7b': from('2026-01-03') }
    const items = [item('7a'), item('7b'), item('7c')]
    expect(on('2025-12-31', items, moments)).toEqual([])
    expect(on('2026-01-02', items, moments).map(({ reference }) => reference)).toEqual(['7a'])
    expect(on('2026-01-03', items, moments).map(({ reference }) => reference)).toEqual(['7a', '7b'])
  })

  it('stand as they stood before they were withdrawn', () => {
    const withdrawn = { on: '2026-02-01', reason: 'Test reason', language: 'en' }
    const items = [item('7a', { withdrawn })]
    const moments = { '7a': from('2026-01-01') }
    expect(on('2026-01-31', items, moments)[0]?.withdrawn).toBeNull()
    expect(on('2026-02-01', items, moments)[0]?.withdrawn).toEqual(withdrawn)
  })

  it('govern those that were there and stood then', () => {
    const withdrawn = { on: '2026-02-01', reason: 'Test reason', language: 'en' }
    const items = [
      item('7a', { governs: ['7b', '7d'] }),
      item('7b', { governedBy: '7a' }),
      item('7c', { governedBy: '7a', withdrawn }),
      item('7d', { governedBy: '7a' }),
    ]
    const moments = {
      '7a': from('2026-01-01'),
      '7b': from('2026-01-01'),
      '7c': from('2026-01-01'),
      '7d': from('2026-03-01'),
    }
    expect(on('2026-01-05', items, moments)[0]?.governs).toEqual(['7b', '7c'])
    expect(on('2026-02-05', items, moments)[0]?.governs).toEqual(['7b'])
    expect(on('2026-03-05', items, moments)[0]?.governs).toEqual(['7b', '7d'])
  })

  it('are followed as they were then', () => {
    const turns = [
      { at: '2026-02-01T00:00:00.000Z', on: true },
      { at: '2026-03-01T00:00:00.000Z', on: false },
    ]
    const items = [item('7a', { followed: false })]
    const moments = { '7a': from('2026-01-01', { following: turns }) }
    const followed = (day: string) => on(day, items, moments)[0]?.followed
    expect(['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'].map(followed)).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('have the sources that were public and said to bear on them by then', () => {
    const items = [
      item('7a', {
        bearings: [
          { sourceId: 'S1', stance: 'supports' },
          { sourceId: 'S2', stance: 'supports' },
          { sourceId: 'S3', stance: 'context' },
        ],
        bearingCount: 3,
      }),
    ]
    const bearingDays = [
      { day: '2026-01-01', n: 40 },
      { day: '2026-01-09', n: 60 },
    ]
    const bearings = {
      S1: '2026-01-01T12:00:00.000Z',
      S2: '2026-01-09T12:00:00.000Z',
      S3: '2026-01-01T12:00:00.000Z',
    }
    const moments = { '7a': from('2026-01-01', { bearings, bearingDays }) }
    const ids = (day: string) =>
      on(day, items, moments, (id) => id !== 'S3')[0]?.bearings.map(({ sourceId }) => sourceId)
    expect(ids('2026-01-08')).toEqual(['S1'])
    expect(ids('2026-01-09')).toEqual(['S1', 'S2'])
    const counted = (bearingCount: number, day: string) =>
      on(
        day,
        items.map((each) => ({ ...each, bearingCount })),
        moments,
        (id) => id !== 'S3',
      )[0]?.bearingCount
    expect([counted(3, '2026-01-08'), counted(3, '2026-01-09')]).toEqual([1, 2])
    expect([counted(100, '2026-01-08'), counted(100, '2026-01-09')]).toEqual([40, 100])
  })

  it('have what the parties’ own texts say from the day on which it was brought', () => {
    const said = { reference: '7a', short: {}, long: {}, caution: {}, cautionWords: [], parties: [] }
    const items = [item('7a', { byParty: { ...said, broughtAt: '2026-01-05T12:00:00.000Z' } })]
    const known = (day: string) => on(day, items, { '7a': from('2026-01-01') })[0]?.byParty?.reference
    expect(['2026-01-04', '2026-01-05'].map(known)).toEqual([undefined, '7a'])
  })
})
