import { describe, expect, it } from 'vitest'
import { type AlignmentRowInput, saveAlignmentSchema } from '../schema'
import { proposeAlignment } from './alignment'
import { type AlignmentGround, readRows } from './alignment-form'
import { clausesOf } from './clauses'

const base = 'It could cover training. They met.'
const other = 'Cela pourra couvrir la formation. Ils se sont vus. Une fin.'
const ground: AlignmentGround = {
  base: { text: base, language: 'en', clauses: clausesOf(base, 'en') },
  other: { text: other, language: 'fr', clauses: clausesOf(other, 'fr') },
  proposals: proposeAlignment(clausesOf(base, 'en'), clausesOf(other, 'fr'), { base: 'en', other: 'fr' }),
  standing: [],
}
const [first, second, third] = ground.other.clauses.map(({ start, end }) => ({ start, end }))

const row = (changes: Record<string, string>): AlignmentRowInput => {
  const parsed = saveAlignmentSchema.parse({
    alignmentId: '00000000-0000-4000-8000-000000000000',
    version: 1,
    intent: 'save',
    rows: [{ base: '0', ...changes }],
  }).rows[0]
  if (!parsed) throw new Error('no row')
  return parsed
}
const read = (changes: Record<string, string>, over: Partial<AlignmentGround> = {}, takeExact = false) =>
  readRows([row(changes)], { ...ground, ...over }, takeExact)

describe('what a person set for a clause', () => {
  it('nothing is set by itself: neither a proposal nor operative words', () => {
    expect(read({}).rows).toEqual([])
    expect(read({}).undecided).toEqual([0, 1])
    expect(read({ choice: 'proposal' }).rows[0]).toMatchObject({
      base: { words: null },
      other: { words: null },
    })
  })

  it.each<[string, Record<string, string>, string, string | undefined]>([
    ['the proposal, with what it rests on', { choice: 'proposal' }, 'order', other.slice(0, first?.end)],
    ['not in this rendering', { choice: 'none' }, 'person', undefined],
    [
      'a run of clauses',
      { choice: 'run', first: String(second?.start), last: String(third?.end) },
      'person',
      'Ils se sont vus. Une fin.',
    ],
  ])('%s', (_what, changes, basis, exact) => {
    const [kept] = read(changes).rows
    expect([kept?.basis, kept?.other?.exact]).toEqual([basis, exact])
  })

  it('keeps what stood, with what it rested on', () => {
    const standing = read({ choice: 'proposal' }).rows
    expect(read({ choice: 'run', first: '0' }, { standing }).rows[0]?.basis).toBe('order')
    expect(read({ choice: 'run', first: String(second?.start) }, { standing }).rows[0]?.basis).toBe('person')
  })

  it('takes the same words at once only where nothing else was chosen', () => {
    const same = clausesOf(base, 'en')
    const inEnglish = {
      other: { text: base, language: 'en', clauses: same },
      proposals: proposeAlignment(same, same, { base: 'en', other: 'en' }),
    }
    expect(read({}, inEnglish, true).rows[0]).toMatchObject({
      basis: 'exact',
      other: { exact: 'It could cover training.' },
    })
    expect(read({ choice: 'none' }, inEnglish, true).rows[0]).toMatchObject({ other: null })
    expect(read({}, ground, true).rows).toEqual([])
  })

  it.each([
    [{ choice: 'run' }, 'rows[0].choice', 'choice_missing'],
    [{ choice: 'run', first: '5' }, 'rows[0].choice', 'malformed'],
    [
      { choice: 'run', first: String(second?.start), last: String(first?.end) },
      'rows[0].choice',
      'clauses_order',
    ],
    [{ choice: 'none', baseWords: 'must' }, 'rows[0].baseWords', 'words_not_found'],
    [{ choice: 'none', baseWords: 'cover' }, 'rows[0].baseForce', 'force_missing'],
    [{ choice: 'none', baseOp: '0-2' }, 'rows[0].baseWords', 'words_not_found'],
    [{ choice: 'proposal', words: 'formation' }, 'rows[0].force', 'force_missing'],
    [{ choice: 'proposal', op: '900-910' }, 'rows[0].words', 'words_not_found'],
  ])('%j: %s %s', (changes, field, fault) => {
    expect(read(changes).faults).toEqual({ [field]: [fault] })
  })
})

describe('a long text', () => {
  it('is aligned in parts: what a form does not hold stays as it was', () => {
    const standing = read({ choice: 'none' }).rows
    const { rows, undecided } = readRows(
      [row({ base: '25', choice: 'none' })],
      { ...ground, standing },
      false,
    )
    expect(rows).toEqual(standing.concat(rows.slice(1)))
    expect(rows.map(({ base: { exact } }) => exact)).toEqual(['It could cover training.', 'They met.'])
    expect(undecided).toEqual([])
  })
})

describe('operative words', () => {
  const could = { start: 3, end: 8, force: 'conditional', entry: 'en.could' }

  it('from the lexicon, by their place in the text', () => {
    expect(read({ choice: 'proposal', baseOp: '3-8', op: '5-11' }).rows[0]).toMatchObject({
      base: { words: could },
      other: { words: { start: 5, end: 11, force: 'conditional', entry: 'fr.pouvoir' } },
    })
  })

  it('with another force they are the person’s own', () => {
    expect(read({ choice: 'none', baseOp: '3-8', baseForce: 'agreed' }).rows[0]?.base.words).toEqual({
      ...could,
      force: 'agreed',
      entry: null,
    })
  })

  it('typed, they need a force, unless the lexicon proposes the same', () => {
    expect(read({ choice: 'none', baseWords: 'could' }).rows[0]?.base.words).toEqual(could)
    expect(read({ choice: 'none', baseWords: 'cover', baseForce: 'declared' }).rows[0]?.base.words).toEqual({
      start: 9,
      end: 14,
      force: 'declared',
      entry: null,
    })
  })

  it('of a later clause in a run are counted from the first', () => {
    const text = 'Ici. Cela pourra suivre.'
    const clauses = clausesOf(text, 'fr')
    const { rows } = read(
      { choice: 'run', first: '0', last: String(text.length), op: '10-16' },
      { other: { text, language: 'fr', clauses } },
    )
    expect(rows[0]?.other?.words).toMatchObject({ start: 10, end: 16, entry: 'fr.pouvoir' })
  })
})
