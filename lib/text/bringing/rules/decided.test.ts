import { describe, expect, it } from 'vitest'
import type { Suggestion } from '../types'
import { emptyContent } from './content'
import { decidedIn, decidesAnew, mostTakenFirst } from './decided'
import { contentOf, markOf } from './testing'

// Test text; its parties are invented.
const text = 'Test text. Party A could act, and Party B could rest.\nBoth agree to meet.'

const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
function decided(some: { marks?: readonly string[]; dismissed?: readonly (readonly [string, string])[] }) {
  const content = contentOf(text, {
    marks: (some.marks ?? []).map((words) => markOf(at(words))),
    dismissed: (some.dismissed ?? []).map(([words, entry]) => ({ ...at(words), entry })),
  })
  return Object.fromEntries(decidedIn(content))
}

describe('what was decided on suggestions', () => {
  it('is nothing where nobody decided', () => {
    expect(decided({})).toEqual({})
  })

  it('is taken where a mark holds it, whatever force it has and however it came about', () => {
    expect(decided({ marks: ['Party A could act', 'agree to'] })).toEqual({
      'en.could': { taken: 1, letGo: 0 },
      'en.agree': { taken: 1, letGo: 0 },
    })
  })

  it('is one taken of a mark that holds several, and none of one that holds none', () => {
    expect(decided({ marks: ['Party A could act, and Party B could rest', 'Test text'] })).toEqual({
      'en.could': { taken: 1, letGo: 0 },
    })
  })

  it('is let go where it was dismissed, but for what was marked after all', () => {
    expect(
      decided({
        marks: ['Party A could act'],
        dismissed: [
          ['could act'.slice(0, 5), 'en.could'],
          ['agree to', 'en.agree'],
        ],
      }),
    ).toEqual({ 'en.could': { taken: 1, letGo: 0 }, 'en.agree': { taken: 0, letGo: 1 } })
  })

  it('may be another where text, marks or what was dismissed changed, and by nothing else', () => {
    const content = emptyContent('en')
    expect(decidesAnew(content, { ...content, areas: [] })).toBe(false)
    expect(decidesAnew(content, { ...content, marks: [] })).toBe(true)
    expect(decidesAnew(content, { ...content, dismissed: [] })).toBe(true)
    expect(decidesAnew(content, { ...content, text: { ...content.text } })).toBe(true)
    expect(decidesAnew(content, { ...content, structure: { blocks: [], notes: [], isGuess: true } })).toBe(
      true,
    )
  })
})

describe('the order by what was taken', () => {
  const suggestion = (entry: string, start: number): Suggestion => ({
    ...{ start, end: start + 1, words: 'x', passage: 1, force: 'declared', why: 'emphasis', entry },
    ...{ by: 'itself', clause: { start, end: start + 1 } },
  })
  const suggestions = [
    suggestion('let-go', 1),
    suggestion('new', 2),
    suggestion('taken', 3),
    suggestion('let-go', 4),
    suggestion('taken', 5),
  ]
  const inAll = new Map([
    ['let-go', { taken: 1, letGo: 9 }],
    ['taken', { taken: 12, letGo: 3 }],
  ])

  it('leaves none out, and keeps the order of the text among those alike', () => {
    const ordered = mostTakenFirst(suggestions, { inAll, here: new Map() })
    expect(ordered.map(({ start }) => start)).toEqual([3, 5, 2, 1, 4])
  })

  it('is that of the text where nothing was decided', () => {
    expect(mostTakenFirst(suggestions, { inAll: new Map(), here: inAll })).toEqual(suggestions)
  })
})
