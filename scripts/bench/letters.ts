// The part of `npm run bench letters` that works as a worker does: ten thousand readers are subscribed to the whole site, and then something is published.
// It prints what the rounds that look for them take, and how many letters a minute go to a mail server on this machine.
import pg from 'pg'
import { handlings } from '@/jobs'
import { startWorker } from '@/lib/ground/job/mutations/worker'
import { disconnect } from '@/lib/ground/platform/db'
import { startMailServer } from '@/lib/ground/platform/mail-server.fixture'
import { News } from '@/lib/ground/platform/news.mjs'
import { tellSubscribers } from '@/lib/reading/subscription/mutations/tell'

const READERS = 10_000
/** So many of the letters are sent, to say how many a minute are. */
const SENT = 1_000
const HOUR = 60 * 60_000

const server = await startMailServer()
process.env.SUIVI_SMTP_URL = server.url
process.env.SUIVI_MAIL_FROM = 'Suivi <news@suivi.example>'
const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
const news = new News(process.env.DATABASE_URL ?? '')
await owner.connect()
try {
  await subscribe()
  await rounds('nobody is told of anything')
  // As if the judgements of the starter dossier had been published since they were told last.
  await owner.query(`UPDATE subscriptions SET told_up_to = '2000-01-01', next_at = '2000-01-01'`)
  await rounds('everybody is told')
  await send()
} finally {
  await Promise.all([server.stop(), news.stop(), owner.end(), disconnect()])
}

async function subscribe(): Promise<void> {
  await owner.query(
    `INSERT INTO subscriptions (address, how, language, asked_how, asked_language, asked_at, confirmed_at, told_up_to, next_at)
     SELECT 'reader-' || n || '@elsewhere.example', 'instant', (ARRAY['en', 'fr', 'es', 'ar'])[1 + n % 4], 'instant', 'en', now(), now(),
            now() + interval '10 minutes', '2000-01-01'
       FROM generate_series(1, $1::int) AS n`,
    [READERS],
  )
  await owner.query('ANALYZE')
}

/** Makes rounds until all were looked at, and prints how many there were and what each took. */
async function rounds(what: string): Promise<void> {
  const took: number[] = []
  let queued = 0
  while (await isAnybodyDue()) {
    const began = performance.now()
    queued += await tellSubscribers(new Date(Date.now() + HOUR / 2))
    took.push(performance.now() - began)
  }
  const middle = took.toSorted((a, b) => a - b)[Math.floor(took.length / 2)] ?? 0
  console.log(
    `${READERS} subscribers, ${what}: ${took.length} rounds, ${queued} letters queued, a round takes ${middle.toFixed(0)} ms in the middle, ${Math.max(...took).toFixed(0)} ms at most`,
  )
}

async function isAnybodyDue(): Promise<boolean> {
  const { rows } = await owner.query('SELECT FROM subscriptions WHERE next_at <= now() LIMIT 1')
  return rows.length > 0
}

async function send(): Promise<void> {
  const handling = handlings['send-mail']
  if (!handling) throw new Error('Nobody sends mail.')
  const began = performance.now()
  const { user, system } = process.cpuUsage()
  const worker = startWorker({ 'send-mail': handling }, { news })
  while (server.arrived.length < SENT) await new Promise((resolve) => setTimeout(resolve, 20))
  const took = performance.now() - began
  const count = server.arrived.length
  const used = process.cpuUsage()
  await worker.stop()
  const processor = (used.user + used.system - user - system) / 1_000 / count
  console.log(
    `${count} letters sent: ${((count / took) * 60_000).toFixed(0)} a minute, ${processor.toFixed(0)} ms of processor each, the mail server's included`,
  )
}
