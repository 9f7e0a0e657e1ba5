// How many notes a second people write who are signed in, each answered once it is on the disk, by the site's own form and as a browser
// without script sends it: eight connections, each with a person of its own. Beside it a bare form of the same framework that writes one row in
// one statement, in turn in the same run. What one note and one saving of a draft take of the processors and of the database is told too.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { freePort } from '../database/port.mjs'
import { withConnection } from '../database/postgres-client.mjs'
import { projectFolder } from '../program.mjs'
import { signedInPeople } from '../prove/kills/people.mjs'
import { serveSite, siteEnvironment, withSeededDatabase } from '../test/on-database.mjs'
import { withBarePage } from './bare-page.mjs'
import { PlainBrowser } from './plain-browser.mjs'
import { cpuOf, cpuSince } from './processor-time.mjs'
import { countedConnection } from './wire.mjs'
import { formScript } from './written-form.mjs'
import { loadByScript, middle } from './wrk.mjs'

const rounds = 5
const slug = 'rabat-2022-07-08'
const newNote = `/desk/notes/new?statement=${slug}&item=7c`
const composing = `/desk/${slug}/7c?party=all`
/** As long as what the peers' own measure writes. */
const words = 'A note for measuring, in nobody’s words. '.repeat(9)
/** How often one person writes alone, to tell what one writing takes; the first tenth warms up. */
const alone = 200

/** Measures and prints. */
export function benchWrites() {
  return withSeededDatabase(
    async (env) => {
      const wire = await countedConnection(env.DATABASE_URL)
      const counted = await serve({ ...env, DATABASE_URL: wire.url })
      try {
        await reportAlone(counted, env, wire)
      } finally {
        await counted.stop()
        await wire.close()
      }
      const site = await serve(env)
      try {
        await besideBareForm(site, env)
      } finally {
        await site.stop()
      }
    },
    { durable: true },
  )
}

async function serve(env) {
  const port = await freePort()
  return serveSite(siteEnvironment(env, port), port)
}

async function besideBareForm(site, env) {
  const people = await peopleOf(site, env)
  const folder = await mkdtemp(path.join(os.tmpdir(), 'suivi-bench-'))
  try {
    const sending = await notesOf(site, people)
    const script = path.join(folder, 'notes.lua')
    await writeFile(script, formScript(sending))
    await withConnection(env.DATABASE_OWNER_URL, async (client) => {
      await client.query('CREATE TABLE bare_notes (id bigserial PRIMARY KEY, body text NOT NULL)')
      await withBarePage(bareForm(env.DATABASE_OWNER_URL), async (address) => {
        const bareScript = path.join(folder, 'bare.lua')
        await writeFile(bareScript, formScript(await bareNotesOf(address)))
        const measured = []
        for (let round = 0; round <= rounds; round += 1) {
          const pair = {
            ours: await counted(client, 'notes', () => loadByScript(site.address, script, people.length)),
            bare: await counted(client, 'bare_notes', () => loadByScript(address, bareScript, people.length)),
          }
          if (round > 0) measured.push(pair) // the first round warms both up
        }
        report(measured)
      })
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function peopleOf(site, env) {
  const ownerUrl = async () => env.DATABASE_OWNER_URL
  return signedInPeople({ address: site.address, password: env.SUIVI_DEMO_PASSWORD, ownerUrl })
}

/** The note form of each person, filled in. */
async function notesOf(site, people) {
  const senders = []
  for (const person of people) {
    const form = person.formOf(await person.open(newNote), ['body', 'intent'])
    senders.push({ cookie: person.cookie, fields: noteOf(form) })
  }
  return { site: site.address, path: newNote, senders }
}

/** What a note's form says, its key apart. */
function noteOf({ key: _, ...form }) {
  return { ...form, body: words, language: 'en', visibility: 'team', intent: 'save' }
}

async function bareNotesOf(address) {
  const visitor = new PlainBrowser(address)
  const fields = { ...visitor.formOf(await visitor.open(''), ['body']), body: words }
  const senders = Array.from({ length: 8 }, () => ({ cookie: '', fields }))
  return { site: new URL(address).origin, path: '/', senders }
}

/** A form of the framework's that writes one row, in one statement, and leads to another page: nobody is asked who they are. */
function bareForm(url) {
  return `import { redirect } from 'next/navigation'
import pg from 'pg'
const pool = new pg.Pool({ connectionString: ${JSON.stringify(url)}, max: 10 })
export const dynamic = 'force-dynamic'
async function write(form) {
  'use server'
  const { rows } = await pool.query('INSERT INTO bare_notes (body) VALUES ($1) RETURNING id', [form.get('body')])
  redirect('/?' + rows[0].id)
}
export default () => <form action={write}><textarea name="body" /><button>Write</button></form>`
}

/**
 * What was written, by the database: everything that was answered, and of each connection at most the one that was on its way at the end.
 *
 * @throws Error where it is anything else
 */
async function counted(client, table, work) {
  const rowsOf = async () => Number((await client.query(`SELECT count(*) FROM ${table}`)).rows[0].count)
  const before = await rowsOf()
  const done = await work()
  const written = (await rowsOf()) - before
  if (done.refused > 0 || written < done.answered || written > done.answered + 8)
    throw new Error(`${table}: ${done.answered} answered, ${done.refused} refused, ${written} written`)
  return done
}

function report(measured) {
  const of = (read) => middle(measured.map(read))
  const rate = of(({ ours, bare }) => ours.rate / bare.rate)
  const late = of(({ ours, bare }) => ours.late / bare.late)
  console.log(
    `notes, eight people at once: ${of(({ ours }) => ours.rate).toFixed(0)} a second, 99th percentile ${of(({ ours }) => ours.late).toFixed(0)} ms; ${rate.toFixed(2)} times a bare form of the framework, ${late.toFixed(2)} of its 99th percentile (medians of ${rounds})`,
  )
}

/** One writing after the other by one person: what one takes. */
async function reportAlone(site, env, wire) {
  const person = new PlainBrowser(site.address)
  await person.signIn('analyst@suivi.example', env.SUIVI_DEMO_PASSWORD)
  const form = noteOf(person.formOf(await person.open(newNote), ['body', 'intent']))
  await tellCost('a note', site, env, wire, () => person.post(newNote, form, { key: crypto.randomUUID() }))
  const save = await draftSaving(site, person)
  await tellCost('a draft, saved by itself', site, env, wire, save)
}

async function tellCost(name, site, env, wire, write) {
  await withConnection(env.DATABASE_OWNER_URL, async (client) => {
    for (let time = 0; time < alone / 10; time += 1) await write(time)
    wire.taken()
    const before = await cpuOf(site, client)
    for (let time = alone / 10; time < alone; time += 1) await write(time)
    const each = (all) => all / (alone * 0.9)
    const cpu = each(cpuSince(before, await cpuOf(site, client)))
    console.log(
      `${name}: ${each(wire.taken().statements).toFixed(1)} statements, ${cpu.toFixed(1)} ms of the processors`,
    )
  })
}

/** Saves a draft as the composing form does by itself at a pause in typing: with script, so by the action's own name. */
async function draftSaving(site, person) {
  const manifest = path.join(projectFolder, '.next', 'server', 'server-reference-manifest.json')
  const { node } = JSON.parse(await readFile(manifest, 'utf8'))
  const [action] =
    Object.entries(node).find(
      ([, { exportedName, filename }]) =>
        exportedName === 'saveDraftAction' && filename === 'lib/assessment/status-update/actions/compose.ts',
    ) ?? []
  if (!action) throw new Error('the build has no action that saves a draft')
  const form = person.formOf(await person.open(composing), ['rationale', 'intent'])
  return async (time) => {
    const body = new FormData()
    const said = {
      ...form,
      party: 'all',
      opened: time === 0 ? '' : 'all',
      version: String(time),
      rationale: `${words}${time}`,
    }
    for (const [name, value] of Object.entries(said)) if (!name.startsWith('$')) body.set(`_1_${name}`, value)
    // The framework reads the fields as they come, and what names them last.
    body.set('0', '[{"status":"new"},"$K1"]')
    const headers = {
      origin: site.address,
      cookie: person.cookie,
      'next-action': action,
      accept: 'text/x-component',
    }
    const answer = await fetch(site.address + composing, { method: 'POST', body, headers })
    const text = await answer.text()
    if (!text.includes('"status":"done"')) throw new Error(`a draft was not saved: ${text}`)
  }
}
