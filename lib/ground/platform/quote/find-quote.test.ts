import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isStorable } from '@/lib/ground/platform/storable-text'
import { extentOf, findQuote, type QuoteFound, searchedText } from './find-quote'

// Every text is test text, from no source.
const english =
  'Test text, from no source: the parties will open four border posts, and train 1,500 officers by 2024.'
const french = 'Texte d’essai, d’aucune source : les parties ouvriront quatre postes frontières à l’été 2024.'
const spanish =
  'Texto de prueba, de ninguna fuente: las partes abrirán cuatro puestos fronterizos en el año 2024.'
const arabic =
  'نص تجريبي، من لا مصدر: يفتح الطرفان أربعة مراكز حدودية في سنة 2024، ويدربان الشرطة على المراقبة.'

const find = (text: string, quote: string) => findQuote(searchedText(text), quote)
const wordsAt = (text: string, found: QuoteFound) =>
  found.how === 'absent' ? [] : found.places.map(({ start, end }) => text.slice(start, end))

describe('a quote that stands there word for word is found', () => {
  it.each([
    ['in English', english, 'will open four border posts'],
    ['in French', french, 'quatre postes frontières à l’été'],
    ['in Spanish', spanish, 'abrirán cuatro puestos'],
    ['in Arabic', arabic, 'أربعة مراكز حدودية'],
    ['as the whole text', english, english],
    ['with its punctuation', english, 'border posts, and train 1,500 officers'],
    ['with signs at its ends', 'It said “we open posts”. Test.', '“we open posts”.'],
    ['with an ellipsis that is its own', 'Test: we open … and we close.', 'we open … and we close'],
    ['outside the first plane', 'Test 𝒜𝒷 👩‍👩‍👧 words 👮🏽 here', 'words 👮🏽 here'],
    ['in a script without spaces', '测试文本，没有来源。', '测试文本'],
  ])('%s', (_, text, quote) => {
    const found = find(text, quote)
    expect(found.how).toBe('exact')
    expect(wordsAt(text, found)).toEqual([quote])
  })

  it('without the spaces round it', () => {
    expect(wordsAt(english, find(english, '  open four \n'))).toEqual(['open four'])
  })

  it('as whole words before it is found inside a word', () => {
    const text = 'Test: unable to go, able to stay.'
    expect(extentOf(find(text, 'able to'))).toEqual({ start: 20, end: 27 })
  })
})

describe('a quote with words left out is found', () => {
  it.each([
    [
      'as its stretches in their order',
      english,
      'the parties […] train 1,500 officers',
      ['the parties', 'train 1,500 officers'],
    ],
    ['with three points', english, 'the parties ... four border posts', ['the parties', 'four border posts']],
    ['with points that stand apart', english, 'the parties . . . by 2024', ['the parties', 'by 2024']],
    [
      'with points in round brackets',
      french,
      'les parties (…) à l’été 2024',
      ['les parties', 'à l’été 2024'],
    ],
    ['in Arabic', arabic, 'يفتح الطرفان […] في سنة 2024', ['يفتح الطرفان', 'في سنة 2024']],
    ['with two omissions', spanish, 'las partes … puestos … 2024', ['las partes', 'puestos', '2024']],
    ['that begins and ends with one', english, '… will open four …', ['will open four']],
    [
      'as near to one another as they stand',
      'Test: we go. we come, we go far. we end',
      'we go … we end',
      ['we go', 'we end'],
    ],
  ])('%s', (_, text, quote, words) => {
    const found = find(text, quote)
    expect(found.how).toBe('exact')
    expect(wordsAt(text, found)).toEqual(words)
  })

  it('with its first stretch as late as can be', () => {
    const text = 'Test: we go. Some words. we go far. we end'
    expect(extentOf(find(text, 'we go … we end'))?.start).toBe(text.lastIndexOf('we go'))
  })

  it('but for what its stretches differ in', () => {
    const found = find(
      'Test: We “open” posts. Other words. They close doors.',
      'we "open" posts […] They close',
    )
    expect(found).toMatchObject({ how: 'folded', butFor: ['signs', 'capitals'] })
  })

  it.each([
    ['in another order', 'four border posts […] Test text, from no source'],
    ['with a stretch that stands nowhere', 'the parties […] withdraw from every agreement'],
    ['with nothing but omissions', '… […] ...'],
  ])('not %s', (_, quote) => {
    expect(find(english, quote).how).toBe('absent')
  })
})

describe('signs of notes that a reader set apart', () => {
  const noted =
    'Test text.\u202f¹² The agreement of 1988\u202f¹ on defence, with 10⁶ euros, was signed.\u202f² It stands.'

  it.each([
    ['the agreement of 1988 on defence', ['capitals', 'notes'], 'The agreement of 1988\u202f¹ on defence'],
    ['euros, was signed. It stands.', ['notes'], 'euros, was signed.\u202f² It stands.'],
    // As a browser copies it, and as copies were read before.
    ['The agreement of 19881 on defence', ['parting', 'letters'], 'The agreement of 1988\u202f¹ on defence'],
  ])('make no difference to “%s”', (quote, butFor, words) => {
    const found = find(noted, quote)
    expect(found.how === 'folded' ? found.butFor : found.how).toEqual(butFor)
    expect(wordsAt(noted, found)).toEqual([words])
  })

  it('leave the word before them whole, and what stands beside them word for word', () => {
    expect(find(noted, 'agreement of 1988')).toMatchObject({ how: 'exact' })
    expect(wordsAt(noted, find(noted, 'agreement of 1988'))).toEqual(['agreement of 1988'])
    expect(find(noted, 'It stands.')).toMatchObject({ how: 'exact' })
  })

  it('are no powers: ten is not a million', () => {
    expect(find(noted, 'with 10 euros').how).toBe('absent')
  })
})

describe('a quote is absent', () => {
  it.each([
    ['from another text', english, 'Budget support of ninety million was disbursed'],
    ['from a text in another language', arabic, 'will open four border posts'],
    ['from nothing', '', 'will open'],
    ['when it is nothing', english, ' \n'],
    ['when it is short and differs', english, 'for posts'],
    [
      'when nothing but its commonest words stand there',
      english,
      'the parties and the officers of the border by four texts open no source',
    ],
    ['where words between its own are withheld', 'They met █████ there', 'They met there'],
    ['when its signs alone are sought', english, '€ — §'],
  ])('%s', (_, text, quote) => {
    expect(find(text, quote)).toEqual({ how: 'absent' })
  })
})

describe('whatever the text and the quote', () => {
  const alphabet = fc.constantFrom(
    ...'ab1 .-…\n“\u00ad\u0301\u0640ﬁœéاأىﷺ½👮',
    '[…]',
    'will ',
    'open ',
    'posts ',
  )
  const anything = fc.array(alphabet, { maxLength: 80 }).map((parts) => parts.join(''))

  it('what is found lies inside the text, in order, and cuts no character in two', () => {
    fc.assert(
      fc.property(anything, anything, (text, quote) => {
        const found = find(text, quote)
        let after = 0
        for (const { start, end } of found.how === 'absent' ? [] : found.places) {
          expect(start).toBeGreaterThanOrEqual(after)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(isStorable(text.slice(start, end))).toBe(true)
          after = end
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('a stretch of the text is found, word for word or but for being part of a word', () => {
    fc.assert(
      fc.property(anything, fc.nat(), fc.nat(), (text, one, other) => {
        const signs = [...text]
        const [from, to] = [one % (signs.length + 1), other % (signs.length + 1)].sort((a, b) => a - b)
        const quote = signs.slice(from, to).join('').trim()
        if (quote === '') return
        const found = find(text, quote)
        expect(['exact', 'folded']).toContain(found.how)
      }),
      { numRuns: 2_000 },
    )
  })

  it.each([
    ['one letter over and over', 'a', 'a'],
    ['a quote that nearly stands everywhere', 'a', `${'a'.repeat(200)}b`],
    ['a quote that differs in its middle', 'a', `${'a'.repeat(100)}b${'a'.repeat(100)}`],
    ['words over and over', 'ab ', `${'ab '.repeat(60)}c${'ab '.repeat(10)}`],
    ['stretches that stand everywhere', 'a b ', 'a […] b […] a […] b […] c'],
    ['signs over and over', '.a', `${'.a'.repeat(50)}b`],
  ])('twice the text is read no more than twice as often: %s', (_, part, quote) => {
    const once = readsOf(part.repeat(5_000), quote)
    const twice = readsOf(part.repeat(10_000), quote)
    expect(once).toBeGreaterThan(5_000)
    expect(twice).toBeLessThanOrEqual(2.1 * once)
  })
})

it('a quote of more marks of omission than anybody sets is looked up as it is typed alone', () => {
  const quote = (stretches: number) => Array.from({ length: stretches }, () => 'a').join(' … ')
  expect(readsOf('a b '.repeat(500), quote(25))).toBeLessThan(readsOf('a b '.repeat(500), quote(24)) / 10)
  expect(find('a b '.repeat(500), quote(24)).how).toBe('exact')
  expect(find('a b '.repeat(500), quote(25))).toEqual({ how: 'absent' })
  expect(find(`Test: ${quote(25)}.`, quote(25)).how).toBe('exact')
})

it('of letters that a page repeats without end so many places are looked at, the first of them', () => {
  const repeated = 'ab '.repeat(20_001)
  expect(wordsAt(repeated, find(repeated, 'ab'))).toEqual(['ab'])
  expect(find(`${repeated}cd xx ab`, 'cd … ab')).toEqual({ how: 'absent' })
  expect(find(`cd ${repeated}`, 'cd … ab').how).toBe('exact')
})

/** How often a unit or a letter of the text is read while a quote is looked up in it. */
function readsOf(text: string, quote: string): number {
  let reads = 0
  const counted = (units: Uint16Array): Uint16Array =>
    new Proxy(units, {
      get(target, key) {
        if (key === 'length') return target.length
        if (key === 'subarray') return (from: number, to: number) => counted(target.subarray(from, to))
        reads += 1
        return target[Number(key)]
      },
    })
  const { placed, units } = searchedText(text)
  findQuote({ text, units: counted(units), placed: { ...placed, letters: counted(placed.letters) } }, quote)
  return reads
}
