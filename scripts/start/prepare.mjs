// Everything between the first line and the web server: packages, database, client, starter dossier, build.
// Until the packages are installed nothing outside Node may be imported, so the rest is imported after that.
import path from 'node:path'
import { Failure } from '../failure.mjs'
import { keptText, prepareDataFolder, randomPassword, readKept, writeKept } from './data-folder.mjs'
import { installIfChanged, isInstalled } from './dependencies.mjs'
import { endLeftBehind } from './left-behind.mjs'
import { nodeVersionProblem } from './node-version.mjs'
import { holdDataFolder } from './only-one.mjs'
import { requireFreePort } from './port-check.mjs'
import { say } from './say.mjs'
import { builtFormsKey, compareSecrets, formsKey, recordKey, sessionSecret } from './secrets.mjs'
import { readSettings } from './settings.mjs'
import { requireFinishedRestore } from './unfinished-restore.mjs'

/**
 * @param {{ build: boolean, bringOver?: boolean }} options `build` also makes the site ready to be served; `bringOver` brings a starter dossier of an
 *   earlier version over
 * @returns what the web server is started with
 */
export async function prepare({ build, bringOver = false }) {
  const problem = nodeVersionProblem(process.versions.node)
  if (problem) throw new Failure(problem)
  const settings = readSettings(process.env)
  const folder = await prepareDataFolder(settings.dataFolder)
  await holdDataFolder(folder)
  if (await endLeftBehind(folder)) say('The web server of a start that was killed still ran: it is ended.')
  await requireFreePort(settings.host, settings.port)
  await requireFinishedRestore(folder)
  await install()

  const { generateClientIfChanged } = await import('../database/generate.mjs')
  if (await generateClientIfChanged()) say("Prisma's client is generated.")
  // Building needs no database: on a fresh machine the two are done side by side.
  const [database] = await Promise.all([
    prepareDatabase(settings, folder, bringOver),
    build ? buildSite(await formsKey(settings, folder)) : undefined,
  ])
  const env = await webEnvironment(settings, folder, database)
  const differences = await compareSecrets(database.ownerUrl, {
    sessions: env.NEXTAUTH_SECRET,
    forms: build ? (settings.formsKey ?? (await builtFormsKey())) : undefined,
    record: env.SUIVI_SIGNING_KEY,
  })
  for (const difference of differences) say(difference)
  return { settings, database, env }
}

/** Packages, as far as they are missing. */
export async function install() {
  if (await isInstalled()) return
  say('Installing the packages; the first time this takes a minute or two…')
  await installIfChanged()
  say('The packages are installed.')
}

async function buildSite(key) {
  const { buildIfChanged } = await import('./build-if-changed.mjs')
  if (await buildIfChanged({ before: () => say('Building the site…'), formsKey: key }))
    say('The site is built.')
}

/**
 * @returns {Promise<{ appUrl: string, ownerUrl: string, appRole?: string, embedded: boolean, demoPassword: string | undefined,
 *   onMove?: (tell: (appUrl: string) => void) => void }>}
 */
async function prepareDatabase(settings, folder, bringOver) {
  const { migrateDatabase } = await import('../database/migrate.mjs')
  const { bringOverAtHand, needsSeed, seedDatabase } = await import('../database/seed.mjs')
  const embedded = !settings.databaseUrl
  const database = embedded ? await startEmbedded(folder) : await connectGiven(settings)
  const applied = await migrateDatabase(database)
  if (applied.length > 0) say(`The database has its newest form; migrations applied: ${applied.length}.`)
  if (await needsSeed(database.ownerUrl, { people: embedded })) {
    say('Bringing in the starter dossier…')
    const demoPassword = embedded ? await chooseDemoPassword(settings, folder) : undefined
    say(await seedDatabase({ ownerUrl: database.ownerUrl, demoPassword }))
  }
  if (bringOver) say(await seedDatabase({ ownerUrl: database.ownerUrl, bringOver }))
  else if (await bringOverAtHand(database.ownerUrl))
    say(
      'A newer version of the starter dossier is there: npm start -- --check lists what bringing it over would do, npm start -- --bring-over does it.',
    )
  return {
    ...database,
    embedded,
    demoPassword: embedded ? await readKept(demoPasswordFile(folder)) : undefined,
  }
}

async function startEmbedded(folder) {
  const { startEmbeddedDatabase } = await import('./embedded-database.mjs')
  return startEmbeddedDatabase(folder)
}

async function connectGiven(settings) {
  const { connectGivenDatabase } = await import('./given-database.mjs')
  return connectGivenDatabase(settings)
}

/** Kept before the people are made with it: a password that nobody knows would lock everybody out. */
async function chooseDemoPassword(settings, folder) {
  if (!settings.demoPassword) return keptText(demoPasswordFile(folder), randomPassword)
  await writeKept(demoPasswordFile(folder), settings.demoPassword)
  return settings.demoPassword
}

export function demoPasswordFile(folder) {
  return path.join(folder, 'demo-password')
}

/**
 * What the web server may know: never the owner of the database, never the people's first password.
 * @param {ReturnType<typeof import('./settings.mjs').readSettings>} settings
 * @param {string} folder
 * @param {{ appUrl: string, ownerUrl: string }} database
 * @param {{ signs?: boolean }} [options] whether a key to sign the record with is made where there is none
 */
export async function webEnvironment(settings, folder, database, { signs = true } = {}) {
  const {
    DATABASE_OWNER_URL,
    SUIVI_DEMO_PASSWORD,
    SUIVI_SECRET,
    SUIVI_CONTACT,
    SUIVI_FETCH_ALLOW,
    SUIVI_METRICS_TOKEN,
    SUIVI_PICTURES,
    SUIVI_SIGNING_KEY,
    SUIVI_STORE_ENDPOINT,
    SUIVI_STORE_BUCKET,
    SUIVI_STORE_REGION,
    SUIVI_STORE_KEY_ID,
    SUIVI_STORE_SECRET,
    SUIVI_WORKER,
    SUIVI_LINK_CHECKS,
    SUIVI_LEADS,
    SUIVI_ARCHIVE_SAVE,
    SUIVI_ARCHIVE_FORM,
    SUIVI_ARCHIVE_TOKEN,
    SUIVI_ARCHIVE_STATUS,
    SUIVI_ARCHIVE_COPY,
    SUIVI_ARCHIVE_WITH_COPIES,
    SUIVI_SMTP_URL,
    SUIVI_MAIL_FROM,
    SUIVI_PROPOSER,
    SUIVI_URL_FOUND,
    ...rest
  } = process.env
  const signingKey = await recordKey(settings, folder, database, { signs })
  return {
    ...rest,
    DATABASE_URL: database.appUrl,
    NEXTAUTH_SECRET: await sessionSecret(settings, folder),
    ...(signingKey && { SUIVI_SIGNING_KEY: signingKey }),
    NEXTAUTH_URL: settings.publicUrl,
    SUIVI_URL: settings.publicUrl,
    // An address that nobody gave is only where this process listens: people may come under any name of the machine.
    ...(!settings.isPublicUrlGiven && { SUIVI_URL_FOUND: '1' }),
    ...(settings.contact && { SUIVI_CONTACT: settings.contact }),
    ...(settings.fetchAllow && { SUIVI_FETCH_ALLOW: settings.fetchAllow }),
    ...settings.store,
    ...(settings.pictures && { SUIVI_PICTURES: settings.pictures }),
    SUIVI_PROXIES: String(settings.proxies),
    ...(settings.metricsToken && { SUIVI_METRICS_TOKEN: settings.metricsToken }),
    SUIVI_WORKER: settings.worker,
    SUIVI_LINK_CHECKS: settings.linkChecks,
    SUIVI_LEADS: settings.leads,
    ...settings.archive,
    ...settings.mail,
    ...(settings.proposer && { SUIVI_PROPOSER: settings.proposer }),
  }
}
