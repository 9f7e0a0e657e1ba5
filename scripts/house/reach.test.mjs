import { expect, it } from 'vitest'
import { closureOf, DESK, quantile } from './closures.mjs'
import { readHouse } from './files.mjs'

// A page of the desk needs what it shows and does, not what its rooms show and do elsewhere (docs/decisions/0182). One hub, or one file of many
// doors that all pages ask for, brings it a hundred files more; the bounds leave room for pages that come to show more.

/** Files, values only: of the median page of the desk, and of the page that needs most to decide on one thing, the review of a judgement. */
const MOST = { median: 170, review: 400 }

it('what the pages of the desk need is what they show and do', () => {
  const { files, asks } = readHouse()
  const pages = files.filter(({ name }) => DESK.test(name)).map(({ name }) => name)
  expect(pages.length).toBeGreaterThan(50)
  const sizes = new Map(pages.map((page) => [page, closureOf(page, asks).size]))
  expect(quantile([...sizes.values()], 0.5)).toBeLessThanOrEqual(MOST.median)
  const review = pages.find((page) => page.endsWith('/reviews/[revision]/page.tsx')) ?? ''
  expect(sizes.get(review)).toBeLessThanOrEqual(MOST.review)
}, 60_000)
