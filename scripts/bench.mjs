// npm run bench: how fast public pages are beside a bare static page of the same framework with as many bytes, measured in turn in
// one run, and how they stay beside people at work. Needs a build (npm run build) and wrk (Debian: apt-get install wrk). It prints ratios;
// absolute figures are the machine's. `npm run bench mixed` measures only the last, `npm run bench days` only pages of an earlier day,
// `npm run bench memory` only what is held in memory, `npm run bench writes` only what signed-in people write, `npm run bench download` only the record of a million events,
// `npm run bench package` only what it takes to write a statement's package and to take it in, 1 and 100 times the starter dossier,
// `npm run bench quotes` only how quotes are looked up, `npm run bench visits` only what it costs to fetch a page outside, `npm run bench captures`
// only how copies are made, from the job to the kept row, `npm run bench letters` only how letters reach ten thousand subscribers, `npm run bench covering` only how words are withheld that a hundred to 3,000 notes say, or as many as are named; these five need neither build nor wrk. `npm run bench growth` measures instead how what each page costs grows with its statement, 1, 10 and 100 times the starter dossier or as many times as are named, of all pages or those named (Linux only);
// `npm run bench sources` does the same with pages of a library of a thousand and of 100,000 sources, and `npm run bench doors` with what programs
// ask for, and says how a page for readers stays while programs ask; `npm run bench bounds` says of every page and door what is beyond its bound
// in shapes in which a statement is large; `npm run bench desk` how a site stays with 10, 50 and 200 desks open, and `npm run bench anew`
// how many pages an act makes anew.
import { benchAnew } from './bench/anew.mjs'
import { benchApart } from './bench/apart.mjs'
import { benchAsOf, moveIntoThePast, spreadChanges } from './bench/as-of.mjs'
import { withBarePage } from './bench/bare-page.mjs'
import { benchBounds } from './bench/bounds.mjs'
import { benchDesk } from './bench/desk.mjs'
import { benchDoors } from './bench/doors.mjs'
import { benchDownload } from './bench/download.mjs'
import { benchGrowth } from './bench/growth.mjs'
import { benchSources } from './bench/many-sources.mjs'
import { benchMemory } from './bench/memory.mjs'
import { benchMixed } from './bench/mixed.mjs'
import { benchPackage } from './bench/package.mjs'
import { benchWithDatabase } from './bench/with-database.mjs'
import { benchWrites } from './bench/writes.mjs'
import { load, middle } from './bench/wrk.mjs'
import { runScript } from './failure.mjs'
import { withSite } from './test/on-database.mjs'

const rounds = 5
const pages = { 'a commitment': '/rabat-2022-07-08/7c', 'the statement': '/rabat-2022-07-08/statement' }

const [what = 'pages', ...named] = process.argv.slice(2)

const alone = {
  anew: benchAnew,
  growth: () => benchGrowth(named),
  sources: () => benchSources(named),
  doors: () => benchDoors(named),
  bounds: () => benchBounds(named),
  desk: () => benchDesk(named),
  writes: benchWrites,
  download: benchDownload,
  memory: benchMemory,
  package: () => benchPackage(named),
  quotes: () => benchApart('quotes'),
  visits: () => benchApart('visits'),
  captures: () => benchWithDatabase('captures'),
  letters: () => benchWithDatabase('letters'),
  covering: () => benchWithDatabase('covering', named),
}

await runScript(Object.hasOwn(alone, what) ? alone[what] : benchPages)

function benchPages() {
  return withSite(async (site, env) => {
    if (what === 'mixed') return benchMixed(site, env.SUIVI_DEMO_PASSWORD)
    await moveIntoThePast(env.DATABASE_OWNER_URL)
    await spreadChanges(env.DATABASE_OWNER_URL)
    if (what === 'days') return benchAsOf(site, env.DATABASE_OWNER_URL)
    for (const [name, address] of Object.entries(pages)) {
      const html = await (await fetch(site + address)).text()
      await withBarePage(bareSource(html), async (bare) =>
        report(name, html.length, await inTurn(site + address, bare)),
      )
    }
    await benchAsOf(site, env.DATABASE_OWNER_URL)
    await benchMixed(site, env.SUIVI_DEMO_PASSWORD)
  })
}

/** Asks both in turn, so that a machine that slows down slows both. */
async function inTurn(ours, bare) {
  const measured = []
  for (let round = 0; round <= rounds; round += 1) {
    const pair = { ours: await load(ours), bare: await load(bare) }
    if (round > 0) measured.push(pair) // the first round warms both up
  }
  return measured
}

function report(name, bytes, measured) {
  const rate = middle(measured.map(({ ours, bare }) => ours.rate / bare.rate))
  const late = middle(measured.map(({ ours, bare }) => ours.late / bare.late))
  console.log(
    `${name}, ${bytes} bytes: ${rate.toFixed(1)} times the requests a second of a bare static page, ${late.toFixed(2)} of its 99th percentile (medians of ${rounds})`,
  )
}

/** A static page of nothing but text, as many bytes as ours once the framework has added its own copy of them. */
function bareSource(html) {
  const text = html
    .replace(/<[^>]*>|["'&<>\\]/g, ' ')
    .padEnd(html.length, ' words')
    .slice(0, html.length / 2)
  return `export default () => <p>{${JSON.stringify(text)}}</p>`
}
