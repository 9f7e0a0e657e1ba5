import 'server-only'
import type { Limit } from '@/lib/ground/platform/allowance'
import { Refusal } from '@/lib/ground/platform/errors'
import { takeTurn } from '@/lib/ground/platform/rate-limit'

/** How much is taken from one network: forms of whatever kind, and messages. */
const limits = {
  form: { name: 'reader-message: form', allowances: [{ most: 60, seconds: 60 * 60 }] },
  message: {
    name: 'reader-message: taken',
    allowances: [
      { most: 5, seconds: 60 * 60 },
      { most: 20, seconds: 24 * 60 * 60 },
    ],
  },
} satisfies Readonly<Record<string, Limit>>

/**
 * Counts what one network sends.
 *
 * @param who as `senderName` gives it
 * @throws Refusal `messages_often` with the `minutes` to wait
 */
export async function takeTurnOf(who: string, what: keyof typeof limits): Promise<void> {
  const { wait } = await takeTurn([{ limit: limits[what], who }])
  if (wait > 0) throw new Refusal('messages_often', { minutes: Math.ceil(wait / 60) })
}
