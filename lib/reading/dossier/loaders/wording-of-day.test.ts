import { expect, it, vi } from 'vitest'
import { verbsThatDiffer } from '@/lib/text/statement/rules/verbs'
import { loadSince } from './of-day'
import { type loadWording, loadWordingOf } from './wording'

vi.mock('./statement', () => ({
  loadStatement: async () => ({ slug: 's', base: { language: 'en', editorial: [] } }),
  loadBroughtIn: async () => '2024-01-01T00:00:00.000Z',
}))
vi.mock('./judgements', () => ({
  loadTurns: async (slug: string) => (slug === 'turns' ? ['2024-01-01', '2024-03-01'] : []),
}))
vi.mock('@/lib/text/commitment/data/listed', () => ({
  findWordedItems: async () => [
    { reference: '1a', start: 0, end: 8, exact: 'It could', force: 'conditional', governs: ['1b'] },
  ],
}))

const alignment = vi.hoisted(() => (number: number, publishedAt: string, exact: string, force: string) => ({
  ...{ number, publishedAt, alignedBy: 'One', confirmedBy: 'Two' },
  rows: [
    {
      basis: 'person',
      base: { start: 0, end: 8, exact: 'It could', words: null },
      other: {
        ...{ start: 0, end: exact.length, exact },
        words: { start: 0, end: exact.length, force, entry: null },
      },
    },
  ],
}))
vi.mock('@/lib/text/statement/data/renderings', () => ({
  findAlignedRenderings: async () => [
    {
      ...{ key: 'fr-1', language: 'fr', replacedAt: '2026-09-01T10:00:00.000Z' },
      alignments: [
        alignment(1, '2026-03-01T10:00:00.000Z', 'Il pourra', 'conditional'),
        alignment(2, '2026-06-01T10:00:00.000Z', 'Il couvrira', 'agreed'),
      ],
    },
  ],
}))
vi.mock('@/lib/text/statement/data/seen-texts', () => ({
  findSeenTexts: async () => [
    {
      ...{ key: 'ar-1', language: 'ar', extent: 'whole' },
      ...{ broughtAt: '2026-01-01T10:00:00.000Z', replacedAt: '2026-08-01T10:00:00.000Z' },
      clauses: [
        {
          ...{ passage: 1, reference: '1a', start: 0, end: 6, exact: 'وستشمل', force: 'agreed' },
          ...{ words: { start: 0, end: 6 }, why: 'Test reason' },
        },
      ],
    },
  ],
}))

type Known = NonNullable<Awaited<ReturnType<typeof loadWording>>>

/** What the page says of the verb: every wording beside the base's. */
const wordingsOf = ({ items, texts }: Known) =>
  verbsThatDiffer(items, texts, 'en').flatMap(({ languages }) =>
    languages.flatMap(({ wordings }) => wordings.flatMap(({ words, isBase }) => (isBase ? [] : [words]))),
  )

it.each([
  ['2026-02-28', ['وستشمل'], '2026-03-01'],
  ['2026-05-31', ['Il pourra', 'وستشمل'], '2026-06-01'],
  ['2026-07-31', ['Il couvrira', 'وستشمل'], '2026-08-01'],
  ['2026-08-31', ['Il couvrira'], '2026-09-01'],
  ['2026-09-01', [], null],
])('at the end of %s the verb is said as it was aligned and seen by then', async (day, words, until) => {
  const then = await loadWordingOf('s', day)
  expect(then?.shown && wordingsOf(then.shown)).toEqual(words)
  // All days of that state are one page, made with another day: what it tells of may not depend on that.
  expect(then?.state?.until).toBe(until)
})

it.each([
  ['2023-12-31', '2023-12-31'],
  ['2024-01-01', '2024-01-01'],
  ['2024-02-29', '2024-01-01'],
  // Nothing became another since: what is read of now is what stood.
  ['2024-03-01', null],
  ['2024-12-31', null],
])('at the end of %s all stood as it did since %s', async (day, since) => {
  expect((await loadSince('turns', day)).since).toBe(since)
})
