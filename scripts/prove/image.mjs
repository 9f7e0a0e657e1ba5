// npm run prove:image: makes the images that the Dockerfile makes, with and without the embedded database, and runs both as a container would
// (scripts/image/contained.mjs): weighs them, and looks whether they start, migrate, bring in the starter dossier, serve, draw, let people
// in, read documents, verify, back up and stop. Needs a build (npm run build), Linux and root.
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { PlainBrowser } from '../bench/plain-browser.mjs'
import { freePort } from '../database/port.mjs'
import { startThrowawayCluster } from '../database/throwaway.mjs'
import { Failure, runScript } from '../failure.mjs'
import { runContained } from '../image/contained.mjs'
import { makeImage } from '../image/make.mjs'
import { pause } from '../program.mjs'

const MOST_MB = { 'without the database': 150, 'with the database': 250 }
const READY_WITHIN_MS = 180_000
const PASSWORD = 'a-password-to-prove-with'
const dossier = '/rabat-2022-07-08'

/** What an answer has to begin with or hold, by address: a page, one made at each request, and what needs each package with more than JavaScript. */
const ANSWERS = {
  '/api/health': /serves/,
  '/api/ready': /ready/,
  '/': /<html/,
  [dossier]: /<html/,
  [`/ar${dossier}/7c`]: /dir="rtl"/,
  [`${dossier}/7c/as-of/2026-01-01`]: /<html/,
  [`${dossier}/search?q=police`]: /police/,
  [`${dossier}/card.png`]: /^.PNG/,
  [`${dossier}/events.jsonl`]: /^{/,
  '/sign-in': /<form/,
}

await runScript(async () => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    throw new Failure('This runs on Linux, as root.')
  const folder = await mkdtemp(path.join(os.tmpdir(), 'suivi-image-'))
  try {
    await proveWithout(folder)
    await proveWith(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

async function proveWithout(folder) {
  const cluster = await startThrowawayCluster()
  try {
    await cluster.createEmptyDatabase('suivi')
    const env = { DATABASE_URL: cluster.appUrl('suivi'), DATABASE_OWNER_URL: cluster.ownerUrl('suivi') }
    await prove(folder, 'without the database', env, async ({ run }) => {
      const { output } = await run('scripts/admin-create.mjs', [
        '--email',
        'admin@suivi.example',
        '--name',
        'Test',
      ])
      requireMatch('scripts/admin-create.mjs', output, /\/invitation\//)
    })
  } finally {
    await cluster.stop()
  }
}

async function proveWith(folder) {
  await prove(folder, 'with the database', { SUIVI_DEMO_PASSWORD: PASSWORD }, async (_contained, site) => {
    const person = new PlainBrowser(site)
    await person.signIn('reviewer@suivi.example', PASSWORD)
    requireMatch('/desk', await person.open('/desk'), /<html/)
  })
}

/** @param {(contained: import('../image/contained.mjs').Contained, site: string) => Promise<void>} look at what is this image's own */
async function prove(folder, kind, env, look) {
  const image = path.join(folder, kind.split(' ')[0] ?? kind)
  const { bytes, files } = await makeImage(image, { withDatabase: kind === 'with the database' })
  const port = await freePort()
  const site = `http://127.0.0.1:${port}`
  const began = performance.now()
  const contained = await runContained(image, { data: `${image}.data`, env: { ...env, PORT: String(port) } })
  try {
    await untilReady(contained, site)
    const seconds = (performance.now() - began) / 1_000
    for (const [address, expected] of Object.entries(ANSWERS)) await requireAnswer(site + address, expected)
    await look(contained, site)
    await runBeside(contained)
    contained.signal('SIGTERM')
    const code = await contained.ended
    if (code !== 0) throw new Failure(`The image ${kind} ended with ${code}:\n${contained.said()}`)
    console.log(
      `${kind}: ${mb(bytes)} in ${files} files; ready after ${seconds.toFixed(1)} s, with an empty folder of data`,
    )
  } finally {
    if (await isRunning(contained)) contained.signal('SIGKILL')
  }
  if (bytes > MOST_MB[kind] * 1e6) throw new Failure(`The image ${kind} may have ${MOST_MB[kind]} MB.`)
}

async function runBeside({ run }) {
  const programs = {
    'scripts/image/healthy.mjs': [[], undefined, /^$/],
    'server/document-reader/main.mjs': [
      ['html'],
      '<!doctype html><p>Test text, not from any source.',
      /Test text/,
    ],
    'scripts/verify.mjs': [[], undefined, /in order/],
    'scripts/backup.mjs': [[], undefined, /holds the site/],
  }
  for (const [program, [args, input, expected]] of Object.entries(programs)) {
    const { code, output } = await run(program, args, input)
    if (code !== 0) throw new Failure(`${program} ended with ${code}: ${output}`)
    requireMatch(program, output, expected)
  }
}

async function untilReady(contained, site) {
  const deadline = Date.now() + READY_WITHIN_MS
  while (Date.now() < deadline && (await isRunning(contained))) {
    const answer = await fetch(`${site}/api/ready`).catch(() => null)
    if (answer?.ok) return
    await pause(100)
  }
  throw new Failure(`The image is not ready:\n${contained.said()}`)
}

async function isRunning({ ended }) {
  return (await Promise.race([ended.then(() => 'ended'), pause(0)])) !== 'ended'
}

async function requireAnswer(address, expected) {
  const answer = await fetch(address)
  const text = Buffer.from(await answer.arrayBuffer()).toString('latin1')
  if (answer.status !== 200) throw new Failure(`${address} answered ${answer.status}`)
  requireMatch(address, text, expected)
}

function requireMatch(what, text, expected) {
  if (!expected.test(text))
    throw new Failure(`${what} answered ${JSON.stringify(text.slice(0, 300))}, not ${expected}`)
}

function mb(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
