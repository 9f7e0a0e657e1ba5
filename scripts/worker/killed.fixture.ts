// A worker of its own process, for the test that kills it. What its jobs write stands in the table `results`: half of them write it and end the job
// in one transaction, the others look first whether it stands, write it, and leave the job to the worker.
import { setTimeout as rest } from 'node:timers/promises'
import type { Handling } from '@/lib/ground/job/mutations/handling'
import { startWorker } from '@/lib/ground/job/mutations/worker'
import { type Transaction, transaction } from '@/lib/ground/platform/db'
import { news } from '@/lib/ground/platform/live'

type Carried = { readonly captureId: string }

const write = (tx: Transaction, id: string, how: string) =>
  tx.$executeRaw`INSERT INTO results (id, how) VALUES (${id}::uuid, ${how})`

const capture: Handling<Carried> = {
  work: async ({ captureId }, { finish }) => {
    process.stdout.write('begun\n')
    await rest(Math.random() * 30)
    if (captureId.endsWith('0')) {
      await transaction('system', async (tx) => {
        await write(tx, captureId, 'in one')
        await rest(Math.random() * 30)
        await finish(tx)
      })
      return
    }
    await transaction('system', async (tx) => {
      const stands = await tx.$queryRaw<unknown[]>`SELECT id::text FROM results WHERE id = ${captureId}::uuid`
      if (stands.length === 0) await write(tx, captureId, 'looked first')
    })
    await rest(Math.random() * 30)
  },
  gaveUp: async (tx, { captureId }, why) => {
    await write(tx, captureId, why)
  },
}

const worker = startWorker({ capture }, { news: news(), rest: 50 })
process.once('SIGTERM', async () => {
  await worker.stop()
  process.exit(0)
})
process.stdout.write('started\n')
