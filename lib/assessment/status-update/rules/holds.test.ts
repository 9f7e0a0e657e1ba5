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

const delivered = (...origins: Parameters<typeof by>) => judge('delivered', { citations: by(...origins) })
const reaffirmed = (said: object) => judge('reaffirmed', { citations: by({ ...spain, ...said }) })
const besideUndated = judge('taken_up', { citations: by({ primary: false }, { ...A, date: null }) })
const starter = { ...final, author: dossier }
const provisional = { ...final, finalAt: null }
const starterProvisional = { ...starter, finalAt: null }

describe('what a judgement met once and meets no longer', () => {
  test.each<[string, Standing, JudgementInput, string | null]>([
    ['final, and it holds', final, holds, null],
    ['final, its one primary source classed as none', final, lacks, 'unmet.taken_up'],
    [
      'final, two origins found to be one',
      final,
      delivered({ ...A, ...spain }, { ...A, ...nobody }),
      'judge.requirement.independent',
    ],
    [
      'final, the one that was nobody’s found to be a party’s',
      final,
      delivered({ ...A, ...spain }, { ...B, ...spain }),
      'judge.requirement.independent_not_by_party',
    ],
    ['final, dated before the statement', final, reaffirmed({ date: '2021' }), 'unmet.reaffirmed'],
    ['final, a rendering of the statement', final, reaffirmed({ isRendering: true }), 'unmet.reaffirmed'],
    ['provisional, by a person: it met the rules when submitted', provisional, lacks, 'unmet.taken_up'],
    ['provisional, of the starter dossier: it never met them', starterProvisional, lacks, null],
    ['of the starter dossier, and approved since', starter, lacks, 'unmet.taken_up'],
    ['final, beside an undated source that was no hindrance', final, besideUndated, 'unmet.taken_up'],
    ['final, its one source’s date taken away', final, reaffirmed({ date: null }), 'unmet.dates'],
  ])('%s', (_what, standing, input, key) => {
    const found = noLongerMet(standing, input, never)
    const keys = found?.rules.map((rule) => rule.key) ?? null
    expect(keys).toEqual(key === null ? null : [`status-update.${key}`])
  })

  test('a missing quote is no rule that was met once', () => {
    const quoteless = judge('taken_up', { citations: by({ ...primary, quote: null }) })
    expect(noLongerMet(final, quoteless, never)).toBeNull()
  })
})

describe('the sources classed since', () => {
  const [before, after] = ['2026-01-02T12:00:00.000Z', '2026-01-04T00:00:00.000Z']
  test.each<[string, Standing, Record<string, string | null>, ...string[]]>([
    ['none ever', final, { S1: null, S2: null }],
    ['one, after it was final', final, { S1: after, S2: null }, 'S1'],
    ['one, before', final, { S1: before, S2: null }],
    ['provisional: counted from when it was shown', provisional, { S1: before }, 'S1'],
    ['both, each once', final, { S1: after, S2: '2026-01-05T00:00:00.000Z' }, 'S1', 'S2'],
    ['one that it does not cite', final, { S9: after }],
  ])('%s', (_what, standing, moments, ...sources) => {
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

  const before = changed({ since: '2026-01-02T12:00:00.000Z' })
  test.each<[string, Standing, ChangedQuote, boolean]>([
    ['final, and gone after it', final, changed(), true],
    ['final, and changed after it', final, changed({ became: 'changed' }), true],
    ['final, and gone before: whoever approved it could see that', final, before, false],
    ['provisional: counted from when it was shown', provisional, before, true],
    ['of the starter dossier, provisional: words are held to', starterProvisional, changed(), true],
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
  test.each<[string, Standing, string, readonly string[] | null]>([
    ['final, and withheld after it', final, '2026-01-04', ['S1']],
    ['final, and withheld before: whoever approved it could see that', final, '2026-01-02', null],
    ['of the starter dossier: readers are shown less', starterProvisional, '2026-01-04', ['S1']],
  ])('%s', (_what, standing, day, sources) => {
    const withheld = [{ sourceId: 'S1', at: `${day}T12:00:00.000Z` }]
    expect(noLongerMet({ ...standing, withheld }, holds, never)?.withheld ?? null).toEqual(sources)
  })
})
