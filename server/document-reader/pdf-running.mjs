// What stands on the pages of a PDF and is not of its text: heads and feet that come again on other pages, and numbers of pages.
import { textOf } from './pdf-lines.mjs'

/** @typedef {import('./pdf-lines.mjs').Line} Line */

/** Of the height of a page, at its top and at its bottom. */
const EDGE = 0.12
/** Of all pages; heads of left and right pages take turns. */
const PAGES = 0.4
const NUMBER =
  /^[-–—\s[(]*(?:(?:page|p\.|página|pág\.|seite|صفحة)\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:\/|of|de|sur|von|من)\s*\d{1,4})?[-–—\s\])]*$/i

/**
 * Parts the lines of a document from what runs over its pages.
 *
 * @param {readonly Line[]} lines
 * @param {readonly { low: number, top: number }[]} pages
 * @returns {{ lines: Line[], running: Line[] }}
 */
export function withoutRunning(lines, pages) {
  const edges = lines.map((line) => edgeOf(line, pages[line.page]))
  /** @type {Map<string, Set<number>>} */
  const seen = new Map()
  lines.forEach((line, index) => {
    const edge = edges[index]
    if (edge === null) return
    const key = `${edge} ${keyOf(line)}`
    seen.set(key, (seen.get(key) ?? new Set()).add(line.page))
  })
  const least = Math.max(2, pages.length * PAGES)
  const isRunning = lines.map((line, index) => {
    const edge = edges[index]
    return (
      edge !== null && ((seen.get(`${edge} ${keyOf(line)}`)?.size ?? 0) >= least || NUMBER.test(textOf(line)))
    )
  })
  return {
    lines: lines.filter((_line, index) => !isRunning[index]),
    running: lines.filter((_line, index) => isRunning[index]),
  }
}

/** @param {Line} line @param {{ low: number, top: number } | undefined} page */
function edgeOf({ y }, page) {
  if (page === undefined) return null
  const height = page.top - page.low
  if (y > page.top - height * EDGE) return 'top'
  return y < page.low + height * EDGE ? 'bottom' : null
}

/** A line with its numbers left open, since they count pages. @param {Line} line */
function keyOf(line) {
  return textOf(line).replace(/\d+/g, '#').replace(/\s+/g, ' ').trim()
}
