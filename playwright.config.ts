import { defineConfig } from '@playwright/test'

/** Those that take longest begin first, or one of them would be alone at the end. */
const LONGEST =
  /\/(?:every-page|every-page\.desk|form|desk|commitment|bringing|reader-message|status-update|desk\.decided|source|dossier\.parts)\.spec\.ts$/

/**
 * The journeys are run by `npm test`, which serves a site on a throw-away database for each file (`SUIVI_TEST_SITES`, e2e/fixtures.ts).
 * SUIVI_CHROMIUM names a browser where Playwright's own is not installed.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/journeys',
  // The journeys of a file share one database and build on what was published before: files go side by side, in as many lanes as there are
  // sites, and what is in a file goes on in its order.
  fullyParallel: false,
  projects: [
    { name: 'longest', testMatch: LONGEST },
    { name: 'others', testIgnore: LONGEST },
  ],
  retries: 0,
  forbidOnly: true,
  // For when something hangs: how long a journey takes depends on what else the machine does, and a machine that others use too takes three
  // times as long as a quiet one.
  timeout: 10 * 60_000,
  expect: { timeout: 30_000 },
  globalTimeout: 60 * 60_000,
  reporter: [
    ['dot'],
    ['json', { outputFile: process.env.SUIVI_JOURNEYS_REPORT || 'test-results/journeys.json' }],
  ],
  use: {
    trace: 'off',
    screenshot: 'only-on-failure',
    actionTimeout: 30_000,
    locale: 'en-GB',
    timezoneId: 'UTC',
    launchOptions: {
      executablePath: process.env.SUIVI_CHROMIUM || undefined,
      // Chromium's sandbox does not work as root nor in most containers; the journeys open our own pages only.
      chromiumSandbox: false,
      // A page lives for about a second: compiling its scripts anew to be fast takes longer than being fast gives back. What is drawn is drawn
      // without a graphics card, and needs no process of its own for that.
      args: ['--js-flags=--no-opt,--no-maglev', '--disable-gpu', '--in-process-gpu'],
    },
  },
})
