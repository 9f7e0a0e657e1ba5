// The one kind of error that the scripts show to people: a clear sentence, never a stack trace.
import { appendFileSync } from 'node:fs'

/** Something a person can act on. The message is one sentence (or two) that says what is wrong and what to do. */
export class Failure extends Error {}

/** That there is no room on a disk for what was to be written. */
export class NoRoom extends Failure {}

const NO_SPACE = /ENOSPC|No space left on device|EDQUOT|disk quota exceeded/i

/** The code of an error of the system or of PostgreSQL; empty where it has none. @param {unknown} error */
export function codeOf(error) {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}

/** What an error says. @param {unknown} error */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error)
}

/** True when an error or a program's output says that the disk is full. @param {unknown} errorOrText */
export function saysNoSpace(errorOrText) {
  return NO_SPACE.test(`${codeOf(errorOrText)} ${messageOf(errorOrText)}`)
}

export const NO_SPACE_SENTENCE =
  'There is no space left on the disk: free some and start again; nothing that was saved is lost.'

/**
 * The sentence for any error. What is no `Failure` is a defect: its details go to `logFile` where one is given,
 * so that they can be reported, and the sentence says where they are.
 */
export function sentenceFor(error, logFile) {
  if (error instanceof Failure) return error.message
  if (saysNoSpace(error)) return NO_SPACE_SENTENCE
  const what = messageOf(error).split('\n')[0] || String(error)
  if (!logFile || !keepDetails(logFile, error)) return `Something unexpected went wrong: ${what}.`
  return `Something unexpected went wrong: ${what}. The details are in ${logFile}.`
}

function keepDetails(logFile, error) {
  try {
    appendFileSync(logFile, `${new Date().toISOString()} ${error?.stack ?? error}\n`)
    return true
  } catch {
    // Where even the log cannot be written, the sentence alone has to do.
    return false
  }
}

/** Runs a script's main function: a failure becomes its sentence on stderr and exit code 1. */
export async function runScript(main, logFile) {
  try {
    await main()
  } catch (error) {
    console.error(sentenceFor(error, logFile))
    process.exit(1)
  }
}
