import { expect, it, vi } from 'vitest'
import { loadItemAsOf } from './item-as-of'
import { loadLookedListOf } from './looked'

vi.mock('./statement', () => ({
  loadStatement: async () => ({
    slug: 's',
    base: { language: 'fr', editorial: [] },
    parties: [],
    passages: [],
    areas: [],
  }),
  loadBroughtIn: async () => '2024-01-01T00:00:00.000Z',
}))

const translated = vi.hoisted(() => (reference: string) => ({
  ...{ id: reference, reference, title: 'Le titre', titleLanguage: 'fr', force: 'declared', followed: false },
  translated: {
    title: {
      ...{ text: 'Le titre', language: 'fr', original: { text: 'The title', language: 'en' } },
      ...{ since: '2026-06-01T10:00:00.000Z', isReviewed: true },
    },
  },
}))

const search = vi.hoisted(() => ({ id: 'e1', day: '2024-02-01', publishedAt: '2024-02-02T10:00:00.000Z' }))
vi.mock('../data/looked', () => ({
  findLookedOutline: async () => ({
    requests: [],
    entries: [{ ...search, reference: '7c', itemSince: '2024-02-01T10:00:00.000Z', passage: 7, start: 0 }],
    logs: [],
  }),
  findLookedPart: async () => ({ requests: [], searches: [search], named: [], items: [translated('7c')] }),
  keyOfPlace: () => 'entry:e1',
}))

const item = vi.hoisted(() => ({
  ...{ id: 'i', reference: '7c', title: 'A title', titleLanguage: 'en', start: 10, end: 20, withdrawn: null },
  ...{ governedBy: null, governs: [], bearings: [], bearingCount: 0 },
}))
vi.mock('./item-part', () => ({
  loadItemPartOf: async () => ({
    isWhole: true,
    ...{ item, items: [item], ever: [], sources: [], notes: [], searches: [], requests: [], replies: [] },
    ...{ tests: [], links: [], codedTwice: [], bodies: [] },
  }),
}))
vi.mock('./changed-quotes', () => ({ loadChangedQuotes: async () => [] }))
vi.mock('./structure', () => ({ loadStructureOf: async () => ({}) }))
vi.mock('./lineage', () => ({ withEnds: async () => [] }))
vi.mock('../data/item-moments', () => ({
  findItemMoments: async () => ({
    broughtInAt: '2024-01-01T00:00:00.000Z',
    items: {
      '7c': { publishedAt: '2024-01-02T10:00:00.000Z', following: [], bearings: {}, bearingDays: [] },
    },
    sources: {},
    acts: [],
  }),
}))
vi.mock('@/lib/text/commitment/data/commitments', () => ({
  findNeighbours: async () => ({ previous: null, next: translated('7d') }),
  findItemDays: async () => [],
}))

it.each([
  ['2026-05-31', 'The title', { until: '2026-06-01' }],
  ['2026-06-01', 'Le titre', { from: '2026-06-01', until: null }],
])(
  'at the end of %s a neighbour, and what was searched for, is called %s, for the days between translations',
  async (day, title, state) => {
    const item = await loadItemAsOf('s', '7c', day, 'fr')
    expect(item?.shown?.neighbours).toMatchObject({ previous: null, next: { reference: '7d', title } })
    expect(item?.state).toMatchObject(state)
    const looked = await loadLookedListOf('s', day, null, 'fr')
    expect(looked?.shown?.items).toMatchObject([{ reference: '7c', title }])
    expect(looked?.state).toMatchObject(state)
  },
)
