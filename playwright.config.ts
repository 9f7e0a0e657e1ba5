import { defineConfig } from '@playwright/test'

/**
 * The journeys are run by `npm test`, which starts a site on a throw-away database for each file and says where in SUIVI_TEST_URL.
 * SUIVI_CHROMIUM names a browser where Playwright's own is not installed.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/journeys',
  // The journeys of a file share one database and build on what was published before.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  // For when something hangs: how long a journey takes depends on what else the machine does.
  timeout: 180_000,
  expect: { timeout: 10_000 },
  globalTimeout: 40 * 60_000,
  reporter: [
    ['dot'],
    ['json', { outputFile: process.env.SUIVI_JOURNEYS_REPORT || 'test-results/journeys.json' }],
  ],
  use: {
    baseURL: process.env.SUIVI_TEST_URL,
    trace: 'off',
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
    locale: 'en-GB',
    timezoneId: 'UTC',
    launchOptions: {
      executablePath: process.env.SUIVI_CHROMIUM || undefined,
      // Chromium's sandbox does not work as root nor in most containers; the journeys open our own pages only.
      chromiumSandbox: false,
      // A page lives for about a second: compiling its scripts anew to be fast takes longer than being fast gives back.
      args: ['--js-flags=--no-opt,--no-maglev'],
    },
  },
})
