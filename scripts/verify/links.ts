// Whether what is said of the addresses of sources is what the last check that changed it recorded.
import type { Sql } from 'postgres'
import { sha256 } from '@/lib/record/event/rules/public-chain'
import { type Act, actsOn, type ContentFinding, fieldOf } from './acts'

type LinkRow = {
  readonly id: string
  readonly outcome: string | null
  readonly movedTo: string | null
  readonly acts: readonly Act[]
}

/** Addresses of sources that are said to be otherwise than the record has it. That one is reachable of which nothing was found before needs no act. */
export async function* linkFindings(sql: Sql): AsyncGenerator<ContentFinding> {
  const rows = sql.unsafe<LinkRow[]>(`
    SELECT c.source_id AS id, c.outcome, c.moved_to AS "movedTo", ${actsOn('source', 'c.source_id')}
    FROM link_checks c`)
  for await (const batch of rows.cursor(100))
    for (const { id, outcome, movedTo, acts } of batch) {
      const object = `The address of source ${id}`
      const act = acts.findLast(({ verb }) => verb === 'checked')
      const recorded = act ? fieldOf(act, 'outcome') : null
      if (recorded === null && (outcome === null || outcome === 'reachable')) continue
      if (!act) yield { code: 'unrecorded', object, what: 'how it was found' }
      else if (
        recorded !== outcome ||
        fieldOf(act, 'movedToSha256') !== (movedTo === null ? undefined : sha256(movedTo))
      )
        yield { code: 'content_changed', object, position: act.position }
    }
}
