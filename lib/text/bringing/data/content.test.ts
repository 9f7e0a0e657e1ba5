import { setImmediate as turn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { Transaction } from '@/lib/ground/platform/db'
import { blocksOfPlainText } from '@/lib/text/statement/rules/blocks-guess'
import { emptyContent } from '../rules/content'
import { keepContent } from './content'

const id = '00000000-0000-4000-8000-000000000000'
const blocks = blocksOfPlainText('One line.\n'.repeat(9_000), 'en')
const content = { ...emptyContent('en'), structure: { blocks, notes: [], isGuess: true } }

it('a text of ten thousand lines is handed to the driver as one text, in a turn of its own', async () => {
  const given: unknown[][] = []
  const noted = async (_query: TemplateStringsArray, ...values: unknown[]) => given.push(values)
  const tx = { $executeRaw: noted } as unknown as Transaction
  const kept = keepContent(tx, { id, version: 3 }, content)
  expect(given).toEqual([])
  await turn()
  await kept
  expect(given[0]?.slice(0, 2)).toEqual([JSON.stringify(content), 4])
})
