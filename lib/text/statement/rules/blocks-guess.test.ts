import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, blockOf, blocksFit, introducingLines, MOST_LEVEL } from './blocks'
import { blocksOfPlainText, blocksRead } from './blocks-guess'
import { passagesOf } from './passages'

/** A block as a table of these tests says it: its kind, its level where it has one, and its marker where it has one. */
const shown = ({ kind, level, marker }: Block) =>
  [kind, level > 0 ? String(level) : '', marker === null ? '' : `‹${marker}›`].filter(Boolean).join(' ')

const guess = (lines: readonly string[], language = 'en') =>
  blocksOfPlainText(lines.join('\n'), language).map(shown)

const long = 'Test words that are many enough to be a paragraph, which ends.'

describe('what lines show', () => {
  // Lines are parted by strokes; an ellipsis is a paragraph, several are a long one.
  test.each<[name: string, lines: string, expected: string, language?: string]>([
    ['a paragraph', '…', 'paragraph'],
    ['a title, a heading', 'Test Title / … / Test heading / …', 'heading 1, paragraph, heading 2, paragraph'],
    [
      'headings of two styles',
      'T / PART OF TESTS / … / Test part / … / OTHER TESTS / …',
      'heading 1, heading 2, paragraph, heading 3, paragraph, heading 2, paragraph',
    ],
    ['numbered paragraphs', '1. First of tests. / 2. Second of tests.', 'paragraph ‹1.›, paragraph ‹2.›'],
    ['numbered deeper', '1.1 First of tests. / 1.2. Second of tests.', 'paragraph ‹1.1›, paragraph ‹1.2.›'],
    ['a numbered heading', '1. Testing / …', 'heading 1 ‹1.›, paragraph'],
    ['dashes', 'We test: / – one thing; / – another.', 'paragraph, list_item 1 ‹–›, list_item 1 ‹–›'],
    [
      'a list in a list',
      'We test: / (a) one: / (i) of it; / (ii) more; / (b) two. / …',
      'paragraph, list_item 1 ‹(a)›, list_item 2 ‹(i)›, list_item 2 ‹(ii)›, list_item 1 ‹(b)›, paragraph',
    ],
    ['after h', '(g) one; / (h) one; / (i) one.', 'list_item 1 ‹(g)›, list_item 1 ‹(h)›, list_item 1 ‹(i)›'],
    [
      'letters up to i',
      [...'abcdefghi'].map((letter) => `(${letter}) one;`).join(' / '),
      [...'abcdefghi'].map((letter) => `list_item 1 ‹(${letter})›`).join(', '),
    ],
    ['initials of a name', '… / J. Test spoke first of all, which is no item.', 'paragraph, paragraph'],
    [
      'numbers that go on with a sentence',
      'We intend to: / 1. Test one thing. / 2. Test another.',
      'paragraph, list_item 1 ‹1.›, list_item 1 ‹2.›',
    ],
    [
      'numbered paragraphs after what was agreed',
      'The parties have agreed as follows: / 1. They test. / 2. They test again.',
      'preamble, paragraph ‹1.›, paragraph ‹2.›',
    ],
    [
      'recitals',
      'Recalling earlier tests, / (1) Whereas tests are run, / Noting that this is none.',
      'preamble, preamble ‹(1)›, paragraph',
    ],
    ['rows of tabs', 'Test\tWords / One\tTwo / …', 'table_row, table_row, paragraph'],
    ['one line with a tab', '1.\tTest words. / Test\twords.', 'paragraph ‹1.›, paragraph'],
    [
      'what is signed',
      '… / Done at Testing, 1 June 2022. / For the First Test / A. Tester',
      'paragraph, signature, signature, signature',
    ],
    ['for the first time', 'For the first time we test. / … … … …', 'paragraph, paragraph'],
    ['an annex', '… / Annex I / …', 'paragraph, annex, paragraph'],
    [
      'what is signed before an annex',
      '… / Done at Testing / A. Tester / Annex: tests / … … … …',
      'paragraph, signature, signature, annex, paragraph',
    ],
    [
      'names under each other',
      '… / Test One / Test Two / Test Three / Test Four / Test Five / …',
      'paragraph, paragraph, paragraph, paragraph, paragraph, paragraph, paragraph',
    ],
    [
      'French',
      'Considérant les essais, / Sont convenus de ce qui suit : / 1. Nous essayons. / Nous avons l’intention de : / – essayer ; / Fait à Essai, le 1er juin 2022',
      'preamble, preamble, paragraph ‹1.›, paragraph, list_item 1 ‹–›, signature',
      'fr',
    ],
    [
      'Spanish',
      'Reafirmando las pruebas; / Acuerdan lo siguiente: / 1.º Probamos. / Tenemos previsto: / a) probar; / b) probar más. / Anexo A',
      'preamble, preamble, paragraph, paragraph, list_item 1 ‹a)›, list_item 1 ‹b)›, annex',
      'es',
    ],
    [
      'Arabic',
      'وإذ نؤكد هذا الاختبار، / نعتزم ما يلي: / ١- نختبر. / أ) هذا؛ / ب) ذلك. / ملحق',
      'preamble, preamble, paragraph ‹١-›, list_item 1 ‹أ)›, list_item 1 ‹ب)›, annex',
      'ar',
    ],
    ['a language without words', 'Annex I / – test / …', 'heading 1, list_item 1 ‹–›, paragraph', 'sv'],
  ])('%s', (_name, lines, expected, language) => {
    const text = lines.split(' / ').map((line) => line.replaceAll(/… ?/g, long))
    expect(guess(text, language).join(', ')).toBe(expected)
  })
})

test('an item is introduced by the line before its list, and by the item around it', () => {
  const text = ['We intend to:', '– test:', '(a) one;', '(b) two.', 'This ends.', '– not introduced'].join(
    '\n',
  )
  const blocks = blocksOfPlainText(text, 'en')
  const of = (words: string) => {
    const start = text.indexOf(words)
    return introducingLines(blocks, { start, end: start + words.length }).map((line) =>
      text.slice(line.start, line.end),
    )
  }
  expect(of('two')).toEqual(['We intend to:', '– test:'])
  expect(of('test')).toEqual(['We intend to:'])
  expect(of('not introduced')).toEqual([])
})

test('however deep a document sets its lists, they are shown as deep as lists are', () => {
  const text = Array.from({ length: 30 }, (_, index) => `Test ${index}.`).join('\n')
  const told = passagesOf(text).map((passage, index) =>
    blockOf(passage, { kind: 'list_item', level: index === 29 ? 3_000_000_000 : index + 1, marker: '•' }),
  )
  const blocks = blocksRead(text, 'en', told)
  expect(blocks.slice(7).map(({ level }) => level)).toEqual([8, ...Array(22).fill(MOST_LEVEL.list_item)])
  expect(blocksFit(text, blocks)).toBe(true)
})

test('whatever the text, its blocks are its passages', () => {
  const line = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom('1. a', '(a) b', '(i) c:', '– d', 'Annex', 'A\tB', 'For the X', long),
  )
  fc.assert(
    fc.property(fc.array(line), fc.constantFrom('en', 'fr', 'es', 'ar', 'sv'), (lines, language) => {
      const text = lines.join('\n')
      expect(blocksFit(text, blocksOfPlainText(text, language))).toBe(true)
    }),
  )
})
