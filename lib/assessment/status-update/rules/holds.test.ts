import { describe, expect, test } from 'vitest'
import type { JudgementInput, RevisionView } from '../types'
import type { ChangedQuote } from './changed-quote'
import { noLongerMet } from './holds'
import { A, B, by, citationView, judge, nobody, primary, spain } from './testing'

type Standing = Pick<RevisionView, 'author' | 'finalAt' | 'shownAsInterim' | 'submittedAt' | 'citations'>

const person = { publicName: 'Analyst 1', kind: 'person' as const }
const dossier = { publicName: 'Starter dossier (import)', kind: 'import' as const }
const citation = (number: number, sourceId: string) =>
  citationView({ number, sourceId, quote: 'Test quote, not from the source' })
const final: Standing = {
  author: person,
  submittedAt: '2026-01-01T00:00:00.000Z',
  shownAsInterim: { at: '2026-01-02T00:00:00.000Z', by: 'Reviewer 1' },
  finalAt: '2026-01-03T00:00:00.000Z',
  citations: [citation(1, 'S1'), citation(2, 'S2'), citation(3, 'S1')],
}
const classed = (moments: Record<string, string | null>) =>
  new Map(Object.entries(moments).map(([id, classedAt]) => [id, { classedAt }]))
const never = classed({ S1: null, S2: null })

const holds = judge('taken_up', { citations: by(primary) })
const lacks = judge('taken_up', { citations: by({ primary: false }) })

describe('what a judgement met once and meets no longer', () => {
  test.each<[string, Standing, JudgementInput, readonly string[] | null]>([
    ['final, and it holds', final, holds, null],
    ['final, its one primary source classed as none', final, lacks, ['status-update.unmet.taken_up']],
    [
      'final, two origins found to be one',
      final,
      judge('delivered', { citations: by({ ...A, ...spain }, { ...A, ...nobody }) }),
      ['status-update.judge.requirement.independent'],
    ],
    [
      'final, the one that was nobody’s found to be a party’s',
      final,
      judge('delivered', { citations: by({ ...A, ...spain }, { ...B, ...spain }) }),
      ['status-update.judge.requirement.independent_not_by_party'],
    ],
    [
      'final, found to be dated before the statement',
      final,
      judge('reaffirmed', { citations: by({ ...spain, date: '2021' }) }),
      ['status-update.unmet.reaffirmed'],
    ],
    [
      'final, found to be a rendering of the statement',
      final,
      judge('reaffirmed', { citations: by({ ...spain, isRendering: true }) }),
      ['status-update.unmet.reaffirmed'],
    ],
    [
      'provisional, by a person: it met the rules when it was submitted',
      { ...final, finalAt: null },
      lacks,
      ['status-update.unmet.taken_up'],
    ],
    [
      'provisional, of the starter dossier: it never met them',
      { ...final, author: dossier, finalAt: null },
      lacks,
      null,
    ],
    [
      'of the starter dossier, and approved since',
      { ...final, author: dossier },
      lacks,
      ['status-update.unmet.taken_up'],
    ],
    [
      'final, beside an undated source that was no hindrance',
      final,
      judge('taken_up', { citations: by({ primary: false }, { ...A, date: null }) }),
      ['status-update.unmet.taken_up'],
    ],
    [
      'final, its one source’s date taken away',
      final,
      judge('reaffirmed', { citations: by({ ...spain, date: null }) }),
      ['status-update.unmet.dates'],
    ],
  ])('%s', (_what, standing, input, keys) => {
    const found = noLongerMet(standing, input, never)
    expect(found?.rules.map(({ key }) => key) ?? null).toEqual(keys)
  })

  test('a missing quote is no rule that was met once', () => {
    const quoteless = judge('taken_up', { citations: by({ ...primary, quote: null }) })
    expect(noLongerMet(final, quoteless, never)).toBeNull()
  })
})

describe('the sources classed since', () => {
  test.each<[string, Standing, Record<string, string | null>, readonly string[]]>([
    ['none ever', final, { S1: null, S2: null }, []],
    ['one, after it was final', final, { S1: '2026-01-04T00:00:00.000Z', S2: null }, ['S1']],
    ['one, before', final, { S1: '2026-01-02T12:00:00.000Z', S2: null }, []],
    [
      'provisional: counted from when it was shown',
      { ...final, finalAt: null },
      { S1: '2026-01-02T12:00:00.000Z' },
      ['S1'],
    ],
    [
      'both, each once',
      final,
      { S1: '2026-01-04T00:00:00.000Z', S2: '2026-01-05T00:00:00.000Z' },
      ['S1', 'S2'],
    ],
    ['one that it does not cite', final, { S9: '2026-01-04T00:00:00.000Z' }, []],
  ])('%s', (_what, standing, moments, sources) => {
    expect(noLongerMet(standing, lacks, classed(moments))?.sources).toEqual(sources)
  })
})

describe('the quotes that changed since', () => {
  const changed = (more: Partial<ChangedQuote> = {}): ChangedQuote => ({
    sourceId: 'S1',
    quote: 'Test quote, not from the source',
    became: 'gone',
    since: '2026-01-04T00:00:00.000Z',
    ...more,
  })

  test.each<[string, Standing, ChangedQuote, boolean]>([
    ['final, and gone after it', final, changed(), true],
    ['final, and changed after it', final, changed({ became: 'changed' }), true],
    [
      'final, and gone before: whoever approved it could see that',
      final,
      changed({ since: '2026-01-02T12:00:00.000Z' }),
      false,
    ],
    [
      'provisional: counted from when it was shown',
      { ...final, finalAt: null },
      changed({ since: '2026-01-02T12:00:00.000Z' }),
      true,
    ],
    [
      'of the starter dossier, provisional: words are held to',
      { ...final, author: dossier, finalAt: null },
      changed(),
      true,
    ],
    ['of a source that it does not cite', final, changed({ sourceId: 'S9' }), false],
    ['other words of a source that it cites', final, changed({ quote: 'Other test words' }), false],
  ])('%s', (_what, standing, quote, isRaised) => {
    const found = noLongerMet(standing, holds, never, [quote])
    expect(found).toEqual(isRaised ? { rules: [], sources: [], quotes: [quote], withheld: [] } : null)
  })

  test('stand beside the rules that it no longer meets', () => {
    const found = noLongerMet(final, lacks, classed({ S1: '2026-01-04T00:00:00.000Z' }), [changed()])
    expect(found).toMatchObject({
      rules: [{ key: 'status-update.unmet.taken_up' }],
      sources: ['S1'],
      quotes: [changed()],
    })
  })
})

describe('the sources of which words were withheld since', () => {
  const at = '2026-01-04T00:00:00.000Z'
  test.each<[string, Standing & Pick<RevisionView, 'withheld'>, readonly string[] | null]>([
    ['final, and withheld after it', { ...final, withheld: [{ sourceId: 'S1', at }] }, ['S1']],
    [
      'final, and withheld before: whoever approved it could see that',
      { ...final, withheld: [{ sourceId: 'S1', at: '2026-01-02T12:00:00.000Z' }] },
      null,
    ],
    [
      'of the starter dossier, provisional: readers are shown less than they were',
      { ...final, author: dossier, finalAt: null, withheld: [{ sourceId: 'S1', at }] },
      ['S1'],
    ],
  ])('%s', (_what, standing, withheld) => {
    expect(noLongerMet(standing, holds, never)?.withheld ?? null).toEqual(withheld)
  })
})
