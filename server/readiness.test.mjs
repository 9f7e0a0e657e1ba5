import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Readiness } from './readiness.mjs'

let server
let readiness
let isStopping
beforeEach(async () => {
  isStopping = false
  readiness = new Readiness(() => isStopping)
  server = createServer((request, response) => {
    if (!readiness.refuses(request, response)) response.end('the database answers')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(() => server.close())

const ask = (path, options) => fetch(`http://127.0.0.1:${server.address().port}${path}`, options)
const isReady = async (path = '/api/ready') => (await ask(path)).status === 200

it('is not ready before it has answered its own pages, and meanwhile answers whoever comes', async () => {
  expect(await isReady()).toBe(false)
  expect(await isReady('/api/ready?again')).toBe(false)
  expect(await isReady('/')).toBe(true)
  readiness.answered()
  expect(await isReady()).toBe(true)
})

it('is not ready any more once it stops', async () => {
  readiness.answered()
  isStopping = true
  const answer = await ask('/api/ready')
  expect([answer.status, await answer.text()]).toEqual([503, '{"ready":false}'])
  expect(await isReady('/')).toBe(true)
})

it.each(['new', 'stopping'])(
  'is told what the database says while it is %s, and nobody else is',
  async (state) => {
    isStopping = state === 'stopping'
    const answer = await readiness.askDatabase(ask)
    expect(await answer.text()).toBe('the database answers')
    expect((await ask('/api/ready', { headers: { 'x-suivi-own-question': 'guessed' } })).status).toBe(503)
  },
)
