// The part of `npm run worker` that works. Started by scripts/worker.mjs, and ends with it.
import { handlings, rounds } from '@/jobs'
import { startWorker } from '@/lib/ground/job/mutations/worker'
import { disconnect } from '@/lib/ground/platform/db'
import { news } from '@/lib/ground/platform/live'
import { log } from '@/lib/ground/platform/log'

const LOOK_EVERY_MS = 1_000

const worker = startWorker(handlings, { news: news(), rounds })
log.info('working on jobs')
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
// Whoever started it may be killed without a word: what is begun is then found by another.
setInterval(() => {
  if (String(process.ppid) !== process.env.SUIVI_STARTED_BY) process.exit(1)
}, LOOK_EVERY_MS)

async function stop(): Promise<void> {
  await worker.stop()
  await Promise.all([news().stop(), disconnect()])
  process.exit(0)
}
