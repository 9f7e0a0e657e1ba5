import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

// `import 'server-only'` throws unless the condition under which Next runs server code is set.
const conditions = ['react-server']

export default defineConfig({
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
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
      {
        extends: true,
        ssr: { resolve: { conditions, externalConditions: conditions } },
        test: {
          name: 'integration',
          environment: 'node',
          include: ['**/*.integration.test.{ts,mjs}'],
          exclude: ['**/node_modules/**', '**/.next/**'],
          // Each file makes a database of its own on the one server, and runs in a process of its own.
          pool: 'forks',
          maxWorkers: 2,
          execArgv: ['--conditions=react-server'],
          // For what hangs: how long a test takes depends on what else the machine does.
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
