// What was promised, kept outside of what is killed: a line for each time that a form was sent, and one for what was answered. The system
// holds what is written once it took it; processes are killed here, not the machine.
import { closeSync, openSync, writeSync } from 'node:fs'

/**
 * @typedef {object} Write
 * @property {string} kind
 * @property {'unknown' | 'acknowledged' | 'refused'} state
 * @property {number} times how often it was sent
 * @property {string} [place] the id to which the answer led
 */

/**
 * @param {string} file
 * @returns what is written to it, and what it comes to
 */
export function openLedger(file) {
  const handle = openSync(file, 'w')
  /** @type {Map<string, Write>} */
  const writes = new Map()
  const keep = (line) => writeSync(handle, `${JSON.stringify(line)}\n`)
  return {
    writes,
    /**
     * @param {string} mark a text that this write alone has, and its form's key
     * @param {string} kind
     */
    sent(mark, kind) {
      keep({ sent: mark, kind })
      writes.set(mark, { kind, state: 'unknown', times: (writes.get(mark)?.times ?? 0) + 1 })
    },
    /** @param {string} mark @param {{ state: Write['state'], place?: string }} outcome */
    answered(mark, outcome) {
      keep({ answered: mark, ...outcome })
      const write = writes.get(mark)
      if (!write) throw new Error(`${mark} was answered and never sent`)
      Object.assign(write, outcome)
    },
    /** @param {string} mark @param {string} said what came in place of an answer */
    unanswered(mark, said) {
      keep({ unanswered: mark, said })
    },
    /** @param {(write: Write) => boolean} counts */
    count: (counts) => [...writes.values()].filter(counts).length,
    close: () => closeSync(handle),
  }
}
