import { describe, expect, it } from 'vitest'
import { evidenceList, sourceCount } from './evidence-list'
import { citationView, revisionView } from './testing'

const paid = citationView({ number: 1, sourceId: 'S1', shows: 'It was paid.' })
const other = citationView({ number: 2, sourceId: 'S2', shows: 'Nothing was found.' })
const translation = {
  ...{ text: 'Ce fut payé.', language: 'fr', original: { text: 'It was paid.', language: 'en' } },
  ...{ since: '2026-03-01T12:00:00.000Z', isReviewed: true },
}

describe('what citations show, translated, in the list of evidence', () => {
  const texts = (revisions: Parameters<typeof evidenceList>[0]) =>
    evidenceList(revisions).entries.map((entry) => entry.translation?.text ?? entry.citation.shows)

  it('stands with the citation whose words it translates', () => {
    const revision = revisionView({ id: 'r1', citations: [paid, other] })
    expect(texts([revision])).toEqual(['It was paid.', 'Nothing was found.'])
    expect(texts([{ ...revision, shows: [translation] }])).toEqual(['Ce fut payé.', 'Nothing was found.'])
  })

  it('stands for every judgement that shares the use, whichever it was translated for', () => {
    const first = revisionView({ id: 'r1', citations: [paid] })
    const second = revisionView({ id: 'r2', citations: [{ ...paid, number: 4 }, other] })
    for (const revisions of [
      [{ ...first, shows: [translation] }, second],
      [first, { ...second, shows: [translation] }],
    ]) {
      const evidence = evidenceList(revisions)
      expect(texts(revisions)).toEqual(['Ce fut payé.', 'Nothing was found.'])
      expect(evidence.entries.map(({ number }) => number)).toEqual([1, 2])
      expect(evidence.homeOf(1)).toBe('r1')
      expect(evidence.numberOf('r2', 4)).toBe(1)
    }
  })
})

it('counts a source once, however often a judgement cites it', () => {
  const again = citationView({ number: 3, sourceId: 'S1', shows: 'It was paid twice.' })
  const { entries, accountOf } = evidenceList([revisionView({ id: 'r1', citations: [paid, other, again] })])
  expect(entries).toHaveLength(3)
  expect(sourceCount(entries)).toBe(2)
  expect(sourceCount(accountOf('r1'))).toBe(2)
  expect(sourceCount([])).toBe(0)
})
