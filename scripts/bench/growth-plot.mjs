// What a page costs as its statement grows, drawn from what was measured: one row a page, one mark a size, on a scale of tenfolds. The same
// figures give the same picture.

/** @typedef {import('./growth-figures.mjs').Figures} Figures */

const width = 900
const rowHeight = 26
/** Where the scale begins and ends, and where the ratio stands. */
const left = 210
const right = 760
const top = 74
const bottom = 54

/** Colours for light and dark; a size is told by the shape of its mark too. */
const style = `
  text { font: 13px system-ui, sans-serif; fill: #1f2328 }
  .paper { fill: #ffffff }
  .small { font-size: 12px; fill: #59636e }
  .over { font-weight: 700; fill: #a02c1c }
  .grid { stroke: #d1d9e0 }
  .span { stroke: #59636e; stroke-width: 2 }
  .mark { stroke: #1f4e79; stroke-width: 2; fill: #ffffff }
  .mark.last { fill: #1f4e79 }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc }
    .paper { fill: #0d1117 }
    .small { fill: #9198a1 }
    .over { fill: #ff9b8a }
    .grid { stroke: #3d444d }
    .span { stroke: #9198a1 }
    .mark { stroke: #79b8ff; fill: #0d1117 }
    .mark.last { fill: #79b8ff }
  }`

/**
 * The picture, as SVG: milliseconds of processor time a page at each size, and at the end of each row how many times the first the last size
 * takes.
 *
 * @param {Figures} figures
 */
export function growthPlot({ sizes, goal, pages }) {
  const rows = pages.filter(({ taken }) => taken.some((each) => each !== null))
  const all = rows.flatMap(({ taken }) => taken.flatMap((each) => (each ? [each.cpu] : [])))
  const scale = scaleOf(all)
  const height = top + rows.length * rowHeight + bottom
  const end = top + rows.length * rowHeight
  const last = `× ${sizes.at(-1)}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>Processor time of each page with ${sizes.join(', ')} times the data</title>`,
    `<style>${style}\n</style>`,
    `<rect class="paper" width="${width}" height="${height}"/>`,
    ...legend(sizes),
    text(width - 20, top - 20, `${last} against × ${sizes[0]}`, { anchor: 'end', kind: 'small' }),
    ...scale.ticks.flatMap((tick) => [
      `<line class="grid" x1="${scale.at(tick)}" y1="${top - 10}" x2="${scale.at(tick)}" y2="${end}"/>`,
      text(scale.at(tick), end + 18, `${tick} ms`, { anchor: 'middle', kind: 'small' }),
    ]),
    ...rows.flatMap((row, index) => drawn(row, { y: top + index * rowHeight + rowHeight / 2, scale, goal })),
    text(
      left,
      end + 40,
      `Processor time of server and PostgreSQL for a page made anew. The goal is ${goal} times at most.`,
      { kind: 'small' },
    ),
    '</svg>',
    '',
  ].join('\n')
}

/** @param {readonly number[]} sizes */
function legend(sizes) {
  return sizes.flatMap((times, index) => {
    const x = left + index * 90
    return [mark(x, 30, { index, of: sizes.length }), text(x + 14, 34, `× ${times}`)]
  })
}

/**
 * A page: its name, its marks with a line through them, and its ratio.
 *
 * @param {Figures['pages'][number]} page
 * @param {{ y: number, scale: ReturnType<typeof scaleOf>, goal: number }} place
 */
function drawn({ name, taken }, { y, scale, goal }) {
  const marks = taken.flatMap((each, index) => (each ? [{ x: scale.at(each.cpu), index }] : []))
  const xs = marks.map(({ x }) => x)
  const [first, last] = [taken[0], taken.at(-1)]
  const ratio = first && last ? last.cpu / first.cpu : null
  return [
    text(left - 20, y + 4, name, { anchor: 'end' }),
    `<line class="span" x1="${Math.min(...xs)}" y1="${y}" x2="${Math.max(...xs)}" y2="${y}"/>`,
    ...marks.map(({ x, index }) => mark(x, y, { index, of: taken.length })),
    ratio === null
      ? text(width - 20, y + 4, 'no answer in time', { anchor: 'end', kind: 'over' })
      : text(width - 20, y + 4, ratio.toFixed(2), { anchor: 'end', kind: ratio > goal ? 'over' : '' }),
  ]
}

/** A square for the first size, a diamond between, a filled circle for the last. @param {number} x @param {number} y @param {{ index: number, of: number }} which */
function mark(x, y, { index, of }) {
  if (index === of - 1) return `<circle class="mark last" cx="${x}" cy="${y}" r="6"/>`
  if (index === 0) return `<rect class="mark" x="${round(x - 5)}" y="${y - 5}" width="10" height="10"/>`
  return `<path class="mark" d="M${round(x - 7)} ${y}L${x} ${y - 7}L${round(x + 7)} ${y}L${x} ${y + 7}Z"/>`
}

/** Tenfolds, with twice and five times each between them, around all values. @param {readonly number[]} values */
function scaleOf(values) {
  const steps = Array.from(
    { length: 24 },
    (_step, index) => (index % 3 === 2 ? 5 : 1 + (index % 3)) * 10 ** Math.floor(index / 3),
  )
  const from = steps.findLast((step) => step <= Math.min(...values)) ?? 1
  const to = steps.find((step) => step >= Math.max(...values) && step > from) ?? from * 10
  const width = Math.log10(to / from)
  return {
    ticks: steps.filter((step) => step >= from && step <= to),
    at: (/** @type {number} */ value) =>
      round(left + (Math.max(0, Math.log10(value / from)) / width) * (right - left)),
  }
}

/**
 * @param {number} x @param {number} y @param {string} words
 * @param {{ anchor?: string, kind?: string }} [how]
 */
function text(x, y, words, { anchor = 'start', kind = '' } = {}) {
  const about = [kind && ` class="${kind}"`, anchor === 'start' ? '' : ` text-anchor="${anchor}"`].join('')
  return `<text x="${x}" y="${y}"${about}>${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 10) / 10
}
