// Whether what the database holds is what its events recorded: judgements, notes, marked items, sources, the statements' words, the names
// of people, what is said of the site, copies of sources, how their addresses were found, and every decision; and whether libraries come to what is kept of them.
import type { Sql } from 'postgres'
import { sha256 } from '@/lib/record/event/rules/public-chain'
import { markContentHash } from '@/lib/text/commitment/rules/content-hash'
import type { MarkContent } from '@/lib/text/commitment/types'
import { bodyHash } from '@/lib/text/note/rules/body-hash'
import { structureHash } from '@/lib/text/statement/rules/structure'
import type { StructureView } from '@/lib/text/statement/types'
import { type Act, actsOn, type ContentFinding, fieldOf } from './acts'
import { copyFindings } from './copies'
import { hasErased, written } from './covered'
import { decisionFindings } from './decisions'
import { fingerprintFindings } from './fingerprints'
import { handOverFindings } from './hand-overs'
import { houseFindings } from './house-texts'
import { revisionFindings } from './judgements'
import { libraryFindings } from './libraries'
import { linkFindings } from './links'
import { peopleFindings } from './people'
import { proofFindings } from './proofs'
import { moveFindings, sourceFindings } from './sources'

/** Everything that is not as it was recorded, found a hundred rows at a time. */
export async function* contentFindings(sql: Sql): AsyncGenerator<ContentFinding> {
  for await (const finding of revisionFindings(sql)) yield finding
  for await (const finding of noteFindings(sql)) yield finding
  for await (const finding of markFindings(sql)) yield finding
  for await (const finding of sourceFindings(sql)) yield finding
  for await (const finding of moveFindings(sql)) yield finding
  for await (const finding of handOverFindings(sql)) yield finding
  for await (const finding of renderingFindings(sql)) yield finding
  for await (const finding of peopleFindings(sql)) yield finding
  for await (const finding of decisionFindings(sql)) yield finding
  for await (const finding of proofFindings(sql)) yield finding
  for await (const finding of fingerprintFindings(sql)) yield finding
  for await (const finding of libraryFindings(sql)) yield finding
  for await (const finding of houseFindings(sql)) yield finding
  for await (const finding of copyFindings(sql)) yield finding
  for await (const finding of linkFindings(sql)) yield finding
}

type NoteRow = {
  readonly id: string
  readonly body: string
  readonly published: boolean
  readonly hasErased: boolean
  readonly versions: readonly { body: string; sha256: string }[]
  readonly acts: readonly Act[]
}

async function* noteFindings(sql: Sql): AsyncGenerator<ContentFinding> {
  const rows = sql.unsafe<NoteRow[]>(`
    SELECT n.id, ${written('notes', 'n', 'body')} AS body, n.published_at IS NOT NULL AS published,
           ${hasErased("'notes', 'note_versions'", 'n.id::text')} AS "hasErased",
           (SELECT coalesce(json_agg(json_build_object('body', ${written('note_versions', 'v', 'body')}, 'sha256', v.body_sha256) ORDER BY v.version), '[]')
            FROM note_versions v WHERE v.note_id = n.id) AS versions,
           ${actsOn('note', 'n.id::text')}
    FROM notes n`)
  for await (const batch of rows.cursor(100)) for (const row of batch) yield* ofNote(row)
}

function* ofNote({ id, body, published, hasErased, versions, acts }: NoteRow): Generator<ContentFinding> {
  const object = `Note ${id}`
  if (acts.length === 0) return yield { code: 'unrecorded', object, what: 'it' }
  const isKept = hasErased || versions.every((version) => bodyHash(version.body) === version.sha256)
  if (!isKept || versions.at(-1)?.body !== body) yield { code: 'text_changed', object }
  const hashes = new Set(versions.map((version) => (hasErased ? version.sha256 : bodyHash(version.body))))
  for (const act of acts) {
    const recorded = fieldOf(act, 'bodySha256')
    if (recorded !== undefined && !hashes.has(String(recorded)))
      yield { code: 'content_changed', object, position: act.position }
  }
  if (published && !acts.some(({ verb }) => verb === 'published'))
    yield { code: 'unrecorded', object, what: 'that it was published' }
}

type MarkRow = {
  readonly object: string
  readonly reference: string
  readonly start: number
  readonly end: number
  readonly exact: string
  /** The program that had proposed words of it, which the act that marked it names. */
  readonly proposedBy: string | null
  readonly said: readonly (string | null)[]
  readonly hasErased: boolean
  /** Whether words of it are covered, or were: reviews made meanwhile are of what the reviewer read (`decisions.ts`). */
  readonly wasCovered: boolean
  readonly versions: readonly (MarkContent & { sha256: string })[]
  /** Whether it names nobody, and whom it names, as readers see it. */
  readonly whom: readonly [boolean, readonly string[]]
  readonly acts: readonly Act[]
}

async function* markFindings(sql: Sql): AsyncGenerator<ContentFinding> {
  const rows = sql.unsafe<MarkRow[]>(`
    SELECT s.slug || '/' || c.reference AS object, c.reference, c.start, c."end", c.exact, c.proposed_by AS "proposedBy",
           json_build_array(c.reference, c.rendering_id::text, c.start::text, c."end"::text, c.exact, ${written('commitments', 'c', 'title')}, c.title_language,
             c.force::text, c.area_key, ${written('commitments', 'c', 'why_this_force')}, c.followed::text) AS said,
           ${hasErased("'commitments', 'mark_versions'", 'c.id::text')} AS "hasErased",
           EXISTS (SELECT FROM covered_texts t WHERE t.of_table = 'commitments' AND t.of_id = c.id::text) AS "wasCovered",
           (SELECT coalesce(json_agg(json_build_object('title', ${written('mark_versions', 'v', 'title')}, 'titleLanguage', v.title_language, 'force', v.force,
                     'areaKey', v.area_key, 'whyThisForce', ${written('mark_versions', 'v', 'why_this_force')}, 'responsible', v.responsible, 'namesNobody', v.names_nobody,
                     'sha256', v.content_sha256) ORDER BY v.number), '[]')
            FROM mark_versions v WHERE v.commitment_id = c.id) AS versions,
           json_build_array(c.names_nobody, (SELECT coalesce(json_agg(b.name ORDER BY b.position), '[]') FROM responsible_bodies b WHERE b.commitment_id = c.id)) AS whom,
           ${actsOn('commitment', 'c.id::text')}
    FROM commitments c JOIN statements s ON s.id = c.statement_id`)
  for await (const batch of rows.cursor(100)) for (const row of batch) yield* ofMark(row)
}

/** The acts of a review of a mark, which name what the reviewer read. */
const READ_IN = ['approved', 'published', 'sent back']

function* ofMark({
  object,
  acts,
  proposedBy,
  said,
  hasErased,
  wasCovered,
  versions,
  whom,
  ...span
}: MarkRow): Generator<ContentFinding> {
  const newest = acts.at(-1)
  if (!newest) return yield { code: 'unrecorded', object, what: 'that it was marked' }
  const marked = acts.find(({ verb }) => verb === 'marked')
  if (marked && (fieldOf(marked, 'proposedBy') ?? null) !== proposedBy)
    yield { code: 'content_changed', object, position: marked.position }
  if (hasErased) return
  if (newest.objectSha256 !== sha256(JSON.stringify(said)))
    yield { code: 'content_changed', object, position: newest.position }
  const hashes = versions.map((version) => markContentHash(span.reference, span, version))
  const shown = versions.at(-1)
  const isOther =
    shown && JSON.stringify([shown.namesNobody ?? false, shown.responsible]) !== JSON.stringify(whom)
  if (isOther || versions.some((version, index) => version.sha256 !== hashes[index]))
    yield { code: 'text_changed', object }
  for (const act of acts) {
    const recorded = fieldOf(act, 'contentSha256')
    if (wasCovered && READ_IN.includes(act.verb)) continue
    if (recorded !== undefined && !hashes.includes(String(recorded)))
      yield { code: 'content_changed', object, position: act.position }
  }
}

type RenderingRow = {
  readonly object: string
  readonly text: string
  readonly sha256: string
  readonly structure: StructureView | null
  readonly acts: readonly Pick<Act, 'position' | 'payload'>[]
}

/** Renderings whose text is kept. Which act brought a text says its payload: the rendering's id, and the hash of its words. */
async function* renderingFindings(sql: Sql): AsyncGenerator<ContentFinding> {
  const rows = sql.unsafe<RenderingRow[]>(`
    SELECT s.slug || ', rendering ' || r.key AS object, r.text, r.sha256,
           (SELECT json_build_object('blocks', b.blocks, 'notes', b.notes) FROM rendering_structures b WHERE b.rendering_id = r.id) AS structure,
           (SELECT coalesce(json_agg(json_build_object('position', e.position, 'payload', e.payload) ORDER BY e.position), '[]')
            FROM events e
            WHERE e.statement_id = r.statement_id AND position(r.id::text IN e.payload || e.object_id) > 0
              AND position('"sha256"' IN e.payload) > 0) AS acts
    FROM renderings r JOIN statements s ON s.id = r.statement_id
    WHERE r.text IS NOT NULL`)
  for await (const batch of rows.cursor(20)) for (const row of batch) yield* ofRendering(row)
}

function* ofRendering({
  object,
  text,
  sha256: stored,
  structure,
  acts,
}: RenderingRow): Generator<ContentFinding> {
  const [brought] = acts
  if (!brought) return yield { code: 'unrecorded', object, what: 'its text' }
  const hash = sha256(text)
  if (hash !== stored || fieldOf(brought, 'sha256') !== hash)
    yield { code: 'content_changed', object, position: brought.position }
  // What its lines are is named by the act too, where anything is.
  const isTold = fieldOf(brought, 'structureSha256') ?? null
  if (isTold !== (structure ? structureHash(structure) : null))
    yield { code: 'content_changed', object: `${object}, what its lines are,`, position: brought.position }
}
