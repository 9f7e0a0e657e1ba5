import 'server-only'
import { localeOf } from '@/lib/ground/i18n/routing'
import { queueMail } from '@/lib/ground/mail/mutations/queue-mail'
import { LETTER_RHYTHMS } from '@/lib/ground/mail/rules/rhythm'
import { now } from '@/lib/ground/platform/clock'
import { sqlPart, type Transaction, transaction } from '@/lib/ground/platform/db'
import { isMailOn } from '@/lib/ground/platform/mail-on'
import { FOR_ROW, newsBetween } from '@/lib/reading/share/data/news-list'
import { rhythmOf } from '../data/subscription'
import { CONFIRMED_WITHIN, nextTelling, SETTLED } from '../rules/rhythm'

/** How many are looked for in one round, and how many mails that makes at most. */
const LOOKED_FOR = 2_000
const MOST_MAILS = 200

/** What a worker does by the clock: has subscribers told what was published. */
export const tellingRound = { every: 60_000, work: () => tellSubscribers() }

/**
 * Has those told who are due and of whose page something was published since they were told last; in the same transaction it is written down up to when
 * that is, so that nobody is told the same twice. What nobody confirmed in time is removed with its address. Of several processes one does it.
 *
 * @returns how many mails were queued
 */
export async function tellSubscribers(moment: Date = now()): Promise<number> {
  if (!isMailOn()) return 0
  return await transaction('system', async (tx) => {
    const [turn] = await tx.$queryRaw<{ first: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(hashtext('suivi.round.subscriptions')) AS first`
    if (!turn?.first) return 0
    await tx.subscription.deleteMany({
      where: { confirmedAt: null, askedAt: { lt: new Date(moment.getTime() - CONFIRMED_WITHIN) } },
    })
    const upTo = new Date(moment.getTime() - SETTLED)
    const due = await findDue(tx, moment, upTo)
    await restWithout(tx, due, moment)
    const told = due.filter(({ hasNews }) => hasNews).slice(0, MOST_MAILS)
    for (const each of told) await tellOne(tx, each, { moment, upTo })
    return told.length
  })
}

type Due = {
  readonly id: string
  readonly how: string
  readonly language: string
  readonly toldUpTo: Date
  readonly hasNews: boolean
}

function findDue(tx: Transaction, moment: Date, upTo: Date): Promise<Due[]> {
  return tx.$queryRaw<Due[]>`
    WITH due AS MATERIALIZED (
      SELECT * FROM subscriptions WHERE confirmed_at IS NOT NULL AND next_at <= ${moment}::timestamptz
      ORDER BY next_at, id LIMIT ${LOOKED_FOR} FOR UPDATE),
    news AS MATERIALIZED (${newsBetween(sqlPart`(SELECT min(told_up_to) FROM due)`, upTo)})
    SELECT b.id::text, b.how, b.language, b.told_up_to AS "toldUpTo", EXISTS (SELECT FROM news n WHERE ${FOR_ROW}) AS "hasNews"
    FROM due b ORDER BY b.next_at, b.id`
}

/** Those of whose page there is nothing new are looked for again when they are due next. */
async function restWithout(tx: Transaction, due: readonly Due[], moment: Date): Promise<void> {
  for (const how of LETTER_RHYTHMS) {
    const ids = due.flatMap((each) => (!each.hasNews && each.how === how ? [each.id] : []))
    if (ids.length > 0)
      await tx.subscription.updateMany({
        where: { id: { in: ids } },
        data: { nextAt: nextTelling(how, moment) },
      })
  }
}

async function tellOne(
  tx: Transaction,
  { id, how, language, toldUpTo }: Due,
  { moment, upTo }: { readonly moment: Date; readonly upTo: Date },
): Promise<void> {
  await queueMail(tx, {
    to: { kind: 'subscriber', id },
    message: {
      kind: 'news',
      values: { subscriptionId: id, after: toldUpTo.toISOString(), upTo: upTo.toISOString() },
    },
    language: localeOf(language),
  })
  await tx.subscription.update({
    where: { id },
    data: { toldUpTo: upTo, nextAt: nextTelling(rhythmOf(how), moment) },
    select: { id: true },
  })
}
