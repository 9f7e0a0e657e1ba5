import 'server-only'
import { now } from '@/lib/ground/platform/clock'
import { transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { tokenHash } from '@/lib/ground/platform/secret-token'
import { rhythmOf } from '../data/subscription'
import { CONFIRMED_WITHIN, nextTelling } from '../rules/rhythm'

/**
 * Confirms what was asked for, by the link in the mail: from now on its reader is told. The link works once.
 *
 * @throws Refusal `not_found` for a link that is over, or never was
 */
export async function confirm({ token }: { readonly token: string }): Promise<void> {
  const moment = now()
  await transaction('system', async (tx) => {
    const where = {
      confirmHash: tokenHash(token),
      askedAt: { gt: new Date(moment.getTime() - CONFIRMED_WITHIN) },
    }
    const row = await tx.subscription.findFirst({
      where,
      select: { id: true, askedHow: true, askedLanguage: true, confirmedAt: true },
    })
    if (!row) throw new Refusal('not_found')
    const { count } = await tx.subscription.updateMany({
      where: { id: row.id, ...where },
      data: {
        ...{ how: row.askedHow, language: row.askedLanguage, confirmHash: null },
        nextAt: nextTelling(rhythmOf(row.askedHow), moment),
        // Whoever is told already misses nothing in between.
        ...(row.confirmedAt === null && { confirmedAt: moment, toldUpTo: moment }),
      },
    })
    if (count === 0) throw new Refusal('not_found')
  })
}
