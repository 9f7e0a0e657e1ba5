import { expect, it } from 'vitest'
import { joinedLines, lexiconOf } from './pdf-hyphens.mjs'
import { childOf, treeOf } from './xml.mjs'

// A line may be as long as a document: what looks through it goes over it so many times as it is said to, and not once for each of its letters.

const LONG = 60_000
const LONGER = 4 * LONG

/** What something takes of the processor, in milliseconds: the least of three, since others are at work beside it. */
function timeOf(work) {
  const times = Array.from({ length: 3 }, () => {
    const begun = process.cpuUsage()
    work()
    return process.cpuUsage(begun).user / 1_000
  })
  return Math.min(...times)
}
/** Far above what going over so many letters takes, some milliseconds, and far below what once for each of them does, half a minute. */
const MOST_MS = 1_500

it.each([
  ['letters', (n) => 'a'.repeat(n)],
  ['letters with a sign after them', (n) => `${'a'.repeat(n)}.`],
  ['digits and marks', (n) => `${'1\u0301'.repeat(n / 2)} `],
])('a line of nothing but %s is joined to the next in one go', (_name, make) => {
  const told = (n) => {
    const line = make(n)
    return () => lexiconOf([line, 'next'])
  }
  const joined = (n) => {
    const line = make(n)
    const lexicon = lexiconOf([line, 'next'])
    return () => joinedLines(line, 'next', lexicon)
  }
  expect(timeOf(told(LONGER))).toBeLessThan(MOST_MS)
  expect(timeOf(joined(LONGER))).toBeLessThan(MOST_MS)
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
  const read = (n) => {
    const xml = make(n)
    return () => readOrRefused(xml)
  }
  expect(timeOf(read(LONGER))).toBeLessThan(MOST_MS)
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
