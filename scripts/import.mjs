// npm run import: takes the package of a statement (one ZIP, as its page of downloads gives it) into an empty site.
//   npm run import -- FILE.zip
// The place is DATABASE_URL and DATABASE_OWNER_URL, or the embedded database of SUIVI_DATA; where there is none yet, it is made. A package that
// is not as it was packed is refused, and so is a site that has a statement: then nothing is changed.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { Failure, messageOf, sentenceFor } from './failure.mjs'
import { runTypeScript } from './program.mjs'
import { install } from './start/prepare.mjs'
import { isStopping, stopAll, stopOnSignals } from './start/stop.mjs'

const USAGE = 'Usage: npm run import -- FILE.zip'

stopOnSignals({ exitCode: 130 })
try {
  const file = readFile()
  await install()
  const { generateClientIfChanged } = await import('./database/generate.mjs')
  await generateClientIfChanged()
  const { prepareEmptySite } = await import('./import/site.mjs')
  const env = await prepareEmptySite()
  const { code, output } = await runTypeScript('scripts/import/main.ts', [file], { env })
  if (code !== 0) throw new Failure(sentenceIn(output))
  console.log(output.trim())
  await stopAll()
  process.exit()
} catch (error) {
  if (!isStopping()) {
    console.error(sentenceFor(error))
    await stopAll()
    process.exit(1)
  }
}

/** The line in which the application says why. */
function sentenceIn(output) {
  const lines = output.trim().split('\n')
  const reason = lines.find((line) => /Error: /.test(line)) ?? lines[0] ?? ''
  return `The package could not be taken in: ${reason.replace(/^.*?Error: /, '').trim()}`
}

/** The file is found from where the command was typed. */
function readFile() {
  try {
    const { positionals } = parseArgs({ allowPositionals: true })
    const [file] = positionals
    if (positionals.length === 1 && file) return path.resolve(process.env.INIT_CWD ?? process.cwd(), file)
  } catch (error) {
    throw new Failure(`${messageOf(error)}. ${USAGE}`)
  }
  throw new Failure(USAGE)
}
