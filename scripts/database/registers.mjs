// The registers of the database: functions, and a view, that tell of a table, or of a kind of thing in the record, what is declared of it (prisma/tables). Each is
// written from all declarations, so that a noun says in one place what they know of it.

/** Things of the record whose ids are words of their own; those of all others are UUIDs. */
const KNOWN_BY_WORDS = ['source']

/**
 * @param {[string, import('./tables.mjs').Table][]} tables by name
 * @returns {string[]} a statement of SQL each
 */
export function registersOf(tables) {
  const withWords = tables.flatMap(([table, { says, reviewed }]) =>
    says ? [{ table, by: 'id', key: reviewed?.key, ...says }] : [],
  )
  // Of a decision's reason is asked by itself what it is said in.
  const saying = withWords.filter((each) => each.in)
  const reviewed = tables.flatMap(([table, { reviewed: says, by: [author] = [] }]) =>
    says ? [{ table, author, ...says }] : [],
  )
  const things = saying.filter(({ by }) => by === 'id')
  return [
    coverable(withWords),
    wholeOf(saying),
    partOf(saying),
    rowsOf(saying),
    saysWords(byThing(saying)),
    holdText(things),
    statementOf(things),
    coveredThing(saying),
    restingOn(saying),
    restsOn(saying),
    tiedBy(saying),
    reviewsOf(saying.filter(({ key }) => key)),
    reviewedIn(saying.filter(({ key }) => key)),
    reviewKey(reviewed),
    underReview(reviewed),
    readersSee(
      tables.flatMap(([table, { shown = [] }]) => [shown].flat().map((each) => ({ table, ...each }))),
    ),
  ]
}

/** The columns of each table that hold words of ours. */
const coverable = (saying) => `
CREATE OR REPLACE FUNCTION coverable(of_table text) RETURNS text[]
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT CASE of_table
${lines(saying, ({ table, columns }) => `    WHEN '${table}' THEN ARRAY[${columns.map((column) => `'${column}'`).join(', ')}]`)}
    ELSE '{}' END
  $$;`

/** The column by which a row names what it is of. */
const wholeOf = (saying) => `
CREATE OR REPLACE FUNCTION whole_of(of_table text) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT CASE of_table
${lines(ofParts(saying), ({ table, by }) => `    WHEN '${table}' THEN '${by}'`)}
    ELSE 'id' END
  $$;`

/** The column that counts the parts of that. */
const partOf = (saying) => `
CREATE OR REPLACE FUNCTION part_of(of_table text) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT CASE of_table
${lines(ofParts(saying), ({ table, part }) => `    WHEN '${table}' THEN '${part}'`)}
    END
  $$;`

/** All that is said in one thing of ours, by the name that the record gives to it: its rows, with the source that a quote in them is of. */
const rowsOf = (saying) => `
CREATE OR REPLACE FUNCTION rows_of(of_type text, of_id text) RETURNS TABLE (of_table text, of_row jsonb, quoted text)
  LANGUAGE plpgsql STABLE
  AS $$
BEGIN
  CASE of_type
${lines(byThing(saying), ([thing, all]) => `  WHEN '${thing}' THEN\n    RETURN QUERY ${all.map((each) => rowsIn(thing, each)).join('\n      UNION ALL ')};`)}
  ELSE
    RAISE EXCEPTION 'no words of ours are in %', of_type USING ERRCODE = 'check_violation';
  END CASE;
  RETURN QUERY SELECT 'reviews', to_jsonb(x), NULL::text FROM reviews x WHERE x.id IN (SELECT reviews_of(rows_of.of_type, rows_of.of_id));
END $$;`

const rowsIn = (thing, { table, by, quotes = 'NULL' }) =>
  `SELECT '${table}', to_jsonb(x), ${quotes} FROM ${table} x WHERE x.${by} = ${idOf(thing, 'rows_of.of_id')}`

/** Whether words of ours are said in a kind of thing, by the name that the record gives to it. */
const saysWords = (all) => `
CREATE OR REPLACE FUNCTION says_words(of_type text) RETURNS boolean
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT of_type IN (${all.map(([thing]) => `'${thing}'`).join(', ')})
  $$;`

/** Holds a thing of ours until the transaction ends, as whoever writes it does; false where there is none such. */
const holdText = (things) => `
CREATE OR REPLACE FUNCTION hold_text(of_type text, of_id text) RETURNS boolean
  LANGUAGE plpgsql
  AS $$
BEGIN
  CASE of_type
${lines(things, ({ table, in: thing }) => `  WHEN '${thing}' THEN PERFORM FROM ${table} WHERE id = ${idOf(thing, 'of_id')} FOR NO KEY UPDATE;`)}
  ELSE RETURN false;
  END CASE;
  RETURN FOUND;
END $$;`

/** The statement that a thing of ours is of; null for what is of none. */
const statementOf = (things) => `
CREATE OR REPLACE FUNCTION statement_of(of_type text, of_id text) RETURNS uuid
  LANGUAGE sql STABLE
  AS $$
  SELECT CASE of_type
${lines(things, ({ table, in: thing, statement = 'x.statement_id' }) => `    WHEN '${thing}' THEN (SELECT ${statement} FROM ${table} x WHERE x.id = ${idOf(thing, 'of_id')})`)}
    END
  $$;`

/** What a covered text is of, by the name that the record gives to it. */
const coveredThing = (saying) => `
CREATE OR REPLACE FUNCTION covered_thing(of_it covered_texts) RETURNS TABLE (of_type text, of_id text)
  LANGUAGE plpgsql STABLE
  AS $$
BEGIN
  CASE of_it.of_table
  WHEN 'reviews' THEN RETURN QUERY SELECT * FROM reviewed_in(of_it.of_id::uuid);
${lines(saying, (each) => `  WHEN '${each.table}' THEN RETURN QUERY SELECT '${each.in}', ${thingOf(each)};`)}
  END CASE;
END $$;`

/** What rests on a source, each once. */
const restingOn = (saying) => `
CREATE OR REPLACE FUNCTION resting_on(source text) RETURNS TABLE (of_type text, of_id text)
  LANGUAGE sql STABLE
  AS $$
${restsIn(saying)
  .map(
    ({ table, in: thing, by, through, on }) =>
      `  SELECT '${thing}', x.${by}::text FROM ${table} x${through} WHERE ${on} = $1`,
  )
  .join('\n  UNION\n')}
  $$;`

/** The sources on which something of ours rests, by the name that the record gives to it: the same the other way round. */
const restsOn = (saying) => `
CREATE OR REPLACE FUNCTION rests_on(of_type text, of_id text) RETURNS SETOF text
  LANGUAGE plpgsql STABLE
  AS $$
BEGIN
  CASE of_type
${lines(byThing(restsIn(saying)), ([thing, all]) => `  WHEN '${thing}' THEN\n    RETURN QUERY ${all.map((each) => sourcesOf(thing, each)).join('\n      UNION ')};`)}
  ELSE
    RETURN;
  END CASE;
END $$;`

const sourcesOf = (thing, { table, by, through, on }) =>
  `SELECT DISTINCT ${on} FROM ${table} x${through} WHERE x.${by} = ${idOf(thing, 'rests_on.of_id')} AND ${on} IS NOT NULL`

/** What else rests on more sources by what this transaction wrote in something, by the name that the record gives to it. */
const tiedBy = (saying) => `
CREATE OR REPLACE FUNCTION tied_by(of_type text, of_id text) RETURNS TABLE (tied_type text, tied_id text)
  LANGUAGE sql STABLE
  AS $$
${restsIn(saying)
  .filter(({ tied }) => tied)
  .map(tiedIn)
  .join('\n  UNION\n')}
  $$;`

const tiedIn = ({ table, in: thing, by, through, tied }) =>
  `  SELECT DISTINCT '${thing}', x.${by}::text FROM ${table} x${through}
   WHERE ${tied.id} = (CASE WHEN $1 = '${tied.in}' THEN ${idOf(tied.in, '$2')} END) AND ${tied.by}.xmin = pg_current_xact_id()::xid`

/** Each way in which rows of a table rest on a source. */
const restsIn = (saying) =>
  saying.flatMap(({ rests = [], ...each }) =>
    [rests]
      .flat()
      .map(({ through, ...rest }) => ({ ...each, ...rest, through: through ? ` ${through}` : '' })),
  )

/** A row that is a part is known by its thing already; of others the thing is looked up. */
const thingOf = ({ table, by, part }) =>
  part || by === 'id'
    ? 'of_it.of_id'
    : `(SELECT x.${by}::text FROM ${table} x WHERE x.id = of_it.of_id::uuid)`

/** The decisions on a thing of ours, by the name that the record gives to it. */
const reviewsOf = (reviewed) => `
CREATE OR REPLACE FUNCTION reviews_of(of_type text, of_id text) RETURNS SETOF uuid
  LANGUAGE sql STABLE
  AS $$
${reviewed.map(reviewsIn).join('\n  UNION ALL\n')}
  $$;`

const reviewsIn = ({ table, by, key, in: thing }) => {
  const asked = `(CASE WHEN $1 = '${thing}' THEN ${idOf(thing, '$2')} END)`
  return by === 'id'
    ? `  SELECT v.id FROM reviews v WHERE v.${key} = ${asked}`
    : `  SELECT v.id FROM ${table} x JOIN reviews v ON v.${key} = x.id WHERE x.${by} = ${asked}`
}

/** What a decision is on, by the name that the record gives to it. */
const reviewedIn = (reviewed) => `
CREATE OR REPLACE FUNCTION reviewed_in(review uuid) RETURNS TABLE (of_type text, of_id text)
  LANGUAGE sql STABLE
  AS $$
  SELECT k.of_type, k.of_id FROM reviews v, LATERAL (VALUES
${reviewed.map(reviewedOf).join(',\n')}) AS k (of_type, of_id)
  WHERE v.id = $1 AND k.of_id IS NOT NULL
  $$;`

const reviewedOf = ({ table, by, key, in: thing }) =>
  `    ('${thing}', ${by === 'id' ? `v.${key}::text` : `(SELECT x.${by}::text FROM ${table} x WHERE x.id = v.${key})`})`

/** The column of a review that names what it is of, by noun; null for what is reviewed elsewhere. */
const reviewKey = (reviewed) => `
CREATE OR REPLACE FUNCTION review_key(noun text) RETURNS text
  LANGUAGE sql IMMUTABLE
  AS $$
  SELECT CASE noun
${lines(reviewed, ({ noun, key }) => `    WHEN '${noun}' THEN '${key}'`)}
    END
  $$;`

/**
 * Everything that is under review, each noun as one part: what it is in the record, who had a hand in it, how it stands, what a reviewer reads of it as
 * one hash, and the line that lists show. Triggers and the queue read it here. `written` is the transaction that wrote it last.
 */
const underReview = (reviewed) => `
CREATE VIEW under_review AS
${reviewed.map(standing).join('\n  UNION ALL\n')};`

const standing = ({
  table,
  noun,
  key,
  author,
  fingerprint,
  words,
  object = { type: noun, id: 'x.id' },
  people = `x.${author}`,
  version = '1',
  submitted = 'x.created_at',
  statement = 'x.statement_id',
  reference = 'NULL',
  language = 'NULL',
  joins = '',
}) => `  SELECT '${noun}' AS noun, x.id, '${object.type}' AS object_type, ${object.id}::text AS object_id, x.xmin AS written,
         x.state::text AS state, x.${author} AS author_id, ARRAY[${people}] AS people, ${version} AS version,
         ${fingerprint} AS fingerprint, ${submitted} AS submitted_at,
         (SELECT v.id FROM reviews v WHERE v.${key} = x.id AND v.decision = 'send_back' ORDER BY v.at DESC LIMIT 1) AS returned_by,
         ${statement} AS statement_id, ${reference} AS reference, ${words} AS words, ${language} AS language
    FROM ${table} x ${joins}`

/**
 * Whether readers see something, or saw it until it was taken back. False for what is no part of a dossier. Every process is told so with each act, and makes the
 * pages anew on which it stands (lib/ground/platform/pages/changes.mjs).
 */
const readersSee = (shown) => `
CREATE OR REPLACE FUNCTION readers_see(of_type text, of_id text) RETURNS boolean
  LANGUAGE plpgsql STABLE
  AS $$
BEGIN
  CASE of_type
${lines(shown, ({ table, thing, when }) => `  WHEN '${thing}' THEN RETURN coalesce((SELECT ${when} FROM ${table} x WHERE x.id = ${idOf(thing, 'of_id')}), false);`)}
  ELSE RETURN false;
  END CASE;
END $$;`

const lines = (all, line) => all.map(line).join('\n')
const ofParts = (saying) => saying.filter(({ part }) => part)
const idOf = (thing, id) => (KNOWN_BY_WORDS.includes(thing) ? id : `${id}::uuid`)

/** @returns {[string, any[]][]} */
function byThing(saying) {
  const things = new Map()
  for (const each of saying) things.set(each.in, [...(things.get(each.in) ?? []), each])
  return [...things]
}
