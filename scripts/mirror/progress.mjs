// How far a copy is, a line for each address that is done: what is held in memory is one section of the site (its own pages, or one statement's), and
// whoever begins again goes on where it ended.
import { appendFile, mkdir, open, rm } from 'node:fs/promises'
import path from 'node:path'
import { PROGRESS } from './manifest.mjs'

/** @typedef {{ path: string, file: string | null, found: string[] }} Done `file` null: nothing was there */

export class Progress {
  #folder

  /** @param {string} out the folder of the copy */
  constructor(out) {
    this.#folder = path.join(out, PROGRESS)
  }

  /** @param {string} section */
  #fileOf(section) {
    return path.join(this.#folder, `${section}.jsonl`)
  }

  async begin() {
    await mkdir(this.#folder, { recursive: true })
  }

  /** Lines of a section, as far as they were written whole. @param {string} section @returns {AsyncGenerator<Done>} */
  async *read(section) {
    const file = await open(this.#fileOf(section), 'a+')
    try {
      for await (const line of file.readLines()) {
        try {
          yield JSON.parse(line)
        } catch {
          // A line that was cut short by what ended the run: that address is asked for again.
        }
      }
    } finally {
      await file.close().catch(() => {})
    }
  }

  /** @param {string} section @param {Done} done */
  async write(section, done) {
    await appendFile(this.#fileOf(section), `\n${JSON.stringify(done)}`)
  }

  async end() {
    await rm(this.#folder, { recursive: true })
  }
}
