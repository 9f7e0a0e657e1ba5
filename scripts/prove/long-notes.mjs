// Long public notes on every passage of the starter dossier, no two the same, in nobody's words and marked as test text.
import { withConnection } from '../database/postgres-client.mjs'

/** As many as there may be before somebody asks, and as long as a note may be. */
const NOTES_EACH = 4
const UNITS = 9_000

/**
 * Writes the notes as the owner. What holds the way things become public is put aside meanwhile: nobody reviewed these texts. To be done
 * before the site is first asked: it remembers what it has read.
 *
 * @returns {Promise<string[]>} spans of words of the statement, `<start>-<end>`, each beginning and ending with a word
 */
export async function writeLongNotes(ownerUrl, slug) {
  return withConnection(ownerUrl, async (client) => {
    const guarded = ['notes', 'reviews']
    for (const table of guarded) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
    await client.query(
      `WITH written AS (
         INSERT INTO notes (id, statement_id, author_id, visibility, state, language, body, rendering_id, start, "end", exact, prefix,
                            suffix, submitted_at, published_at)
         SELECT gen_random_uuid(), r.statement_id, author.id, 'public', 'published', 'en',
                left(p.number || ', ' || times || E'.\\n\\n' || $2, $4), r.id, p.start, p.start + 4,
                substr(r.text, p.start + 1, 4), '', '', now(), now()
           FROM passages p JOIN renderings r ON r.id = p.rendering_id AND r.is_base
           JOIN statements s ON s.id = r.statement_id AND s.slug = $1,
                (SELECT id FROM people WHERE kind = 'person' ORDER BY id LIMIT 1) author, generate_series(1, $3) times
         RETURNING id, language, body)
       INSERT INTO reviews (id, note_id, reviewer_id, decision, fingerprint)
       SELECT gen_random_uuid(), id, (SELECT id FROM people WHERE kind = 'person' ORDER BY id DESC LIMIT 1), 'approve',
              note_sha256(language, body) FROM written`,
      [slug, longNote(), NOTES_EACH, UNITS],
    )
    for (const table of guarded) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
    const { rows } = await client.query(
      `SELECT r.text FROM renderings r JOIN statements s ON s.id = r.statement_id WHERE s.slug = $1 AND r.is_base`,
      [slug],
    )
    return [...rows[0].text.matchAll(/\p{L}+/gu)].map(
      ({ index, 0: word }) => `${index}-${index + word.length}`,
    )
  })
}

/** Paragraphs, lists, quotations and links, as a note may have them. */
function longNote() {
  const piece = `Test text, nobody's words: *some* of it **marked**, with a [link](https://example.org/test) and \`code\`.

> Test text, quoted

1. Test text
2. Test text

`
  return piece.repeat(Math.ceil(UNITS / piece.length)).slice(0, UNITS)
}
