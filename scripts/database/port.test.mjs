import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { freePort, freeServerPort, isOutgoingPort } from './port.mjs'

test('a server that is to be found again gets a port that the system gives to no connection', async () => {
  const ports = await Promise.all(Array.from({ length: 20 }, () => freeServerPort()))
  for (const port of ports) expect(await isOutgoingPort(port)).toBe(false)
})

test.runIf(process.platform === 'linux')('the system says which ports it gives to connections', async () => {
  const [from, to] = readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').split(/\s+/).map(Number)
  expect(await isOutgoingPort(await freePort())).toBe(true)
  expect(await isOutgoingPort(from - 1)).toBe(false)
  expect(await isOutgoingPort(to)).toBe(true)
})
