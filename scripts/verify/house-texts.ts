// Whether what is said of the site is what was recorded, by whoever it names. That each wording has its act, and each act its wording, is
// looked at with what else somebody decided (decisions.ts).
import type { Sql } from 'postgres'
import { bodyHash } from '@/lib/text/note/rules/body-hash'
import { type Act, actsOn, type ContentFinding, fieldOf } from './acts'

type TextRow = {
  readonly kind: string
  readonly language: string
  readonly version: number
  readonly body: string
  readonly authorId: string
  readonly acts: readonly Act[]
}

/** Wordings that are not as they were recorded. */
export async function* houseFindings(sql: Sql): AsyncGenerator<ContentFinding> {
  const rows = sql.unsafe<TextRow[]>(`
    SELECT h.kind, h.language, h.version, h.body, h.author_id AS "authorId", ${actsOn('house-text', 'h.id::text')}
    FROM house_texts h ORDER BY h.created_at, h.id`)
  for await (const batch of rows.cursor(100)) for (const row of batch) yield* ofText(row)
}

function* ofText({ kind, language, version, body, authorId, acts }: TextRow): Generator<ContentFinding> {
  const act = acts.at(-1)
  if (!act) return
  const recorded = ['kind', 'language', 'version', 'bodySha256'].map((name) => fieldOf(act, name))
  const held = [kind, language, version, bodyHash(body)]
  if (act.actorId !== authorId || held.some((each, index) => each !== recorded[index]))
    yield {
      code: 'content_changed',
      object: `The text “${kind}” of the site in ${language}, wording ${version},`,
      position: act.position,
    }
}
