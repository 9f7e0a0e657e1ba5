import { describe, it } from 'vitest'
import { bench, makeLine, person, record, reviewSql, submit } from './support'

const b = bench()
const { run, refuses } = b

describe('what is written stays as it was written', () => {
  it.each([
    ['events', `verb = 'approved'`],
    ['renderings', `publisher = 'another'`],
    ['passages', 'start = start'],
    ['variants', `exact = 'another'`],
    ['variant_readings', `brief = 'another'`],
    ['citations', `shows = 'another'`],
  ])('%s: no change, no removal, not even by the owner', async (table, change) => {
    await refuses(/never change once written/, `UPDATE ${table} SET ${change}`)
    await refuses(/never change once written/, `DELETE FROM ${table}`)
    await refuses(/never change once written|never removed/, `TRUNCATE ${table} CASCADE`)
  })

  it('what a statement is called, and since when a judgement has its state', async () => {
    for (const change of [
      `title = 'Another'`,
      `titles = '{"fr": "Autre"}'`,
      `short_title = 'Another'`,
      `place = 'Another'`,
    ])
      await refuses(/stays as it was approved/, `UPDATE statements SET ${change}`)
    await refuses(/changes with the state/, `UPDATE revisions SET state_since = '2000-01-01'`)
    await run('UPDATE revisions SET state_since = state_since')
  })

  it('elements, search logs and reviews', async () => {
    const revision = await submit(b, {
      line: await makeLine(b, '10b', 'morocco'),
      number: 1,
      judgement: 'supported',
    })
    await run(`INSERT INTO elements VALUES ($1, 1, 'period', true)`, [revision])
    await run(`INSERT INTO search_logs VALUES ($1, 1, 'EUR-Lex', 'fr', '2025-10-01')`, [revision])
    await run(reviewSql(person('reviewer'), 'send_back', 'No source.'), [revision])
    for (const verb of ['submitted', 'sent back']) await record(b, verb, revision)
    await run('SET CONSTRAINTS ALL IMMEDIATE')
    const changes = {
      elements: 'covered = false',
      search_logs: `place = 'BOE'`,
      reviews: `decision = 'approve'`,
    }
    for (const [table, change] of Object.entries(changes)) {
      await refuses(/never change once written/, `UPDATE ${table} SET ${change}`)
      await refuses(/never change once written/, `DELETE FROM ${table}`)
      await refuses(/never change once written|cannot truncate/, `TRUNCATE ${table}`)
    }
  })

  it('classings of sources', async () => {
    await run(
      `INSERT INTO source_classings (id, source_id, person_id, before, after)
       VALUES (gen_random_uuid(), 'S12', ${person('analyst')}, '{"primary":null}', '{"primary":true}')`,
    )
    await refuses(/never change once written/, `UPDATE source_classings SET after = '{"primary":false}'`)
    await refuses(/never change once written/, 'DELETE FROM source_classings')
    await refuses(/never change once written|cannot truncate/, 'TRUNCATE source_classings')
  })

  it.each(['revisions', 'commitments', 'sources', 'lines'])('%s are never removed', async (table) => {
    await refuses(/never removed/, `DELETE FROM ${table}`)
    await refuses(/never change once written|never removed/, `TRUNCATE ${table} CASCADE`)
  })

  it('a line stays with its item and its party', async () => {
    await refuses(/never change once written/, `UPDATE lines SET party = 'all' WHERE party = 'spain'`)
    await run(`UPDATE lines SET party = party`)
  })
})

describe('an event', () => {
  const insert = (verb: string, payload: string) =>
    [
      `INSERT INTO events (actor_kind, verb, object_type, object_id, payload) VALUES ('system', $1, 'source', 'S12', $2)`,
      [verb, payload] as const,
    ] as const

  it.each(['', 'null', '[]', '{"a":', 'text'])('has an object as its payload, not %j', async (payload) => {
    await refuses(/events_payload_is_an_object/, ...insert('added', payload))
  })

  it('has its words on one line, so that its hash can be of nothing else', async () => {
    await refuses(/events_words_stand_on_one_line/, ...insert('added\nsource', '{}'))
    await run(...insert('added', '{}'))
  })
})
