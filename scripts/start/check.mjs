// npm start -- --check: what a start would do here, and what stands in its way, without doing any of it. An embedded PostgreSQL that does not run is
// started for the look and stopped after it.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { Failure, sentenceFor } from '../failure.mjs'
import { isInstalled } from './dependencies.mjs'
import { nodeVersionProblem } from './node-version.mjs'
import { requireFreePort } from './port-check.mjs'
import { readSettings, SettingsProblems } from './settings.mjs'
import { unfinishedRestore } from './unfinished-restore.mjs'

/**
 * @param {(line: string) => void} tell is told what was found, a sentence a line
 * @returns {Promise<boolean>} whether nothing stands in the way
 */
export async function checkStart(tell) {
  const found = { problems: 0 }
  const problem = (/** @type {string} */ sentence) => {
    found.problems += 1
    tell(`Problem: ${sentence}`)
  }
  const tried = async (/** @type {() => Promise<void> | void} */ look) => {
    try {
      await look()
    } catch (error) {
      if (!(error instanceof SettingsProblems)) return problem(sentenceFor(error))
      for (const sentence of error.problems) problem(sentence)
      tell('Note: the port and the database were not looked at, since the settings say which they are.')
    }
  }
  const node = nodeVersionProblem(process.versions.node)
  if (node) problem(node)
  await tried(async () => {
    const settings = readSettings(process.env)
    tell('The settings can be read.')
    // In use it is by the site that is to be upgraded, as a rule: no problem before that is stopped.
    await requireFreePort(settings.host, settings.port).catch((error) => tell(`Note: ${sentenceFor(error)}`))
    await tried(() => lookAtDatabase(settings, tell, problem))
  })
  tell(
    found.problems === 0
      ? 'Nothing stands in the way of npm start. Nothing was changed.'
      : `${found.problems === 1 ? 'This stands' : `These ${found.problems} stand`} in the way of npm start. Nothing was changed.`,
  )
  return found.problems === 0
}

async function lookAtDatabase(settings, tell, problem) {
  const restore = existsSync(settings.dataFolder) ? await unfinishedRestore(settings.dataFolder) : undefined
  if (restore) return problem(restore)
  if (!(await isInstalled()))
    return tell(
      'The packages are missing or not those of this version: npm start would install them. The database is looked at once they are there (npm ci).',
    )
  const known = path.join(settings.dataFolder, 'database.json')
  if (!settings.databaseUrl && !existsSync(known))
    return tell(
      `There is no database in ${settings.dataFolder}: npm start would make one, with the starter dossier.`,
    )
  const { withConnection } = await import('../database/postgres-client.mjs')
  const { standingOf } = await import('../database/standing.mjs')
  const ownerUrl = await ownerUrlOf(settings)
  const standing = await withConnection(ownerUrl, standingOf)
  if (standing.problem) return problem(standing.problem)
  tell(standingSentence(standing))
  if (standing.applied > 0) await tellOfDossier(ownerUrl, standing, tell)
}

async function ownerUrlOf(settings) {
  if (settings.databaseUrl) {
    const { connectGivenDatabase } = await import('./given-database.mjs')
    return (await connectGivenDatabase(settings)).ownerUrl
  }
  const { visitEmbeddedDatabase } = await import('./embedded-database.mjs')
  return (await visitEmbeddedDatabase(settings.dataFolder)).ownerUrl
}

/** @param {{ applied: number, pending: string[] }} standing */
export function standingSentence({ applied, pending }) {
  const [first, last] = [pending.at(0), pending.at(-1)]
  if (!first) return 'The database has the newest form.'
  if (applied === 0)
    return 'The database is empty: npm start would make its tables and bring in the starter dossier.'
  return pending.length === 1
    ? `npm start would apply one migration to the database: ${first}. There is no way back but a backup: make one first (npm run backup).`
    : `npm start would apply ${pending.length} migrations to the database, from ${first} to ${last}. There is no way back but a backup: make one first (npm run backup).`
}

/** What a start leaves as it is until somebody asks for it. */
async function tellOfDossier(ownerUrl, { pending }, tell) {
  const { bringOverAtHand, lookAtBringOver } = await import('../database/seed.mjs')
  if (!(await bringOverAtHand(ownerUrl))) return
  if (pending.length > 0)
    return tell(
      'A newer version of the starter dossier is there. No start brings it over by itself: after the start, npm start -- --check lists what npm start -- --bring-over would do.',
    )
  const { generateClientIfChanged } = await import('../database/generate.mjs')
  await generateClientIfChanged()
  for (const line of await lookAtBringOver(ownerUrl)) tell(line)
}

/** What was asked for behind `npm start --`. */
export function askedFor(words) {
  for (const word of words)
    if (!['--check', '--bring-over'].includes(word))
      throw new Failure(
        `npm start knows no "${word}": --check says what a start would do, --bring-over has it bring the newer starter dossier over.`,
      )
  return { check: words.includes('--check'), bringOver: words.includes('--bring-over') }
}
