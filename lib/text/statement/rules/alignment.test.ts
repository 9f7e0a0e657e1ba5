import { describe, expect, it } from 'vitest'
import { anchorsOf, likenessOf, proposeAlignment } from './alignment'
import { clausesOf } from './clauses'

const proposed = (base: string, other: string, languages: { base: string; other: string }) =>
  proposeAlignment(clausesOf(base, languages.base), clausesOf(other, languages.other), languages).map(
    ({ run, basis }) => [basis, run],
  )

describe('in one language', () => {
  const en = { base: 'en', other: 'en-GB' }

  it('pairs the same words, whatever their typesetting', () => {
    expect(proposed('They met. It’s over.', "THEY MET! It's over.", en)).toEqual([
      ['exact', [0, 1]],
      ['exact', [1, 2]],
    ])
  })

  it('pairs words alike, and says that it is no more', () => {
    expect(
      proposed(
        'They agreed to renew their partnership.',
        'They agreed together to renew their partnership.',
        en,
      ),
    ).toEqual([['approximate', [0, 1]]])
  })

  it('says that a clause is not there, and leaves out what only the other has', () => {
    expect(
      proposed(
        'We met. Rights are a common value. We left.',
        'We met. Something else was said there. We left.',
        en,
      ),
    ).toEqual([
      ['exact', [0, 1]],
      ['approximate', null],
      ['exact', [2, 3]],
    ])
  })

  it('keeps the order', () => {
    const [first, second] = proposed('One two three. Four five six.', 'Four five six. One two three.', en)
    expect([first?.[1], second?.[1]].filter((run) => run !== null)).toHaveLength(1)
  })
})

describe('across languages', () => {
  const fr = { base: 'en', other: 'fr' }

  it('pairs by order and length', () => {
    expect(
      proposed(
        'They met in the town. They spoke for a long time about what had happened there in June.',
        'Ils se sont vus en ville. Ils ont longuement parlé de ce qui s’y était passé en juin.',
        fr,
      ),
    ).toEqual([
      ['order', [0, 1]],
      ['order', [1, 2]],
    ])
  })

  it('follows a number and a name that both have, where the lengths leave it open', () => {
    const text = (first: string, second: string, third: string) => `${first} ${second} ${third}`
    const other =
      'Une phrase qui rend peut-être une ou deux des autres phrases. Une autre dit qu’en 2022 le chef de Frontex est venu ici.'
    const [plain, named] = [
      'Here is one that is as long as the other.',
      'Here the head of Frontex came in 2022 again.',
    ]
    expect(proposed(text(plain, named, plain), other, fr)).toEqual([
      ['order', [0, 1]],
      ['order', [1, 2]],
      ['order', [1, 2]],
    ])
    expect(proposed(text(plain, plain, plain), other, fr)[1]).toEqual(['order', [0, 1]])
  })

  it('has nothing to propose from an empty text', () => {
    expect(proposed('They met.', '', fr)).toEqual([['order', null]])
  })
})

describe('what both languages write alike', () => {
  it.each([
    ['In 2022, 26,000 people', ['2022', '26000']],
    ['٢٠٢٢ و ٢٦٠٠٠', ['2022', '26000']],
    ['The agency Frontex, and SNIA', ['fron', 'SNIA']],
    ['A meeting of SNIA', ['SNIA']],
    ['à l’Éthiopie', ['ethi']],
    ['Nothing', []],
  ])('%j', (text, expected) => {
    expect([...anchorsOf({ text })].sort()).toEqual([...expected].sort())
  })
})

it.each([
  [['a', 'b'], ['a', 'b'], 1],
  [['a', 'b'], ['b', 'a'], 0.5],
  [['a'], ['b'], 0],
  [[], [], 1],
])('the likeness of %j and %j is %d', (one, two, expected) => {
  expect(likenessOf(one, two)).toBe(expected)
})
