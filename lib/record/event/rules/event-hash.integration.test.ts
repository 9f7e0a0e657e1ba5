import { describe, expect, it } from 'vitest'
import { ownDatabase, withClient } from '@/lib/ground/platform/testing'
import { recordEvent } from '../mutations/record-event'
import { CHAIN_START, eventHash } from './event-hash'

const database = await ownDatabase({ seeded: true })

/** Recomputes the whole record. */
async function expectChained(): Promise<number> {
  const events = await database.app.event.findMany({ orderBy: { position: 'asc' } })
  let [previousHash, position] = [CHAIN_START, 0n]
  for (const event of events) {
    position += 1n
    expect(event).toMatchObject({ position, previousHash, hash: eventHash(event) })
    previousHash = event.hash
  }
  return events.length
}

describe('the record', () => {
  it('is chained as anybody can compute', async () => {
    // The statement, 26 items, 201 sources of which 138 were classed, 17 judgements submitted and shown, 4 notes, 42 searches, the translations; 5 accounts.
    expect(await expectChained()).toBe(1 + 26 + 201 + 138 + 2 * 17 + 4 + 42 + 1 + 5)
  })

  it('has no gap and no fork when many write at once, and when one gives up', async () => {
    const before = await expectChained()
    const write = (objectId: string, fails: boolean) =>
      database.owner.$transaction(async (tx) => {
        await recordEvent(tx, {
          actor: { kind: 'system' },
          verb: 'added',
          objectType: 'source',
          objectId,
          payload: { b: 'é "quoted" \n line', a: null },
        })
        if (fails) throw new Error('gives up')
      })
    const outcomes = await Promise.allSettled(
      Array.from({ length: 12 }, (_, index) => write(`S${900 + index}`, index % 4 === 0)),
    )
    expect(outcomes.filter((outcome) => outcome.status === 'rejected')).toHaveLength(3)
    expect(await expectChained()).toBe(before + 9)
  })

  it('numbers, dates and chains an event itself, whatever the writer claims', async () => {
    const { rows } = await withClient(database.ownerUrl, (client) =>
      client.query(
        `INSERT INTO events (position, at, actor_kind, verb, object_type, object_id, payload, previous_hash, hash)
         VALUES (1, '2001-01-01', 'system', 'added', 'source', 'S12', '{}', 'x', 'y')
         RETURNING position > 138 AS numbered, at > now() - interval '1 minute' AS dated, hash <> 'y' AS chained`,
      ),
    )
    expect(rows).toEqual([{ numbered: true, dated: true, chained: true }])
    await expectChained()
  })
})
