// Holds the arrows of the house: who may import whom (rules in .dependency-cruiser.cjs). It also asserts how much it saw, since
// a checker that reads no file finds nothing wrong.
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { listMessages } from './list-messages.mjs'

const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs')
const roots = [
  'app',
  'components',
  'lib',
  'server',
  'prisma/seed',
  'proxy.ts',
  'instrumentation.ts',
  'jobs.ts',
  'apart.ts',
  'nouns.ts',
]
const fewestModules = 150

/**
 * Reads the imports of a folder that is laid out as the project is.
 *
 * @param {string} folder holds a tsconfig.json
 * @param {string[]} [where] files and folders in it to begin from
 * @returns {Promise<{ violations: { rule: string, from: string, to: string }[], modules: number, imports: number }>}
 *   arrows that are not permitted, how many of our own modules were read, how many imports they have
 */
export async function arrowsIn(folder, where = roots) {
  const fileName = path.join(folder, 'tsconfig.json')
  const { output } = await cruise(
    where,
    { ...options, baseDir: folder, tsConfig: { fileName }, validate: true, ruleSet: { forbidden } },
    {},
    { tsConfig: extractTSConfig(fileName) },
  )
  if (typeof output === 'string') throw new Error(output)
  return {
    violations: output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    modules: output.modules.filter(({ source }) => /^(app|components|lib)\/.*\.tsx?$/.test(source)).length,
    imports: output.summary.totalDependenciesCruised ?? 0,
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  listMessages()
  const { violations, modules, imports } = await arrowsIn(process.cwd())
  for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`)
  const sawTooLittle = modules < fewestModules
  if (sawTooLittle) console.error(`only ${modules} modules were read: the check does not see the code`)
  const failed = violations.length > 0 || sawTooLittle
  if (!failed) console.log(`${modules} modules, ${imports} imports, every arrow permitted`)
  process.exitCode = failed ? 1 : 0
}
