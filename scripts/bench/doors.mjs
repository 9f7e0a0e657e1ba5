// What the doors for programs cost, and what readers notice of them: `npm run bench doors`. Feeds, cards in frames, the interface for
// reading, the door for assistants and files to take along are asked for with the starter dossier as it is and grown, measured as
// `npm run bench growth` does; then a kept page is asked for as fast as it is answered, alone and while a program asks at each door.
import { withSite } from '../test/on-database.mjs'
import { growStatement } from './grow.mjs'
import { measureAll, SENDING_JSON } from './growth.mjs'
import { growthTable } from './growth-figures.mjs'
import { SLUG } from './growth-pages.mjs'
import { load, middle } from './wrk.mjs'

const USUAL_SIZES = [1, 10, 100]
const rounds = 3
const PAGE = `/${SLUG}/7c`
/** As often as one network may ask the interface: 600 times a minute (lib/ground/platform/request-quotas.ts). */
const ASKED_EVERY = 100
const api = `/api/v1/statements/${SLUG}`

/** Doors that show one thing or one part of a list: they may cost no more with more data. */
const BOUNDED = {
  'feed of the site': '/feeds/atom',
  'feed of a statement': `/${SLUG}/feeds/json`,
  'feed of an item': `${PAGE}/feeds/atom`,
  'corrections, as a feed': `/${SLUG}/corrections.atom`,
  'a card in a frame': `/embed/system${PAGE}`,
  'what a site asks of a link': `/api/oembed?url={site}${encodeURIComponent(PAGE)}`,
  'statements for programs': '/api/v1/statements',
  'a statement for programs': api,
  'items for programs': `${api}/items`,
  'an item for programs': `${api}/items/7c`,
  'judgements for programs': `${api}/judgements`,
  'citations of an item': `${api}/items/7c/citations`,
  'sources for programs': `${api}/sources`,
  'searches for programs': `${api}/searches`,
  'events for programs': `${api}/events`,
  'items as of a day, for programs': `${api}/items?as-of={day}`,
  'a part of the annotations': `/${SLUG}/annotations/2`,
}

/** Files of a whole statement: as much more as there is more of it. */
const WHOLE = {
  'table of items (CSV)': `/${SLUG}/tables/items.csv`,
  'tables (XLSX)': `/${SLUG}/tables.xlsx`,
  'briefing (DOCX)': `/${SLUG}/briefing.docx`,
  'edition (TEI)': `/${SLUG}/edition.xml`,
  'package (ZIP)': `/${SLUG}/package.zip`,
}

/** What an assistant asks. @type {Record<string, { name: string, arguments: Record<string, string> }>} */
const TOOLS = {
  'an assistant asks for an item': { name: 'item', arguments: { statement: SLUG, reference: '7c' } },
  'an assistant asks for its evidence': { name: 'evidence', arguments: { statement: SLUG, reference: '7c' } },
  'an assistant searches': { name: 'search', arguments: { words: 'border' } },
}

/** @type {readonly import('./growth-pages.mjs').GrowthPage[]} */
export const doors = [
  ...Object.entries({ ...BOUNDED, ...WHOLE }).map(([name, path]) => ({ name, path })),
  ...Object.entries(TOOLS).map(([name, params]) => ({
    name,
    path: '/api/mcp',
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params }),
  })),
]

/** Doors of each kind, beside which readers are measured. */
const BESIDE = [
  'feed of a statement',
  'a card in a frame',
  'items for programs',
  'tables (XLSX)',
  'package (ZIP)',
  'an assistant asks for its evidence',
]

/** Measures and prints. @param {readonly string[]} named sizes, the first of which is what the others are compared with, and names of doors */
export async function benchDoors(named) {
  const numbers = named.map(Number).filter((number) => number > 0)
  const chosen = doors.filter(({ name }) => named.includes(name))
  const asked = chosen.length > 0 ? chosen : doors
  console.log(growthTable(await measureAll(numbers.length > 0 ? numbers : USUAL_SIZES, asked, growStatement)))
  await withSite(async (site) => {
    for (const { name, path, body } of asked.filter(({ name }) => BESIDE.includes(name)))
      await besideReaders(site, name, () =>
        fetch(site + path, body === undefined ? {} : { method: 'POST', headers: SENDING_JSON, body }),
      )
  })
}

/** How much of a kept page's requests a second stay while one program asks at a door as often as it may. */
async function besideReaders(site, name, ask) {
  const shares = []
  const answers = new Map()
  for (let round = 0; round <= rounds; round += 1) {
    const alone = await load(site + PAGE)
    const program = asking(ask, answers)
    const beside = await load(site + PAGE)
    await program.stop()
    if (round > 0) shares.push(beside.rate / alone.rate) // the first round warms up
  }
  const said = [...answers].map(([status, count]) => `${count} × ${status}`).join(', ')
  console.log(`beside ${name}: ${middle(shares).toFixed(2)} of a kept page’s requests a second (${said})`)
}

/** Asks every tenth of a second until it is stopped, and counts what it is answered. @param {() => Promise<Response>} ask @param {Map<number, number>} answers */
function asking(ask, answers) {
  const under = new Set()
  const timer = setInterval(() => {
    const one = ask().then(async (answer) => {
      await answer.arrayBuffer()
      answers.set(answer.status, (answers.get(answer.status) ?? 0) + 1)
      under.delete(one)
    })
    under.add(one)
  }, ASKED_EVERY)
  return {
    async stop() {
      clearInterval(timer)
      await Promise.all(under)
    },
  }
}
