// The nginx of this machine with the project's own configuration, in a folder of its own (Debian: apt-get install nginx).
import { spawn } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Failure } from '../failure.mjs'
import { pause, projectFolder } from '../program.mjs'

const READY_WITHIN_MS = 10_000
const CONFIGURATION = path.join(projectFolder, 'scripts', 'image', 'nginx.conf')

/**
 * @param {{ site: string, port: number, beside?: { port: number, body: Buffer, headers: Record<string, string> } }} options `site` stands behind it;
 *   `beside`: an answer that the same nginx sends from a file, on a port of its own
 * @returns {Promise<{ address: string, besideAddress: string, workers: number[], log: () => Promise<string>, stop: () => Promise<void> }>}
 *   `workers` are the processes that answer
 */
export async function startNginx({ site, port, beside }) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'suivi-nginx-'))
  await chmod(folder, 0o711)
  const log = path.join(folder, 'access.log')
  const file = path.join(folder, 'nginx.conf')
  const own = await configuration(folder, { site, port, log })
  await writeFile(file, beside ? withFile(own, await putFile(folder, beside)) : own)
  const child = spawn('nginx', ['-c', file, '-p', folder, '-g', 'daemon off;'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const ended = new Promise((resolve) => child.on('exit', resolve).on('error', resolve))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
  const address = `http://127.0.0.1:${port}`
  await untilServing(address, ended).catch(async (error) => {
    await stop()
    throw error
  })
  return {
    address,
    besideAddress: beside ? `http://127.0.0.1:${beside.port}/file` : '',
    workers: await childrenOf(child.pid),
    log: () => readFile(log, 'utf8'),
    stop,
  }
}

/** The project's own, but for the places of things, and with a header that says what the cache did. */
async function configuration(folder, { site, port, log }) {
  let text = (await readFile(CONFIGURATION, 'utf8')).replaceAll(' /tmp/', ` ${folder}/`)
  const places = {
    'server suivi:3000;': `server ${new URL(site).host};`,
    'listen 8080;': `listen 127.0.0.1:${port};`,
    ' /dev/stdout short': ` ${log} short`,
    'add_header Warning $old always;':
      'add_header Warning $old always;\nadd_header X-Cache $upstream_cache_status always;',
  }
  for (const [there, here] of Object.entries(places)) {
    if (!text.includes(there)) throw new Failure(`${CONFIGURATION} does not say: ${there}`)
    text = text.replaceAll(there, here)
  }
  return text
}

/** The same answer, head and body; what nginx says by itself of a file is not said twice. */
async function putFile(folder, { port, body, headers }) {
  const root = path.join(folder, 'files')
  await mkdir(root, { mode: 0o755 })
  await writeFile(path.join(root, 'file'), body, { mode: 0o644 })
  const own = new Set(['connection', 'content-length', 'content-type', 'date', 'etag', 'keep-alive'])
  const said = Object.entries(headers)
    .filter(([name]) => !own.has(name))
    .map(([name, value]) => `add_header ${name} ${JSON.stringify(value)};`)
  return `server { listen 127.0.0.1:${port}; root ${root}; default_type '${headers['content-type']}'; ${said.join(' ')} }`
}

function withFile(text, server) {
  return text.replace(/\}\s*$/, `${server}\n}\n`)
}

async function untilServing(address, ended) {
  let isOver = false
  ended.then(() => {
    isOver = true
  })
  const deadline = Date.now() + READY_WITHIN_MS
  while (!isOver && Date.now() < deadline) {
    const answer = await fetch(`${address}/api/health`).catch(() => null)
    if (answer?.ok) return
    await pause(50)
  }
  throw new Failure('nginx does not serve: is it installed (Debian: apt-get install nginx)?')
}

async function childrenOf(pid) {
  const numbers = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')
  return numbers.trim().split(' ').map(Number)
}
