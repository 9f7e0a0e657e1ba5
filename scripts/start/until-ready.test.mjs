import { createServer } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freePort } from '../database/port.mjs'
import { untilReady } from './until-ready.mjs'

let site
let address
let statuses
let asked

beforeEach(async () => {
  asked = 0
  site = createServer((_request, response) => {
    asked += 1
    response.writeHead(statuses.length > 1 ? statuses.shift() : statuses[0]).end()
  })
  const port = await freePort()
  address = `http://127.0.0.1:${port}`
  await new Promise((resolve) => site.listen(port, '127.0.0.1', resolve))
})

afterEach(() => new Promise((resolve) => site.close(resolve)))

const started = () => ({ running: true, ready: false, said: 'its words' })

test('a first start that is not ready within its limit fails, and says what it waited for', async () => {
  statuses = [503]
  const server = started()
  await expect(untilReady(address, server, { limit: 50 })).rejects.toThrow(
    /^The web server is not ready after 0\.05 seconds: \/api\/ready answers 503\. Its last words:\nits words$/,
  )
  expect(server.ready).toBe(false)
})

test('one that comes back waits for as long as the database is away, and says once what for', async () => {
  statuses = [503, 503, 503, 503, 200]
  const server = started()
  const told = []
  await untilReady(address, server, { late: 0, tell: (why) => told.push(why) })
  expect(server.ready).toBe(true)
  expect(asked).toBe(5)
  expect(told).toEqual(['/api/ready answers 503'])
})

test.each([
  ['Error: listen EADDRINUSE 127.0.0.1', /^Another program took the port/],
  ['SyntaxError: cut short', /^The web server ended before it was ready\. Its last words:\nSyntaxError/],
])('one that ended is not waited for: %s', async (said, sentence) => {
  statuses = [200]
  await expect(untilReady(address, { running: false, ready: false, said })).rejects.toThrow(sentence)
})
