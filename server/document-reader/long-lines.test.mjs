import { expect, it } from 'vitest'
import { joinedLines, lexiconOf } from './pdf-hyphens.mjs'
import { childOf, treeOf } from './xml.mjs'

// A line may be as long as a document: what looks through it goes over it so many times as it is said to, and not once for each of its letters.

const LONG = 60_000

/** How long something takes, in milliseconds. */
const timeOf = (work) => {
  const begun = performance.now()
  work()
  return performance.now() - begun
}
/** How long it takes beside what goes over the same line three times. */
const beside = (line, work) => {
  const through = () => line.match(/[\s\S]/gu)
  return timeOf(work) / timeOf(() => [through(), through(), through()])
}

it.each([
  ['letters', 'a'.repeat(LONG)],
  ['letters with a sign after them', `${'a'.repeat(LONG)}.`],
  ['digits and marks', `${'1\u0301'.repeat(LONG / 2)} `],
])('a line of nothing but %s is joined to the next in one go', (_name, line) => {
  const lexicon = lexiconOf([line, 'next'])
  expect(beside(line, () => lexiconOf([line, 'next']))).toBeLessThan(20)
  expect(beside(line, () => joinedLines(line, 'next', lexicon))).toBeLessThan(20)
})

it('of a word without end only so much is told as a word may have', () => {
  const line = `${'a'.repeat(LONG)}-`
  const { text, joined } = joinedLines(line, 'next', lexiconOf([line, 'next']))
  expect(text).toHaveLength(LONG + 1 + 'next'.length)
  expect(joined?.length).toBeLessThan(500)
})

it.each([
  ['many attributes', (n) => `<a${' b="1"'.repeat(n / 6)}/>`],
  ['a long name of one', (n) => `<a ${'b'.repeat(n)}="1"/>`],
  ['a long value without an end', (n) => `<a b="${"c='d' ".repeat(n / 6)}`],
  ['room between them', (n) => `<a b="1"${' '.repeat(n)}c="2"/>`],
])('an element with %s is read in one go', (_name, make) => {
  const xml = make(LONG)
  expect(beside(xml, () => readOrRefused(xml))).toBeLessThan(50)
})

function readOrRefused(xml) {
  try {
    return treeOf(xml)
  } catch (error) {
    return error
  }
}

it('attributes are what they were, with either sign of quotation and room round the equals sign', () => {
  const tree = treeOf(`<a  x="1 = 'one'" w:y = '"2"'\n z=""/>`)
  expect(childOf(tree, 'a')?.attributes).toEqual({ x: "1 = 'one'", 'w:y': '"2"', z: '' })
})
