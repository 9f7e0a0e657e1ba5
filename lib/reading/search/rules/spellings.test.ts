import { describe, expect, it } from 'vitest'
import { fold } from '@/lib/ground/platform/fold'
import { spellingsOf } from './spellings'

describe('other ways to write a word', () => {
  it.each([
    ['co-operation', 'cooperation'],
    ['cooperation', 'co operation'],
    ['re-admission', 'readmission'],
    ['readmission', 're admission'],
    ['organisation', 'organization'],
    ['organizations', 'organisations'],
    ['labour', 'labor'],
    ['neighborhood', 'neighbourhood'],
    ['centres', 'centers'],
    ['defense', 'defence'],
    ['programme', 'program'],
    ['travelling', 'traveling'],
    ["l'enquête", 'enquete'],
    ['d’organisations', 'organisations'],
    ['qu’enquêter', 'enqueter'],
    ['والشرطة', 'الشرطه'],
    ['والشرطة', 'شرطه'],
    ['بالتحقيقات', 'تحقيقات'],
  ])('%s is also %s', (typed, other) => {
    expect(spellingsOf(fold(typed))).toContain(other)
  })

  it.each(['police', '2022-07-08', 'four', '7c', 'a/b/c/d', 'من'])('%s is itself alone', (typed) => {
    expect(spellingsOf(fold(typed))).toEqual([])
  })

  it('never gives the word itself', () => {
    for (const typed of ['co-operation', 'شرطة', 'organise'])
      expect(spellingsOf(fold(typed))).not.toContain(fold(typed))
  })
})
