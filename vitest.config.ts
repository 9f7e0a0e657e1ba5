import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

// `import 'server-only'` throws unless the condition under which Next runs server code is set.
const conditions = ['react-server']

/** By their name, what takes long or goes through everything: `npm test` leaves it out. */
const WIDE = '**/*.wide.integration.test.{ts,mjs}'

/** What one file puts in the place of a module would stand there for the next, or would come too late. */
const putModulesInPlace = ['app', 'components', 'lib', 'prisma', 'scripts', 'server']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file}`,
    ),
  )
  .filter((file) => /\.integration\.test\.(?:ts|mjs)$/.test(file))
  .filter((file) => readFileSync(path.join(root, file), 'utf8').includes('vi.mock('))
  .map((file) => file.replace(/[()[\]]/g, '\\$&'))

/** Each file makes a database of its own on the one server. @param test what differs of those that share a process and those that have their own */
const integration = (
  test: NonNullable<TestProjectInlineConfiguration['test']>,
): TestProjectInlineConfiguration => ({
  extends: true,
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    execArgv: ['--conditions=react-server'],
    // For what hangs: how long a test takes depends on what else the machine does.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    ...test,
  },
})

export default defineConfig({
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    // What all stand on, without importing it: a change of it is a change for each (`npm run test:mine`).
    forceRerunTriggers: [
      '**/package-lock.json',
      '**/vitest.config.ts',
      '**/prisma/migrations/**',
      '**/lib/i18n/messages/**',
      '**/scripts/test/**',
    ],
    projects: [
      {
        extends: true,
        ssr: { resolve: { conditions, externalConditions: conditions } },
        test: {
          name: 'unit',
          environment: 'node',
          // Rules, policies and schemas are pure: files may share a process, each with modules of its own.
          isolate: false,
          setupFiles: ['scripts/test/fresh-modules.mjs'],
          include: [
            'lib/**/*.test.{ts,tsx}',
            'app/**/*.test.{ts,tsx}',
            'components/**/*.test.{ts,tsx}',
            'prisma/**/*.test.ts',
            'scripts/**/*.test.mjs',
          ],
          exclude: ['**/*.integration.test.{ts,mjs}', '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          // The server's caches and turns live as long as its process: each file begins with its own.
          name: 'server',
          environment: 'node',
          include: ['server/**/*.test.mjs'],
          exclude: ['**/*.integration.test.mjs'],
        },
      },
      integration({
        name: 'integration',
        include: ['**/*.integration.test.{ts,mjs}'],
        exclude: ['**/node_modules/**', '**/.next/**', WIDE, ...putModulesInPlace],
        isolate: false,
        setupFiles: ['scripts/test/as-it-was.ts'],
      }),
      integration({
        name: 'integration-apart',
        include: putModulesInPlace,
        exclude: [WIDE],
      }),
      // The slow and the wide ones, of `npm run test:rest`.
      integration({ name: 'integration-wide', include: [WIDE] }),
    ],
  },
})
