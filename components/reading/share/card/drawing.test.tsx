import { renderAsync } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'
import { svgText } from '@/components/ground/ui/svg-text'
import type { Card } from './card-type'
import { drawingOf } from './drawing'
import { setLine } from './faces'
import { pictureOf } from './picture'

const card: Card = {
  direction: 'ltr',
  label: '7c',
  force: { key: 'conditional', word: 'Option' },
  states: [{ glyph: 'reaffirmed', word: 'Said again', provisional: true }],
  provisional: 'Provisional',
  words: { text: 'Test quote, not from the source', direction: 'ltr', open: '“', close: '”' },
  about: 'Joint statement',
  dated: 'As of 24 Nov 2026.',
  name: 'Suivi',
}

describe('setting a line', () => {
  it('joins Arabic letters: a word is narrower than its letters alone', () => {
    const joined = setLine('تعهد', 'text', 'rtl').width
    const alone = [...'تعهد'].reduce((sum, letter) => sum + setLine(letter, 'text', 'rtl').width, 0)
    expect(joined).toBeLessThan(alone * 0.9)
  })

  it('sets the first letter of an Arabic word at the right', () => {
    const word = setLine('ال', 'text', 'rtl')
    const alef = setLine('ا', 'text', 'rtl')
    expect(word.glyphs.at(-1)?.path).toBe(alef.glyphs[0]?.path)
  })

  it('finds a face for every letter of our four languages', () => {
    const missing = setLine('\u{10FFFD}', 'text', 'ltr').glyphs[0]?.path
    for (const letter of 'aéñçœŁğ “”«»…¶–ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويّ،؛؟') {
      for (const face of ['text', 'strong', 'ui'] as const)
        expect(setLine(letter, face, 'ltr').glyphs.map(({ path }) => path)).not.toContain(missing)
    }
  })

  it('puts marks on their letter, without width of their own', () => {
    expect(setLine('عَلَنِيّ', 'text', 'rtl').width).toBeCloseTo(setLine('علني', 'text', 'rtl').width, 2)
  })
})

describe('a card', () => {
  it('is a picture of 1200 by 630 pixels, and light', async () => {
    const picture = await pictureOf(card)
    // A PNG says what it is in its first bytes, and its size in its first part.
    expect(picture.subarray(1, 4).toString()).toBe('PNG')
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630])
    expect(picture.length).toBeLessThan(300_000)
  })

  it('asks for no font, no file and no script where it is drawn', () => {
    const drawing = drawingOf(card)
    expect(drawing).not.toMatch(/<text|<image|href|<script|font-/)
    expect(drawing).not.toMatch(/var\(|currentColor|NaN|undefined/)
  })

  it('is mirrored for a right-to-left language: the reference stands at the right', () => {
    const places = (drawing: string) =>
      [...drawing.matchAll(/translate\(([\d.]+) /g)].map(([, x]) => Number(x))
    const first = places(drawingOf(card))[0] ?? 0
    const mirrored = places(drawingOf({ ...card, direction: 'rtl' }))
    expect(first).toBeLessThan(200)
    expect(Math.max(...mirrored)).toBeGreaterThan(1050)
  })

  it('hatches what is provisional, and nothing else', () => {
    const state = { glyph: 'operating', word: 'Operating' } as const
    const uses = (drawing: string) => drawing.match(/url\(#hatch\)/g)?.length ?? 0
    expect(uses(drawingOf({ ...card, states: [{ ...state, provisional: true }] }))).toBe(1)
    expect(uses(drawingOf({ ...card, states: [{ ...state, provisional: false }], provisional: null }))).toBe(
      0,
    )
  })

  it('draws a line under the words that govern the others, in each line in which they stand', () => {
    const under = (words: Partial<Card['words']>, force: Card['force'] = card.force) =>
      [
        ...drawingOf({ ...card, force, words: { ...card.words, ...words } }).matchAll(
          /M([\d.]+) ([\d.]+)h([\d.]+)" stroke="#14507d"/g,
        ),
      ]
        .map((match) => match.slice(1).map(Number))
        .filter(([, y = 0]) => y > 140)
    const text = 'They could cover help'
    const [one, ...others] = under({ text, hinge: 'could cover' })
    expect(others).toEqual([])
    expect(one?.[0]).toBeGreaterThan(150)
    expect(under({ text })).toEqual([])
    expect(under({ text, hinge: 'could cover' }, null)).toEqual([])
    const long = `${'They '.repeat(9)}could cover in particular help and more of it`
    expect(under({ text: long, hinge: 'could cover in particular' }).length).toBe(2)
    // In a language from right to left they are counted from the right.
    const arabic = { text: 'يمكن أن تغطي دعم', hinge: 'يمكن أن', direction: 'rtl' } as const
    const [[x = 0, , width = 0] = []] = under(arabic)
    expect(x + width).toBeGreaterThan(1050)
  })

  it('draws words too long for it without leaving its frame', async () => {
    const text = Array.from({ length: 400 }, (_, n) => `word${n}`).join(' ')
    const { pixels, width } = await renderAsync(drawingOf({ ...card, words: { ...card.words, text } }))
    const darkest = (row: number) =>
      Math.min(...pixels.subarray((row * width + 1140) * 4, (row * width + 1200) * 4))
    expect(Math.min(...Array.from({ length: 490 }, (_, row) => darkest(row + 70)))).toBeGreaterThan(240)
  })
})

describe('drawings as text', () => {
  it('takes custom properties from what is given, else their fallback', () => {
    const drawing = <path fill="var(--g-fill,currentColor)" strokeWidth="var(--g-halo,0)" />
    expect(svgText(drawing, { currentColor: '#111' })).toBe('<path fill="#111" stroke-width="0"></path>')
    expect(svgText(drawing, { '--g-fill': 'url(#hatch)' })).toBe(
      '<path fill="url(#hatch)" stroke-width="0"></path>',
    )
    expect(svgText(drawing)).toBe(
      '<path fill="var(--g-fill,currentColor)" stroke-width="var(--g-halo,0)"></path>',
    )
  })
})
