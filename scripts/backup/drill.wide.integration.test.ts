import { type ChildProcess, spawn } from 'node:child_process'
import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { queueJob } from '@/lib/ground/job/mutations/queue-job'
import { transaction } from '@/lib/ground/platform/db'
import { freshDatabase, type TestDatabase, withClient } from '@/lib/ground/platform/testing'
import { signedIn } from '@/lib/record/account/mutations/testing'
import { signRecord } from '@/lib/record/event/mutations/sign-record'
import { annotate } from '@/lib/text/note/mutations/annotate'
import { typedNote } from '@/lib/text/note/mutations/testing'
import { readMigrations } from '@/scripts/database/migrations.mjs'
import { freePort } from '@/scripts/database/port.mjs'
import { readBackupFile } from './file.mjs'

// The drill of docs/operating.md, with the commands that people run: one site that lives in a database of its own, backed up and brought
// back into a database that was made for it, and into an empty data folder.

const root = path.resolve(import.meta.dirname, '..', '..')
const secret = 'a secret for tests, of more than 32 letters'
const key = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
const body = 'Test note with a tab\t, a backslash \\. and a line\nof its own'

let site: TestDatabase
let folder: string
let keys: string
let backup: string

beforeAll(async () => {
  vi.stubEnv('SUIVI_SIGNING_KEY', key)
  folder = await mkdtemp(path.join(os.tmpdir(), 'suivi-drill-'))
  // As root PostgreSQL runs as another user, who has to pass through.
  await chmod(folder, 0o711)
  keys = path.join(folder, 'keys')
  await mkdir(keys)
  await writeFile(path.join(keys, 'secret'), `${secret}\n`)
  await writeFile(path.join(keys, 'signing-key.pem'), key)
  site = await freshDatabase({ seeded: true })
  await annotate(await signedIn(site, 'analyst'), typedNote({ body }))
  await transaction('system', (tx) => queueJob(tx, 'capture', { captureId: randomUUID() }))
  await signRecord()
  backup = path.join(folder, 'site.backup')
  const { code, said } = await backUp(backup)
  expect(said).toContain('events')
  expect(code).toBe(0)
}, 180_000)

afterAll(async () => {
  await site.close()
  await rm(folder, { recursive: true, force: true })
})

describe('a backup', () => {
  it('names its version, its newest signed head and its migrations before anything is unpacked', async () => {
    const { about } = await readBackupFile(backup)
    const signed = await site.app.signedHead.findFirstOrThrow({ orderBy: { position: 'desc' } })
    const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'))
    expect(about).toMatchObject({
      suivi: version,
      events: Number(signed.position),
      head: { hash: signed.hash, key: signed.keyId, signature: signed.signature },
    })
    const names = (await readMigrations()).map(({ name }) => name)
    expect(about.migrations.map(({ name }: { name: string }) => name)).toEqual(names)
  })

  it('holds no key', async () => {
    const unpacked = (await contentOf(backup)).toString()
    const lines = key.split('\n').filter((line) => !line.startsWith('-'))
    for (const hidden of [secret, ...lines.filter(Boolean)]) expect(unpacked).not.toContain(hidden)
    expect((await readFile(backup)).toString('latin1')).not.toContain(secret)
  })

  it('is not written over another', async () => {
    expect(await backUp(backup)).toMatchObject({ code: 1, said: expect.stringContaining('is there already') })
  })
})

describe('a restore', () => {
  it('into an empty database gives back every row byte for byte, its guards on, and a record in order', async () => {
    await withEmptyDatabase(async (given) => {
      const into = { ...given, SUIVI_DATA: path.join(folder, 'given') }
      const { code, said } = await restore(backup, into, ['--keys', keys])
      expect(said).toContain('The record is in order')
      expect(code).toBe(0)
      const again = path.join(folder, `${randomUUID()}.backup`)
      expect(await run(['scripts/backup.mjs', again], into)).toMatchObject({ code: 0 })
      expect((await contentOf(again)).equals(await contentOf(backup))).toBe(true)
      expect(await guardsOf(given.DATABASE_OWNER_URL)).toEqual(await guardsOf(site.ownerUrl))
      await withClient(given.DATABASE_OWNER_URL, async (client) => {
        await expect(client.query('UPDATE events SET verb = verb')).rejects.toThrow('never')
        const { rows } = await client.query('SELECT body FROM notes')
        expect(rows).toContainEqual({ body })
        expect((await client.query('SELECT name, state FROM pgboss.job')).rows).toEqual([
          { name: 'capture', state: 'created' },
        ])
      })
      expect(await readFile(path.join(folder, 'given', 'secret'), 'utf8')).toBe(`${secret}\n`)
      expect(await restore(backup, into)).toMatchObject({
        code: 1,
        said: expect.stringContaining('is not empty: nothing was changed'),
      })
    })
  })

  it.each([
    ['damaged in one byte', (bytes: Buffer) => changed(bytes, Math.floor(bytes.length / 2)), 'is damaged'],
  ])('from a file %s is refused before anything is made', async (_what, spoil, sentence) => {
    const file = path.join(folder, 'spoiled.backup')
    await writeFile(file, spoil(await readFile(backup)))
    const data = path.join(folder, 'never-made')
    expect(await restore(file, { SUIVI_DATA: data })).toMatchObject({
      code: 1,
      said: expect.stringContaining(sentence),
    })
    expect(existsSync(data)).toBe(false)
  })

  it('with another secret is refused before anything is restored', async () => {
    const data = path.join(folder, 'other-secret')
    const into = { SUIVI_DATA: data, SUIVI_SECRET: 'another secret for tests, of 32 letters' }
    expect(await restore(backup, into)).toMatchObject({
      code: 1,
      said: expect.stringContaining('not the one that the backup was made with'),
    })
    expect(await readdir(data)).toEqual([])
  })

  it('of a record that is not as it was signed ends with a place that no start serves', async () => {
    const unsigned = generateKeyPairSync('ed25519').privateKey
    await withEmptyDatabase(async (given) => {
      const data = path.join(folder, 'other-key')
      const { code, said } = await restore(backup, {
        ...given,
        SUIVI_DATA: data,
        SUIVI_SIGNING_KEY: unsigned.export({ format: 'pem', type: 'pkcs8' }).toString(),
      })
      expect(said).toContain('for which nobody vouches')
      expect(code).toBe(1)
      expect(await start(data, given)).toMatchObject({
        code: 1,
        said: expect.stringContaining('could not be verified'),
      })
    })
  })

  it('that is killed in the middle leaves a place that no start takes for a site, and can be run again', {
    timeout: 150_000,
  }, async () => {
    const data = path.join(folder, 'killed')
    const killed = launch(['scripts/restore.mjs', backup, '--keys', keys], { SUIVI_DATA: data })
    await untilLoading(data, killed.child)
    killed.child.kill('SIGKILL')
    await killed.ended
    expect(await start(data, {})).toMatchObject({ code: 1, said: expect.stringContaining('did not finish') })
    const { code, said } = await restore(backup, { SUIVI_DATA: data }, ['--keys', keys])
    expect(said).toContain('The record is in order')
    expect(code).toBe(0)
    const again = path.join(folder, 'again.backup')
    expect(await run(['scripts/backup.mjs', again], { SUIVI_DATA: data })).toMatchObject({ code: 0 })
    expect((await contentOf(again)).equals(await contentOf(backup))).toBe(true)
    expect(await restore(backup, { SUIVI_DATA: data })).toMatchObject({
      code: 1,
      said: expect.stringContaining('There is a site in'),
    })
  })
})

const backUp = (file: string) =>
  run(['scripts/backup.mjs', file], {
    ...addressesOf(site),
    SUIVI_DATA: path.join(folder, 'site'),
    SUIVI_SECRET: secret,
  })

const restore = (file: string, env: Record<string, string>, words: string[] = []) =>
  run(['scripts/restore.mjs', file, ...words], env)

const start = async (data: string, env: Record<string, string>) =>
  run(['scripts/start.mjs'], { ...env, SUIVI_DATA: data, PORT: String(await freePort()) })

function run(words: string[], env: Record<string, string>) {
  return launch(words, env).ended
}

/** Starts a command as an operator would: with nothing of this test's own environment that speaks of a database or a key. */
function launch(words: string[], env: Record<string, string>) {
  const { DATABASE_URL, DATABASE_OWNER_URL, NEXTAUTH_SECRET, SUIVI_SIGNING_KEY, ...rest } = process.env
  const child = spawn(process.execPath, words, { cwd: root, env: { ...rest, ...env } })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      said += text
    })
  const ended = new Promise<{ code: number | null; said: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, said }))
  })
  return { child, ended }
}

async function contentOf(file: string) {
  const { content } = await readBackupFile(file)
  return Buffer.concat(await content().toArray())
}

function changed(bytes: Buffer, at: number) {
  const copy = Buffer.from(bytes)
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at)
  return copy
}

function addressesOf({ appUrl, ownerUrl }: TestDatabase) {
  return { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl }
}

/** A database with nothing in it, as an operator makes it for a restore. */
async function withEmptyDatabase(use: (given: ReturnType<typeof addressesOf>) => Promise<void>) {
  const name = `suivi_test_${randomUUID().replaceAll('-', '')}`
  const inIt = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href
  await withClient(site.ownerUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0`))
  try {
    await use({ DATABASE_URL: inIt(site.appUrl), DATABASE_OWNER_URL: inIt(site.ownerUrl) })
  } finally {
    await withClient(site.ownerUrl, (client) => client.query(`DROP DATABASE ${name}`))
  }
}

/** Everything that the database itself holds rows to: triggers, constraints, indexes, and the application's rights. */
async function guardsOf(ownerUrl: string) {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query(`
      SELECT concat(pg_get_triggerdef(t.oid), t.tgenabled) AS guard FROM pg_trigger t WHERE NOT tgisinternal
      UNION ALL SELECT concat(conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint WHERE connamespace IN ('public'::regnamespace, 'pgboss'::regnamespace)
      UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname IN ('public', 'pgboss')
      UNION ALL SELECT concat_ws(' ', table_name, grantee, privilege_type) FROM information_schema.role_table_grants WHERE table_schema IN ('public', 'pgboss')
      ORDER BY 1`)
    return rows.map(({ guard }) => guard)
  })
}

/** Waits until the restore has its transaction open in the embedded database. */
async function untilLoading(data: string, child: ChildProcess) {
  for (;;) {
    if (child.exitCode !== null) throw new Error('the restore ended before it was killed')
    const loading = await isLoading(data).catch(() => false)
    if (loading) return
    await new Promise((resolve) => {
      setTimeout(resolve, 20)
    })
  }
}

async function isLoading(data: string) {
  const { port, passwords } = JSON.parse(await readFile(path.join(data, 'database.json'), 'utf8'))
  return withClient(
    `postgresql://postgres:${passwords.superuser}@127.0.0.1:${port}/suivi`,
    async (client) => {
      const { rowCount } = await client.query(
        `SELECT FROM pg_stat_activity WHERE usename = 'suivi_owner' AND datname = 'suivi' AND backend_xid IS NOT NULL`,
      )
      return (rowCount ?? 0) > 0
    },
  )
}
