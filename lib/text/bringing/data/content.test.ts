import { setImmediate as turn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { Transaction } from '@/lib/ground/platform/db'
import { blocksOfPlainText } from '@/lib/text/statement/rules/blocks-guess'
import { emptyContent } from '../rules/content'
import { findContent, keepContent } from './content'

const id = '00000000-0000-4000-8000-000000000000'
const blocks = blocksOfPlainText('One line.\n'.repeat(9_000), 'en')
const content = { ...emptyContent('en'), structure: { blocks, notes: [], isGuess: true } }

/** A database that notes what it is given, and answers with this. */
function noting(answer: unknown) {
  const given: unknown[][] = []
  const noted = (_query: TemplateStringsArray, ...values: unknown[]) => {
    given.push(values)
    return Promise.resolve(answer)
  }
  return { given, tx: { $queryRaw: noted, $executeRaw: noted } as unknown as Transaction }
}

it('a text of ten thousand lines is handed to the driver as one text, in a turn of its own', async () => {
  const { given, tx } = noting(1)
  const kept = keepContent(tx, { id, version: 3 }, content)
  expect(given).toEqual([])
  await turn()
  await kept
  expect(given[0]?.slice(0, 2)).toEqual([JSON.stringify(content), 4])
})

it('it comes back as one text, and is taken apart and looked at in a turn each', async () => {
  const { tx } = noting([{ content: JSON.stringify(emptyContent('en')) }])
  let turns = 0
  const found = findContent(tx, id).then((read) => ({ read, after: turns }))
  for (; turns < 4; turns += 1) await turn()
  expect(await found).toEqual({ read: emptyContent('en'), after: 2 })
})

it('of none there is nothing', async () => {
  expect(await findContent(noting([]).tx, id)).toBeNull()
})
