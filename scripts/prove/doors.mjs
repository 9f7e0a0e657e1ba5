// npm run prove:doors: what somebody from outside can do to a built site: hostile forms, bodies that cannot be read, clients that hold on
// to their connections, and many readers of pages that are made anew beside long notes. Prints one table; absolute figures are the
// machine's. Needs a build (npm run build). Everything stands in throw-away databases.
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { runScript } from '../failure.mjs'
import { projectFolder } from '../program.mjs'
import { withSite } from '../test/on-database.mjs'
import { formOf } from './form-of.mjs'
import { HOSTILE_FORMS } from './hostile-forms.mjs'
import { writeLongNotes } from './long-notes.mjs'
import { askAll, milliseconds, percentile, worstWait } from './measure.mjs'
import { sendMalformed } from './send-malformed.mjs'
import { holdConnections } from './slow-clients.mjs'

const run = promisify(execFile)
const dossier = 'rabat-2022-07-08'

await runScript(async () => {
  await withSite(async (site) => {
    for (const address of ['/sign-in', `/${dossier}/9a/correct`]) {
      await hostileForms(site, address)
      await malformed(site, address)
    }
    await slowClients(site)
  })
  await withSite(longNotes)
})

async function hostileForms(site, address) {
  const { stdout } = await run(
    process.execPath,
    ['--import', 'tsx', path.join(projectFolder, 'scripts', 'prove', 'read-forms.ts')],
    { cwd: projectFolder },
  )
  const taken = JSON.parse(stdout)
  const page = `${site}${address}`
  const form = formOf(await (await fetch(page)).text())
  const send = async (/** @type {[string, string][]} */ fields) => {
    const filled = new FormData()
    for (const [name, value] of [...form.fields, ...fields]) filled.append(name, value)
    // Written out beforehand: what the sender takes is nobody's wait.
    const written = new Response(filled)
    const headers = { origin: site, 'content-type': written.headers.get('content-type') ?? '' }
    const body = Buffer.from(await written.arrayBuffer())
    return worstWait(site, async () => {
      const answer = await fetch(page, { method: 'POST', headers, body })
      await answer.arrayBuffer()
      return answer.status
    })
  }
  await send([['email', 'x']]) // the first one loads what the others find loaded
  const rows = []
  const forms = { 'none but the form’s own': () => [], ...HOSTILE_FORMS }
  for (const [name, fieldsOf] of Object.entries(forms)) {
    const { result, worst } = await send(fieldsOf())
    const read = taken[name]
    rows.push({
      fields: name,
      'read in': read === undefined ? '' : milliseconds(read),
      status: result,
      'longest wait of /api/health': milliseconds(worst),
    })
  }
  print(`Forms, read alone and sent to ${address}`, rows)
}

async function malformed(site, address) {
  const { result, worst } = await worstWait(site, () => sendMalformed(site, `/fr${address}`))
  const counts = {}
  for (const { status } of result) counts[status] = (counts[status] ?? 0) + 1
  print(`${result.length} bodies that no page sends, to /fr${address}`, [
    { ...counts, 'longest wait of /api/health': milliseconds(worst) },
  ])
}

async function slowClients(site) {
  const days = fresh(`/${dossier}/7c/as-of/`)
  const alone = await askAll(days.next(site), 4)
  const pages = [`/${dossier}`, `/${dossier}/search?q=police`, `/${dossier}/7c/as-of/2024-01-01`, '/sign-in']
  const letGo = await holdConnections(site, { slow: 200, stalled: 12, pages })
  const beside = await askAll(days.next(site), 4)
  letGo()
  print('Pages made anew, asked for by four readers', [
    { beside: 'nobody', ...timesOf(alone) },
    { beside: '200 slow clients and 12 forms whose body never comes', ...timesOf(beside) },
  ])
}

async function longNotes(site, env) {
  const spans = await writeLongNotes(env.DATABASE_OWNER_URL, dossier)
  const pages = spans.map((span) => `${site}/${dossier}/words/${span}`)
  await askAll(pages.slice(0, 20), 2) // reads what all of them rest on
  print(
    `/${dossier}/words/<span>, each asked for once, beside four notes of 9,000 letters on every passage`,
    [
      { readers: 1, ...timesOf(await askAll(pages.slice(20, 60), 1)) },
      { readers: 40, ...timesOf(await askAll(pages.slice(60, 260), 40)) },
      { readers: 50, ...timesOf(await askAll(pages.slice(260, 510), 50)) },
    ],
  )
}

/** Pages of days that nobody has asked for yet, forty at a time. */
function fresh(start) {
  let day = Date.parse('2022-07-09')
  return {
    next: (site) =>
      Array.from({ length: 40 }, () => {
        day += 86_400_000
        return `${site}${start}${new Date(day).toISOString().slice(0, 10)}`
      }),
  }
}

function timesOf({ statuses, times }) {
  const counts = Object.entries(statuses).map(([status, count]) => `${count} × ${status}`)
  return {
    answers: counts.join(', '),
    p50: milliseconds(percentile(times, 0.5)),
    p99: milliseconds(percentile(times, 0.99)),
  }
}

function print(title, rows) {
  console.log(`\n${title}`)
  console.table(rows)
}
