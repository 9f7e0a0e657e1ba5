import type pg from 'pg'
import { describe, expect, it } from 'vitest'
import { ownDatabase, withClient } from './testing'

const database = await ownDatabase({ seeded: true })

/** Tries a statement as the application; what it did is taken back. */
const asApplication = (sql: string): Promise<pg.QueryResult> =>
  withClient(database.appUrl, async (client) => {
    await client.query('BEGIN')
    return client.query(sql)
  })

describe('the role of the application', () => {
  it.each([
    'events',
    'renderings',
    'passages',
    'variants',
    'variant_readings',
    'citations',
    'elements',
    'search_logs',
    'reviews',
  ])('reads %s and cannot change, remove or empty them', async (table) => {
    const { rows } = await asApplication(`SELECT count(*) AS count FROM ${table}`)
    expect(rows).toHaveLength(1)
    const column = (await asApplication(`SELECT * FROM ${table} LIMIT 0`)).fields[0]?.name
    for (const sql of [
      `UPDATE ${table} SET ${column} = ${column}`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
    ]) {
      await expect(asApplication(sql)).rejects.toThrow(`permission denied for table ${table}`)
    }
  })

  it.each(['revisions', 'commitments', 'sources'])('cannot remove or empty %s', async (table) => {
    for (const sql of [`DELETE FROM ${table}`, `TRUNCATE ${table}`]) {
      await expect(asApplication(sql)).rejects.toThrow(`permission denied for table ${table}`)
    }
  })

  it.each([
    'ALTER TABLE events DISABLE TRIGGER ALL',
    'DROP TRIGGER events_never_change ON events',
    'DROP TABLE events',
  ])('cannot take the locks off: %s', async (sql) => {
    await expect(asApplication(sql)).rejects.toThrow('must be owner of')
  })

  it('cannot make tables of its own', async () => {
    await expect(asApplication('CREATE TABLE own (id integer)')).rejects.toThrow(
      'permission denied for schema public',
    )
  })

  it('writes events', async () => {
    const insert = `
      INSERT INTO events (actor_kind, verb, object_type, object_id, payload)
      VALUES ('system', 'received', 'reader-message', gen_random_uuid(), '{}')`
    expect((await asApplication(insert)).rowCount).toBe(1)
  })
})
