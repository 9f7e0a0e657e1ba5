import { execFile } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { afterAll } from 'vitest'
import { PrismaClient } from '@/prisma/generated/client'
import { readDeclared } from '@/scripts/database/declared.mjs'
import { migrateDatabase } from '@/scripts/database/migrate.mjs'
import { readMigrations } from '@/scripts/database/migrations.mjs'
import type { Member, Role } from './actor'
import { disconnect } from './db'
import { Invalid, Refusal } from './errors'
import { Proof } from './proof'

/** For integration tests only: databases of their own on the server that the test runner gives, and who acts in them. */

const root = path.resolve(import.meta.dirname, '../../..')

/** Who the seed's role accounts are: each stands for `NAME@suivi.example`. */
export type RoleAccount = 'admin' | 'analyst' | 'analyst2' | 'reviewer' | 'reviewer2'

/** The password of the seed's role accounts (`analyst@suivi.example` …) in a seeded test database. */
export const testPassword = 'throwaway-password-1'

/** A database of its own for one test file, with every migration applied and the application's rights granted. */
export type TestDatabase = {
  readonly ownerUrl: string
  readonly appUrl: string
  /** Prisma as the owner, who migrates. */
  readonly owner: PrismaClient
  /** Prisma as the application, which may do less. */
  readonly app: PrismaClient
  /** Ends the connections and drops the database. */
  readonly close: () => Promise<void>
}

/**
 * Makes a database on the server of DATABASE_OWNER_URL, by copying a template that is made once a server.
 * To be called before `db()` is first used: `db()` then speaks to this database, as the application. Modules may be imported before
 * that, for none of them asks for an address while it loads.
 *
 * @param seeded with the starter dossier and the role accounts; without, it is empty
 * @throws Error when the runner has not given DATABASE_OWNER_URL and a DATABASE_URL for another role
 */
export async function freshDatabase({ seeded }: { seeded: boolean }): Promise<TestDatabase> {
  const ownerBase = addressFrom('DATABASE_OWNER_URL')
  const appBase = addressFrom('DATABASE_URL')
  if (ownerBase.username === appBase.username) {
    throw new Error('Integration tests need DATABASE_URL to name the application role, not the owner.')
  }
  const name = `suivi_test_${randomUUID().replaceAll('-', '')}`
  await withClient(ownerBase.href, async (client) => {
    const template = await ensureTemplate(client, ownerBase, appBase.username, seeded)
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  })
  const ownerUrl = inDatabase(ownerBase, name)
  const appUrl = inDatabase(appBase, name)
  process.env.DATABASE_URL = appUrl
  process.env.NEXTAUTH_SECRET ??= 'a secret for tests, of more than 32 letters'
  const owner = connect(ownerUrl)
  const app = connect(appUrl)
  return {
    ownerUrl,
    appUrl,
    owner,
    app,
    close: async () => {
      await Promise.all([owner.$disconnect(), app.$disconnect(), disconnect()])
      await withClient(ownerBase.href, (client) => client.query(`DROP DATABASE ${name}`))
    },
  }
}

/** The database of a test file for as long as the file runs: `freshDatabase`, closed at its end. To be awaited at the top of the file. */
export async function ownDatabase(filled: { seeded: boolean }): Promise<TestDatabase> {
  const database = await freshDatabase(filled)
  afterAll(() => database.close())
  return database
}

/**
 * A role account of a seeded database with a session that is open, and with further roles where a test needs a mixture that the seed has not.
 *
 * @throws Error when the database was not seeded
 */
export async function memberOf(
  { owner }: Pick<TestDatabase, 'owner'>,
  name: RoleAccount,
  ...more: readonly Role[]
): Promise<Member> {
  const person = await owner.person.findUniqueOrThrow({ where: { email: `${name}@suivi.example` } })
  const { id, publicName, roles } = person
  const session = await openSession(owner, id)
  return { kind: 'member', id, ...session, publicName, roles: [...roles, ...more] }
}

/** Every role account of a seeded database, as `memberOf` gives them. */
export async function peopleOf(database: Pick<TestDatabase, 'owner'>): Promise<Record<RoleAccount, Member>> {
  const [admin, analyst, analyst2, reviewer, reviewer2] = await Promise.all([
    memberOf(database, 'admin'),
    memberOf(database, 'analyst'),
    memberOf(database, 'analyst2'),
    memberOf(database, 'reviewer'),
    memberOf(database, 'reviewer2'),
  ])
  return { admin, analyst, analyst2, reviewer, reviewer2 }
}

/** A person's session that stays open however far a test moves its clock; the same one each time it is asked for. */
export async function openSession(
  owner: PrismaClient,
  personId: string,
): Promise<{ sessionId: string; proof: Proof }> {
  const expiresAt = new Date('2100-01-01T00:00:00Z')
  const proof = testProof(personId)
  const secretSha256 = sha256Of(proof.forTheDatabase())
  const session = { id: personId, personId, deviceName: 'A test', expiresAt, secretSha256 }
  await owner.session.createMany({ data: [session], skipDuplicates: true })
  return { sessionId: session.id, proof }
}

/** What `openSession` gives for a person, whether their session was opened or not. */
export function testProof(personId: string): Proof {
  return new Proof(`the secret of ${personId}`)
}

/** Another session of a person, as the owner writes it. @param more what is otherwise about it than an open one */
export async function furtherSession(
  owner: PrismaClient,
  personId: string,
  more: { readonly expiresAt?: Date; readonly revokedAt?: Date } = {},
): Promise<{ sessionId: string; proof: Proof }> {
  const secret = randomUUID()
  const { id } = await owner.session.create({
    data: {
      ...{ personId, deviceName: 'A test', expiresAt: new Date('2100-01-01T00:00:00Z') },
      ...{ secretSha256: sha256Of(secret), ...more },
    },
    select: { id: true },
  })
  return { sessionId: id, proof: new Proof(secret) }
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Does something as the owner of the tables, through `db()`: as the commands of the server's own shell do. One at a time. */
export async function asOwner<Result>(
  { owner }: Pick<TestDatabase, 'owner'>,
  work: () => Promise<Result>,
): Promise<Result> {
  const pool = (globalThis as typeof globalThis & { suiviPool: { client?: PrismaClient } }).suiviPool
  const { client } = pool
  pool.client = owner
  try {
    return await work()
  } finally {
    if (client) pool.client = client
    else delete pool.client
  }
}

/**
 * What a verb answers: `done`, the code of its refusal with what a conflict is over, or the fields that are badly filled.
 *
 * @throws whatever else the verb throws: that is a defect, and fails the test
 */
export async function answerOf(work: Promise<unknown>): Promise<string | Invalid['fields']> {
  try {
    await work
    return 'done'
  } catch (error) {
    if (error instanceof Invalid) return error.fields
    if (error instanceof Refusal) return [error.code, error.details.over].filter(Boolean).join(': ')
    throw error
  }
}

/** What the database says to its owner, whom no missing right holds back: the words of its refusal, or `done`. */
export async function refusalOf(
  { ownerUrl }: Pick<TestDatabase, 'ownerUrl'>,
  sql: string,
  values: readonly unknown[] = [],
): Promise<string> {
  try {
    await withClient(ownerUrl, (client) => client.query(sql, [...values]))
    return 'done'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** The verbs of the record on an object, in their order. */
export async function verbsOn({ app }: TestDatabase, objectId: string): Promise<string[]> {
  const events = await app.event.findMany({ where: { objectId }, orderBy: { position: 'asc' } })
  return events.map(({ verb }) => verb)
}

/** What the database tells of an act. */
interface Told {
  readonly objectType: string
  readonly verb: string
  readonly slugs: string[]
  readonly places: string[] | null
  readonly shown: boolean
}

/** What it tells of every act after one, oldest first; of all where none is said. */
export function toldSince({ app }: TestDatabase, position = 0n): Promise<Told[]> {
  return app.$queryRaw<Told[]>`
    SELECT object_type AS "objectType", verb, ARRAY(SELECT statements_showing(object_type, object_id, statement_id)) AS slugs,
           places_showing(object_type, object_id) AS places,
           readers_see(object_type, object_id) AND NOT payload::jsonb @> '{"public": false}' AS shown
    FROM events WHERE position > ${position} ORDER BY position`
}

/** What it tells of the newest: on which statements' pages stands what it was done to, and whether readers see that. */
export async function newestTold(database: TestDatabase): Promise<Pick<Told, 'slugs' | 'shown'>> {
  const { _max } = await database.app.event.aggregate({ _max: { position: true } })
  const [told] = await toldSince(database, (_max.position ?? 0n) - 1n)
  if (!told) throw new Error('nothing happened yet')
  return { slugs: told.slugs, shown: told.shown }
}

/** The tables in which words stand anywhere, whatever is not seen in them. */
export function tablesWith({ ownerUrl }: TestDatabase, words: string): Promise<string[]> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname IN ('public', 'pgboss') AND c.relkind IN ('r', 'p') ORDER BY 1`,
    )
    const found: string[] = []
    for (const { name } of rows) {
      const held = await client.query(
        `SELECT FROM ${name} t WHERE position(search_fold($1) IN search_fold(t::text)) > 0 LIMIT 1`,
        [words],
      )
      if (held.rowCount) found.push(name.replace('public.', ''))
    }
    return found
  })
}

/** Runs the work with one connection of its own, for SQL as it is written. */
export async function withClient<Result>(
  connectionString: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function connect(connectionString: string): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 4 }) })
}

function addressFrom(variable: 'DATABASE_URL' | 'DATABASE_OWNER_URL'): URL {
  const value = process.env[variable]
  if (!value) throw new Error(`Integration tests need ${variable}; run them with npm test.`)
  return new URL(value)
}

function inDatabase(base: URL, name: string): string {
  const address = new URL(base)
  address.pathname = `/${name}`
  return address.href
}

/** The name of the template, made by whichever test file comes first while the others wait. */
async function ensureTemplate(
  client: pg.Client,
  ownerBase: URL,
  appRole: string,
  seeded: boolean,
): Promise<string> {
  const name = `suivi_template_${seeded ? 'seeded' : 'empty'}_${await fingerprint()}`
  await client.query(`SELECT pg_advisory_lock(hashtext('suivi.template'))`)
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rowCount) return name
    const making = `${name}_making`
    await client.query(`DROP DATABASE IF EXISTS ${making}`)
    await client.query(`CREATE DATABASE ${making} TEMPLATE template0`)
    await fill(inDatabase(ownerBase, making), appRole, seeded)
    await client.query(`ALTER DATABASE ${making} RENAME TO ${name}`)
    return name
  } finally {
    await client.query(`SELECT pg_advisory_unlock(hashtext('suivi.template'))`)
  }
}

async function fill(ownerUrl: string, appRole: string, seeded: boolean): Promise<void> {
  await migrateDatabase({ ownerUrl, appRole })
  if (!seeded) return
  await promisify(execFile)(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'prisma/seed/main.ts'],
    {
      cwd: root,
      env: {
        ...process.env,
        DATABASE_OWNER_URL: ownerUrl,
        SUIVI_DEMO_PASSWORD: testPassword,
        // The record of the template is signed by nobody, so that each test signs with a key of its own.
        SUIVI_SIGNING_KEY: '',
      },
    },
  )
}

/** Changes with what makes the database, and with the seed, so that a server which outlives a run is not asked for yesterday's template. */
async function fingerprint(): Promise<string> {
  const folder = path.join(root, 'prisma', 'seed')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  const digest = createHash('sha256')
  for (const { sql } of [...(await readMigrations()), ...(await readDeclared())]) digest.update(sql)
  for (const file of files.sort()) digest.update(await readFile(file))
  return digest.digest('hex').slice(0, 16)
}
