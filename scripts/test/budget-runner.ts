import { type RunnerTestSuite, TestRunner } from 'vitest'
import { isBudgetUsed, listNotRun } from './budget.mjs'

/** Runs tests as Vitest does, but skips whole files, with their set-up, once the time budget of the run is used up. */
export default class BudgetRunner extends TestRunner {
  override async onBeforeRunSuite(suite: RunnerTestSuite): Promise<void> {
    await super.onBeforeRunSuite(suite)
    if (!('filepath' in suite) || suite.mode === 'skip' || !isBudgetUsed()) return
    suite.mode = 'skip'
    listNotRun(suite.file.filepath)
  }
}
