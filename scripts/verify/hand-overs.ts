// Whether what is said to stand in a web archive is what was recorded when its address answered.
import type { Sql } from 'postgres'
import { sha256 } from '@/lib/record/event/rules/public-chain'
import { type Act, actsOn, type ContentFinding, fieldOf } from './acts'

type HandOverRow = {
  readonly id: string
  readonly sourceId: string
  readonly outcome: string | null
  readonly archivedUrl: string | null
  readonly acts: readonly Act[]
}

/** Addresses that were handed over, or archived, otherwise than their acts have it. */
export async function* handOverFindings(sql: Sql): AsyncGenerator<ContentFinding> {
  const rows = sql.unsafe<HandOverRow[]>(`
    SELECT h.id, h.source_id AS "sourceId", h.outcome, h.archived_url AS "archivedUrl", ${actsOn('hand-over', 'h.id::text')}
    FROM hand_overs h`)
  for await (const batch of rows.cursor(100))
    for (const { sourceId, outcome, archivedUrl, acts } of batch) {
      const object = `What was handed over of source ${sourceId} to a web archive`
      const act = acts.at(-1)
      if (!act) yield { code: 'unrecorded', object, what: 'that it was' }
      else if (outcome !== null && act.verb === 'asked')
        yield { code: 'unrecorded', object, what: 'what came of it' }
      else if (
        act.verb !== 'asked' &&
        (fieldOf(act, 'outcome') !== outcome ||
          fieldOf(act, 'sha256') !== (archivedUrl === null ? undefined : sha256(archivedUrl)))
      )
        yield { code: 'content_changed', object, position: act.position }
    }
}
