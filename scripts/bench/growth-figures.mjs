// The figures of `npm run bench growth`: as a table, and written down with their picture where docs/performance.md shows them.
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { growthPlot } from './growth-plot.mjs'

/** How many times its cost a page may take at most with a hundred times the data. */
export const GOAL = 1.5

/**
 * @typedef {{ statements: number, rows: number, cpu: number, bytes: number }} Taken medians; `cpu` in milliseconds
 * @typedef {{ sizes: readonly number[], goal: number, pages: readonly { name: string, taken: readonly (Taken | null)[] }[] }} Figures
 *   of each page by size; null where it was not answered in time
 */

const BEGINS = '<!-- Written by `npm run bench growth`. -->'
const ENDS = '<!-- Until here. -->'

/** The figures as a table: what a page takes at the first size, and how many times that at the others. @param {Figures} figures */
export function growthTable({ sizes, pages }) {
  const [first = 1, ...larger] = sizes
  const heads = larger.flatMap((times) => [`rows × ${times}`, `cpu × ${times}`, `kB × ${times}`])
  const own = ['statements', `rows × ${first}`, `cpu ms × ${first}`, `kB × ${first}`]
  const columns = ['page', ...own, ...heads]
  const rows = pages.flatMap(({ name, taken: [small, ...grown] }) =>
    small ? [[name, ...ownCells(small), ...grown.flatMap((taken) => grownCells(taken, small))]] : [],
  )
  return [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** @param {Taken} taken */
function ownCells({ statements, rows, cpu, bytes }) {
  return [statements, rows, cpu.toFixed(0), kilobytes(bytes)]
}

/** @param {Taken | null} taken @param {Taken} small */
function grownCells(taken, small) {
  if (taken === null) return ['', 'no answer in time', '']
  // Of nothing there is no ratio.
  const ratio = (/** @type {'rows' | 'cpu'} */ what) =>
    small[what] > 0 ? (taken[what] / small[what]).toFixed(2) : ''
  return [ratio('rows'), ratio('cpu'), kilobytes(taken.bytes)]
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return (bytes / 1000).toFixed(bytes < 1000 ? 1 : 0)
}

/**
 * Writes figures down: as they are, as a picture, and as a table in the place that the page has for it.
 *
 * @param {string} folder the documents'
 * @param {Figures} figures
 */
export async function writeGrowth(folder, figures) {
  const page = path.join(folder, 'performance.md')
  const words = await readFile(page, 'utf8')
  const [begins, ends] = [words.indexOf(BEGINS), words.indexOf(ENDS)]
  if (begins < 0 || ends < begins) throw new Error(`${page} has no place for the table of growth`)
  const before = words.slice(0, begins + BEGINS.length)
  await writeFile(page, `${before}\n\n${growthTable(figures)}\n\n${words.slice(ends)}`)
  await writeFile(path.join(folder, 'pictures', 'growth.json'), `${JSON.stringify(figures, null, 2)}\n`)
  await writeFile(path.join(folder, 'pictures', 'growth.svg'), growthPlot(figures))
}
