import 'server-only'
import { localeOf } from '@/lib/ground/i18n/routing'
import type { Handling, Try } from '@/lib/ground/job/mutations/handling'
import { Later } from '@/lib/ground/job/rules/faults'
import { now } from '@/lib/ground/platform/clock'
import { db, type RowOf, type Transaction, transaction } from '@/lib/ground/platform/db'
import { type FetchOptions, fetchOutside, type OutsideLimits } from '@/lib/ground/platform/egress/fetch'
import { publicAddress } from '@/lib/ground/platform/env'
import { findOneOfNews } from '@/lib/reading/share/data/news'
import { newsEntries } from '@/lib/reading/share/rules/news'
import { NEWS_KINDS } from '@/lib/reading/share/types'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { secretHashOf, webhookSecretOf } from '../data/secret'
import { newsMessage, testMessage } from '../rules/message'
import { signatureHeaders } from '../rules/signature'
import { type Answer, FAILING_FOR, isGone, isTaken, pauseAfter, restAfter } from '../rules/trying'
import type { OffWhy } from '../types'

/** An address says in one answer whether it took something, and leads nowhere. */
const LIMITS: OutsideLimits = { time: 10_000, size: 64 * 1024, hops: 0 }

const select = {
  ...{ id: true, kind: true, newsId: true, at: true, state: true, tries: true },
  webhook: {
    select: {
      ...{ id: true, address: true, language: true, secretMadeAt: true, secretHash: true },
      ...{ failingSince: true, restsUntil: true, offAt: true },
    },
  },
} as const

type Delivery = RowOf<'webhookDelivery', typeof select>

/**
 * Posts one of the news, or a test, as it stands now: what is public no more is not posted. What came of it is written down with the end of the job, so that
 * a process that is killed has it posted again, under the same id.
 *
 * @param reach how others are reached; otherwise in tests alone
 */
export function postingBy(
  reach: Pick<FetchOptions, 'allow' | 'authorities' | 'resolve'> = {},
): Handling<{ readonly deliveryId: string }> {
  return {
    work: async ({ deliveryId }, about) => {
      const row = await db().webhookDelivery.findUnique({ where: { id: deliveryId }, select })
      if (row?.state !== 'waiting') return
      const { webhook } = row
      if (webhook.offAt !== null && row.kind !== null) return
      const rest = ((webhook.restsUntil?.getTime() ?? 0) - now().getTime()) / 1_000
      if (rest > 0 && row.kind !== null) throw new Later(Math.ceil(rest))
      if (secretHashOf(webhook) !== webhook.secretHash) return end(row, about, 'secret')
      const body = await bodyOf(row)
      if (body === null) return end(row, about, null)
      await settle(row, await post(row, body, { ...reach, signal: about.signal }), about)
    },
    gaveUp: async (tx, { deliveryId }) => {
      await tx.webhookDelivery.updateMany({
        where: { id: deliveryId, state: 'waiting' },
        data: { state: 'failed' },
      })
    },
  }
}

/** How what is queued is posted. */
export const webhookHandling = postingBy()

async function bodyOf({ kind, newsId, at, webhook }: Delivery): Promise<string | null> {
  const language = localeOf(webhook.language)
  if (kind === null || newsId === null) return testMessage(at.toISOString(), language)
  const known = NEWS_KINDS.find((each) => each === kind)
  const news = known && (await findOneOfNews({ kind: known, id: newsId, at: at.toISOString() }, language))
  if (!news) return null
  const [entry] = newsEntries([news], language, { namesStatement: true, addressOf: publicAddress })
  return entry ? newsMessage(news, entry, language) : null
}

async function post({ id, webhook }: Delivery, body: string, reach: FetchOptions): Promise<Answer> {
  const timestamp = Math.floor(now().getTime() / 1_000)
  const headers = signatureHeaders(webhookSecretOf(webhook), { id, timestamp, body })
  const told = { url: webhook.address, form: null, json: body, authorization: null, headers }
  const came = await fetchOutside(webhook.address, { ...reach, limits: LIMITS, told })
  return 'fault' in came
    ? { status: came.status, fault: came.fault, wait: came.wait }
    : { status: came.status, fault: null, wait: null }
}

/** Writes down what came of a try. @throws Later where there is another one */
async function settle(row: Delivery, answer: Answer, { finish }: Pick<Try, 'finish'>): Promise<void> {
  const moment = now()
  const isTest = row.kind === null
  const tries = row.tries + 1
  const pause = isTaken(answer) ? null : pauseAfter(tries, isTest)
  const why = isTest ? null : whyOff(row, answer, { isLast: pause === null, moment })
  await transaction('system', async (tx) => {
    await tx.$queryRaw`SELECT id FROM webhooks WHERE id = ${row.webhook.id}::uuid FOR UPDATE`
    const stays = why === null && pause === null && !isTaken(answer)
    await tx.webhookDelivery.updateMany({
      where: { id: row.id },
      data: {
        ...{ tries, triedAt: moment, status: answer.status, fault: answer.fault },
        ...(isTaken(answer) ? { state: 'taken' } : stays ? { state: 'failed' } : {}),
      },
    })
    // A test that is taken says of the address what any of the news does; one that is not is tried once, and says nothing of how long.
    if (!isTest || isTaken(answer))
      await tx.webhook.updateMany({ where: { id: row.webhook.id }, data: after(answer, row, moment) })
    if (why !== null) await switchOff(tx, row.webhook.id, why, moment)
    if (pause === null || why !== null) await finish(tx)
  })
  if (pause !== null && why === null) throw new Later(Math.max(pause, restAfter(answer)))
}

/** What an answer says of the address. */
function after(answer: Answer, { webhook }: Delivery, moment: Date) {
  if (isTaken(answer)) return { failingSince: null, restsUntil: null }
  const rest = restAfter(answer)
  return {
    failingSince: webhook.failingSince ?? moment,
    ...(rest > 0 && { restsUntil: new Date(moment.getTime() + rest * 1_000) }),
  }
}

function whyOff(
  { webhook: { failingSince } }: Delivery,
  answer: Answer,
  { isLast, moment }: { readonly isLast: boolean; readonly moment: Date },
): OffWhy | null {
  if (isTaken(answer)) return null
  if (isGone(answer)) return 'gone'
  const hasLong = failingSince !== null && moment.getTime() - failingSince.getTime() >= FAILING_FOR
  return isLast && hasLong ? 'failing' : null
}

/** Ends without a try: there is nothing left to post, or the address is switched off. */
function end({ id, webhook }: Delivery, { finish }: Pick<Try, 'finish'>, why: OffWhy | null): Promise<void> {
  return transaction('system', async (tx) => {
    if (why === null) await tx.webhookDelivery.updateMany({ where: { id }, data: { state: 'nothing' } })
    else await switchOff(tx, webhook.id, why, now())
    await finish(tx)
  })
}

/** Once, whoever comes first; somebody may have removed it meanwhile. */
async function switchOff(tx: Transaction, id: string, offWhy: OffWhy, offAt: Date): Promise<void> {
  const { count } = await tx.webhook.updateMany({ where: { id, offAt: null }, data: { offAt, offWhy } })
  if (count > 0)
    await recordEvent(tx, {
      actor: { kind: 'system' },
      ...{ verb: 'disabled', objectType: 'webhook', objectId: id, payload: { why: offWhy } },
    })
}
