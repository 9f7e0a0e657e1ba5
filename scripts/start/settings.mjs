// Reads the environment variables that a start depends on, and says clearly when one makes no sense.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { readSigningKey } from '../../lib/ground/platform/ed25519-key.mjs'
import { onThisMachine, parseAllowed } from '../../lib/ground/platform/egress/refused-networks.mjs'
import { readDailyBackup } from '../backup/daily.mjs'
import { Failure, messageOf } from '../failure.mjs'
import { projectFolder } from '../program.mjs'
import { isOpenable } from './bad-ports.mjs'

const SHORTEST_SECRET = 32
const SHORTEST_TOKEN = 16
const FORMS_KEY_BYTES = 32

/** All that is wrong with the settings, a sentence each. */
export class SettingsProblems extends Failure {
  /** @param {readonly string[]} problems */
  constructor(problems) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns what to start with; `databaseUrl` is absent in the embedded mode
 * @throws SettingsProblems with all that makes no sense
 */
export function readSettings(env) {
  const host = env.HOST || '127.0.0.1'
  const read = allOf({
    port: () => readPort(env.PORT || '3000'),
    databaseUrl: () => readDatabaseUrl('DATABASE_URL', env.DATABASE_URL),
    ownerUrl: () => readDatabaseUrl('DATABASE_OWNER_URL', env.DATABASE_OWNER_URL),
    secret: () => readSecret(env.SUIVI_SECRET),
    formsKey: () => readFormsKey(env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY),
    signingKey: () => checkedSigningKey(env.SUIVI_SIGNING_KEY),
    publicUrl: () => readPublicUrl(env.SUIVI_URL),
    contact: () => readContact(env.SUIVI_CONTACT),
    fetchAllow: () => readFetchAllow(env.SUIVI_FETCH_ALLOW),
    store: () => readStore(env),
    pictures: () => readPictures(env.SUIVI_PICTURES),
    metricsToken: () => readMetricsToken(env.SUIVI_METRICS_TOKEN),
    worker: () => readWorker(env.SUIVI_WORKER),
    linkChecks: () =>
      readOnOff('SUIVI_LINK_CHECKS', 'the addresses of public sources are checked', env.SUIVI_LINK_CHECKS),
    leads: () => readOnOff('SUIVI_LEADS', 'feeds and watched pages are asked for leads', env.SUIVI_LEADS),
    archive: () => readArchive(env),
    mail: () => readMail(env),
    proposer: () => readProposer(env.SUIVI_PROPOSER),
    proxies: () => readProxies(env.SUIVI_PROXIES || '0'),
    backup: () => readDailyBackup(env.SUIVI_BACKUP),
  })
  return {
    ...read,
    host,
    dataFolder: path.resolve(projectFolder, env.SUIVI_DATA || '.suivi'),
    publicUrl: read.publicUrl ?? localAddress(host, read.port),
    isPublicUrlGiven: read.publicUrl !== undefined,
    demoPassword: env.SUIVI_DEMO_PASSWORD || undefined,
  }
}

/**
 * What each of these reads, by name.
 *
 * @template {Record<string, () => unknown>} Readers
 * @param {Readers} readers
 * @returns {{ [Name in keyof Readers]: ReturnType<Readers[Name]> }}
 * @throws SettingsProblems with what is wrong with any of them
 */
function allOf(readers) {
  /** @type {string[]} */
  const problems = []
  const read = Object.entries(readers).map(([name, reader]) => {
    try {
      return [name, reader()]
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      problems.push(...(error instanceof SettingsProblems ? error.problems : [error.message]))
      return [name, undefined]
    }
  })
  if (problems.length > 0) throw new SettingsProblems(problems)
  return Object.fromEntries(read)
}

/** The address at which a server on this host and port is reached from this machine. */
export function localAddress(host, port) {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

function readPort(text) {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port < 1 || port > 65535)
    throw new Failure(`PORT must be a number from 1 to 65535, and is "${text}".`)
  if (isOpenable(port)) return port
  throw new Failure(
    `PORT is ${port}, which browsers refuse to open, since another service is known by it: choose another, such as 3000.`,
  )
}

function readDatabaseUrl(name, text) {
  if (!text) return undefined
  const address = parseUrl(text)
  const right = address && /^postgres(ql)?:$/.test(address.protocol) && address.pathname.length > 1
  if (right) return text
  // The value itself may hold a password and is not shown.
  throw new Failure(
    `${name} is not an address of a PostgreSQL database: it has the form postgresql://USER:PASSWORD@HOST:5432/DATABASE.`,
  )
}

function readSecret(text) {
  if (!text) return undefined
  if (text.length >= SHORTEST_SECRET) return text
  throw new Failure(`SUIVI_SECRET must have at least ${SHORTEST_SECRET} characters, and has ${text.length}.`)
}

function readFormsKey(text) {
  if (!text) return undefined
  if (Buffer.from(text, 'base64').length === FORMS_KEY_BYTES) return text
  throw new Failure(
    `NEXT_SERVER_ACTIONS_ENCRYPTION_KEY must be ${FORMS_KEY_BYTES} bytes in base64, such as openssl rand -base64 ${FORMS_KEY_BYTES} makes.`,
  )
}

function checkedSigningKey(text) {
  if (!text) return undefined
  try {
    readSigningKey(text)
    return text
  } catch (error) {
    throw new Failure(messageOf(error))
  }
}

function readPublicUrl(text) {
  if (!text) return undefined
  const address = parseUrl(text)
  if (address && /^https?:$/.test(address.protocol)) {
    if (isOpenable(Number(address.port || 80))) return text.replace(/\/+$/, '')
    throw new Failure(`SUIVI_URL is "${text}", and browsers refuse to open port ${address.port}.`)
  }
  throw new Failure(
    `SUIVI_URL must be the public address of this Suivi, such as https://suivi.example, and is "${text}".`,
  )
}

function readContact(text) {
  if (!text) return undefined
  const address = parseUrl(text)
  if (address && /^(mailto|https?):$/.test(address.protocol)) return text
  throw new Failure(
    `SUIVI_CONTACT must be where readers write to, such as mailto:access@suivi.example or the address of a page, and is "${text}".`,
  )
}

function readFetchAllow(text) {
  if (!text) return undefined
  if (parseAllowed(text)) return text
  throw new Failure(
    `SUIVI_FETCH_ALLOW must be networks such as 10.1.2.0/24 or fd00:7::/48:8080, parted by spaces, and is "${text}".`,
  )
}

function readPictures(text) {
  if (!text || existsSync(text)) return text || undefined
  throw new Failure(`SUIVI_PICTURES must be the file of a Chromium, and there is none at "${text}".`)
}

/** Where files are kept beside the database: all that is needed for it, or nothing. */
function readStore(env) {
  const names = ['SUIVI_STORE_ENDPOINT', 'SUIVI_STORE_BUCKET', 'SUIVI_STORE_KEY_ID', 'SUIVI_STORE_SECRET']
  const missing = names.filter((name) => !env[name])
  if (missing.length === names.length) return undefined
  if (missing.length > 0)
    throw new Failure(`Files are kept in a storage of yours only with ${missing.join(' and ')} as well.`)
  const { SUIVI_STORE_ENDPOINT: endpoint, SUIVI_STORE_BUCKET: bucket } = env
  const read = allOf({ endpoint: () => readEndpoint(endpoint), bucket: () => readBucket(bucket) })
  return {
    SUIVI_STORE_ENDPOINT: read.endpoint,
    SUIVI_STORE_BUCKET: read.bucket,
    ...(env.SUIVI_STORE_REGION && { SUIVI_STORE_REGION: env.SUIVI_STORE_REGION }),
    SUIVI_STORE_KEY_ID: env.SUIVI_STORE_KEY_ID,
    SUIVI_STORE_SECRET: env.SUIVI_STORE_SECRET,
  }
}

function readEndpoint(text) {
  if (/^https?:\/\/\S+$/.test(text) && URL.canParse(text)) return text
  throw new Failure(
    `SUIVI_STORE_ENDPOINT must be an address such as https://s3.example.org, and is "${text}".`,
  )
}

function readBucket(text) {
  if (/^[a-z0-9][a-z0-9.-]{2,62}$/.test(text)) return text
  throw new Failure(`SUIVI_STORE_BUCKET must be the name of a bucket, and is "${text}".`)
}

function readMetricsToken(text) {
  if (!text) return undefined
  if (text.length >= SHORTEST_TOKEN) return text
  throw new Failure(
    `SUIVI_METRICS_TOKEN must have at least ${SHORTEST_TOKEN} characters, and has ${text.length}.`,
  )
}

function readWorker(text) {
  if (!text || text === 'here' || text === 'apart') return text || 'here'
  throw new Failure(
    `SUIVI_WORKER says where jobs are worked on: "here", by the site itself, or "apart", by npm run worker; it is "${text}".`,
  )
}

function readOnOff(name, what, text) {
  if (!text || text === 'on' || text === 'off') return text || 'on'
  throw new Failure(`${name} says whether ${what}: "on" or "off"; it is "${text}".`)
}

/** Where addresses are handed over to a public web archive: templates, each with what is put into it. */
function readArchive(env) {
  const templates = {
    // A form says the address where one is sent.
    SUIVI_ARCHIVE_SAVE: env.SUIVI_ARCHIVE_FORM ? '' : '{url}',
    SUIVI_ARCHIVE_STATUS: '{job}',
    SUIVI_ARCHIVE_COPY: '{timestamp}',
  }
  const { SUIVI_ARCHIVE_FORM, SUIVI_ARCHIVE_TOKEN, SUIVI_ARCHIVE_SAVE } = env
  const given = [...Object.keys(templates), 'SUIVI_ARCHIVE_FORM', 'SUIVI_ARCHIVE_TOKEN'].filter(
    (name) => env[name],
  )
  const read = allOf({
    ...Object.fromEntries(
      Object.entries(templates).map(([name, place]) => [name, () => readTemplate(env, name, place)]),
    ),
    form: () => {
      if ((SUIVI_ARCHIVE_FORM || SUIVI_ARCHIVE_TOKEN) && !SUIVI_ARCHIVE_SAVE)
        throw new Failure(
          `${SUIVI_ARCHIVE_FORM ? 'SUIVI_ARCHIVE_FORM' : 'SUIVI_ARCHIVE_TOKEN'} is sent to a web archive; SUIVI_ARCHIVE_SAVE, which says where it is, is missing.`,
        )
      if (SUIVI_ARCHIVE_FORM && !SUIVI_ARCHIVE_FORM.includes('{url}'))
        throw new Failure(`SUIVI_ARCHIVE_FORM must be a form with {url} in it, such as url={url}.`)
    },
    token: () => {
      // Its value is shown nowhere.
      if (SUIVI_ARCHIVE_TOKEN && !/^[\x20-\x7e]+$/.test(SUIVI_ARCHIVE_TOKEN))
        throw new Failure('SUIVI_ARCHIVE_TOKEN must be the value of a header, of printable ASCII characters.')
    },
    withCopies: () =>
      readOnOff(
        'SUIVI_ARCHIVE_WITH_COPIES',
        'each copy hands its address over to the web archive',
        env.SUIVI_ARCHIVE_WITH_COPIES || 'off',
      ),
  })
  return {
    ...Object.fromEntries(given.map((name) => [name, env[name]])),
    SUIVI_ARCHIVE_WITH_COPIES: read.withCopies,
  }
}

/** @param {NodeJS.ProcessEnv} env @param {string} name @param {string} place what is put into it */
function readTemplate(env, name, place) {
  const text = env[name]
  if (!text) return
  if (!/^https?:\/\/[^\s/{}]+\/\S*$/.test(text) || !text.includes(place))
    throw new Failure(`${name} must be an address${place && ` with ${place} in it`}, and is "${text}".`)
  if (!env.SUIVI_ARCHIVE_SAVE)
    throw new Failure(
      `${name} says how a web archive answers; SUIVI_ARCHIVE_SAVE, which says where it is, is missing.`,
    )
}

/**
 * The mail server, and from whom mail comes: both or neither. A password may stand in the address, which is not shown.
 *
 * @param {NodeJS.ProcessEnv} env
 */
function readMail({ SUIVI_SMTP_URL, SUIVI_MAIL_FROM }) {
  if (!SUIVI_SMTP_URL && !SUIVI_MAIL_FROM) return undefined
  if (!SUIVI_SMTP_URL || !SUIVI_MAIL_FROM)
    throw new Failure(
      `Mail is sent only with ${SUIVI_SMTP_URL ? 'SUIVI_MAIL_FROM' : 'SUIVI_SMTP_URL'} as well.`,
    )
  const read = allOf({ server: () => readSmtpUrl(SUIVI_SMTP_URL), from: () => readMailFrom(SUIVI_MAIL_FROM) })
  return { SUIVI_SMTP_URL: read.server, SUIVI_MAIL_FROM: read.from }
}

function readSmtpUrl(text) {
  const address = parseUrl(text)
  if (address && /^smtps?:$/.test(address.protocol) && address.hostname !== '') return text
  throw new Failure(
    'SUIVI_SMTP_URL is not an address of a mail server: it has the form smtps://USER:PASSWORD@HOST:465 or smtp://USER:PASSWORD@HOST:587.',
  )
}

function readMailFrom(text) {
  if (/^(?:[^<>\r\n]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/.test(text)) return text
  throw new Failure(
    `SUIVI_MAIL_FROM must be from whom mail comes, such as Suivi <news@suivi.example>, and is "${text}".`,
  )
}

function readProposer(text) {
  if (!text || onThisMachine(text)) return text || undefined
  throw new Failure(
    `SUIVI_PROPOSER must be the address of a program on this machine in digits, such as http://127.0.0.1:8700/clauses.`,
  )
}

function readProxies(text) {
  if (/^\d$/.test(text)) return Number(text)
  throw new Failure(
    `SUIVI_PROXIES must be how many proxies of yours stand in front of Suivi, from 0 to 9, and is "${text}".`,
  )
}

function parseUrl(text) {
  return URL.canParse(text) ? new URL(text) : undefined
}
