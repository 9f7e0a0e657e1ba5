import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '@/lib/ground/platform/testing'
import { type Bench, base, bench, item, person, statement } from './support'

const b = bench()
const { run, refuses } = b

/** The statement that marks the free words between 7d and 7e; its value is the mark's id. */
const insert = (changes: Record<string, string> = {}) => {
  const values: Record<string, string> = {
    id: '$1',
    statement_id: statement,
    rendering_id: base,
    passage_number: '7',
    reference: `'7f'`,
    key: `'7f'`,
    title: `'Test title'`,
    area_key: `'awareness'`,
    force: `'declared'`,
    start: '1849',
    '"end"': '1859',
    exact: `'as well as'`,
    prefix: `''`,
    suffix: `''`,
    why_this_force: `'Test reason'`,
    followed: 'false',
    marked_by_id: person('analyst'),
    ...changes,
  }
  return `INSERT INTO commitments (${Object.keys(values).join(', ')}) VALUES (${Object.values(values).join(', ')})`
}

/** Writes what the mark says as its version, with a hash of its own. */
const versionSql = (number: number, title = 'title') =>
  `INSERT INTO mark_versions (commitment_id, number, title, title_language, force, area_key, why_this_force, responsible, content_sha256)
   SELECT id, ${number}, ${title}, title_language, force, area_key, why_this_force, '{}', 'h${number}' FROM commitments WHERE id = $1`

type Decision = 'approve' | 'send_back'
const reviewSql = (by: string, decision: Decision, hash = 'mark_sha256(c)', reason = `'Test reason'`) =>
  `INSERT INTO reviews (id, commitment_id, reviewer_id, decision, reason, fingerprint)
   SELECT gen_random_uuid(), id, ${by}, '${decision}', ${reason}, ${hash} FROM commitments c WHERE id = $1`
const another = `repeat('f', 64)`

const publish = `UPDATE commitments SET state = 'published', published_at = now() WHERE id = $1`

async function marked({ run }: Bench): Promise<string> {
  const id = randomUUID()
  await run(insert(), [id])
  await run(versionSql(1), [id])
  return id
}

describe('a mark made by a person', () => {
  it.each<[string, RegExp, Record<string, string>]>([
    ['begins as submitted', /begins as submitted/, { state: `'published'`, published_at: 'now()' }],
    ['is followed as its force has it', /begins as submitted/, { followed: 'true' }],
    ['is governed by nothing', /begins as submitted/, { governed_by_id: item('7a') }],
    ['has a day only once it is public', /begins as submitted|published_on_a_day/, { published_at: 'now()' }],
    ['overlaps no item', /marked items do not overlap/, { start: '1846', exact: `'n, as well as'` }],
  ])('%s', async (_rule, says, changes) => {
    await refuses(says, insert(changes), [randomUUID()])
    await run(insert(), [randomUUID()])
  })

  it('overlaps no mark that awaits its reading, or was sent back', async () => {
    const id = await marked(b)
    const other = insert({ reference: `'7g'`, key: `'7g'`, start: '1852', exact: `'well as'` })
    await refuses(/marked items do not overlap/, other, [randomUUID()])
    await run(reviewSql(person('reviewer'), 'send_back'), [id])
    await run(`UPDATE commitments SET state = 'sent_back' WHERE id = $1`, [id])
    await refuses(/marked items do not overlap/, other, [randomUUID()])
    await run(
      `UPDATE commitments SET state = 'withdrawn', withdrawn_at = now(), withdrawn_reason = 'Test' WHERE id = $1`,
      [id],
    )
    await run(other, [randomUUID()])
    await refuses(/commitments_statement_id_reference_key/, insert(), [randomUUID()])
  })

  it('becomes public once another person approved exactly what it says', async () => {
    const id = await marked(b)
    await refuses(/a second person decides on work/, publish, [id])
    await refuses(/nobody reviews their own work/, reviewSql(person('analyst'), 'approve'), [id])
    await refuses(/submitted work as it stands/, reviewSql(person('reviewer'), 'approve', another), [id])
    await refuses(/send_back_with_a_reason/, reviewSql(person('reviewer'), 'send_back', undefined, `' '`), [
      id,
    ])
    await run(reviewSql(person('reviewer'), 'approve'), [id])
    await refuses(/published_on_a_day/, `UPDATE commitments SET state = 'published' WHERE id = $1`, [id])
    await run(publish, [id])
    await refuses(/submitted work as it stands/, reviewSql(person('reviewer2'), 'approve'), [id])
    await refuses(
      /never changes/,
      `UPDATE commitments SET published_at = now() + interval '1 day' WHERE id = $1`,
      [id],
    )
  })

  it('changes only once it was sent back, and is then the next version', async () => {
    const id = await marked(b)
    const change = `UPDATE commitments SET title = 'Other' WHERE id = $1`
    await refuses(/only once it was sent back/, change, [id])
    await run(reviewSql(person('reviewer'), 'send_back'), [id])
    await run(`UPDATE commitments SET state = 'sent_back' WHERE id = $1`, [id])
    await refuses(/only once it was sent back/, change, [id])
    const again = (version: number) =>
      `UPDATE commitments SET title = 'Other', state = 'submitted', version = ${version} WHERE id = $1`
    await refuses(/as its next version/, again(1), [id])
    await run(again(2), [id])
    await refuses(/a version is what the mark says/, versionSql(2, `'Another still'`), [id])
    await run(versionSql(2), [id])
    await refuses(/submitted work as it stands/, reviewSql(person('reviewer'), 'approve', another), [id])
  })
})

describe('what is public', () => {
  it.each(['title', 'why_this_force', 'title_language', 'key', 'prefix'])('keeps its %s', async (column) => {
    await refuses(
      /changes only once it was sent back|never changes/,
      `UPDATE commitments SET ${column} = 'other' WHERE id = ${item('7b')}`,
    )
  })

  it('keeps the bodies that it names', async () => {
    const where = `WHERE commitment_id = ${item('7b')} AND position = 1`
    await refuses(/written with it/, `UPDATE responsible_bodies SET name = 'Other' ${where}`)
    await refuses(/written with it/, `DELETE FROM responsible_bodies ${where}`)
    await refuses(/written with it/, `INSERT INTO responsible_bodies VALUES (${item('7b')}, 9, 'Other')`)
  })

  it.each(['submitted', 'sent_back'])('does not become %s', async (state) => {
    await refuses(
      /work does not go from published/,
      `UPDATE commitments SET state = '${state}' WHERE id = ${item('7b')}`,
    )
  })

  it('is followed or not as a reviewer turns it, for positions only, and for good once judged', async () => {
    const turn = (reference: string, followed: boolean) =>
      `UPDATE commitments SET followed = ${followed} WHERE id = ${item(reference)}`
    await refuses(/public positions only/, turn('7b', false))
    await refuses(/public positions only/, turn('7a', true))
    await run(turn('6a', true))
    await run(turn('6a', false))
    await run(turn('6a', true))
    const line = randomUUID()
    await run(`INSERT INTO lines (id, commitment_id, party) VALUES ($1, ${item('6a')}, 'all')`, [line])
    await run(
      `INSERT INTO revisions (id, line_id, number, begun_from, author_id, judgement, confidence, seen_up_to, rationale,
                              rationale_language, content_sha256)
       VALUES (gen_random_uuid(), $1, 1, 0, ${person('analyst')}, 'reaffirmed', 'low', '2025', 'Because.', 'en', 'h')`,
      [line],
    )
    await refuses(/what was judged stays followed/, turn('6a', false))
  })
})

describe('withdrawing what is public', () => {
  const propose = (reason = `'Test reason'`, reference = '7e') =>
    `INSERT INTO mark_withdrawals (id, commitment_id, proposed_by_id, reason, language)
     VALUES (gen_random_uuid(), ${item(reference)}, ${person('analyst')}, ${reason}, 'en')`
  const decide = (by: string, decision = 'approve', reason = 'NULL') =>
    `INSERT INTO reviews (id, withdrawal_id, reviewer_id, decision, reason, fingerprint)
     SELECT gen_random_uuid(), id, ${by}, '${decision}', ${reason}, withdrawal_sha256(w) FROM mark_withdrawals w`
  const agreed = `UPDATE mark_withdrawals SET state = 'published', published_at = now()`
  const withdraw = (reason = 'Test reason', reference = '7e') =>
    `UPDATE commitments SET state = 'withdrawn', withdrawn_at = now(), withdrawn_reason = '${reason}' WHERE id = ${item(reference)}`

  it('takes a proposal and another person, with the reason that was agreed to', async () => {
    await refuses(/once a second person agreed/, withdraw())
    await refuses(/mark_withdrawals_say_why/, propose(`' '`))
    await run(propose())
    await refuses(/mark_withdrawals_one_open/, propose())
    await refuses(/once a second person agreed/, withdraw())
    await refuses(/nobody reviews their own work/, decide(person('analyst')))
    await refuses(/send_back_with_a_reason/, decide(person('reviewer'), 'send_back'))
    await refuses(/says never changes/, `UPDATE mark_withdrawals SET reason = 'Other'`)
    await refuses(/a second person decides on work/, agreed)
    await run(decide(person('reviewer')))
    await refuses(/agreed_on_a_day/, agreed.replace(', published_at = now()', ''))
    await run(agreed)
    await refuses(/submitted work as it stands/, decide(person('reviewer2')))
    await refuses(
      /does not go from published/,
      `UPDATE mark_withdrawals SET state = 'withdrawn', withdrawn_at = now(), published_at = NULL`,
    )
    await refuses(/never removed/, 'DELETE FROM mark_withdrawals')
    await refuses(/once a second person agreed/, withdraw('Other'))
    await run(withdraw())
    await refuses(
      /work does not go from withdrawn/,
      `UPDATE commitments SET state = 'published', withdrawn_at = NULL, withdrawn_reason = NULL WHERE id = ${item('7e')}`,
    )
    await refuses(/withdrawn once/, withdraw('Other').replace(`state = 'withdrawn', `, ''))
    await refuses(/a public item is proposed/, propose())
  })

  it('is refused while others rest on it', async () => {
    await run(propose(`'Test reason'`, '7a'))
    await run(decide(person('reviewer')))
    await run(agreed)
    await refuses(/governs others stands as long as they do/, withdraw('Test reason', '7a'))
  })

  it('ends what is judged on it', async () => {
    await run(propose(`'Test reason'`, '7c'))
    await run(decide(person('reviewer')))
    await run(agreed)
    await run(withdraw('Test reason', '7c'))
    const { rows } = await run(
      `SELECT r.id, r.content_sha256 AS hash FROM revisions r JOIN lines l ON l.id = r.line_id WHERE l.commitment_id = ${item('7c')}`,
    )
    await refuses(
      /only an item that stands in public is judged/,
      `INSERT INTO reviews (id, revision_id, reviewer_id, decision, reason, content_sha256)
       VALUES (gen_random_uuid(), $1, ${person('reviewer')}, 'send_back', 'No.', $2)`,
      [rows[0]?.id, rows[0]?.hash],
    )
  })
})

describe('a record of marks', () => {
  it('mark_versions never change', async () => {
    await marked(b)
    await refuses(/never change once written/, `UPDATE mark_versions SET content_sha256 = 'other'`)
    await refuses(/never change once written/, 'DELETE FROM mark_versions')
  })

  it('a proposal that was declined is taken off, and not submitted again', async () => {
    await run(
      `INSERT INTO mark_withdrawals (id, commitment_id, proposed_by_id, reason, language)
       VALUES (gen_random_uuid(), ${item('7e')}, ${person('analyst')}, 'Test reason', 'en')`,
    )
    await run(
      `INSERT INTO reviews (id, withdrawal_id, reviewer_id, decision, reason, fingerprint)
       SELECT gen_random_uuid(), id, ${person('reviewer')}, 'send_back', 'Test', withdrawal_sha256(w) FROM mark_withdrawals w`,
    )
    await run(`UPDATE mark_withdrawals SET state = 'sent_back'`)
    await refuses(/does not go from sent_back/, `UPDATE mark_withdrawals SET state = 'submitted'`)
    await run(
      `UPDATE mark_withdrawals SET state = 'withdrawn', withdrawn_at = now(), withdrawn_reason = 'Test', withdrawn_language = 'en'`,
    )
  })
})

describe('two people who mark the same words at once', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await freshDatabase({ seeded: true })
  })
  afterAll(() => database.close())

  it('one waits for the other, and is refused', async () => {
    const clients = [1, 2].map(() => new pg.Client({ connectionString: database.ownerUrl }))
    const [first, second] = clients as [pg.Client, pg.Client]
    await Promise.all(clients.map((client) => client.connect()))
    try {
      await first.query('BEGIN')
      await second.query('BEGIN')
      await first.query(insert(), [randomUUID()])
      const waiting = second.query(insert({ reference: `'7g'`, key: `'7g'` }), [randomUUID()])
      const refused = expect(waiting).rejects.toThrow(/marked items do not overlap/)
      await first.query('COMMIT')
      await refused
    } finally {
      await Promise.all(clients.map((client) => client.end()))
    }
  })
})
