// Whether sources are what the last act on each recorded.
import type { Sql } from 'postgres'
import { comparableAddress } from '@/lib/evidence/source/rules/address'
import { type SourceWords, wordsHash } from '@/lib/evidence/source/rules/as-read'
import { moveHash } from '@/lib/evidence/source/rules/moved'
import { foundIn, saidIn } from '@/lib/evidence/source/rules/said'
import { type Act, actsOn, type ContentFinding, fieldOf } from './acts'
import { hasErased, written } from './covered'

/** A source as it is compared. */
type SourceRow = SourceWords & {
  readonly id: string
  readonly file: string | null
  readonly hasErased: boolean
  readonly acts: readonly Act[]
}

const said = (column: string) => written('sources', 'o', column)

/** Sources that do not stand as their newest act has them. */
export async function* sourceFindings(sql: Sql): AsyncGenerator<ContentFinding> {
  const rows = sql.unsafe<SourceRow[]>(`
    SELECT o.id, json_build_array(o.url, ${said('title')}, o.title_basis::text, ${said('publisher')}, ${said('author')}, o.date, o.language, o.type::text,
             ${said('summary')}, o."primary"::text, o.on_behalf_of, o.independence_group) AS described,
           json_build_array(o.reliability, o.credibility) AS grade, o.same_as_id AS same, o.origin_for AS origin, o.file_sha256 AS file, ${hasErased("'sources'", 'o.id')} AS "hasErased",
           ${actsOn('source', 'o.id')}
    FROM sources o`)
  for await (const batch of rows.cursor(100)) {
    for (const source of batch) {
      const { id, acts } = source
      const newest = acts.at(-1)
      if (!newest) yield { code: 'unrecorded', object: `Source ${id}`, what: 'that it was added' }
      else if (!source.hasErased && !hashesOf(source).includes(newest.objectSha256))
        yield { code: 'content_changed', object: `Source ${id}`, position: newest.position }
    }
  }
}

/**
 * What an act may have as the hash of a source that stands so. Of one that is a file the act names the file's hash where it would name the address; acts before
 * the migration `sources_and_their_files` name neither, and then the acts on its copies say which file it is (`copies.ts`).
 */
export function hashesOf({
  file,
  ...words
}: SourceWords & Pick<SourceRow, 'file'>): readonly (string | null)[] {
  const [, ...described] = words.described
  return [
    ...(file === null ? [] : [wordsHash({ ...words, described: [`sha256:${file}`, ...described] })]),
    wordsHash(words),
  ]
}

type MoveRow = {
  readonly id: string
  readonly sourceId: string
  readonly before: unknown
  readonly after: unknown
  readonly reason: string | null
  readonly found: unknown
  readonly isAccepted: boolean
  /** Whether words of the reason are covered, or were: who accepted it meanwhile accepted what they read. */
  readonly wasCovered: boolean
  readonly hasErased: boolean
  readonly acts: readonly Act[]
}

/** New addresses that were said or accepted otherwise than the acts on them have it: from where, to where, why, and what the checks had found. */
export async function* moveFindings(sql: Sql): AsyncGenerator<ContentFinding> {
  const rows = sql.unsafe<MoveRow[]>(`
    SELECT c.id, c.source_id AS "sourceId", c.before, c.after, ${written('source_classings', 'c', 'reason')} AS reason, c.found,
      ${actsOn('source', 'c.source_id')}, ${hasErased("'source_classings'", 'c.id::text')} AS "hasErased",
      EXISTS (SELECT FROM covered_texts t WHERE t.of_table = 'source_classings' AND t.of_id = c.id::text) AS "wasCovered",
      EXISTS (SELECT FROM reviews v WHERE v.classing_id = c.id AND v.decision = 'approve') AS "isAccepted"
    FROM source_classings c WHERE c.after ? 'url' ORDER BY c.source_id, c.at`)
  for await (const batch of rows.cursor(100))
    for (const {
      id,
      sourceId,
      before,
      after,
      reason,
      found,
      isAccepted,
      wasCovered,
      hasErased,
      acts,
    } of batch) {
      const said = { before: saidIn(before), after: saidIn(after), reason, found: foundIn(found) }
      const hash = moveHash(sourceId, said)
      const act = acts.find((each) => fieldOf(each, 'classing') === id)
      const object = `The new address of source ${sourceId}`
      const accepts = (each: Act) =>
        wasCovered ? fieldOf(each, 'contentSha256') !== undefined : fieldOf(each, 'contentSha256') === hash
      if (!act) yield { code: 'unrecorded', object, what: 'that somebody said it' }
      else if (!hasErased && fieldOf(act, 'contentSha256') !== hash)
        yield { code: 'content_changed', object, position: act.position }
      else if (isAccepted && !acts.some((each) => each !== act && accepts(each)))
        yield { code: 'unrecorded', object, what: 'that it was accepted' }
    }
  yield* formerFindings(sql)
}

type FormerRow = {
  readonly id: string
  readonly canonicalUrl: string
  readonly told: readonly string[]
  readonly kept: readonly string[]
  readonly acts: readonly Act[]
}

/** Sources that are found under other addresses beside their own than those that an accepted one took the place of. */
async function* formerFindings(sql: Sql): AsyncGenerator<ContentFinding> {
  const rows = sql.unsafe<FormerRow[]>(`
    SELECT o.id, o.canonical_url AS "canonicalUrl", ${actsOn('source', 'o.id')},
      ARRAY(SELECT c.before ->> 'url' FROM source_classings c JOIN reviews v ON v.classing_id = c.id AND v.decision = 'approve'
        WHERE c.source_id = o.id AND c.after ? 'url') AS told,
      ARRAY(SELECT f.canonical_url FROM former_addresses f WHERE f.source_id = o.id) AS kept
    FROM sources o WHERE o.id IN (SELECT source_id FROM former_addresses)
      OR o.id IN (SELECT c.source_id FROM source_classings c JOIN reviews v ON v.classing_id = c.id AND v.decision = 'approve' WHERE c.after ? 'url')`)
  for await (const batch of rows.cursor(100))
    for (const { id, canonicalUrl, told, kept, acts } of batch) {
      const had = new Set(told.map(comparableAddress).filter((each) => each !== canonicalUrl))
      const position = acts.at(-1)?.position ?? 0
      if (had.size !== kept.length || kept.some((each) => !had.has(each)))
        yield { code: 'content_changed', object: `What source ${id} is found under`, position }
    }
}
