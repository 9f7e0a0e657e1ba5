// Reads what is written to the end of a file, as it comes.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { codeOf } from '../failure.mjs'

const LOOK_EVERY_MS = 1000

/**
 * Hands over the whole lines that come from now on. The file may not be there yet, and may begin anew.
 * @param {string} file
 * @param {(lines: string) => void} take
 * @returns {() => void} looks a last time and ends it
 */
export function followFile(file, take) {
  const state = { at: sizeOf(file), rest: '' }
  const look = () => {
    const text = state.rest + readOn(file, state)
    const end = text.lastIndexOf('\n') + 1
    state.rest = text.slice(end)
    if (end > 0) take(text.slice(0, end))
  }
  const timer = setInterval(look, LOOK_EVERY_MS)
  timer.unref()
  return () => {
    clearInterval(timer)
    look()
  }
}

function sizeOf(file) {
  return withFile(file, (opened) => fstatSync(opened).size) ?? 0
}

function readOn(file, state) {
  const read = withFile(file, (opened) => {
    const { size } = fstatSync(opened)
    if (size < state.at) state.at = 0
    const bytes = Buffer.alloc(size - state.at)
    return bytes.subarray(0, readSync(opened, bytes, 0, bytes.length, state.at))
  })
  state.at += read?.length ?? 0
  return read?.toString('utf8') ?? ''
}

function withFile(file, use) {
  let opened
  try {
    opened = openSync(file, 'r')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
  try {
    return use(opened)
  } finally {
    closeSync(opened)
  }
}
