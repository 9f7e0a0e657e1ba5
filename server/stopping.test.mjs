import { once } from 'node:events'
import { Agent, createServer, request } from 'node:http'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Stopping } from './stopping.mjs'

let server
let stopping
/** The responses that wait to be ended, by their path. */
let waiting
let agent
let port
beforeEach(async () => {
  waiting = new Map()
  server = createServer((asked, response) => {
    if (asked.url.startsWith('/slow')) waiting.set(asked.url, response)
    else response.end('answered')
  })
  stopping = new Stopping(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = server.address().port
  agent = new Agent({ keepAlive: true })
})
afterEach(() => {
  agent.destroy()
  server.closeAllConnections()
})

async function ask(path) {
  const asked = request({ port, host: '127.0.0.1', path, agent })
  asked.end()
  const [response] = await once(asked, 'response')
  let body = ''
  for await (const piece of response) body += piece
  return { status: response.statusCode, connection: response.headers.connection, body }
}

const start = (how) => stopping.stop({ wait: 50, endStreams: () => {}, ...how })

it('answers who comes just after the signal, and says that the connection ends', async () => {
  expect((await ask('/')).connection).toBe('keep-alive')
  const stopped = start()
  expect(await ask('/')).toEqual({ status: 200, connection: 'close', body: 'answered' })
  await stopped
  await expect(ask('/')).rejects.toThrow('ECONNREFUSED')
})

it('says at once that it stops', async () => {
  expect(stopping.isStopping).toBe(false)
  const stopped = start()
  expect(stopping.isStopping).toBe(true)
  await stopped
})

it('finishes what was in flight at the signal, and ends only then', async () => {
  const answer = ask('/slow')
  await vi.waitFor(() => expect(waiting.has('/slow')).toBe(true))
  let hasStopped = false
  const stopped = start({ wait: 0 }).then(() => (hasStopped = true))
  await vi.waitFor(() => expect(server.listening).toBe(false))
  expect(hasStopped).toBe(false)
  waiting.get('/slow').end('finished')
  expect(await answer).toEqual({ status: 200, connection: 'close', body: 'finished' })
  await stopped
})

it('ends what goes on for as long as somebody listens', async () => {
  const answer = ask('/slow-stream')
  await vi.waitFor(() => expect(waiting.has('/slow-stream')).toBe(true))
  await start({ wait: 0, endStreams: () => waiting.get('/slow-stream').end('no more') })
  expect((await answer).body).toBe('no more')
})

it('waits for nothing longer than it may take', async () => {
  const answer = ask('/slow')
  answer.catch(() => {})
  await vi.waitFor(() => expect(waiting.has('/slow')).toBe(true))
  await start({ wait: 0, longest: 20 })
  await expect(answer).rejects.toThrow()
})
