// Texts of ours in which words are covered: what was written stands beside, and with it the hashes are compared. What is covered is looked at too.
import type { Sql } from 'postgres'
import type { ContentFinding } from './acts'

/** By which columns a table names what its row is of, and the part that it is. */
const PARTS: Readonly<Record<string, readonly [whole: string, part: string]>> = {
  citations: ['revision_id', 'number'],
  elements: ['revision_id', 'position'],
  search_logs: ['revision_id', 'position'],
  test_answers: ['revision_id', 'position'],
  note_versions: ['note_id', 'version'],
  mark_versions: ['commitment_id', 'number'],
  lineage_versions: ['link_id', 'number'],
}

/** A column as it was written, as SQL: words that are covered in it are kept beside, under the name `of` */
export function written(table: string, of: string, column: string): string {
  const [whole, part] = PARTS[table] ?? ['id', null]
  return `as_written('${table}', ${of}.${whole}::text, ${part === null ? 0 : `${of}.${part}`}, '${column}', ${of}.${column})`
}

/**
 * Whether a text is what was submitted of it. Where words of it were covered as it was submitted again, it was submitted with █ for these, and they came
 * back later.
 */
export function isAsSubmitted(written: string | null, submitted: string | null): boolean {
  if (written === submitted) return true
  const [signs, seen] = [Array.from(written ?? ''), Array.from(submitted ?? '')]
  return signs.length === seen.length && seen.every((sign, at) => sign === signs[at] || sign === '█')
}

/** Whether words of something were erased, as SQL: its hashes stand, and nobody can make them anew. */
export const hasErased = (tables: string, id: string) =>
  `EXISTS (SELECT FROM covered_texts gone WHERE gone.of_table IN (${tables}) AND gone.of_id = ${id} AND gone.salt IS NULL)`

/** How many texts a decision covers by an act, be it its own or that of a choice (`a`): what was covered later is written later. */
const textsBy = (condition: string) => `(SELECT count(DISTINCT p.covered_id)::int FROM covered_places p
  WHERE ${condition} AND p.at <= a.at + interval '1 ms')`

/** In how many texts of ours a decision covered words as it was made. */
export const TEXTS = `(SELECT coalesce(max(${textsBy('p.withholding_id = w.id AND p.choice_id IS NULL')}), 0)::int FROM events a
  WHERE a.object_type = 'withholding' AND a.object_id = w.id::text AND a.verb = 'withheld')`

/** A text of ours shows its words but where decisions stand; it is what its hash says, or words of it were erased and the salt is gone with them. */
const IS_COVERED = `((t.number < 0 OR own_text(t) IS NOT DISTINCT FROM covered_words(t)) AND CASE WHEN t.salt IS NOT NULL THEN t.sha256 = salted_sha256(t.salt, t.text)
  ELSE EXISTS (SELECT FROM covered_places p JOIN withholdings w ON w.id = p.withholding_id
    WHERE p.covered_id = t.id AND w.erased_at IS NOT NULL AND substr(t.text, p.start + 1, p."end" - p.start) = repeat('█', p."end" - p.start)) END)`

/** Texts that do not show what the decisions leave of them, and choices to cover that came to something else than they say. */
export async function* coveredFindings(sql: Sql): AsyncGenerator<ContentFinding> {
  const covered = sql.unsafe<{ object: string }[]>(`
    SELECT 'What is covered in ' || t.of_table || ' ' || t.of_id || ' ' || t.number || ' (' || t.field || ')' AS object FROM covered_texts t
    WHERE NOT ${IS_COVERED} ORDER BY 1`)
  for await (const batch of covered.cursor(100))
    for (const { object } of batch) yield { code: 'text_changed', object }
  const choices = sql.unsafe<{ object: string; position: number; said: number; texts: number }[]>(`
    SELECT 'Withholding ' || c.withholding_id AS object, a.position::int, (a.payload::jsonb ->> 'texts')::int AS said,
           ${textsBy('p.choice_id = c.id')} AS texts
    FROM cover_choices c JOIN events a ON a.object_type = 'withholding' AND a.object_id = c.withholding_id::text AND a.verb = 'covered'
      AND a.payload::jsonb ->> 'choice' = c.id::text ORDER BY a.position`)
  for await (const batch of choices.cursor(100))
    for (const { object, position, said, texts } of batch)
      if (said !== texts) yield { code: 'content_changed', object, position }
}
