import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countPlaywright, countReport, countVitest } from './reports.mjs'

let folder
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'suivi-reports-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('Vitest: skipped tests and files that could not be loaded count as failed', () => {
  const count = countVitest({
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        message: '',
        assertionResults: [
          { fullName: 'one', status: 'passed' },
          { fullName: 'two', status: 'failed' },
          { fullName: 'three', status: 'skipped' },
        ],
      },
      { name: 'b.test.ts', status: 'failed', message: 'Cannot find module\nat x', assertionResults: [] },
    ],
  })
  expect(count).toEqual({
    passed: 1,
    failed: 3,
    problems: ['two (failed)', 'three (skipped)', 'b.test.ts: Cannot find module'],
  })
})

test('files that the time budget left out count neither as passed nor as failed', () => {
  const skipped = [{ fullName: 'one', status: 'skipped' }]
  const vitest = {
    testResults: [{ name: path.resolve('lib/a.test.ts'), status: 'passed', assertionResults: skipped }],
  }
  const playwright = {
    errors: [],
    suites: [
      { specs: [{ file: 'note.spec.ts', title: 'writes', tests: [{ status: 'skipped' }] }], suites: [] },
    ],
  }
  const none = { passed: 0, failed: 0, problems: [] }
  expect(countVitest(vitest, new Set(['lib/a.test.ts']))).toEqual(none)
  expect(countVitest(vitest)).toMatchObject({ failed: 1 })
  expect(countPlaywright(playwright, new Set(['e2e/note.spec.ts']))).toEqual(none)
  expect(countPlaywright(playwright)).toMatchObject({ failed: 1 })
})

test('Playwright: flaky, skipped and errors outside tests count as failed', () => {
  const spec = (title, status) => ({ file: 'reader.spec.ts', title, tests: [{ status }] })
  const count = countPlaywright({
    stats: { expected: 2, unexpected: 1, flaky: 0, skipped: 1 },
    errors: [{ message: 'No site\nmore' }],
    suites: [
      {
        specs: [spec('reads', 'expected')],
        suites: [
          { specs: [spec('signs in', 'unexpected'), spec('waits', 'skipped'), spec('ok', 'expected')] },
        ],
      },
    ],
  })
  expect(count).toEqual({
    passed: 2,
    failed: 3,
    problems: ['reader.spec.ts: signs in (unexpected)', 'reader.spec.ts: waits (skipped)', 'No site'],
  })
})

test('a missing report and an empty run are failures', async () => {
  expect(await countReport(path.join(folder, 'none.json'), countVitest)).toMatchObject({
    passed: 0,
    failed: 1,
  })
  const empty = path.join(folder, 'empty.json')
  await writeFile(empty, JSON.stringify({ testResults: [] }))
  expect(await countReport(empty, countVitest)).toEqual({
    passed: 0,
    failed: 1,
    problems: ['no test was run'],
  })
})
