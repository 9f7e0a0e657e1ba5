import { describe, expect, it } from 'vitest'
import type { AlignedRow } from '../types'
import type { AlignmentProposal } from './alignment'
import { proposeKept } from './alignment-kept'
import { clausesOf } from './clauses'

const base = clausesOf('One thing. Another thing.', 'en')
const proposals: readonly AlignmentProposal[] = base.map(() => ({
  run: null,
  basis: 'order',
  likeness: null,
}))
const earlier: readonly AlignedRow[] = base.map((clause, index) => ({
  base: { start: clause.start, end: clause.end, exact: clause.text, words: null },
  other: {
    start: index * 30,
    end: index * 30 + 20,
    exact: ['Une chose est dite.', 'Une autre chose est dite ici.'][index] ?? '',
    words: null,
  },
  basis: 'person',
}))
const kept = (text: string, rows = earlier) =>
  proposeKept(proposals, rows, { base, other: clausesOf(text, 'fr'), text }).map(({ basis, run }) => [
    basis,
    run,
  ])

describe('words that an earlier text had', () => {
  it('are proposed where they stand now, exactly or with a few signs changed', () => {
    expect(kept('Un ajout. Une chose est dite. Une autre chose est dit ici.')).toEqual([
      ['kept', [1, 2]],
      ['kept', [2, 3]],
    ])
  })

  it('leave the other proposal where they are gone, were never there, or the base is cut elsewhere', () => {
    expect(kept('Tout a changé dans ce texte-ci.')).toEqual([
      ['order', null],
      ['order', null],
    ])
    expect(
      kept(
        'Une chose est dite.',
        earlier.map((row) => ({ ...row, other: null })),
      ),
    ).toEqual([
      ['order', null],
      ['order', null],
    ])
    expect(
      kept('Une chose est dite.', [
        { ...(earlier[0] as AlignedRow), base: { start: 3, end: 9, exact: ' thing', words: null } },
      ])[0],
    ).toEqual(['order', null])
  })
})
