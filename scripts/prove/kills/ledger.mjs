// What was promised, kept outside of what is killed: a line for each time that a form was sent, and one for what was answered. The system
// holds what is written once it took it; processes are killed here, not the machine.
import { closeSync, openSync, writeSync } from 'node:fs'

/**
 * @typedef {object} Write
 * @property {string} kind
 * @property {'unknown' | 'acknowledged' | 'refused'} state
 * @property {number} times how often it was sent
 * @property {string} [place] the id to which the answer led
 * @property {number} [slot] who wrote it, where what the same person writes next takes its place
 */

/**
 * @param {string} file
 * @returns what is written to it, and what it comes to
 */
export function openLedger(file) {
  const handle = openSync(file, 'w')
  /** @type {Map<string, Write>} */
  const writes = new Map()
  /** What awaits a decision, by kind. @type {Map<string, string[]>} */
  const undecided = new Map()
  const keep = (line) => writeSync(handle, `${JSON.stringify(line)}\n`)
  return {
    writes,
    /**
     * @param {string} mark a text that this write alone has, and its form's key
     * @param {string} kind
     * @param {number} [slot] who writes it
     */
    sent(mark, kind, slot) {
      keep({ sent: mark, kind })
      const times = (writes.get(mark)?.times ?? 0) + 1
      writes.set(mark, { kind, state: 'unknown', times, ...(slot !== undefined && { slot }) })
    },
    /** @param {string} mark @param {{ state: Write['state'], place?: string }} outcome */
    answered(mark, outcome) {
      keep({ answered: mark, ...outcome })
      const write = writes.get(mark)
      if (!write) throw new Error(`${mark} was answered and never sent`)
      Object.assign(write, outcome)
      if (outcome.place)
        undecided.set(write.kind, [...(undecided.get(write.kind) ?? []), outcome.place].slice(-50))
    },
    /** @param {string} mark @param {string} said what came in place of an answer */
    unanswered(mark, said) {
      keep({ unanswered: mark, said })
    },
    /** One of the newest of a kind that nobody has taken to decide on. @param {string} kind @param {(list: readonly string[]) => string} pick @returns {string | undefined} */
    takeUndecided(kind, pick) {
      const open = undecided.get(kind) ?? []
      const taken = open.length > 0 ? pick(open) : undefined
      undecided.set(
        kind,
        open.filter((each) => each !== taken),
      )
      return taken
    },
    /** @param {(write: Write) => boolean} counts */
    count: (counts) => [...writes.values()].filter(counts).length,
    close: () => closeSync(handle),
  }
}
