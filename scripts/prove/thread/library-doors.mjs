// What is asked of a library of three thousand sources beside 78 items: pages made anew, exports, and what people see on the desk.
import { PlainBrowser } from '../../bench/plain-browser.mjs'
import { THROWAWAY_PASSWORD } from '../../database/throwaway.mjs'
import { threeTimes } from './three-times.mjs'

/** The dossier so many times, with a thousand sources each. */
export const TIMES = 3

const MEANT_FOR_ALL = [
  ...[
    '',
    '/statement',
    '/items',
    '/sources',
    '/sources?type=media&order=newest',
    '/sources?order=publisher',
    '/7c',
  ],
  ...['/history', '/briefing', '/searches'],
  ...['/package.zip', '/tables.xlsx', '/edition.xml', '/events.jsonl', '/annotations'],
  ...['/bibliography/bibtex', '/bibliography/ris', '/bibliography/csl', '/bibliography/apa'],
]
const ON_THE_DESK = [
  ...['/desk', '/desk/sources', '/desk/sources/all', '/desk/sources/all?language=en&year=2019'],
  ...[
    '/desk/sources/coverage?of={slug}',
    '/desk/sources/cite',
    '/desk/{slug}/7c?party=all',
    '/desk/search?q=border',
  ],
]
const PROGRAMS = ['/api/v1/statements/{slug}/sources', '/api/v1/statements/{slug}/items', '/search?q=border']

/** @param {string} site @param {import('./three-times.mjs').Held} held @param {string} slug */
export async function libraryDoors(site, held, slug) {
  const analyst = new PlainBrowser(site)
  await analyst.signIn('analyst@suivi.example', THROWAWAY_PASSWORD)
  const rows = []
  const row = async (path, headers) => {
    const address = path.replaceAll('{slug}', slug)
    let language = 0
    const told = await threeTimes(held, async () => {
      // A page that is kept is another in each language; of the desk none is kept.
      const page =
        headers || address.startsWith('/api') ? address : `${['/fr', '/es', '/ar'][language++]}${address}`
      const answer = await fetch(site + page, { headers: headers ?? {} })
      return { status: answer.status, bytes: (await answer.arrayBuffer()).byteLength }
    })
    rows.push({ door: `GET ${path}: 3,000 sources`, ...told })
  }
  for (const path of MEANT_FOR_ALL) await row(`/{slug}${path}`)
  for (const path of PROGRAMS) await row(path)
  for (const path of ON_THE_DESK) await row(path, { cookie: analyst.cookie })
  return rows
}
