// npm run prove:kills: kills a site under eight people who write, two who decide, one who runs it and readers who subscribe, and looks whether
// anything that was acknowledged is lost, doubled or half-done.
//   npm run prove:kills -- [--kills N] [--writes N] [--minutes N] [--starts N] [--captures N] [--seed N]
// Ends when there were as many kills and as many acknowledged writes as asked for, or after as many minutes. With --starts it first kills
// as many starts while they migrate and seed the database (`npm run prove:migrations` kills each statement). With --captures it does none of
// this: it kills so often a worker that makes copies of pages, and the database under it. Needs Linux and a build.
// Ends with 0 where nothing was found; else the data folder and the ledger stay, and it says where.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { withConnection } from '../database/postgres-client.mjs'
import { runScript } from '../failure.mjs'
import { pause } from '../program.mjs'
import { onStop, stopAll, stopOnSignals } from '../start/stop.mjs'
import { audit } from './kills/audit.mjs'
import { killCaptures } from './kills/captures.mjs'
import { openLedger } from './kills/ledger.mjs'
import { auditLetters, takeLetters } from './kills/letters.mjs'
import { serveOutside } from './kills/outside.mjs'
import { everybody, signedInPeople } from './kills/people.mjs'
import { pickFrom, randomFrom } from './kills/random.mjs'
import { report, reportCaptures } from './kills/report.mjs'
import { makeSite, TARGETS } from './kills/site.mjs'
import { killStarts } from './kills/starts.mjs'
import { write } from './kills/writing.mjs'

const LONGEST_RECOVERY_MS = 30_000
/** Between two kills, where hardly anything is acknowledged. */
const LONGEST_BETWEEN_MS = 20_000
const LOOK_EVERY_MS = 20

stopOnSignals({ exitCode: 130 })
await runScript(async () => {
  const wanted = readWords()
  const random = randomFrom(wanted.seed)
  if (wanted.captures > 0) return underCaptures(wanted, random)
  const letters = await takeLetters()
  onStop(() => letters.close())
  const site = await makeSite({
    ...{ SUIVI_SMTP_URL: letters.url, SUIVI_MAIL_FROM: 'Suivi <news@suivi.example>' },
    ...{ SUIVI_PROXIES: '1', SUIVI_LINK_CHECKS: 'off', SUIVI_LEADS: 'off' },
  })
  let hasFindings = false
  onStop(() => site.leave({ keep: hasFindings }))
  const starts = await killStarts(site, wanted.starts, random)
  await site.untilReady()
  const people = await everybody(site)
  const ledger = openLedger(path.join(site.folder, 'ledger.jsonl'))
  const kills = await killUnderWriters({ site, people, ledger, wanted, random })
  const ownerUrl = await site.ownerUrl()
  const mail = await auditLetters(ownerUrl, ledger.writes, letters.arrived)
  console.log(
    `${letters.arrived.size} letters came, ${mail.twice} of them more than once; of ${mail.untold} nobody knows, as their jobs say.`,
  )
  const written = await audit(ownerUrl, ledger.writes)
  const result = {
    ...written,
    lost: [...written.lost, ...mail.lost],
    unforeseen: [...written.unforeseen, ...mail.other],
    record: await site.verify(),
  }
  ledger.close()
  hasFindings = !report({ seed: wanted.seed, starts, kills, ledger, result, longest: LONGEST_RECOVERY_MS })
  if (hasFindings) console.log(`Kept: ${site.folder}`)
  process.exitCode = hasFindings ? 1 : 0
})
await stopAll()
process.exit()

async function underCaptures({ captures, seed }, random) {
  let forget = async () => {}
  const outside = await serveOutside(() => forget())
  onStop(() => outside.close())
  const site = await makeSite({ SUIVI_WORKER: 'apart', SUIVI_FETCH_ALLOW: `127.0.0.0/8:${outside.port}` })
  let hasFindings = true
  onStop(() => site.leave({ keep: hasFindings }))
  await site.untilReady()
  const ownerUrl = await site.ownerUrl()
  // A host is asked once in ten seconds. Here each time counts as long ago, so that nobody waits.
  forget = () =>
    withConnection(ownerUrl, (client) =>
      client.query("DELETE FROM counted_tries WHERE counter = 'outside'"),
    ).then(
      () => {},
      () => {},
    )
  const [browser] = await signedInPeople(site)
  if (!browser) throw new Error('nobody is signed in')
  const done = await killCaptures({ site, outside, browser, kills: captures, random })
  hasFindings = !reportCaptures({ seed, ...done })
  if (hasFindings) console.log(`Kept: ${site.folder}`)
  process.exitCode = hasFindings ? 1 : 0
}

async function killUnderWriters({ site, people, ledger, wanted, random }) {
  const until = Date.now() + wanted.minutes * 60_000
  const enough = () => done.length >= wanted.kills && acknowledged(ledger) >= wanted.writes
  const done = []
  let ends = false
  const told = new Set()
  const tell = (line) => {
    if (!told.has(line)) console.log(line)
    told.add(line)
  }
  const writers = people.map((person, number) =>
    write({
      ...{ ...person, number, password: site.password, ledger, tell },
      random: randomFrom(wanted.seed + number + 1),
      stops: () => ends,
    }),
  )
  const writing = Promise.all(writers)
  // One that cannot go on ends all; what stopped it is said below.
  writing.catch(() => {
    ends = true
  })
  try {
    while (!ends && Date.now() < until && !enough()) {
      await someWrites(ledger, random() * 2 * (wanted.writes / wanted.kills))
      if (done.length >= wanted.kills) continue
      const target = pickFrom(Object.keys(TARGETS), random)
      await site.kill(target, random)
      // The web server may not have noticed yet that it is killed: it answers nothing from here on.
      await pause(20)
      done.push({ target, recovered: await site.untilReady() })
    }
  } finally {
    ends = true
    await writing
  }
  return done
}

/** Until so many more are acknowledged: after a kill the site needs a while before it writes as it did. */
async function someWrites(ledger, more) {
  const until = Date.now() + LONGEST_BETWEEN_MS
  const enough = acknowledged(ledger) + more
  while (acknowledged(ledger) < enough && Date.now() < until) await pause(LOOK_EVERY_MS)
}

function acknowledged(ledger) {
  return ledger.count(({ state }) => state === 'acknowledged')
}

function readWords() {
  const { values } = parseArgs({
    options: {
      kills: { type: 'string', default: '20' },
      writes: { type: 'string', default: '2000' },
      minutes: { type: 'string', default: '60' },
      starts: { type: 'string', default: '0' },
      captures: { type: 'string', default: '0' },
      seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    },
  })
  return {
    kills: Number(values.kills),
    writes: Number(values.writes),
    minutes: Number(values.minutes),
    starts: Number(values.starts),
    captures: Number(values.captures),
    seed: Number(values.seed),
  }
}
