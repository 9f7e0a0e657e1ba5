// What a visit to a page outside costs: pages of several sizes from a server of its own process on this machine, fetched with Node's own client
// (`plain`) and through the door, each read and made a record of; and for how long at most nothing else was done meanwhile. Waiting for a
// turn is not in it. Run by `npm run bench visits`.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { get } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { type Fetched, fetchOutside } from '@/lib/ground/platform/egress/fetch'
import { readFetched } from '@/lib/ground/platform/egress/read-fetched'
import { parseAllowed } from '@/lib/ground/platform/egress/refused-networks.mjs'
import { warcOf } from '@/lib/ground/platform/egress/warc'

process.env.DATABASE_URL ??= 'postgresql://nobody@127.0.0.1/none'
process.env.NEXTAUTH_SECRET ??= 'a secret of nobody, which nothing is signed with'

/** Bytes of a page, and how often it is fetched. */
const pages = [
  [30_000, 40],
  [300_000, 20],
  [3_000_000, 5],
  [19_000_000, 3],
] as const

/** Answers `/N` with a page of about N bytes: a sentence again and again. */
const program = `
const page = (bytes) => '<!doctype html><main>' + '<p>Test text, not from any source, of a page. </p>'.repeat(bytes / 49)
require('node:http').createServer((asked, answer) => {
  const body = page(Number(asked.url.slice(1)))
  answer.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': body.length })
  answer.end(body)
}).listen(0, '127.0.0.1', function () { console.log(this.address().port) })`

const server = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
try {
  const port = await portOf(server)
  for (const [bytes, times] of pages) await measure(`http://127.0.0.1:${port}/${bytes}`, port, bytes, times)
} finally {
  server.kill()
}

async function measure(url: string, port: number, bytes: number, times: number): Promise<void> {
  const allow = parseAllowed(`127.0.0.1/32:${port}`) ?? []
  const taken: Record<'plain' | 'fetched' | 'read' | 'recorded', number[]> = {
    plain: [],
    fetched: [],
    read: [],
    recorded: [],
  }
  const steps = ['plain', 'fetched', 'read', 'recorded'] as const
  const longest = { plain: 0, fetched: 0, read: 0, recorded: 0 }
  let fault = ''
  // The first visit warms all of it up, and is not counted.
  for (let time = -1; time < times; time += 1) {
    const lap = async <T>(step: (typeof steps)[number], work: () => Promise<T>): Promise<T> => {
      const delay = monitorEventLoopDelay({ resolution: 1 })
      delay.enable()
      const began = performance.now()
      const made = await work()
      const took = performance.now() - began
      await new Promise((resolve) => setTimeout(resolve, 5))
      delay.disable()
      if (time < 0) return made
      taken[step].push(took)
      longest[step] = Math.max(longest[step], delay.max / 1e6)
      return made
    }
    await lap('plain', () => plainly(url))
    const fetched = await lap('fetched', async () => arrived(await fetchOutside(url, { allow })))
    const read = await lap('read', () => readFetched(fetched))
    if ('fault' in read) fault = read.fault
    await lap('recorded', () => warcOf(fetched))
  }
  const figures = steps.map(
    (step) =>
      `${step} ${middle(taken[step]).toFixed(1)} ms, nothing else for ${longest[step].toFixed(0)} at most`,
  )
  console.log(
    `${(bytes / 1_000).toFixed(0)} kB, ${times} times: ${figures.join('; ')}${fault && `; not read: ${fault}`}`,
  )
}

function arrived(result: Awaited<ReturnType<typeof fetchOutside>>): Fetched {
  if ('fault' in result) throw new Error(`The page was not fetched: ${result.fault}.`)
  return result
}

function plainly(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false }, (answer) => answer.on('end', resolve).resume()).on('error', reject)
  })
}

async function portOf({ stdout }: ChildProcess): Promise<number> {
  if (!stdout) throw new Error('The server says nothing.')
  const [said] = await once(stdout, 'data')
  return Number(String(said))
}

function middle(all: readonly number[]): number {
  return [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN
}
