import { describe, expect, test } from 'vitest'
import { citedSourceOf, isOfTheStatement, type SourceFacts } from './input'

const statement = {
  base: { url: 'https://test.example/base' },
  otherRenderings: [{ url: 'https://test.example/other' }],
  variants: [
    {
      readings: [
        { url: 'https://test.example/report', kind: 'rendering' as const },
        { url: 'https://test.example/later', kind: 'parallel' as const },
      ],
    },
  ],
}

const source = (url: string | null, former: readonly string[] = []) => ({
  url,
  formerAddresses: former.map((each) => ({ url: each })),
})

describe('what is a text of the statement, and so never evidence for what it says', () => {
  test.each([
    ['the base', source('https://test.example/base'), true],
    ['another rendering', source('https://test.example/other?utm_source=x'), true],
    ['a report of it', source('https://test.example/report#top'), true],
    ['a former one', source('https://test.example/new', ['https://test.example/other']), true],
    ['a parallel wording is a text of its own', source('https://test.example/later'), false],
    ['any other', source('https://test.example/elsewhere'), false],
    ['what has no address', source(null), false],
  ])('%s', (_name, each, expected) => {
    expect(isOfTheStatement(each, statement)).toBe(expected)
  })
})

test('a parallel wording is weighed as a source of its own', () => {
  const facts: SourceFacts = {
    ...source('https://test.example/later'),
    primary: true,
    onBehalfOf: 'morocco',
    independenceGroup: null,
    originFor: null,
    date: '2023-04-04',
    sameAs: null,
  }
  expect(citedSourceOf('S72', statement, new Map([['S72', facts]]))).toMatchObject({
    id: 'S72',
    isRendering: false,
  })
})
