import { describe, expect, it } from 'vitest'
import { notesOnWords } from './notes-on-words'

const note = (id: string, start: number, end: number) => ({
  id,
  target: { kind: 'span' as const, passage: 7, start, end, exact: '', prefix: '', suffix: '' },
})
const notes = [note('before', 0, 10), note('into', 5, 15), note('inside', 12, 18), note('after', 20, 30)]
const places = [...notes.map(({ id }) => ({ id, passage: 7 })), { id: 'other', passage: 8 }]

describe('notes on words', () => {
  it.each([
    [{ start: 10, end: 20 }, ['into', 'inside']],
    [{ start: 0, end: 30 }, ['before', 'into', 'inside', 'after']],
    [{ start: 18, end: 20 }, []],
    [{ start: 9, end: 10 }, ['before', 'into']],
  ])('%o: those that have a character in common', (words, ids) => {
    const { shown, elsewhere } = notesOnWords(words, notes, places)
    expect(shown.map(({ id }) => id)).toEqual(ids)
    expect(elsewhere.get(7) ?? 0).toBe(notes.length - ids.length)
    expect(elsewhere.get(8)).toBe(1)
  })
})
