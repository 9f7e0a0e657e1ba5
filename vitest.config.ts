import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { listMessages } from './scripts/list-messages.mjs'
import { DEADLINE } from './scripts/test/budget.mjs'

listMessages()

const root = fileURLToPath(new URL('.', import.meta.url))

// `import 'server-only'` throws unless the condition under which Next runs server code is set.
const conditions = ['react-server']

/** By their name, what takes long or goes through everything: `npm test` leaves it out. */
const WIDE = '**/*.wide.integration.test.{ts,mjs}'

const INTEGRATION = '**/*.integration.test.{ts,mjs}'

/**
 * Files that put something in the place of a module have a process of their own each: it would stand there for the next file, or would come too
 * late. The others share processes with their modules, and as-it-was.ts puts back all else.
 */
const placing = ['app', 'components', 'lib', 'prisma', 'scripts', 'server']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file}`,
    ),
  )
  .filter((file) => /\.test\.(?:tsx?|mjs)$/.test(file))
  .filter((file) => readFileSync(path.join(root, file), 'utf8').includes('vi.mock('))
const patternOf = (file: string) => file.replace(/[()[\]]/g, '\\$&')
const unitApart = placing.filter((file) => !file.includes('.integration.')).map(patternOf)
const integrationApart = placing.filter((file) => file.includes('.integration.')).map(patternOf)
const shared = { isolate: false, setupFiles: ['scripts/test/as-it-was.ts'] }

type Test = NonNullable<TestProjectInlineConfiguration['test']>

/** For what hangs: how long a test takes depends on what else the machine does. */
const LIMITS = { testTimeout: 120_000, hookTimeout: 60_000 }

/** Only a run with a time budget needs another runner. */
const BUDGET = process.env[DEADLINE] ? { runner: path.join(root, 'scripts/test/budget-runner.ts') } : {}

/** Code of the server, under the condition under which Next runs it. */
const inServer = (test: Test): TestProjectInlineConfiguration => ({
  extends: true,
  ssr: { resolve: { conditions, externalConditions: conditions } },
  // Vitest leaves a core to whoever watches it; here nobody does.
  test: { environment: 'node', maxWorkers: 2, ...LIMITS, ...BUDGET, ...test },
})

/** Each file makes a database of its own on the one server. */
const integration = (test: Test): TestProjectInlineConfiguration =>
  inServer({
    pool: 'forks',
    execArgv: ['--conditions=react-server'],
    ...test,
  })

export default defineConfig({
  resolve: {
    alias: [
      { find: '@', replacement: root.replace(/\/$/, '') },
      // What needs a server of Next around it has one and the same stand-in in every test.
      ...['next-intl', 'next-intl/server', 'next/cache'].map((name) => ({
        find: new RegExp(`^${name}$`),
        replacement: path.join(root, `scripts/test/in-place-of/${name.replace('/', '-')}.ts`),
      })),
    ],
  },
  test: {
    // What all stand on, without importing it: a change of it is a change for each (`npm run test:mine`).
    forceRerunTriggers: [
      '**/package-lock.json',
      '**/vitest.config.ts',
      '**/rooms.json',
      '**/prisma/{migrations,functions,views,tables}/**',
      '**/lib/ground/i18n/messages/**',
      '**/scripts/test/**',
    ],
    projects: [
      inServer({
        name: 'unit',
        ...shared,
        include: [
          'lib/**/*.test.{ts,tsx}',
          'app/**/*.test.{ts,tsx}',
          'components/**/*.test.{ts,tsx}',
          'prisma/**/*.test.ts',
          'scripts/**/*.test.mjs',
        ],
        exclude: [INTEGRATION, '**/node_modules/**', ...unitApart],
      }),
      inServer({ name: 'unit-apart', include: unitApart }),
      {
        extends: true,
        test: {
          // The server's caches and turns live as long as its process: each file begins with its own.
          name: 'server',
          environment: 'node',
          maxWorkers: 2,
          ...LIMITS,
          ...BUDGET,
          include: ['server/**/*.test.mjs', 'lib/**/*.test.mjs'],
          exclude: ['**/*.integration.test.mjs'],
        },
      },
      integration({
        name: 'integration',
        ...shared,
        include: [INTEGRATION],
        exclude: ['**/node_modules/**', '**/.next/**', WIDE, ...integrationApart],
      }),
      integration({ name: 'integration-apart', include: integrationApart, exclude: [WIDE] }),
      // The slow and the wide ones, of `npm run test:rest`.
      integration({ name: 'integration-wide', include: [WIDE] }),
    ],
  },
})
