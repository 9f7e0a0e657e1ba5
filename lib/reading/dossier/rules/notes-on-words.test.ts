import { describe, expect, it } from 'vitest'
import { notesOnWords } from './notes-on-words'

const note = (id: string, start: number, end: number, passage = 7) => ({
  id,
  target: { kind: 'span' as const, passage, start, end, exact: '', prefix: '', suffix: '' },
})
const notes = [note('before', 0, 10), note('into', 5, 15), note('inside', 12, 18), note('after', 20, 30)]

describe('notes on words', () => {
  it.each([
    [{ start: 10, end: 20 }, ['into', 'inside']],
    [{ start: 0, end: 30 }, ['before', 'into', 'inside', 'after']],
    [{ start: 18, end: 20 }, []],
    [{ start: 9, end: 10 }, ['before', 'into']],
  ])('%o: those that have a character in common', (words, ids) => {
    const { shown, elsewhere } = notesOnWords(words, [...notes, note('other', 40, 50, 8)], [7])
    expect(shown.map(({ id }) => id)).toEqual(ids)
    expect(elsewhere.get(7) ?? 0).toBe(notes.length - ids.length)
    expect(elsewhere.get(8)).toBe(1)
  })

  it('are those of the passages whose notes may be shown, and the others are counted', () => {
    const { shown, elsewhere } = notesOnWords(
      { start: 0, end: 50 },
      [...notes, note('other', 40, 50, 8)],
      [8],
    )
    expect(shown.map(({ id }) => id)).toEqual(['other'])
    expect([...elsewhere]).toEqual([[7, notes.length]])
  })
})
