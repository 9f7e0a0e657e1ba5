// What tables promise in the same words, as triggers: a table says which promises it keeps (prisma/guards/<room>.mjs), and this says what each is.
// A trigger that only one table has stands beside its function (prisma/functions).

/**
 * @typedef {object} Guards what a table promises
 * @property {'changed' | 'removed'} [never] its rows never change and are never removed, or are never removed; in both cases the table is never
 *   emptied
 * @property {string[]} [by] columns that name whoever acts: each is them, where it is written
 * @property {string} [acts] each row leaves its act in the record: the kind of object that it is there
 * @property {Reviewed} [reviewed] a second person decides on its rows
 * @property {boolean} [signed] its words are searched for signs of covering, which are no words
 * @property {boolean} [covered] what is covered of it is written anew as it changes
 * @property {true | string} [words] its column `search` brings its words to those that are looked for, and, where it says a column, once that is set:
 *   readers see the row from then on
 *
 * @typedef {{ noun: string, key: string, of: string }} Reviewed the noun as `under_review` names it, the column of `reviews` that names the row,
 *   and what the triggers on reviews are called after
 */

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
  EXECUTE FUNCTION is_by_whoever_acts(${columns.map((column) => `'${column}'`).join(', ')})`,
  ],
  acts: (table, kind, { never }) => [
    `CREATE CONSTRAINT TRIGGER ${table}_leave_their_acts AFTER ${writing(never)} ON ${table} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  EXECUTE FUNCTION leaves_its_act('${kind}')`,
  ],
  reviewed: (table, { noun, key, of }) => [
    `CREATE TRIGGER ${table}_take_steps BEFORE UPDATE OF state ON ${table} FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state)
  EXECUTE FUNCTION takes_a_step('${noun}')`,
    `CREATE CONSTRAINT TRIGGER ${table}_leave_their_steps AFTER UPDATE OF state ON ${table} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION step_leaves_its_act('${noun}')`,
    `CREATE TRIGGER reviews_of_${of}_are_by_another BEFORE INSERT ON reviews FOR EACH ROW WHEN (NOT arrives() AND NEW.${key} IS NOT NULL)
  EXECUTE FUNCTION is_reviewed_by_another('${noun}')`,
    `CREATE CONSTRAINT TRIGGER reviews_of_${of}_leave_their_act AFTER INSERT ON reviews DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.${key} IS NOT NULL) EXECUTE FUNCTION decision_leaves_its_act('${noun}')`,
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

/** What writes a row: of what never changes, only the first time. */
function writing(never, columns) {
  if (never === 'changed') return 'INSERT'
  return columns ? `INSERT OR UPDATE OF ${columns.join(', ')}` : 'INSERT OR UPDATE'
}

/**
 * The triggers that hold what a table promises.
 *
 * @param {string} table
 * @param {Guards} guards
 * @returns {string[]} a statement of SQL each
 * @throws Error where it promises what is not known here
 */
export function triggersOf(table, guards) {
  return Object.entries(guards).flatMap(([promise, what]) => {
    const make = TRIGGERS[promise]
    if (!make) throw new Error(`${table} promises "${promise}", which is not known`)
    return make(table, what, guards)
  })
}
