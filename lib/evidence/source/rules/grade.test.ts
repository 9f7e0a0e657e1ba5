import { describe, expect, it } from 'vitest'
import { gradeIn, gradeSigns, isGrading } from './grade'

describe('a grade as it is kept', () => {
  it.each([
    [{ reliability: 'B', credibility: '2' }, 'B2'],
    [{ reliability: 'F', credibility: '6' }, 'F6'],
    [{ reliability: 'A', credibility: null }, 'A–'],
    [{ reliability: null, credibility: '1' }, '–1'],
    [{ reliability: null, credibility: null }, null],
    // Nothing off the scale is a grade.
    [{ reliability: 'G', credibility: '0' }, null],
    [{ reliability: 'b', credibility: 7 }, null],
  ])('%j is %s', (kept, signs) => {
    expect(gradeSigns(gradeIn(kept))).toBe(signs)
  })
})

describe('what somebody said of a source', () => {
  it.each([
    [{ reliability: 'B' as const }, true],
    [{ reliability: 'B' as const, credibility: null }, true],
    [{ credibility: '3' as const, title: 'Another' }, false],
    [{ primary: true }, false],
    [{}, false],
  ])('%j is a grade and nothing else: %s', (after, expected) => {
    expect(isGrading({ after })).toBe(expected)
  })
})
