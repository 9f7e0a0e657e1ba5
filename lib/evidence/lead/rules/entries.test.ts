import { describe, expect, it } from 'vitest'
import { feedEntries, newOnPage, pageLines, type ReadEntry } from './entries'

const base = 'https://a.example/feed'
const at = new Date('2026-12-01T12:00:00Z')
const read = (said: Partial<ReadEntry>): ReadEntry => ({
  ...{ id: '', address: 'https://a.example/1', title: 'Test title', date: '', text: '' },
  ...said,
})
const entry = (said: Partial<ReadEntry>) => feedEntries([read(said)], base, at)[0]
const share = (one: Partial<ReadEntry>, other: Partial<ReadEntry>) =>
  entry(one)?.keys.some((key) => entry(other)?.keys.includes(key)) ?? false

describe('an entry of a feed', () => {
  it.each<[string, Partial<ReadEntry>, Partial<ReadEntry>, boolean]>([
    ['whose id changes with each reading', { id: 'a' }, { id: 'b' }, true],
    ['whose address changes', { id: 'a' }, { id: 'a', address: 'https://a.example/2' }, true],
    ['with a mark of its reader', {}, { address: 'https://a.example/1?utm_source=feed' }, true],
    ['with another address and another id', { id: 'a' }, { id: 'b', address: 'https://a.example/2' }, false],
    ['whose title changes', { id: 'a' }, { id: 'a', title: 'Another' }, true],
    ['whose id is an address', { id: 'https://a.example/2' }, { address: 'https://a.example/2' }, false],
  ])('%s', (_what, one, other, expected) => expect(share(one, other)).toBe(expected))

  it('is one, however often it stands there', () => {
    expect(feedEntries([read({ id: 'a' }), read({ id: 'b' }), read({ id: 'a' })], base, at)).toHaveLength(1)
  })

  it.each<[string, Partial<ReadEntry>, object | undefined]>([
    ['beside the feed', { address: '../2' }, { address: 'https://a.example/2' }],
    ['nowhere', { address: '' }, undefined],
    ['to what runs', { address: 'javascript:alert(1)' }, undefined],
    ['with a password in it', { address: 'https://me:secret@a.example/' }, undefined],
    ['to a file', { address: 'file:///etc/passwd' }, undefined],
  ])('leads %s', (_what, said, expected) => {
    const found = entry(said)
    if (expected === undefined) expect(found).toBeUndefined()
    else expect(found).toMatchObject(expected)
  })

  it.each<[string, Partial<ReadEntry>, object]>([
    ['its title as one line', { title: 'Test\u202e  title\n' }, { title: 'Test title' }],
    ['the beginning of its words for a title', { title: '', text: 'Test words' }, { title: 'Test words' }],
    ['its address for a title', { title: '' }, { title: 'https://a.example/1' }],
    ['its day', { date: 'Tue, 24 Nov 2026 10:00:00 GMT' }, { date: '2026-11-24' }],
    ['no day that is yet to come', { date: '2027-11-24T10:00:00Z' }, { date: null }],
    ['no day that is none', { date: 'yesterday' }, { date: null }],
    ['its words without halves of letters', { text: 'a\ud800b' }, { excerpt: 'ab' }],
  ])('has %s', (_what, said, expected) => expect(entry(said)).toMatchObject(expected))
})

describe('a page', () => {
  const address = 'https://a.example/news'
  const linesOf = (...lines: string[]) => pageLines(lines.join('\n'))
  const since = (before: readonly string[], ...now: string[]) =>
    newOnPage(linesOf(...now), new Set(linesOf(...before).map(({ key }) => key)), address)

  it('has as new what did not stand there, lines that stand together as one', () => {
    const found = since(['Old one', 'Old two'], 'New title', 'New words', 'Old one', 'Another', 'Old two')
    expect(found.map(({ title, excerpt }) => [title, excerpt])).toEqual([
      ['New title', 'New words'],
      ['Another', ''],
    ])
    expect(found[0]?.identity).not.toBe(found[1]?.identity)
  })

  it('has nothing new where lines only moved, or are set in other letters', () => {
    expect(since(['Old one', 'Old two'], 'OLD TWO', 'Old  one!', 'Old one')).toEqual([])
  })

  it('has the same words as the same thing, whoever watches it', () => {
    expect(since([], 'New')[0]?.identity).toBe(since(['Old'], 'Old', 'New')[0]?.identity)
  })
})
