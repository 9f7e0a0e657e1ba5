/** The pages that are told of one by one. */
const PAGES = {
  desk: '(desk)/desk/page.tsx',
  'a note on the desk': '(desk)/desk/notes/[note]/page.tsx',
  'a logged search on the desk': '(desk)/desk/searches/[id]/page.tsx',
  'review of a judgement': '(desk)/desk/reviews/[revision]/page.tsx',
  jobs: '(desk)/desk/jobs/page.tsx',
  'an item, for readers': '(reading)/[statement]/[reference]/page.tsx',
  'the front page of a statement': '(reading)/[statement]/page.tsx',
  'the sources of a statement': '(reading)/[statement]/sources/page.tsx',
}
const IN_APP = 'app/[locale]/'

/** The pages of the desk, by the names of their files. */
export const DESK = /^app\/\[locale\]\/\(desk\)\/.*\/page\.tsx$/

/**
 * How much each page needs while the program runs: its own file and what it asks for, however far, without the layouts round it, types
 * and messages.
 *
 * @param {import('./files.mjs').House} house
 * @returns {{ title: string, rows: (string | number)[][] }}
 * @throws Error where a page that is named here is not there
 */
export function closures({ files, asks }) {
  const texts = new Map(files.map(({ name, text }) => [name, text]))
  const linesOf = (names) =>
    [...names].reduce((sum, name) => sum + (texts.get(name) ?? '').split('\n').length - 1, 0)
  const ofPage = ([label, page]) => {
    if (!texts.has(IN_APP + page)) throw new Error(`there is no page ${IN_APP}${page}`)
    const needed = closureOf(IN_APP + page, asks)
    return [label, needed.size, linesOf(needed)]
  }
  const ofDesk = files.filter(({ name }) => DESK.test(name)).map(({ name }) => closureOf(name, asks).size)
  return {
    title: 'page | files | lines',
    rows: [
      ...Object.entries(PAGES).map(ofPage),
      [`${ofDesk.length} pages of the desk, median`, quantile(ofDesk, 0.5)],
      [`${ofDesk.length} pages of the desk, ninth decile`, quantile(ofDesk, 0.9)],
    ],
  }
}

/**
 * All files that are needed where one is: itself, and what it asks for as a value, however far.
 *
 * @param {string} file
 * @param {import('./files.mjs').House['asks']} asks
 * @returns {Set<string>}
 */
export function closureOf(file, asks) {
  const needed = new Set([file])
  for (const one of needed) for (const next of asks(one)) if (next.isValue) needed.add(next.file)
  return needed
}

/** The least of some numbers that so many of them (0 to 1) do not pass. @param {number[]} numbers @param {number} part */
export function quantile(numbers, part) {
  return [...numbers].sort((a, b) => a - b)[Math.max(0, Math.ceil(numbers.length * part) - 1)] ?? 0
}
