import { defineConfig } from '@playwright/test'

const asSeeded = /(?:reader|light|parties)\.spec\.ts$/
const onOwnSite = /(?:evidence|full-cycle|searches|second-coding|verify)\.spec\.ts$/
const withMoreStatements = /bring\.spec\.ts$/

/**
 * The journeys are run by `npm test`, which starts a site on a throw-away database and says where in SUIVI_TEST_URL.
 * SUIVI_CHROMIUM names a browser where Playwright's own is not installed.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/journeys',
  // The journeys share one database and build on what was published before.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  globalTimeout: 40 * 60_000,
  // What is read as it was seeded comes first: the others publish, mark and add on the same database.
  projects: [
    { name: 'as seeded', testMatch: asSeeded },
    { name: 'daily work', testIgnore: [asSeeded, onOwnSite, withMoreStatements] },
    // Take judgements of the starter dossier a long way: `npm test` gives each of these files a site of its own.
    { name: 'own site', testMatch: onOwnSite },
    // Publishes further statements: the others are about a site that has one.
    { name: 'more statements', testMatch: withMoreStatements },
  ],
  reporter: [
    ['line'],
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
    },
  },
})
