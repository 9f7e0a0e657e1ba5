import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followFile } from './follow-file.mjs'

let folder
beforeEach(() => {
  vi.useFakeTimers()
  folder = mkdtempSync(path.join(os.tmpdir(), 'suivi-follow-'))
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(folder, { recursive: true })
})

test('lines are handed over once, when they are whole, and from the beginning where the file begins anew', () => {
  const file = path.join(folder, 'log')
  writeFileSync(file, 'from before\n')
  const taken = []
  const end = followFile(file, (lines) => taken.push(lines))
  vi.advanceTimersByTime(1000)
  appendFileSync(file, 'one\ntw')
  vi.advanceTimersByTime(1000)
  appendFileSync(file, 'o\n')
  vi.advanceTimersByTime(1000)
  writeFileSync(file, 'new\n')
  vi.advanceTimersByTime(1000)
  appendFileSync(file, 'last\n')
  end()
  expect(taken).toEqual(['one\n', 'two\n', 'new\n', 'last\n'])
})

test('a file that is not there yet is read when it is', () => {
  const file = path.join(folder, 'later')
  const taken = []
  const end = followFile(file, (lines) => taken.push(lines))
  vi.advanceTimersByTime(1000)
  writeFileSync(file, 'first\n')
  end()
  expect(taken).toEqual(['first\n'])
})
