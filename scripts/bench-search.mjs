// npm run bench:search: how long search takes over 100,000 notes and sources, as a page and as queries alone, beside the same over the
// dossier alone. Each page is asked for anew, and one that was asked for before. The two sites take turns, request by request, so that a machine that slows down slows both. Needs a build (npm run
// build). Everything stands in throw-away databases; every text says that it is test text.
import { execFile } from 'node:child_process'
import http from 'node:http'
import path from 'node:path'
import { promisify } from 'node:util'
import { fillLibrary, QUESTIONS, TEST_STATEMENT } from './bench/library.mjs'
import { runScript } from './failure.mjs'
import { projectFolder } from './program.mjs'
import { withSite } from './test/on-database.mjs'

const run = promisify(execFile)
/** How often each question is asked; the first tenth warms up. */
const asked = 200
const connections = 8
const seconds = 10

let numbers = 0
/** A search page is kept by its address: with a number that nobody asked for before it is made anew. */
const anew = (address) => {
  numbers += 1
  return `${address}&anew=${numbers}`
}
const again = (address) => address

await runScript(() =>
  withSite((small, smallEnv) =>
    withSite(async (large, largeEnv) => {
      const taken = await fillLibrary(largeEnv.DATABASE_OWNER_URL)
      console.log(`100,000 rows written in ${taken.toFixed(0)} s`)
      await reportPages(small, large)
      await reportQueries(smallEnv, largeEnv)
      for (const [name, site] of Object.entries({ 'the dossier alone': small, '100,000 rows': large }))
        for (const [how, asking] of Object.entries({ anew, again }))
          report(`all questions ${how} on ${connections} connections, ${name}`, await atOnce(site, asking))
    }),
  ),
)

async function reportPages(small, large) {
  const search = (question) => `/search?${new URLSearchParams({ q: question })}`
  const pages = Object.entries(QUESTIONS).map(([name, question]) => [name, search(question)])
  const within = search(QUESTIONS['two words'])
  const pairs = [
    ...pages.map(([name, address]) => [name, small + address, large + address]),
    [
      'two words, in one statement',
      `${small}/rabat-2022-07-08${within}`,
      `${large}/rabat-2022-07-08${within}`,
    ],
    [
      'two words, in one statement with 50,000 notes',
      `${small}/rabat-2022-07-08${within}`,
      `${large}/${TEST_STATEMENT}${within}`,
    ],
  ]
  for (const [name, one, other] of pairs)
    for (const [how, asking] of Object.entries({ anew, again })) {
      const measured = await inTurn(one, other, asking)
      report(`page ${how}, ${name}`, measured.large, measured.large.p50 / measured.small.p50)
    }
}

/** One request to each in turn, each on a connection of its own. */
async function inTurn(small, large, asking) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  /** @type {{ small: number[], large: number[] }} */
  const times = { small: [], large: [] }
  for (let n = 0; n < asked; n += 1) {
    times.small.push(await timeOf(asking(small), agent))
    times.large.push(await timeOf(asking(large), agent))
  }
  agent.destroy()
  const warm = (all) => percentiles(all.slice(asked / 10))
  return { small: warm(times.small), large: warm(times.large) }
}

/** All questions in turn on several connections: requests a second. */
async function atOnce(site, asking) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  const addresses = Object.values(QUESTIONS).map((q) => `${site}/search?${new URLSearchParams({ q })}`)
  const times = []
  const end = performance.now() + seconds * 1000
  let next = 0
  const work = async () => {
    while (performance.now() < end) {
      next += 1
      times.push(await timeOf(asking(addresses[next % addresses.length]), agent))
    }
  }
  await Promise.all(Array.from({ length: connections }, work))
  agent.destroy()
  return { rate: times.length / seconds, ...percentiles(times) }
}

function timeOf(address, agent) {
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const request = http.get(address, { agent, headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      answer.resume()
      if (answer.statusCode !== 200) reject(new Error(`${address} answers ${answer.statusCode}`))
      answer.on('end', () => resolve(performance.now() - began))
    })
    request.on('error', reject)
  })
}

/** The queries of each question without a page around them, in processes of their own. */
async function reportQueries(smallEnv, largeEnv) {
  const small = await alone(smallEnv)
  const large = await alone(largeEnv)
  for (const name of Object.keys(QUESTIONS)) {
    const [few, many] = [small[name], large[name]]
    if (!few || !many) throw new Error(`No query was measured for ${name}.`)
    report(`queries alone, ${name}`, many, many.p50 / few.p50)
  }
}

async function alone(env) {
  const { stdout } = await run(
    process.execPath,
    [
      '--conditions=react-server',
      '--import',
      'tsx',
      path.join(projectFolder, 'scripts/bench/search-alone.ts'),
    ],
    { cwd: projectFolder, env: { ...env, SUIVI_QUESTIONS: JSON.stringify(QUESTIONS) } },
  )
  return Object.fromEntries(
    Object.entries(JSON.parse(stdout)).map(([name, times]) => [name, percentiles(times)]),
  )
}

function percentiles(times) {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  return { p50: at(0.5), p99: at(0.99) }
}

/** @param {string} name @param {{ p50: number, p99: number, rate?: number }} taken @param {number} [ratio] beside the small one */
function report(name, { p50, p99, rate }, ratio) {
  const beside = ratio === undefined ? '' : `, ${ratio.toFixed(2)} times the dossier alone`
  const speed = rate === undefined ? '' : `, ${rate.toFixed(0)} requests a second`
  console.log(`${name}: median ${p50.toFixed(1)} ms${beside}; 99th percentile ${p99.toFixed(1)} ms${speed}`)
}
