// Readers behind something that shares their requests out between instances, as a proxy does: to those that say they are ready, over
// connections that are kept. Nothing is asked a second time.
import { Agent, request } from 'node:http'
import { pause } from '../program.mjs'

/** How often each instance is asked whether it is ready. */
const LOOK_EVERY_MS = 200

/** Kept pages, and two that are made at each request. */
const PATHS = [
  '/',
  '/rabat-2022-07-08',
  '/rabat-2022-07-08/7c',
  '/ar/rabat-2022-07-08/statement',
  '/rabat-2022-07-08/search?q=border',
  '/rabat-2022-07-08/events.jsonl',
]

export class Readers {
  #instances
  #going = true
  #under = []
  #asked = 0
  #failed = []

  /** @param {readonly string[]} addresses of the instances */
  constructor(addresses) {
    this.#instances = addresses.map((address) => ({
      address,
      isReady: true,
      asked: 0,
      agent: new Agent({ keepAlive: true }),
    }))
  }

  /** @param {number} count how many readers ask, each one page after the other */
  start(count) {
    for (const instance of this.#instances) this.#under.push(this.#look(instance))
    for (let reader = 0; reader < count; reader += 1) this.#under.push(this.#read(reader))
  }

  /** How many requests were made so far. */
  get asked() {
    return this.#asked
  }

  /** @returns {Promise<{ asked: number, failed: readonly string[], byInstance: readonly number[] }>} what became of all that was asked */
  async stop() {
    this.#going = false
    await Promise.all(this.#under)
    for (const { agent } of this.#instances) agent.destroy()
    return {
      asked: this.#asked,
      failed: this.#failed,
      byInstance: this.#instances.map(({ asked }) => asked),
    }
  }

  async #look(instance) {
    while (this.#going) {
      instance.isReady = await ask(`${instance.address}/api/ready`).then(
        ({ status }) => status === 200,
        () => false,
      )
      await pause(LOOK_EVERY_MS)
    }
  }

  async #read(reader) {
    for (let turn = reader; this.#going; turn += 1) {
      const ready = this.#instances.filter(({ isReady }) => isReady)
      const instance = ready[turn % ready.length]
      const path = PATHS[turn % PATHS.length]
      this.#asked += 1
      if (!instance) {
        this.#failed.push('no instance was ready')
        await pause(LOOK_EVERY_MS)
        continue
      }
      instance.asked += 1
      const from = Date.now()
      const failed = (/** @type {string} */ what) =>
        this.#failed.push(`${path}: ${what} after ${Date.now() - from} ms by ${instance.address}`)
      await ask(instance.address + path, instance.agent).then(
        ({ status, said }) => status === 200 || failed(`answered ${status} (${said})`),
        (error) => failed(error.message),
      )
    }
  }
}

/**
 * Reads an answer to its end.
 *
 * @param {string} address
 * @param {import('node:http').Agent} [agent]
 * @returns {Promise<{ status: number, said: string }>} its status, and what tells why where it is none that was hoped for
 */
function ask(address, agent) {
  return new Promise((resolve, reject) => {
    const asked = request(address, { agent, headers: { 'accept-encoding': 'br' } }, (answer) => {
      const { statusCode: status = 0, headers } = answer
      const said = `retry after ${headers['retry-after']}, ${headers['content-type']}`
      answer.on('end', () => resolve({ status, said })).on('error', reject)
      answer.resume()
    })
    asked.on('error', reject).end()
  })
}
