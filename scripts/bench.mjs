// npm run bench: how fast public pages are beside a bare static page of the same framework with as many bytes, measured in turn in
// one run. Needs a build (npm run build) and wrk (Debian: apt-get install wrk). It prints ratios; absolute figures are the machine's.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { benchAsOf, moveIntoThePast } from './bench/as-of.mjs'
import { withBarePage } from './bench/bare-page.mjs'
import { runScript } from './failure.mjs'
import { withSite } from './test/on-database.mjs'

const run = promisify(execFile)
const rounds = 5
const pages = { 'a commitment': '/rabat-2022-07-08/7c', 'the statement': '/rabat-2022-07-08/statement' }

await runScript(() =>
  withSite(async (site, env) => {
    await moveIntoThePast(env.DATABASE_OWNER_URL)
    for (const [name, address] of Object.entries(pages)) {
      const html = await (await fetch(site + address)).text()
      await withBarePage(bareSource(html), async (bare) =>
        report(name, html.length, await inTurn(site + address, bare)),
      )
    }
    await benchAsOf(site)
  }),
)

/** Asks both in turn, so that a machine that slows down slows both. */
async function inTurn(ours, bare) {
  const measured = []
  for (let round = 0; round <= rounds; round += 1) {
    const pair = { ours: await load(ours), bare: await load(bare) }
    if (round > 0) measured.push(pair) // the first round warms both up
  }
  return measured
}

/** Requests a second and the 99th percentile in milliseconds, over four seconds and 16 connections. */
async function load(address) {
  const { stdout } = await run('wrk', [
    '-t1',
    '-c16',
    '-d4s',
    '--latency',
    '-H',
    'Accept-Encoding: gzip',
    address,
  ])
  const [, late, unit] = stdout.match(/99%\s+([\d.]+)(us|ms|s)/)
  return {
    rate: Number(stdout.match(/Requests\/sec:\s+([\d.]+)/)[1]),
    late: Number(late) * { us: 0.001, ms: 1, s: 1000 }[unit],
  }
}

function report(name, bytes, measured) {
  const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
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
