import 'server-only'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { actByForm, type Somebody, type Transaction, transaction } from './db'
import { Refusal } from './errors'
import { tokenHash } from './secret-token'

/** What a form says of itself: its key, and all else that it said. */
type Sent = { readonly key?: string | undefined; readonly locale?: string | undefined }

/** What came of a form: ids and the like, by name, as they are kept to answer with again. Nothing secret. */
type Made = { readonly [name: string]: Kept }
type Kept = string | number | boolean | null | readonly Kept[] | { readonly [name: string]: Kept }

/** What forms make that only change something: nothing to answer with. */
export const madeNothing = z.object({})

/** What most forms make: one thing, known by its id. */
export const madeOne = z.object({ id: z.string() })

/**
 * One transaction that makes or decides something, once for a form: the same form sent again, at the same moment or a year later, makes nothing and
 * gives what it gave. What failed left nothing, and may be sent again.
 *
 * @param what it makes: of two kinds of form none answers for the other
 * @param made what `work` gives, to read back what was kept
 * @param timeout as of `transaction`
 * @throws Refusal `conflict` when the key is that of somebody else's form, `sent_before` when the form came with other words then
 */
export function idempotent<Schema extends z.ZodType<Made>, Form extends Sent>(
  actor: Somebody,
  what: string,
  sent: Form,
  made: Schema,
  work: (tx: Transaction) => Promise<z.output<Schema>>,
  timeout?: number,
): Promise<z.output<Schema>> {
  const { key } = sent
  if (key === undefined) return transaction(actor, work, timeout)
  return transaction(
    'system',
    async (tx) => {
      const former = await formerOf(tx, actor, key, what, sent)
      if (former) return made.parse(former.made)
      const now = await work(tx)
      await tx.sentForm.create({
        data: { key: tokenHash(key), personId: actor.id, sha256: hashOf(what, sent), made: now },
        select: { key: true },
      })
      return now
    },
    timeout,
  )
}

/**
 * Whether a form was sent before and did what it does, for what is asked before the transaction and holds no longer once that is done.
 *
 * @param what, sent as of `idempotent`
 * @throws Refusal as `idempotent`
 */
export async function wasDone<Form extends Sent>(
  actor: Somebody,
  what: string,
  sent: Form,
): Promise<boolean> {
  const { key } = sent
  return (
    key !== undefined && (await transaction('system', (tx) => formerOf(tx, actor, key, what, sent))) !== null
  )
}

async function formerOf(tx: Transaction, actor: Somebody, key: string, what: string, sent: Sent) {
  const former = await actByForm(tx, actor, key)
  if (former && former.personId !== actor.id) throw new Refusal('conflict')
  if (former && former.sha256 !== hashOf(what, sent)) throw new Refusal('sent_before')
  return former
}

/** What a form said, in which language its page was is no part of it. */
function hashOf(what: string, { key: _key, locale: _locale, ...said }: Sent): string {
  return createHash('sha256')
    .update(JSON.stringify([what, said]))
    .digest('hex')
}
