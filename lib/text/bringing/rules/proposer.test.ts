import { describe, expect, it } from 'vitest'
import { sha256 } from '@/lib/record/event/rules/public-chain'
import { passagesOf } from '@/lib/text/statement/rules/passages'
import type { BroughtContent, Dismissed, DROPPED, ProgramAsked } from '../types'
import { decidedIn, mostTakenFirst } from './decided'
import { proposalsOf } from './proposals'
import {
  askedOfProposer,
  decidedOf,
  keptProposals,
  NOTHING_KEPT,
  offeredIn,
  withProposersNamed,
} from './proposer'
import { suggestionsIn } from './suggestions'
import { contentOf, markOf } from './testing'

// Test text; its parties are invented.
const text = [
  'Test text, not from any source. The parties met.',
  'Party A agrees to inform Party B today. Trust grows between both of them.',
  'The parties met again, and every door stays open for all.',
].join('\n')

const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const mark = (words: string) => markOf(at(words))

const contentWith = (some: { marks?: readonly string[]; dismissed?: readonly Dismissed[] } = {}) =>
  contentOf(text, {
    areas: [{ key: 'test', title: 'Test', titles: {} }],
    marks: (some.marks ?? []).map(mark),
    dismissed: some.dismissed ?? [],
  })

const clauses = (...words: string[]) => words.map((each) => ({ words: each, reason: null }))

function asked(words: readonly string[], of = text): ProgramAsked {
  return {
    ...{ state: 'answered', fault: null, textSha256: sha256(of), askedAt: '2026-11-28T00:00:00.000Z' },
    ...{ program: 'test-program 1', ...keptProposals({ text, language: 'en' }, clauses(...words)) },
  }
}

const suggested = (content: BroughtContent) => suggestionsIn(passagesOf(text), content)

describe('what is kept of what a program proposes', () => {
  it.each<[what: string, words: string, counted: Partial<Record<(typeof DROPPED)[number] | 'kept', number>>]>(
    [
      ['words that stand there once', 'every door stays open', { kept: 1 }],
      ['a whole passage', text.split('\n')[2] ?? '', { kept: 1 }],
      ['words that are not there', 'every window stays open', { not_there: 1 }],
      ['another capital letter', 'Every door stays open', { not_there: 1 }],
      ['another space', 'every  door stays open', { not_there: 1 }],
      ['words that are there twice', 'The parties met', { several: 1 }],
      ['words that are there twice, overlapping', 'e', { several: 1 }],
      ['a part of a word', 'oor stays open', { outside: 1 }],
      ['words with a space at their end', 'every door stays open ', { outside: 1 }],
      ['words of two passages', 'between both of them.\nThe parties', { outside: 1 }],
      ['a script', '<script>alert(1)</script>', { not_there: 1 }],
      ['no words', '', { not_there: 1 }],
    ],
  )('%s', (_what, words, { kept = 0, ...dropped }) => {
    const found = keptProposals({ text, language: 'en' }, clauses(words))
    expect(found.kept).toHaveLength(kept)
    expect(found.dropped).toEqual({ ...NOTHING_KEPT.dropped, ...dropped })
    for (const { start, end } of found.kept) expect(text.slice(start, end)).toBe(words)
  })

  it('is none that shares words with one before it, and stands in the order of the text', () => {
    const { kept, dropped } = keptProposals(
      { text, language: 'en' },
      clauses(
        'every door stays open',
        'door stays open for all',
        'Trust grows between both of them',
        'every door stays open',
      ),
    )
    expect(kept.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Trust grows between both of them',
      'every door stays open',
    ])
    expect(dropped).toEqual({ ...NOTHING_KEPT.dropped, again: 2 })
  })

  it('does not cut what is written with several code units', () => {
    const emoji = 'Test 👩🏽‍🚀 text.'
    const { dropped } = keptProposals({ text: emoji, language: 'en' }, clauses('👩🏽', 'Test \ud83d'))
    expect(dropped).toEqual({ ...NOTHING_KEPT.dropped, outside: 2 })
  })
})

describe('what is offered', () => {
  const own = 'Trust grows between both of them'

  it('is what the lexicon suggests where no program proposed, or one of another text', () => {
    const content = contentWith()
    const lexicon = suggested(content)
    expect(lexicon.map(({ words }) => words)).toContain('agrees to')
    expect(offeredIn(content, lexicon, null)).toBe(lexicon)
    expect(offeredIn(content, lexicon, asked([own], 'Another text.'))).toBe(lexicon)
    const failed = { ...asked([own]), state: 'failed', program: null, ...NOTHING_KEPT } as const
    expect(offeredIn(content, lexicon, failed)).toBe(lexicon)
  })

  it('is one suggestion where both propose, the lexicon’s, and says so', () => {
    const content = contentWith()
    const lexicon = suggested(content)
    const offered = offeredIn(content, lexicon, asked(['to inform Party B']))
    expect(offered).toHaveLength(lexicon.length)
    expect(offered.filter(({ proposedBy }) => proposedBy)).toMatchObject([
      { by: 'itself', force: 'agreed', words: 'agrees to', proposedBy: 'test-program 1' },
    ])
  })

  it('has no force, no reason for one and no area of what a program alone proposes', () => {
    const content = contentWith({ marks: ['not from any source'] })
    const lexicon = suggested(content)
    const offered = offeredIn(content, lexicon, asked([own]))
    expect(offered.map(({ start }) => start)).toEqual(
      [...offered.map(({ start }) => start)].sort((a, b) => a - b),
    )
    const [one] = offered.filter(({ by }) => by === 'program')
    expect(one).toMatchObject({ force: null, why: null, entry: 'program', passage: 2, words: own })
    const proposals = proposalsOf({ content }, offered, one ? [one] : [])
    expect(proposals).toMatchObject([{ exact: own, title: own, areaKey: null, responsible: [] }])
  })

  it.each<[string, Parameters<typeof contentWith>[0]]>([
    ['marked', { marks: ['grows'] }],
    ['let go', { dismissed: [{ ...at(own), entry: 'program' }] }],
    ['let go as the lexicon’s', { dismissed: [{ ...at('grows'), entry: 'en.grow' }] }],
  ])('leaves out what is %s', (_what, some) => {
    const content = contentWith(some)
    const offered = offeredIn(content, suggested(content), asked([own]))
    expect(offered.filter(({ by }) => by === 'program')).toEqual([])
  })

  it('never stands before the lexicon’s by what was taken before', () => {
    const content = contentWith()
    const offered = offeredIn(content, suggested(content), asked(['not from any source']))
    expect(offered[0]?.by).toBe('program')
    const never = new Map([['en.agree', { taken: 0, letGo: 999 }]])
    expect(mostTakenFirst(offered, { inAll: never, here: new Map() }).at(-1)?.by).toBe('program')
  })

  it('is not counted as an entry of the lexicon once it is let go, and hides none', () => {
    const content = contentWith({ dismissed: [{ ...at('inform'), entry: 'program' }] })
    expect(decidedIn(content)).toEqual(new Map())
    expect(suggested(content).map(({ words }) => words)).toContain('agrees to')
  })

  it('is counted by what became of it', () => {
    const kept = [at('not from any source'), at(own), at('every door')]
    const { marks, dismissed } = contentWith({
      marks: ['source'],
      dismissed: [
        { ...at(own), entry: 'program' },
        { ...at('any'), entry: 'en.any' },
      ],
    })
    expect(decidedOf({ marks, dismissed }, kept)).toEqual({ marked: 1, letGo: 1 })
  })
})

describe('a mark', () => {
  const marked = (words: string, before: BroughtContent, program: ProgramAsked | null) =>
    withProposersNamed(before, { ...before, marks: [...before.marks, mark(words)] }, program)

  it.each([
    ['of the words that a program proposed', 'every door stays open', 'test-program 1'],
    ['of some of them', 'door', 'test-program 1'],
    ['of more than them', 'and every door stays open for all', 'test-program 1'],
    ['of other words', 'Trust grows', undefined],
  ])('%s names it as it should', (_what, words, program) => {
    const content = marked(words, contentWith(), asked(['every door stays open']))
    expect(content.marks.map(({ proposedBy }) => proposedBy)).toEqual([program])
  })

  it('that was there before the program was asked is not its', () => {
    const before = contentWith({ marks: ['every door'] })
    const content = marked('Trust grows', before, asked(['every door stays open']))
    expect(content.marks.map(({ proposedBy }) => proposedBy)).toEqual([undefined, undefined])
  })

  it('is of no program that was asked about another text', () => {
    const content = marked('every door', contentWith(), asked(['every door stays open'], 'Another text.'))
    expect(content.marks[0]).not.toHaveProperty('proposedBy')
  })
})

it('is told the text, its language and its lines, and nothing else', () => {
  const told = askedOfProposer(contentWith({ marks: ['every door'] }))
  expect(Object.keys(told).sort()).toEqual(['blocks', 'language', 'text'])
  expect(told).toMatchObject({ text, language: 'en' })
  expect(told.blocks[0]).toEqual({ start: 0, end: text.indexOf('\n'), kind: 'paragraph', level: 0 })
})
