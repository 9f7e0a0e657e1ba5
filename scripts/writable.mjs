// Whether this user may write where the packages, Prisma's client and the built site lie: whoever only starts Suivi need not.
import { constants, existsSync } from 'node:fs'
import { access } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from './failure.mjs'
import { projectFolder } from './program.mjs'

/**
 * @param {string} folder where something is to be made anew, or its parent where it is not there yet
 * @param {string} what is missing, as the beginning of a sentence
 */
export async function requireWritable(folder, what) {
  try {
    await access(existsSync(folder) ? folder : path.dirname(folder), constants.W_OK)
  } catch {
    throw new Failure(
      `${what}, and this user may not write in ${projectFolder}: run npm run build there as its owner, then start again.`,
    )
  }
}
