// A restore that did not come to its end leaves a mark: what lies there is no site yet, and no start may make a new one of it.
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../failure.mjs'
import { readKept, writeKept } from './data-folder.mjs'

/** The mark; it holds the sentence that a start says. */
export function restoreMark(folder) {
  return path.join(folder, 'unfinished-restore')
}

/** What is wrong with what lies there, or nothing. */
export function unfinishedRestore(folder) {
  return readKept(restoreMark(folder))
}

export function markRestore(folder, sentence) {
  return writeKept(restoreMark(folder), sentence)
}

export async function clearRestoreMark(folder) {
  await rm(restoreMark(folder), { force: true })
}

/** @throws Failure before anything is started on what is no site yet */
export async function requireFinishedRestore(folder) {
  const sentence = await unfinishedRestore(folder)
  if (sentence) throw new Failure(sentence)
}
