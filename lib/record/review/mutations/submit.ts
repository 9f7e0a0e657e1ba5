import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { isOpen } from '../rules/steps'
import type { Done } from '../types'
import type { Kind, Reviewed } from './kind'
import { assertNothing, lockFor, takeStep } from './take-step'

/**
 * Says work that came back otherwise, and submits it again as its next version. The same form sent twice does it once.
 *
 * @param say what it says now; what it throws is passed on, and nothing is kept
 * @throws Refusal `not_found`, `not_permitted` (another's), `conflict` (it was submitted elsewhere meanwhile), `already_decided` (it was not
 *   sent back), and what stands in the way by the noun
 */
export function submit<Row extends Reviewed, Said extends object>(
  actor: Member,
  kind: Kind<Row, Said>,
  read: { readonly id: string; readonly version: number },
  say: (row: Row) => Said,
): Promise<Done | null> {
  return transaction(actor, async (tx) => {
    const row = await lockFor(tx, kind, actor, 'submit', read.id)
    const version = read.version + 1
    const said = say(row)
    const next = { ...row, ...said, version }
    const isSame = kind.fingerprint(next) === kind.fingerprint(row)
    if (isSame && row.state === 'submitted' && row.version === version) return null
    if (row.version !== read.version) throw new Refusal('conflict')
    assertNothing(kind, next, 'submit', isOpen('submit', row.state, kind.steps) ? null : 'already_decided')
    const step = { state: 'submitted', version } as const
    return takeStep(tx, kind, actor, next, 'submit', { step, said, added: { version } })
  })
}
