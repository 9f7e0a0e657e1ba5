import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLedger } from './ledger.mjs'
import { write } from './writing.mjs'

let folder
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'suivi-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const made = '0c068a87-b6f2-444c-94bd-1a1fbffb2682'

/** Writes notes alone, against answers in their order, until they are used up. */
async function writtenAgainst(...answers) {
  const file = path.join(folder, 'ledger.jsonl')
  const ledger = openLedger(file)
  const sent = []
  const told = []
  const browser = {
    open: async () => 'a page',
    formOf: () => ({ hidden: 'as it was' }),
    answerTo: async (_path, fields) => {
      sent.push(fields)
      const answer = answers.shift()
      if (answer instanceof Error) throw answer
      return { location: null, text: '', ...answer }
    },
  }
  const stops = () => answers.length === 0
  await write({
    ...{ browser, by: 'analyst', number: 0, password: '', ledger, random: () => 0, stops },
    tell: (line) => told.push(line),
  })
  ledger.close()
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  return { sent, told, writes: [...ledger.writes.values()], lines: lines.map((line) => JSON.parse(line)) }
}

const taken = { status: 303, location: `/desk/notes/${made}` }

test('a form that nobody answered, or with a failure, is sent again as it was until it is taken', async () => {
  const { sent, writes, lines } = await writtenAgainst(new Error('nobody'), { status: 503 }, taken)
  expect(sent).toHaveLength(3)
  expect(new Set(sent.map((fields) => JSON.stringify(fields))).size).toBe(1)
  expect(sent[0]).toMatchObject({ hidden: 'as it was', body: `Test note ${sent[0].key}` })
  expect(writes).toEqual([{ kind: 'note', state: 'acknowledged', times: 3, place: made }])
  expect(lines.at(-1)).toEqual({ answered: sent[0].key, state: 'acknowledged', place: made })
})

test('one that comes back, or leads to the door, is not taken, and the next is another', async () => {
  const { sent, told, writes } = await writtenAgainst({ status: 200 }, { status: 303, location: '/sign-in' })
  expect(writes.map(({ state }) => state)).toEqual(['refused', 'refused'])
  expect(sent[1].key).not.toBe(sent[0].key)
  expect(told).toHaveLength(2)
})

test('whoever has nothing left to write waits for the end', async () => {
  const ledger = openLedger(path.join(folder, 'ledger.jsonl'))
  let asked = 0
  const stops = () => {
    asked += 1
    return asked > 2
  }
  await write({
    ...{ browser: {}, by: 'somebody without kinds', number: 0, password: '', ledger, random: () => 0 },
    ...{ stops, tell: () => {} },
  })
  ledger.close()
  expect(ledger.writes.size).toBe(0)
})
