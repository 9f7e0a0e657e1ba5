import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newSigningKey, publicKeyOf, readSigningKey } from '../../lib/ground/platform/ed25519-key.mjs'
import { migrateDatabase } from '../database/migrate.mjs'
import { withConnection } from '../database/postgres-client.mjs'
import { compareSecrets, recordKey } from './secrets.mjs'

const DATABASE = 'secrets'
const database = { ownerUrl: addressOf(DATABASE) }
const key = newSigningKey()
let folder

beforeAll(async () => {
  await asOwner(process.env.DATABASE_OWNER_URL, `CREATE DATABASE ${DATABASE} TEMPLATE template0`)
  await migrateDatabase(database)
  folder = await mkdtemp(path.join(os.tmpdir(), 'suivi-secrets-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await asOwner(process.env.DATABASE_OWNER_URL, `DROP DATABASE ${DATABASE}`)
})

test('what differs from when the database was last served is said, once', async () => {
  const ours = { sessions: 'a secret of sessions', forms: 'a key of forms', record: key }
  expect(await compareSecrets(database.ownerUrl, ours)).toEqual([])
  const inOneLine = readSigningKey(key).export({ format: 'der', type: 'pkcs8' }).toString('base64')
  expect(await compareSecrets(database.ownerUrl, { ...ours, record: inOneLine })).toEqual([])
  const others = { sessions: 'another secret', forms: 'another key', record: newSigningKey() }
  const said = await compareSecrets(database.ownerUrl, others)
  expect(said).toEqual([
    expect.stringContaining('SUIVI_SECRET'),
    expect.stringContaining('NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'),
    expect.stringContaining('SUIVI_SIGNING_KEY'),
  ])
  expect(await compareSecrets(database.ownerUrl, others)).toEqual([])
  const { rows } = await asOwner(database.ownerUrl, 'SELECT * FROM shared_secrets')
  expect(JSON.stringify(rows)).not.toMatch(/secret of|another/)
})

test('a key is made where nothing was signed yet, and kept', async () => {
  expect(await recordKey({}, folder, database, { signs: false })).toBeUndefined()
  const made = await recordKey({}, folder, database, { signs: true })
  expect(await recordKey({}, folder, database, { signs: true })).toBe(made)
  expect(await readdir(folder)).toEqual(['signing-key.pem'])
})

test('a damaged key stops the start', async () => {
  await writeFile(path.join(folder, 'signing-key.pem'), '-----BEGIN PRIVATE KEY-----\nMC4CA')
  await expect(recordKey({}, folder, database, { signs: true })).rejects.toThrow(
    /signing-key\.pem is damaged/,
  )
})

test('a missing key is not replaced where heads were signed', async () => {
  await rm(path.join(folder, 'signing-key.pem'))
  await signAHead()
  await expect(recordKey({}, folder, database, { signs: true })).rejects.toThrow(/put your copy of it there/)
  expect(await readdir(folder)).toEqual([])
  expect(await recordKey({ signingKey: key }, folder, database, { signs: true })).toBe(key)
})

/** A head alone, without the event that it is of. */
async function signAHead() {
  await withConnection(database.ownerUrl, async (client) => {
    await client.query(
      'ALTER TABLE signed_heads DISABLE TRIGGER USER, DROP CONSTRAINT signed_heads_position_fkey',
    )
    await client.query(
      `WITH signer AS (
         INSERT INTO signing_keys (id, public_key, since, signature)
         VALUES (left(encode(sha256(decode($1::text, 'base64')), 'hex'), 16), $1::text, now(), $2::text) RETURNING id)
       INSERT INTO signed_heads (position, key_id, at, hash, signature) SELECT 1, id, now(), $3, $2::text FROM signer`,
      [publicKeyOf(readSigningKey(key)), 'A'.repeat(86).concat('=='), 'a'.repeat(64)],
    )
  })
}

function asOwner(target, statement) {
  return withConnection(target, (client) => client.query(statement))
}

function addressOf(name) {
  const address = new URL(process.env.DATABASE_OWNER_URL)
  address.pathname = `/${name}`
  return address.href
}
