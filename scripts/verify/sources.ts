// Whether sources are what the last act on each recorded.
import type { Sql } from 'postgres'
import { sha256 } from '@/lib/event/rules/public-chain'
import { type Act, actsOn, type ContentFinding } from './acts'

/** A source as it is compared: what is said of it in the order in which it is hashed, beginning with its address. */
type SourceRow = {
  readonly id: string
  readonly described: readonly (string | null)[]
  readonly grade: readonly (string | null)[]
  readonly same: string | null
  readonly file: string | null
  readonly acts: readonly Act[]
}

/** Sources that do not stand as their newest act has them. */
export async function* sourceFindings(sql: Sql): AsyncGenerator<ContentFinding> {
  const rows = sql.unsafe<SourceRow[]>(`
    SELECT o.id, json_build_array(o.url, o.title, o.title_basis::text, o.publisher, o.author, o.date, o.language, o.type::text,
             o.summary, o."primary"::text, o.on_behalf_of, o.independence_group) AS described,
           json_build_array(o.reliability, o.credibility) AS grade, o.same_as_id AS same, o.file_sha256 AS file,
           ${actsOn('source', 'o.id')}
    FROM sources o`)
  for await (const batch of rows.cursor(100)) {
    for (const source of batch) {
      const { id, acts } = source
      const newest = acts.at(-1)
      if (!newest) yield { code: 'unrecorded', object: `Source ${id}`, what: 'that it was added' }
      else if (!hashesOf(source).includes(newest.objectSha256))
        yield { code: 'content_changed', object: `Source ${id}`, position: newest.position }
    }
  }
}

/**
 * What an act has as the hash of a source that stands so. One without a grade is hashed as before there were any, and so is one that stands for itself.
 * Of one that is a file the act names the file's hash where it would name the address; acts before the migration `sources_and_their_files` name
 * neither, and then the acts on its copies say which file it is (`copies.ts`).
 */
export function hashesOf({
  described,
  grade,
  same,
  file,
}: Pick<SourceRow, 'described' | 'grade' | 'same' | 'file'>): readonly (string | null)[] {
  const graded = grade.every((value) => value === null) ? described : [...described, ...grade]
  const said = same === null ? graded : [...graded, same]
  const [, ...words] = said
  return [...(file === null ? [] : [[`sha256:${file}`, ...words]]), said].map((each) =>
    sha256(JSON.stringify(each)),
  )
}
