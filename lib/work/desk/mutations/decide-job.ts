import 'server-only'
import { type Endings, endingOf } from '@/lib/ground/job/mutations/handling'
import { tellWorkers } from '@/lib/ground/job/mutations/queue-job'
import { jobPolicy } from '@/lib/ground/job/policy'
import { isKind } from '@/lib/ground/job/rules/kinds'
import type { JobForm } from '@/lib/ground/job/schema'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { sqlPart, type Transaction, transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { recordEvent } from '@/lib/record/event/mutations/record-event'

/**
 * An administrator has a job tried now: one that was given up, or one that failed and waits for its next try. Where it has no tries left it gets
 * one more.
 *
 * @throws Refusal `not_permitted`, `not_found`, or `already_decided` where it stands otherwise by now
 */
export async function retryJob(actor: Member, { kind, id }: JobForm): Promise<void> {
  await transaction(actor, async (tx) => {
    authorize(jobPolicy, actor, 'retry', 'jobs')
    const { state } = await held(tx, { kind, id })
    if (state !== 'failed' && state !== 'retry') throw new Refusal('already_decided')
    await tx.$executeRaw`
      UPDATE pgboss.job SET state = 'retry', start_after = now(), completed_on = NULL,
        retry_limit = greatest(retry_limit, retry_count + 1)
      WHERE name = ${kind} AND id = ${id}::uuid`
    await tellWorkers(tx, kind)
    await record(tx, actor, 'retried', { kind, id })
  })
}

/**
 * An administrator cancels a job, also one that is at work: what that try has not finished by now, it takes back.
 *
 * @param endings what it was for hears of it, where it was not told before that the job was given up
 * @throws Refusal `not_permitted`, `not_found`, or `already_decided` where it is done or was cancelled
 */
export async function cancelJob(actor: Member, { kind, id }: JobForm, endings: Endings): Promise<void> {
  await transaction(actor, async (tx) => {
    authorize(jobPolicy, actor, 'cancel', 'jobs')
    const seen = await found(tx, { kind, id })
    // As a handler does: what the job is for is held first, the job last. The other way round the two would wait for each other.
    if (isOpen(seen) && isKind(kind)) await endingOf(endings, kind)?.(tx, seen.payload, 'cancelled')
    const { state } = await held(tx, { kind, id })
    if (isOver({ state }) || isOpen({ state }) !== isOpen(seen)) throw new Refusal('already_decided')
    await tx.$executeRaw`
      UPDATE pgboss.job SET state = 'cancelled', completed_on = now() WHERE name = ${kind} AND id = ${id}::uuid`
    await record(tx, actor, 'cancelled', { kind, id })
  })
}

type Found = { readonly state: string; readonly payload: unknown }

/** Whether it was done or cancelled. */
const isOver = ({ state }: Pick<Found, 'state'>) => state === 'completed' || state === 'cancelled'
/** Whether nobody was told yet what came of it. */
const isOpen = (job: Pick<Found, 'state'>) => !isOver(job) && job.state !== 'failed'

/** The job, held while the transaction lasts. */
function held(tx: Transaction, job: JobForm): Promise<Found> {
  return found(tx, job, sqlPart`FOR UPDATE`)
}

async function found(tx: Transaction, { kind, id }: JobForm, hold = sqlPart``): Promise<Found> {
  const [job] = await tx.$queryRaw<Found[]>`
    SELECT state::text, data AS payload FROM pgboss.job WHERE name = ${kind} AND id = ${id}::uuid ${hold}`
  if (!job) throw new Refusal('not_found')
  return job
}

function record(
  tx: Transaction,
  actor: Member,
  verb: 'retried' | 'cancelled',
  { kind, id }: JobForm,
): Promise<void> {
  return recordEvent(tx, {
    actor: { kind: 'person', id: actor.id },
    verb,
    objectType: 'job',
    objectId: id,
    payload: { kind },
  })
}
