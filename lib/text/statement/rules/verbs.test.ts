import { describe, expect, it } from 'vitest'
import type { SeenClauseView } from '../types'
import { clauseColumns } from './clause-columns'
import { alignedRendering, governed, governing, seenClause, seenText } from './testing'
import { type KnownText, knownTexts } from './text-in-language'
import { choiceOf, verbsThatDiffer } from './verbs'

const clause = seenClause()
const seen = (key: string, language: string, ...clauses: readonly SeenClauseView[]) =>
  ({ kind: 'seen', text: seenText(key, { language, clauses, text: 'It will include: help' }) }) as const

const possible = {
  ...clause,
  exact: 'Il pourra couvrir',
  words: { start: 3, end: 17 },
  force: 'conditional',
} as const
const help = { ...clause, reference: '7b', exact: 'help', words: null } as const

const items = [governing, governed]

const publishedAt = '2026-12-01T10:00:00.000Z'
const rendering = alignedRendering('fr-9', {
  text: 'Il couvrira.',
  publishedAt,
  alignments: [
    {
      ...{ number: 1, publishedAt, alignedBy: 'One', confirmedBy: 'Two' },
      rows: [
        {
          basis: 'person',
          base: { start: 0, end: 31, exact: 'Now, then: It could include help', words: null },
          other: {
            ...{ start: 0, end: 12, exact: 'Il couvrira.' },
            words: { start: 3, end: 11, force: 'agreed', entry: null },
          },
        },
      ],
    },
  ],
})

describe('verbsThatDiffer', () => {
  const english = seen('en-one', 'en', clause)
  const french = seen('fr-two', 'fr', possible)
  const same = seen('fr-three', 'fr', possible)
  const silent = seen('ar-four', 'ar')

  it('tells of what governs others who says it how, language by language, and in which texts it was not seen', () => {
    expect(verbsThatDiffer(items, [english, french, same, silent], 'en')).toEqual([
      {
        item: governing,
        forces: ['conditional', 'agreed'],
        languages: [
          {
            language: 'en',
            wordings: [
              { words: 'could', force: 'conditional', isBase: true, texts: [] },
              { words: 'will include', force: 'agreed', isBase: false, texts: [english] },
            ],
          },
          {
            language: 'fr',
            wordings: [
              { words: 'pourra couvrir', force: 'conditional', isBase: false, texts: [french, same] },
            ],
          },
        ],
        unseen: [silent],
        without: [],
      },
    ])
  })

  it('tells a text that was seen whole from one of which a part was', () => {
    const whole: KnownText = { kind: 'seen', text: { ...silent.text, key: 'ar-whole', extent: 'whole' } }
    const [verb] = verbsThatDiffer(items, [english, silent, whole], 'en')
    expect(verb).toMatchObject({ unseen: [silent], without: [whole] })
  })

  it('counts a text that people aligned among them, by its operative words', () => {
    const [verb] = verbsThatDiffer(items, knownTexts([rendering], []), 'en')
    expect(verb?.languages[1]?.wordings).toMatchObject([
      { words: 'couvrira', force: 'agreed', texts: [{ kind: 'aligned' }] },
    ])
    expect(verb?.unseen).toEqual([])
    expect(verbsThatDiffer(items, knownTexts([rendering], [], '2026-11-30'), 'en')).toEqual([])
  })

  it.each<[string, readonly KnownText[]]>([
    ['where no text differs', [french]],
    ['where nothing was seen', [silent]],
    ['where the clause has no words of its own', [seen('en-one', 'en', { ...clause, words: null })]],
  ])('is silent %s', (_where, texts) => {
    expect(verbsThatDiffer(items, texts, 'en')).toEqual([])
  })

  it('quotes the whole clause of the base where the lexicon has no table for its language', () => {
    const [verb] = verbsThatDiffer(items, [english], 'de')
    expect(verb?.languages[0]?.wordings[0]?.words).toBe('It could include')
  })
})

describe('choiceOf', () => {
  const arabic = seen('ar-five', 'ar', { ...clause, exact: 'وستشمل', words: { start: 0, end: 6 } })
  const both = seen('ar-six', 'ar', { ...possible, exact: 'يمكن', words: { start: 0, end: 4 } })
  it.each<[string, string, readonly KnownText[], readonly string[]]>([
    ['in the language of the page', 'ar', [seen('en-one', 'en', clause), arabic, both], ['يمكن', 'وستشمل']],
    ['else in another that has both', 'es', [seen('en-one', 'en', clause)], ['could', 'will include']],
    ['else across languages', 'es', [arabic], ['could', 'وستشمل']],
  ])('takes two that differ %s', (_how, language, texts, words) => {
    const [verb] = verbsThatDiffer(items, texts, 'en')
    expect(verb && choiceOf(verb, language)?.map((each) => each.words)).toEqual(words)
  })
})

describe('clauseColumns', () => {
  it('has one text for each language and force, that of which most was seen, and marks the verb', () => {
    const less = seen('en-less', 'en', clause)
    const more = seen('en-more', 'en', clause, help)
    const [verb] = verbsThatDiffer(items, [less, more], 'en')
    if (!verb) throw new Error('the verb does not differ')
    const { texts, rows } = clauseColumns(verb, items)
    expect(texts.map(({ key }) => key)).toEqual(['en-more'])
    expect(rows.map(({ item, words, cells }) => [item.reference, words, cells])).toEqual([
      ['7a', { start: 3, end: 8, force: 'conditional', entry: null }, [clause]],
      ['7b', null, [help]],
    ])
  })
})
