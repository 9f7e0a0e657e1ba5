// What is declared of tables (prisma/tables/<room>.mjs): what the application may do to each (`grants.mjs`), what it promises in the same words as others, as
// triggers, and what the registers say of it (`registers.mjs`). A trigger that only one table has stands beside its function (prisma/functions).

/**
 * @typedef {object} Table
 * @property {Rights} [rights] what the application may do to it; without them it is out of its reach
 * @property {'changed' | 'removed'} [never] its rows never change and are never removed, or are never removed; in both cases the table is never
 *   emptied
 * @property {string[]} [by] columns that name whoever acts: each is them, where it is written
 * @property {string} [acts] each row leaves its act in the record: the kind of object that it is there
 * @property {Reviewed} [reviewed] a second person decides on its rows
 * @property {boolean} [signed] its words are searched for signs of covering, which are no words
 * @property {boolean} [covered] what is covered of it is written anew as it changes
 * @property {true | string} [words] its column `search` brings its words to those that are looked for, and, where it says a column, once that is set:
 *   readers see the row from then on
 * @property {Says} [says] words of ours that it holds, which can be covered
 * @property {Shown | Shown[]} [shown] when readers see a thing of the record that is a row of it, or saw it until it was taken back
 *
 * @typedef {object} Rights What is once written is a record, and others rely on it: a column that no verb of ours changes cannot be changed. Triggers
 *   hold the same for every role; this is the second lock. TRUNCATE is granted nowhere.
 * @property {boolean} [read] true where nothing is said
 * @property {boolean | readonly string[]} [add] rows, with any column or with these
 * @property {readonly string[]} [change] these columns
 * @property {boolean} [remove] rows
 *
 * @typedef {object} Reviewed
 * @property {string} noun as `under_review` names it
 * @property {string} key the column of `reviews` that names the row
 * @property {string} of what the triggers on reviews are called after
 * @property {boolean} [draft] a row is a draft before it is submitted: it may be one again, and nobody knows of it until then
 * @property {string} [told] what approving it is in the record, where that has a name of its own
 * @property {boolean} [arrives] whether a package may bring its reviews; true where nothing is said
 * @property {string} fingerprint what a reviewer reads of a row `x`, as one hash; this and what follows as SQL
 * @property {{ type: string, id: string }} [object] what it is in the record; itself where nothing is said
 * @property {string} [author] the column of who wrote it; the first of `by` where nothing is said
 * @property {string} [people] all who had a hand in it; the author alone where nothing is said
 * @property {string} [version] 1 where nothing is said
 * @property {string} [submitted] when; as it was made where nothing is said
 * @property {string} [joins] to what these ask for
 * @property {string} [statement] its column where nothing is said
 * @property {string} [reference] of the item that it is on, or of the source
 * @property {string} words the line that lists show
 * @property {string} [language] of these words, where somebody said
 *
 * @typedef {object} Says
 * @property {string} [in] what the words are said in, by the name that the record gives to it
 * @property {string} [by] the column that names that thing; `id` where a row is the thing itself
 * @property {string} [statement] of a thing the statement that it is of, of a row `x`; its column where nothing is said
 * @property {string} [part] the column that counts the parts of the thing: a row is known by both
 * @property {string[]} columns those with the words; a part of a column of JSON is named after a dot
 * @property {string} [quotes] the source that a quote in it is of, of a row `x`
 * @property {Rests | Rests[]} [rests] the sources on which the thing rests: what is withheld of them is covered in it
 * @property {string} [key] the column of `reviews` that names the row, where what is reviewed is not under the one review
 *
 * @typedef {{ on: string, through?: string, tied?: Tied }} Rests the source, of a row `x` or of one that it leads to by these joins
 *
 * @typedef {{ by: string, in: string, id: string }} Tied where a row of these joins may come later and tie `x` to a source: that row, in what it is written, and its id
 *
 * @typedef {{ thing: string, when: string }} Shown `when` of a row of the table
 */

/** What no trigger holds. */
const SAID = ['rights', 'says', 'shown']

/** What the triggers of each promise are, in SQL. */
const TRIGGERS = {
  never: (table, what) => {
    const [changes, refuse] =
      what === 'changed' ? ['UPDATE OR DELETE', 'refuse_change'] : ['DELETE', 'refuse_removal']
    const name = what === 'changed' ? 'never_change' : 'never_removed'
    return [
      `CREATE TRIGGER ${table}_${name} BEFORE ${changes} ON ${table} FOR EACH ROW EXECUTE FUNCTION ${refuse}()`,
      `CREATE TRIGGER ${table}_never_emptied BEFORE TRUNCATE ON ${table} EXECUTE FUNCTION ${refuse}()`,
    ]
  },
  by: (table, columns, { never }) => [
    `CREATE TRIGGER ${table}_are_by_whoever_acts BEFORE ${writing(never, columns)} ON ${table} FOR EACH ROW
  EXECUTE FUNCTION is_by_whoever_acts(${wordsOf(...columns)})`,
  ],
  acts: (table, kind, { never }) => [
    `CREATE CONSTRAINT TRIGGER ${table}_leave_their_acts AFTER ${writing(never)} ON ${table} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION leaves_its_act('${kind}')`,
  ],
  reviewed: (table, { noun, key, of, draft, told, arrives = true }) => [
    `CREATE TRIGGER ${table}_take_steps BEFORE UPDATE OF state ON ${table} FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state${draft ? ` AND NEW.state <> 'open'` : ''}) EXECUTE FUNCTION takes_a_step('${noun}')`,
    `CREATE CONSTRAINT TRIGGER ${table}_leave_their_steps AFTER UPDATE OF state ON ${table} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state${draft ? ' AND NEW.submitted_at IS NOT NULL' : ''}) EXECUTE FUNCTION step_leaves_its_act(${wordsOf(noun, told)})`,
    `CREATE TRIGGER reviews_of_${of}_are_by_another BEFORE INSERT ON reviews FOR EACH ROW
  WHEN (${arrives ? 'NOT arrives() AND ' : ''}NEW.${key} IS NOT NULL) EXECUTE FUNCTION is_reviewed_by_another('${noun}')`,
    `CREATE CONSTRAINT TRIGGER reviews_of_${of}_leave_their_act AFTER INSERT ON reviews DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.${key} IS NOT NULL) EXECUTE FUNCTION decision_leaves_its_act(${wordsOf(noun, told)})`,
  ],
  signed: (table) => [
    `CREATE TRIGGER ${table}_written_in_words AFTER INSERT OR UPDATE ON ${table} FOR EACH ROW WHEN (strpos(NEW::text, '█') > 0)
  EXECUTE FUNCTION signs_are_no_words()`,
  ],
  covered: (table) => [
    `CREATE TRIGGER ${table}_write_anew_what_is_covered AFTER UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION covered_text_is_rewritten()`,
  ],
  words: (table, shownAt) => [
    `CREATE TRIGGER ${table}_bring_their_words AFTER INSERT ON ${table} FOR EACH ROW WHEN (NEW.search IS NOT NULL)
  EXECUTE FUNCTION row_brings_its_words()`,
    `CREATE TRIGGER ${table}_bring_new_words AFTER UPDATE ON ${table} FOR EACH ROW WHEN (NEW.search IS DISTINCT FROM OLD.search)
  EXECUTE FUNCTION row_brings_its_words()`,
    ...(shownAt === true
      ? []
      : [
          `CREATE TRIGGER ${table}_show_their_words AFTER UPDATE ON ${table} FOR EACH ROW WHEN (OLD.${shownAt} IS NULL AND NEW.${shownAt} IS NOT NULL)
  EXECUTE FUNCTION row_brings_its_words()`,
        ]),
  ],
}

const wordsOf = (...words) =>
  words
    .filter(Boolean)
    .map((word) => `'${word}'`)
    .join(', ')

/** What writes a row: of what never changes, only the first time. */
function writing(never, columns) {
  if (never === 'changed') return 'INSERT'
  return columns ? `INSERT OR UPDATE OF ${columns.join(', ')}` : 'INSERT OR UPDATE'
}

/**
 * The triggers that hold what a table promises.
 *
 * @param {string} table
 * @param {Table} declared
 * @returns {string[]} a statement of SQL each
 * @throws Error where it promises what is not known here
 */
export function triggersOf(table, declared) {
  return Object.entries(declared)
    .filter(([promise]) => !SAID.includes(promise))
    .flatMap(([promise, what]) => {
      const make = TRIGGERS[promise]
      if (!make) throw new Error(`${table} promises "${promise}", which is not known`)
      return make(table, what, declared)
    })
}
