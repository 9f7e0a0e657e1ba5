// npm run prove:proxy: the site behind the nginx of this machine, as compose.yaml puts it behind one: what is kept and what never is, how soon a
// publication is on a page, what is answered while the site is away, and how fast what is kept goes out, beside the same nginx serving the same
// answer from a file. Needs a build (npm run build), nginx and wrk (Debian: apt-get install nginx wrk).
import { request } from 'node:http'
import { publication } from '../bench/mixed.mjs'
import { PlainBrowser } from '../bench/plain-browser.mjs'
import { cpuOfProcess } from '../bench/processor-time.mjs'
import { load, middle } from '../bench/wrk.mjs'
import { freePort } from '../database/port.mjs'
import { Failure, runScript } from '../failure.mjs'
import { pause } from '../program.mjs'
import { serveSite, siteEnvironment, withSeededDatabase } from '../test/on-database.mjs'
import { startNginx } from './nginx.mjs'

const dossier = '/rabat-2022-07-08'
const page = `${dossier}/7c`
const ROUNDS = 5
const PUBLICATIONS = 10
const FRESH_WITHIN_MS = 1_000
/** For making the page anew and for being asked, on a machine that does other work too. */
const MADE_WITHIN_MS = 1_000
const LEAST_SHARE = 0.7

await runScript(() =>
  withSeededDatabase(async (databaseEnv) => {
    const port = await freePort()
    const env = siteEnvironment(databaseEnv, port)
    const site = await serveSite(env, port)
    const answer = await answerOf(site.address + page)
    const proxy = await startNginx({
      site: site.address,
      port: await freePort(),
      beside: { port: await freePort(), ...answer },
    })
    try {
      await proveKept(site.address, proxy.address)
      await proveNeverKept(proxy, env.SUIVI_DEMO_PASSWORD)
      await proveFresh(proxy.address, env.SUIVI_DEMO_PASSWORD)
      await measure(proxy, site.pid)
      await site.stop()
      await proveWithoutSite(proxy.address)
    } finally {
      await proxy.stop()
      await site.stop()
    }
  }),
)

/** A public page comes from the cache, in each encoding and with all of its headers. */
async function proveKept(site, proxy) {
  for (const encoding of ['br', 'gzip', 'identity']) {
    const headers = { 'accept-encoding': encoding }
    await untilKept(proxy + page, headers)
    const [ours, kept] = await Promise.all([fetch(site + page, { headers }), hit(proxy + page, headers)])
    const [before, behind] = [ours, kept].map((answer) => headersOf(answer))
    if (JSON.stringify(before) !== JSON.stringify(behind))
      throw new Failure(
        `Headers behind the proxy differ (${encoding}): ${JSON.stringify(before)} ${JSON.stringify(behind)}`,
      )
    if ((await ours.text()) !== (await kept.text()))
      throw new Failure(`The page behind the proxy is another (${encoding}).`)
  }
  const html = await fetch(proxy + page)
  const again = await fetch(proxy + page, { headers: { 'if-none-match': html.headers.get('etag') ?? '' } })
  requireThat(again.status === 304, `an ETag was answered with ${again.status}`)
  console.log(
    'A public page comes from the cache with all of its headers, in three encodings, and by its ETag as 304.',
  )
}

/** What is asked for with a cookie, or is for one reader, does not; and who asks after them gets nothing of it. */
async function proveNeverKept(proxy, password) {
  const person = new PlainBrowser(proxy.address)
  await person.signIn('reviewer@suivi.example', password)
  const { cookie } = person
  for (const path of ['/desk', page, '/profile']) {
    for (let time = 0; time < 3; time += 1) {
      const answer = await fetch(proxy.address + path, { headers: { cookie } })
      requireThat(
        answer.headers.get('x-cache') === 'BYPASS',
        `${path} with a cookie: ${answer.headers.get('x-cache')}`,
      )
      await answer.arrayBuffer()
    }
    if (path === page) continue
    const anybody = await fetch(proxy.address + path, { redirect: 'manual' })
    requireThat(
      anybody.status >= 300 && anybody.status < 400,
      `${path} without a cookie answered ${anybody.status}`,
    )
  }
  for (const path of [`${dossier}/search?q=police`, '/sign-in', `${dossier}/7c/correct`, '/api/ready']) {
    for (let time = 0; time < 3; time += 1) {
      const answer = await fetch(proxy.address + path)
      await answer.arrayBuffer()
      requireThat(answer.headers.get('x-cache') === 'MISS', `${path}: ${answer.headers.get('x-cache')}`)
    }
  }
  const secret = ['/s/not-a-link', '/invitation/not-an-invitation', '/api/unsubscribe/not-a-key']
  for (const path of [`${dossier}/receipt/not-a-receipt`, '/subscription/leave/not-a-key', ...secret])
    await fetch(proxy.address + path, { redirect: 'manual' })
  requireThat(!/not-a|police/.test(await proxy.log()), 'the log names a secret address or a question')
  console.log(
    'What is asked for with a cookie, a search, forms and the state of the site are never kept; no secret address and no question is in the log.',
  )
}

async function proveFresh(proxy, password) {
  const [analyst, reviewer] = [new PlainBrowser(proxy), new PlainBrowser(proxy)]
  await analyst.signIn('analyst@suivi.example', password)
  await reviewer.signIn('reviewer@suivi.example', password)
  const waits = []
  for (let time = 0; time < PUBLICATIONS; time += 1) {
    await untilKept(proxy + page)
    waits.push(await publication(proxy, analyst, reviewer, time))
  }
  console.log(
    `A publication is on the page after ${middle(waits).toFixed(0)} ms, ${Math.max(...waits).toFixed(0)} at most (of ${PUBLICATIONS}).`,
  )
  requireThat(
    Math.max(...waits) <= FRESH_WITHIN_MS + MADE_WITHIN_MS,
    'a publication has to be on the page within a second and the time that making it takes',
  )
}

/** Requests a second, and the processor time that each takes of nginx and the site, which depends less on what else the machine does. */
async function measure({ address, besideAddress, workers }, sitePid) {
  const processes = [...workers, sitePid]
  const measured = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const pair = { kept: await timed(address + page, processes), file: await timed(besideAddress, processes) }
    if (round > 0) measured.push(pair) // the first round warms up
  }
  const say = (/** @type {'kept' | 'file'} */ kind) => {
    const [rate, late, micro] = ['rate', 'late', 'micro'].map((name) =>
      middle(measured.map((each) => each[kind][name])),
    )
    return `${rate.toFixed(0)} times a second, 99 % within ${late.toFixed(2)} ms, ${micro.toFixed(1)} µs each`
  }
  const share = (of) => middle(measured.map(of))
  const byRate = share(({ kept, file }) => kept.rate / file.rate)
  console.log(
    `What is kept goes out ${say('kept')}; the same answer from a file ${say('file')} (medians of ${ROUNDS}).`,
  )
  console.log(
    `That is ${byRate.toFixed(2)} of it by requests a second, ${share(({ kept, file }) => file.micro / kept.micro).toFixed(2)} by processor time.`,
  )
  requireThat(byRate >= LEAST_SHARE, `what is kept has to go out at ${LEAST_SHARE} of the rate at least`)
}

async function timed(address, processes) {
  const before = await cpuOf(processes)
  const began = performance.now()
  const { rate, late } = await load(address)
  const requests = (rate * (performance.now() - began)) / 1_000
  return { rate, late, micro: (((await cpuOf(processes)) - before) * 1_000) / requests }
}

async function cpuOf(processes) {
  const taken = await Promise.all(processes.map(cpuOfProcess))
  return taken.reduce((sum, each) => sum + each, 0)
}

async function proveWithoutSite(proxy) {
  await pause(1_500)
  const old = await fetch(proxy + page)
  requireThat(
    old.status === 200 && old.headers.get('x-cache') === 'STALE',
    `without the site: ${old.status}, ${old.headers.get('x-cache')}`,
  )
  requireThat(/Stale/.test(old.headers.get('warning') ?? ''), 'an old page does not say that it is')
  const desk = await fetch(`${proxy}/desk`, { redirect: 'manual' })
  requireThat(desk.status === 502, `the desk without the site answered ${desk.status}`)
  console.log('While the site is away, a page that was kept goes on being served, and says that it is old.')
}

/** Waits until an address is answered from the cache. */
async function untilKept(address, headers = {}) {
  const answer = await hit(address, headers)
  await answer.arrayBuffer()
}

async function hit(address, headers = {}) {
  for (let time = 0; time < 100; time += 1) {
    const answer = await fetch(address, { headers })
    if (answer.headers.get('x-cache') === 'HIT') return answer
    await answer.arrayBuffer()
    await pause(20)
  }
  throw new Failure(`${address} never came from the cache.`)
}

/** What belongs to the answer; not what belongs to a connection or to who sends it. */
function headersOf(answer) {
  const others = new Set(['connection', 'date', 'keep-alive', 'server', 'transfer-encoding', 'x-cache'])
  return [...answer.headers].filter(([name]) => !others.has(name)).sort()
}

/** A page as it is sent, compressed: `fetch` would take it out. @returns {Promise<{ body: Buffer, headers: Record<string, string> }>} */
function answerOf(address) {
  return new Promise((resolve, reject) => {
    const asked = request(address, { headers: { 'accept-encoding': 'gzip' } }, async (answer) => {
      const pieces = []
      for await (const piece of answer) pieces.push(piece)
      const headers = Object.entries(answer.headers).map(([name, value]) => [name, String(value)])
      resolve({ body: Buffer.concat(pieces), headers: Object.fromEntries(headers) })
    })
    asked.on('error', reject).end()
  })
}

function requireThat(holds, otherwise) {
  if (!holds) throw new Failure(`${otherwise}.`)
}
