/**
 * Why a document cannot be read: `empty`, `no_text` (pages without words, a scan), `letters` (drawn, and never named), `encrypted`, `mislabelled` (its name says another kind),
 * `unknown_kind`, `old_word` (or locked), `unsafe` (what no honest document has), `too_big`, `not_text` (no known encoding), `damaged`.
 */
export class Unreadable extends Error {
  /** @param {string} fault */
  constructor(fault) {
    super(fault)
    this.fault = fault
  }
}
