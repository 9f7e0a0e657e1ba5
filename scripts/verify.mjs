// npm run verify: whether the record was changed, cut short, put in another order or signed by somebody else, and where.
//   npm run verify                                          the database of DATABASE_URL, or the embedded one, running or not
//   npm run verify -- --head FILE --key FILE                the same, against heads and public keys that were kept elsewhere
//   npm run verify -- events.jsonl --head head.json --key key.pem [--keys keys.json]   a record that was downloaded
// Ends with 0 where the record is in order, 1 where it is not, 2 where it could not be verified.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { Failure, messageOf, sentenceFor } from './failure.mjs'
import { runTypeScript } from './program.mjs'
import { install } from './start/prepare.mjs'
import { isStopping, stopAll, stopOnSignals } from './start/stop.mjs'

const USAGE = 'Usage: npm run verify -- [events.jsonl] [--head FILE]… [--key FILE]… [--keys FILE]'

stopOnSignals()
try {
  const { files, words } = readWords(process.argv.slice(2))
  await install()
  const env = files.length > 0 ? process.env : await databaseEnvironment()
  const { code } = await runTypeScript('scripts/verify/main.ts', words, { env, show: true })
  await stopAll()
  process.exit(code)
} catch (error) {
  if (!isStopping()) {
    console.error(sentenceFor(error))
    await stopAll()
    process.exit(2)
  }
}

/** With the key of this machine, where it has one: the record is to be signed with it. */
async function databaseEnvironment() {
  const { prepareForCommand } = await import('./start/command.mjs')
  return (await prepareForCommand({ signs: false })).env
}

/** What was asked for; files are found from where the command was typed. */
function readWords(words) {
  const { values, positionals } = parsed(words)
  const [file, ...more] = positionals
  const { head = [], key = [], keys } = values
  if (more.length > 0) throw new Failure(USAGE)
  if (file && (head.length === 0 || (key.length === 0 && !keys))) {
    throw new Failure(
      `A record that was downloaded is verified against a head (--head) and a public key (--key or --keys). ${USAGE}`,
    )
  }
  const absolute = (name) => path.resolve(process.env.INIT_CWD ?? process.cwd(), name)
  const option = (name, value) => [`--${name}`, absolute(value)]
  return {
    files: positionals,
    words: [
      ...positionals.map(absolute),
      ...head.flatMap((each) => option('head', each)),
      ...key.flatMap((each) => option('key', each)),
      ...(keys ? option('keys', keys) : []),
    ],
  }
}

function parsed(words) {
  try {
    return parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        head: { type: 'string', multiple: true },
        key: { type: 'string', multiple: true },
        keys: { type: 'string' },
      },
    })
  } catch (error) {
    throw new Failure(`${messageOf(error).split('. ')[0]}. ${USAGE}`)
  }
}
