// Sees at the kernel that no forbidden address is dialled. In a network of its own (unshare, Linux, root), in which every one of them is given to
// this machine and answers on the ports of the web, each is asked for with nothing between, then through the door to the outside; printed, as
// JSON, is how many answered and how many connections the kernel began. node --conditions=react-server --import tsx scripts/prove/forbidden.ts
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { connect, createServer, isIP } from 'node:net'
import { fetchOutside } from '@/lib/ground/platform/egress/fetch'
import { forbiddenHosts } from '@/lib/ground/platform/egress/forbidden.fixture'
import { parseAllowed } from '@/lib/ground/platform/egress/refused-networks.mjs'

if (process.argv[2] !== 'inside') {
  const again = [process.execPath, ...process.execArgv, process.argv[1] ?? '', 'inside']
  const surroundings = {
    ...process.env,
    DATABASE_URL: 'postgresql://nobody@127.0.0.1/none',
    NEXTAUTH_SECRET: 'a secret of nobody, which nothing is signed with',
  }
  process.exit(spawnSync('unshare', ['-n', ...again], { stdio: 'inherit', env: surroundings }).status ?? 1)
}

const urls = forbiddenHosts.map((host) => new URL(`http://${host}/`))
const digits = urls.map(({ hostname }) => hostname.replace(/^\[|\]$/g, ''))
execFileSync('ip', ['link', 'set', 'lo', 'up'])
for (const address of new Set(digits)) own(address)
let answered = 0
for (const port of [80, 443])
  await new Promise<void>((resolve) =>
    createServer((socket) => {
      answered += 1
      socket.on('error', () => undefined)
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx')
    }).listen(port, '::', resolve),
  )

const nothingBetween = await counted(async () => {
  for (const address of digits) await reached(address)
})
const throughTheDoor = await counted(async () => {
  for (const { hostname } of urls)
    for (const scheme of ['http', 'https']) {
      const result = await fetchOutside(`${scheme}://${hostname}/`, { allow: [] })
      if (!('fault' in result) || result.fault !== 'forbidden-address') throw new Error(hostname)
    }
})
const allowed = await counted(() =>
  fetchOutside('http://127.0.0.1/', { allow: parseAllowed('127.0.0.1/32') ?? [] }),
)
console.log(
  JSON.stringify({
    forms: urls.length,
    addresses: new Set(digits).size,
    nothingBetween,
    throughTheDoor,
    allowed,
  }),
)
process.exit(throughTheDoor.begun === 0 && allowed.answered === 1 && nothingBetween.answered > 60 ? 0 : 1)

/** Gives an address to this machine, where the system takes it. */
function own(address: string): void {
  const bits = isIP(address) === 6 ? 128 : 32
  spawnSync('ip', ['address', 'add', `${address}/${bits}`, 'dev', 'lo'], { stdio: 'ignore' })
  spawnSync('ip', ['route', 'add', 'local', `${address}/${bits}`, 'dev', 'lo'], { stdio: 'ignore' })
}

function reached(address: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port: 80, timeout: 500 })
    for (const event of ['timeout', 'error', 'data'] as const)
      socket.once(event, () => {
        socket.destroy()
        resolve()
      })
  })
}

async function counted(work: () => Promise<unknown>): Promise<{ answered: number; begun: number }> {
  const [before, begun] = [answered, begunByKernel()]
  await work()
  return { answered: answered - before, begun: begunByKernel() - begun }
}

/** Connections that this machine began (RFC 4022, tcpActiveOpens), of both families. */
function begunByKernel(): number {
  const [names = '', values = ''] = readFileSync('/proc/net/snmp', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('Tcp:'))
  return Number(values.split(' ')[names.split(' ').indexOf('ActiveOpens')])
}
