// How a site stays while many people have their desk open: an act of somebody's is told to all of them, and each page reads itself anew, as
// the page's own script does. Told are what one act takes of the processors, how long until each desk has it, and how late a page for readers
// comes meanwhile. Windows are of people with eight each, as many as one person may have.
import { freePort } from '../database/port.mjs'
import { withConnection } from '../database/postgres-client.mjs'
import { signedInPeople } from '../prove/kills/people.mjs'
import { serveSite, siteEnvironment, withSeededDatabase } from '../test/on-database.mjs'
import { cpuOf, cpuSince } from './processor-time.mjs'
import { middle } from './wrk.mjs'

const WINDOWS_OF_ONE = 8
const newNote = '/desk/notes/new?statement=rabat-2022-07-08&item=7c'
const item = '/rabat-2022-07-08/7c'
/** So long the acts of the second measure go on, one a second. */
const ACTS = 20

/** @param {readonly string[]} named how many desks are open, one measure each */
export function benchDesk(named) {
  const sizes = named.length > 0 ? named.map(Number) : [10, 50, 200]
  return withSeededDatabase(
    async (env) => {
      const port = await freePort()
      const site = await serveSite(siteEnvironment(env, port), port)
      try {
        await withConnection(env.DATABASE_OWNER_URL, async (client) => {
          const [writer, ...others] = await signedInPeople(
            {
              address: site.address,
              password: env.SUIVI_DEMO_PASSWORD,
              ownerUrl: async () => env.DATABASE_OWNER_URL,
            },
            Math.ceil(Math.max(...sizes) / WINDOWS_OF_ONE) + 1,
          )
          for (const size of sizes) await measured(site, client, { writer, others }, size)
        })
      } finally {
        await site.stop()
      }
    },
    { durable: true },
  )
}

async function measured(site, client, { writer, others }, size) {
  const note = writer.formOf(await writer.open(newNote), ['body', 'intent'])
  const windows = Array.from(
    { length: size },
    (_, at) => new Window(site.address, others[Math.floor(at / WINDOWS_OF_ONE)]),
  )
  for (const each of windows) await each.open()
  const write = () =>
    writer.post(newNote, note, {
      key: crypto.randomUUID(),
      body: `A note for measuring. ${crypto.randomUUID()}`,
      ...{ language: 'en', visibility: 'team', intent: 'save' },
    })
  const from = performance.now()
  const before = await cpuOf(site, client)
  await write()
  await until(() => windows.every(({ readings }) => readings > 0))
  const took = performance.now() - from
  const spent = cpuSince(before, await cpuOf(site, client))
  const toldAt = Math.max(...windows.map(({ toldAt }) => toldAt)) - from

  const waits = []
  const reader = reading(site.address + item)
  const acts = await cpuOf(site, client)
  const read = () => windows.reduce((sum, { readings }) => sum + readings, 0)
  const readBefore = read()
  for (let act = 0; act < ACTS; act += 1) {
    const began = performance.now()
    await write()
    waits.push(performance.now() - began)
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, 1000 - (performance.now() - began))))
  }
  const late = await reader.stop()
  const each = cpuSince(acts, await cpuOf(site, client)) / ACTS
  await Promise.all(windows.map((each) => each.close()))
  console.log(
    [
      `${size} desks: an act is told to all after ${toldAt.toFixed(0)} ms and read by all after ${(took / 1000).toFixed(1)} s, for ${spent.toFixed(0)} ms of processors`,
      `one act a second: written in ${middle(waits).toFixed(0)} ms, at most ${Math.max(...waits).toFixed(0)}; ${((read() - readBefore) / ACTS).toFixed(1)} desks read a second, ${each.toFixed(0)} ms of processors a second`,
      `a kept page beside it: 99th percentile ${late.toFixed(1)} ms`,
    ].join('; '),
  )
}

/** A reader who asks for a kept page twenty times a second, whether or not it was answered. */
function reading(address) {
  const waits = []
  const asked = []
  const ask = async () => {
    const from = performance.now()
    await (await fetch(address)).arrayBuffer()
    waits.push(performance.now() - from)
  }
  const timer = setInterval(() => asked.push(ask()), 50)
  return {
    /** The 99th percentile, in milliseconds. */
    async stop() {
      clearInterval(timer)
      await Promise.all(asked)
      return waits.sort((a, b) => a - b)[Math.floor(waits.length * 0.99)] ?? Number.NaN
    },
  }
}

/** A desk in sight of somebody who touches nothing: it hears what happens, and reads itself anew when the stream lets it. */
class Window {
  readings = 0
  toldAt = 0
  #site
  #person
  #ended = new AbortController()
  #timer
  #reading = Promise.resolve()

  constructor(site, person) {
    this.#site = site
    this.#person = person
  }

  async open() {
    const html = await this.#person.open('/desk')
    const position = /position\\?":\\?"(\d+)/.exec(html)?.[1]
    if (!position) throw new Error('the desk does not say where the record stood')
    const stream = await fetch(`${this.#site}/api/live?after=${position}`, {
      headers: { cookie: this.#person.cookie },
      signal: this.#ended.signal,
    })
    if (!stream.ok) throw new Error(`a stream was answered with ${stream.status}`)
    this.#hear(stream.body).catch((error) => {
      if (!this.#ended.signal.aborted) throw error
    })
  }

  /** Hears no more, and waits for a reading that is on its way. */
  async close() {
    clearTimeout(this.#timer)
    this.#ended.abort()
    await this.#reading
  }

  async #hear(body) {
    let text = ''
    const decoder = new TextDecoder()
    for await (const piece of body) {
      text += decoder.decode(piece, { stream: true })
      const events = text.split('\n\n')
      text = events.pop() ?? ''
      for (const event of events) if (event.includes('event: happened')) this.#happened(event)
    }
  }

  #happened(event) {
    this.toldAt ||= performance.now()
    const { spread } = JSON.parse(/data: (.*)/.exec(event)?.[1] ?? '{}')
    // As components/work/desk/live-desk.tsx does.
    this.#timer ??= setTimeout(
      () => {
        this.#reading = this.#read()
      },
      400 + Math.random() * spread,
    )
  }

  async #read() {
    this.#timer = undefined
    const answer = await fetch(`${this.#site}/desk`, { headers: { cookie: this.#person.cookie, rsc: '1' } })
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`the desk answered ${answer.status}`)
    this.readings += 1
  }
}

async function until(isSo) {
  const end = performance.now() + 600_000
  while (!isSo()) {
    if (performance.now() > end) throw new Error('not within ten minutes')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
