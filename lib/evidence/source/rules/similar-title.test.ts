import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { isNearEqual, likeness, tellingWords, wordsToShare } from './similar-title'

const { sources }: { sources: { id: string; title: string }[] } = JSON.parse(
  readFileSync(path.resolve('prisma/seed/data/rabat-2022.json'), 'utf8'),
)

describe('titles', () => {
  it.each([
    ['the same', 'A new action plan', 'A new action plan', true],
    ['case, accents and dashes', 'Coopération policière – 2023', 'cooperation policiere - 2023', true],
    ['a slip', 'Routes: Commission proposes plan', 'Routes: Comission proposes plan', true],
    [
      'the site’s name after it',
      'Frontex and Morocco outline next steps',
      'Frontex and Morocco outline next steps | News',
      true,
    ],
    ['Arabic vowel signs', 'تعاونٌ أمنيّ بين المغرب وإسبانيا', 'تعاون أمني بين المغرب وإسبانيا', true],
    ['another order of the same words is like it', 'Spain and Morocco', 'Morocco and Spain', true],
    ['one word shared', 'Spain and Morocco', 'Spain and Portugal', false],
    ['another month', 'Press release of May', 'Annual report for 2023', false],
    ['nothing', '', 'A title', false],
    ['nothing but marks', '…', '—', false],
  ])('%s', (_what, one, other, answer) => {
    expect(isNearEqual(one, other)).toBe(answer)
    expect(likeness(one, other)).toBe(likeness(other, one))
  })

  it('of the starter dossier are near equal only in nine pairs: of one court, one group, one session, one programme, one call, and two that begin alike', () => {
    const pairs = sources.flatMap((one, index) =>
      sources
        .slice(index + 1)
        .filter((other) => isNearEqual(one.title, other.title))
        .map((other) => [one.id, other.id]),
    )
    expect(pairs).toEqual([
      ['S31', 'S211'],
      ['S34', 'S128'],
      ['S34', 'S224'],
      ['S64', 'S310'],
      ['S71', 'S72'],
      ['S105', 'S106'],
      ['S120', 'S216'],
      ['S128', 'S224'],
      ['S310', 'S339'],
    ])
    // Each title is held against all others, which a busy machine may take its time for.
  }, 60_000)

  it('are looked up by their longest words', () => {
    expect(tellingWords('The EU and Morocco: launch of a partnership', 3)).toEqual([
      'partnership',
      'morocco',
      'launch',
    ])
    expect(tellingWords('A to Z', 3)).toEqual([])
  })

  it('are looked at where they share two of their longest words, one of two, or all where none is long', () => {
    expect(wordsToShare('The EU and Morocco: launch of a partnership')).toEqual([
      ['partnership', 'morocco'],
      ['partnership', 'launch'],
      ['morocco', 'launch'],
    ])
    expect(wordsToShare('Spain and Morocco')).toEqual([['morocco'], ['spain']])
    expect(wordsToShare('EU: the UN')).toEqual([['eu', 'the', 'un']])
    expect(wordsToShare('—')).toEqual([])
  })

  it('are looked at by words alone, not by a lengthening line that stands for a dash', () => {
    expect(wordsToShare('من ـ إلى')).toEqual([['من', 'إلى']])
    expect(wordsToShare('تعاون ـــــــ أمني')).toEqual([['تعاون'], ['أمني']])
    expect(wordsToShare('ـــــ')).toEqual([])
  })
})
