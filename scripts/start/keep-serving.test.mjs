import { expect, test } from 'vitest'
import { Serving } from './keep-serving.mjs'

/** A web server as the start sees it: what happens to it is said by the test. */
function fakeServer() {
  const server = {}
  server.ended = new Promise((resolve) => {
    server.end = resolve
  })
  const ready = new Promise((resolve, reject) => {
    server.becomeReady = resolve
    server.fail = reject
  })
  server.untilReady = (waiting) => {
    server.waiting = waiting
    return ready
  }
  server.stop = async () => {
    server.fail(new Error('stopped'))
    server.end(0)
  }
  return server
}

function site() {
  const servers = [fakeServer()]
  const said = []
  const state = { stopping: false }
  const serving = new Serving(servers[0], {
    launch: () => {
      servers.push(fakeServer())
      return servers.at(-1)
    },
    say: (line) => said.push(line),
    isStopping: () => state.stopping,
  })
  return { servers, said, state, serving, stopped: serving.untilStopped() }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('one that comes back while the database is away is waited for, and the site goes on', async () => {
  const { servers, said, state, stopped } = site()
  servers[0].end(1)
  await settled()
  // No limit is given: it says what it waits for, and waits.
  expect(servers[1].waiting).toEqual({ late: expect.any(Number), tell: expect.any(Function) })
  servers[1].waiting.tell('/api/ready answers 503')
  servers[1].becomeReady()
  await settled()
  expect(said).toEqual([
    'The web server ended unexpectedly: starting it again.',
    'The web server is not ready yet: /api/ready answers 503.',
    'The web server is running again.',
  ])
  state.stopping = true
  servers[1].end(0)
  await stopped
})

test('one that ends before it is ready again is started once more', async () => {
  const { servers, said, state, stopped } = site()
  servers[0].end(1)
  await settled()
  servers[1].fail(new Error('its last words'))
  servers[1].end(1)
  await settled()
  expect(servers).toHaveLength(3)
  expect(said).toContain('its last words')
  state.stopping = true
  servers[2].end(0)
  await stopped
})

test('the database may move while one is not ready yet: another is started', async () => {
  const { servers, said, state, serving, stopped } = site()
  servers[0].end(1)
  await settled()
  serving.move()
  await settled()
  expect(servers).toHaveLength(3)
  expect(said).toEqual(['The web server ended unexpectedly: starting it again.'])
  state.stopping = true
  servers[2].end(0)
  await stopped
})

test('one that ends again and again ends the site', async () => {
  const { servers, stopped } = site()
  const failed = expect(stopped).rejects.toThrow('the web server ended 6 times in a minute (exit code 7)')
  for (let time = 0; time < 6; time += 1) {
    servers[time].end(7)
    await settled()
  }
  await failed
})
