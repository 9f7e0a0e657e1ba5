// npm run admin:create: makes an administrator and prints the link by which that person chooses a password; for an administrator who
// forgot theirs, the link by which they choose a new one.
// Takes --email and --name, or asks for them. Works on DATABASE_URL, or on the embedded database of SUIVI_DATA.
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { Failure, messageOf, sentenceFor } from './failure.mjs'
import { runTypeScript } from './program.mjs'
import { install } from './start/prepare.mjs'
import { isStopping, stopAll, stopOnSignals } from './start/stop.mjs'

stopOnSignals()
try {
  const { email, publicName } = await readPerson()
  await install()
  const { prepareForCommand } = await import('./start/command.mjs')
  const { env, publicUrl, ownerUrl } = await prepareForCommand()
  // As the owner: the application's role lets nobody in by itself.
  const { code, output } = await runTypeScript('scripts/admin/create.ts', [email, publicName], {
    env: { ...env, DATABASE_URL: ownerUrl },
  })
  if (code !== 0) throw new Failure(output.trim().split('\n')[0] || 'The administrator could not be made.')
  const [purpose, path = ''] = (output.trim().split('\n').at(-1) ?? '').split(' ')
  const link = new URL(path, publicUrl)
  const how =
    purpose === 'reset'
      ? 'An administrator with this address is there already. They can choose a new password here, once and within 1 hour'
      : `${publicName} can choose a password here, once and within 7 days`
  console.log(`${how}:\n${link.href}`)
  await stopAll()
} catch (error) {
  if (!isStopping()) {
    console.error(sentenceFor(error))
    await stopAll()
    process.exit(1)
  }
}
process.exit()

async function readPerson() {
  const given = readWords()
  if (given.email && given.name) return { email: given.email, publicName: given.name }
  if (!process.stdin.isTTY)
    throw new Failure('Usage: npm run admin:create -- --email ADDRESS --name "PUBLIC NAME"')
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const email = given.email ?? (await terminal.question('E-mail: ')).trim()
  const publicName = given.name ?? (await terminal.question('Public name: ')).trim()
  terminal.close()
  if (!email || !publicName) throw new Failure('Both an e-mail address and a public name are needed.')
  return { email, publicName }
}

function readWords() {
  try {
    return parseArgs({ options: { email: { type: 'string' }, name: { type: 'string' } } }).values
  } catch (error) {
    throw new Failure(
      `${messageOf(error).split('. ')[0]}. Usage: npm run admin:create -- --email ADDRESS --name "PUBLIC NAME"`,
    )
  }
}
