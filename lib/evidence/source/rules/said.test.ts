import { describe, expect, it } from 'vitest'
import type { SaidOfSource } from '../types'
import { differenceOf, isClassingOnly, saidIn, secondReader, weighedWith, withPending } from './said'
import { BARE } from './testing'

const stands: SaidOfSource = { ...BARE, title: 'A title', publisher: 'A publisher', type: 'media' }

describe('what is said of a source', () => {
  it('is what differs, with what stood there', () => {
    expect(differenceOf(stands, { ...stands, title: 'Its title', date: '2024' })).toEqual({
      before: { title: 'A title', date: null },
      after: { title: 'Its title', date: '2024' },
    })
    expect(differenceOf(stands, { ...stands })).toBeNull()
  })

  it('lies over what stands, the newest last', () => {
    const pending = [{ after: { date: '2023', primary: true } }, { after: { date: '2024' } }]
    expect(withPending(stands, pending)).toEqual({ ...stands, date: '2024', primary: true })
    expect(withPending(stands, [])).toEqual(stands)
  })

  it('counts for nobody before it was accepted, where it is of which document, or where that stands', () => {
    const pending = [{ after: { date: '2024', sameAs: 'S41', url: 'https://new.example/' } }]
    expect(weighedWith(stands, pending)).toEqual({ ...stands, date: '2024' })
  })

  it.each([
    ['a class', { primary: null }, { primary: true }, true],
    ['another class', { onBehalfOf: 'spain' }, { onBehalfOf: 'nobody' }, true],
    ['a first date', { date: null }, { date: '2024' }, true],
    ['another date', { date: '2023' }, { date: '2024' }, false],
    ['a title', { title: 'A' }, { title: 'B' }, false],
    ['a class and a title', { primary: null, title: 'A' }, { primary: true, title: 'B' }, false],
  ])('%s: needs no reason is %4$s', (_what, before, after, answer) => {
    expect(isClassingOnly({ before, after })).toBe(answer)
  })

  it.each([
    [
      { primary: true, date: null },
      { primary: true, date: null },
    ],
    [{ primary: 'yes', id: 'S1', listedAt: '2026' }, {}],
    [{ type: 'blog', titleBasis: 'guessed', title: 3 }, {}],
    [{ reliability: 'B', credibility: 2 }, { reliability: 'B' }],
    [{ reliability: 'G', credibility: '6' }, { credibility: '6' }],
    [{ url: 'https://new.example/' }, { url: 'https://new.example/' }],
    [{ url: 'javascript:alert(1)' }, {}],
    [null, {}],
    ['text', {}],
  ])('%o is read as %o', (kept, said) => {
    expect(saidIn(kept)).toEqual(said)
  })
})

describe('the second reader of what a public judgement rests on', () => {
  it.each([
    ['the reviewer, of what the author said', 'ana', 'ana', 'rita'],
    ['the reviewer, of what a third said', 'ben', 'ana', 'rita'],
    ['the author, of what the reviewer said', 'rita', 'ana', 'ana'],
    ['nobody, of a reviewer’s word under an imported judgement', 'rita', null, null],
  ])('%s', (_who, saidBy, author, reader) => {
    expect(secondReader(saidBy, 'rita', author)).toBe(reader)
  })
})
