// A connection to PostgreSQL that nothing waits for without end: not for the connection, a lock, a statement, or an answer that never
// comes from a server that is frozen or gone.
import pg from 'pg'

/**
 * How long is waited, in milliseconds. The server ends a statement first and says so; only where it says nothing does this side give
 * up. A transaction that does nothing holds its locks no longer than the longest that may take.
 */
export const DATABASE_LIMITS = {
  /** For a connection, new or of the pool. */
  connectionTimeoutMillis: 5_000,
  lock_timeout: 4_000,
  statement_timeout: 8_000,
  /** For any answer. */
  query_timeout: 10_000,
  idle_in_transaction_session_timeout: 30_000,
}

/**
 * A client whose connection ends with the first answer that did not come in time. Without that the driver goes on with it: a rollback
 * that waits behind the lost answer is never sent, and whoever gets the connection next writes into a transaction that nobody ends.
 *
 * The beginning of a transaction goes out with its first statement: nothing is waited for that no answer depends on. Where the beginning fails, the
 * connection ends before what follows could be written without it.
 */
export class BoundedClient extends pg.Client {
  #holdsBeginning = false

  /** @param {pg.ClientConfig} [config] */
  constructor(config) {
    super({ ...config, pipeline: true })
  }

  /**
   * @override
   * @param {[any]} asked in any of the forms that the driver takes
   * @returns {any} what the driver returns for that form
   */
  query(...asked) {
    const begins = (asked[0]?.text ?? asked[0]) === 'BEGIN'
    const { stream } = this.connection
    if (begins && !this.#holdsBeginning) {
      stream.cork()
      this.#holdsBeginning = true
    }
    /** @type {unknown} */
    const answer = super.query(...this.#twiceIfReplanned(asked))
    // With a callback instead of a promise the pool itself asked, and it ends the connection with every error.
    if (answer instanceof Promise)
      answer.catch((error) => {
        if (begins || isOver(error)) stream.destroy()
      })
    if (begins) return { rows: [], fields: [], rowCount: 0 }
    if (this.#holdsBeginning) {
      this.#holdsBeginning = false
      stream.uncork()
    }
    return answer
  }

  /**
   * What the pool asks by itself stands in no transaction. Where its plan is out of date nothing of it was done: it is asked once more, without a
   * name, and the connection ends.
   *
   * @param {[any]} asked
   * @returns {[any]}
   */
  #twiceIfReplanned(asked) {
    /** @type {any[]} */
    const [what, ...rest] = asked
    const answered = rest.pop()
    if (typeof answered !== 'function' || !what?.name) return asked
    /** @type {(error: any, result: unknown) => void} */
    const again = (error, result) => {
      if (!error || !isReplanned(error)) return answered(error, result)
      super.query({ ...what, name: undefined }, ...rest, answered)
      void this.end()
    }
    return /** @type {any} */ ([what, ...rest, again])
  }
}

/**
 * Whether a connection is of no more use after an error: an answer did not come, or the server holds another plan, or none, for a statement that
 * the driver takes for prepared, as after a migration beside a process that runs on. The driver would send the same name again and again.
 *
 * @param {{ message?: string, code?: string }} error
 */
function isOver({ message = '', code }) {
  return message === 'Query read timeout' || isReplanned({ message, code })
}

/** @param {{ message?: string, code?: string }} error */
function isReplanned({ message = '', code }) {
  return code === '26000' || (code === '0A000' && message.includes('cached plan'))
}
