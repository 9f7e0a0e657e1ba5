import { describe, expect, it } from 'vitest'
import { bench, item, makeLine, person, reviewSql, submit } from './support'

const b = bench()
const { run, refuses } = b

const quoted = ['words', 'p. 1'] as const

describe('a submission', () => {
  const insert = (changes: Record<string, string>) => {
    const fields = {
      id: 'gen_random_uuid()',
      line_id: `(SELECT id FROM lines WHERE party = 'all' AND commitment_id = ${item('7d')})`,
      number: '2',
      begun_from: '1',
      author_id: person('analyst'),
      judgement: `'taken_up'`,
      confidence: `'low'`,
      since: 'NULL',
      seen_up_to: `'2025-10'`,
      rationale: `'Because.'`,
      rationale_language: `'en'`,
      content_sha256: `'h'`,
      ...changes,
    }
    return `INSERT INTO revisions (${Object.keys(fields).join(', ')}) VALUES (${Object.values(fields).join(', ')})`
  }

  it.each<[string, RegExp, Record<string, string>]>([
    ['follows without a gap', /begun from the newest of its line/, { number: '3', begun_from: '2' }],
    ['does not stand beside another', /begun from the newest of its line/, { number: '1', begun_from: '0' }],
    ['is begun from the newest', /begun from the newest of its line/, { begun_from: '0' }],
    ['is a status on what is no claim', /a claim gets a finding/, { judgement: `'supported'` }],
    [
      'is a finding on a claim',
      /a claim gets a finding/,
      { line_id: `(SELECT id FROM lines WHERE commitment_id = ${item('5a')})`, judgement: `'taken_up'` },
    ],
    ['starts as submitted', /starts as submitted/, { state: `'final'`, final_at: 'now()' }],
    ['starts without a day of becoming final', /starts as submitted/, { final_at: 'now()' }],
    ['by a person is not shown from the start', /only the starter dossier/, { shown_as_interim_at: 'now()' }],
    ['that corrects says why', /revisions_correction_has_a_reason/, { succession: `'corrects'` }],
    ['was seen up to a date as known', /revisions_dates_as_known/, { seen_up_to: `'autumn'` }],
    ['holds since a date as known', /revisions_dates_as_known/, { since: `'2023-00'` }],
    ['has a rationale', /revisions_rationale_is_not_empty/, { rationale: `E' \\n'` }],
  ])('%s', async (_rule, says, changes) => {
    await refuses(says, insert(changes))
    await run(insert({}))
  })

  it('is dated by the database', async () => {
    await run(insert({ submitted_at: `'2001-01-01'` }))
    const { rows } = await run(
      `SELECT submitted_at = date_trunc('milliseconds', now()) AS is_now FROM revisions WHERE number = 2`,
    )
    expect(rows).toEqual([{ is_now: true }])
  })
})

describe('stated by the claimant only', () => {
  it('is a finding, of a claim, with low confidence', async () => {
    const line = await makeLine(b, '10b', 'morocco')
    await submit(b, { line, number: 1, judgement: 'claimant_only' })
    const sure = `INSERT INTO revisions (id, line_id, number, begun_from, author_id, judgement, confidence, seen_up_to, rationale,
        rationale_language, content_sha256)
      VALUES (gen_random_uuid(), $1, 2, 1, ${person('analyst')}, 'claimant_only', 'moderate', '2025-10', 'Because.', 'en', 'h')`
    await refuses(/with low confidence/, sure, [line])
    await refuses(/a claim gets a finding/, sure.replace('2, 1', '1, 0').replace('moderate', 'low'), [
      await makeLine(b, '7b', 'spain'),
    ])
  })
})

describe('an element', () => {
  it('names citations of its own judgement, each once and with a stance', async () => {
    const line = await makeLine(b, '10b', 'morocco')
    const revision = await submit(b, { line, number: 1, judgement: 'partly_supported', citation: quoted })
    const naming = (citations: string, stances: string) =>
      `INSERT INTO elements (revision_id, position, name, covered, citations, stances)
       VALUES ($1, 1, 'Test part', true, '${citations}', '${stances}')`
    await refuses(/elements_cite_with_a_stance/, naming('{1}', '{}'), [revision])
    for (const citations of ['{2}', '{1,1}']) {
      const stances = citations === '{2}' ? '{supports}' : '{supports,context}'
      await run('SAVEPOINT named')
      await run(naming(citations, stances), [revision])
      await refuses(
        /names citations of its own judgement/,
        'SET CONSTRAINTS elements_name_their_own IMMEDIATE',
      )
      await run('ROLLBACK TO SAVEPOINT named')
    }
    await run(naming('{1}', '{contradicts}'), [revision])
    await run('SET CONSTRAINTS elements_name_their_own IMMEDIATE')
  })
})

describe('the parts of a revision', () => {
  const seeded = `(SELECT r.id FROM revisions r JOIN lines l ON l.id = r.line_id WHERE l.commitment_id = ${item('10a')})`
  const parts = [
    `INSERT INTO citations (revision_id, number, source_id, stance, shows) VALUES (${seeded}, 9, 'S12', 'supports', 'A plan.')`,
    `INSERT INTO elements VALUES (${seeded}, 9, 'period', true)`,
    `INSERT INTO search_logs VALUES (${seeded}, 9, 'EUR-Lex', 'fr', '2025-10-01')`,
  ]

  it.each(parts)('are never joined later: %s', async (insert) => {
    await refuses(/the parts of a revision are written together with it/, insert)
  })

  it.each(parts)('nor in a transaction that touches the revision: %s', async (insert) => {
    await run(`UPDATE revisions SET state = 'withdrawn' WHERE id = ${seeded}`)
    await refuses(/the parts of a revision are written together with it/, insert)
  })
})

describe('the words of a revision', () => {
  it.each([
    `judgement = 'disputed'`,
    `confidence = 'high'`,
    `since = '2023'`,
    `seen_up_to = '2026'`,
    `rationale = 'Another.'`,
    `rationale_language = 'fr'`,
    `later_text = 'https://example.org'`,
    `succession = 'replaces'`,
    `correction_reason = 'None.'`,
    `content_sha256 = 'h'`,
    `method_version = 1`,
    `author_id = ${person('analyst')}`,
    `submitted_at = now()`,
    `line_id = gen_random_uuid()`,
    `number = 2`,
    `begun_from = 2`,
  ])('never change: %s', async (change) => {
    await refuses(
      /a revision's words never change/,
      `UPDATE revisions SET ${change} WHERE line_id IN (SELECT id FROM lines WHERE commitment_id = ${item('10a')})`,
    )
  })
})

describe('the state of a revision', () => {
  const step = (state: string, at = 'final_at') =>
    `UPDATE revisions SET state = '${state}', final_at = ${at} WHERE id = $1`

  async function finalRevision(reference = '10b') {
    const line = await makeLine(b, reference, 'morocco')
    const revision = await submit(b, { line, number: 1, judgement: 'supported', citation: quoted })
    await run(reviewSql(person('reviewer'), 'approve'), [revision])
    await run(step('final', 'now()'), [revision])
    return { line, revision }
  }

  it('is final once approved', async () => {
    const revision = await submit(b, {
      line: await makeLine(b, '7d', 'morocco'),
      number: 1,
      citation: quoted,
    })
    await refuses(/final needs its approvals/, step('final', 'now()'), [revision])
    await run(reviewSql(person('reviewer'), 'send_back', 'Which plan?'), [revision])
    await refuses(/final needs its approvals/, step('final', 'now()'), [revision])
    await run(reviewSql(person('reviewer'), 'approve'), [revision])
    await refuses(/the day a revision became final/, step('final'), [revision])
    await run(step('final', 'now()'), [revision])
  })

  it.each([
    ['7d', 'delivered'],
    ['7d', 'stalled'],
    ['7d', 'reversed'],
    ['10b', 'contradicted'],
  ])('on %s: %s is final once two have approved', async (reference, judgement) => {
    const line = await makeLine(b, reference, 'morocco')
    const revision = await submit(b, { line, number: 1, judgement, citation: quoted })
    await run(reviewSql(person('reviewer'), 'approve'), [revision])
    await refuses(/reviews_approve_once/, reviewSql(person('reviewer'), 'approve'), [revision])
    await refuses(/final needs its approvals/, step('final', 'now()'), [revision])
    await run(reviewSql(person('reviewer2'), 'approve'), [revision])
    await run(step('final', 'now()'), [revision])
  })

  it('is final for one revision of a line', async () => {
    const { line } = await finalRevision()
    const next = await submit(b, { line, number: 2, judgement: 'disputed', citation: quoted })
    await run(reviewSql(person('reviewer'), 'approve', null, 'h2'), [next])
    await refuses(/revisions_one_final/, step('final', 'now()'), [next])
  })

  it('keeps the day on which it became final', async () => {
    const { revision } = await finalRevision()
    await refuses(/the day a revision became final never changes/, step('final', `'2001-01-01'`), [revision])
    await refuses(/the day a revision became final stands with it/, step('replaced', 'NULL'), [revision])
  })
})

describe('showing as interim', () => {
  const show = (by: string) =>
    `UPDATE revisions SET shown_as_interim_at = now(), shown_as_interim_by_id = ${by} WHERE id = $1`
  const says = /a submitted revision is shown as interim once, by somebody who is no author of it/

  it('is done by somebody else, once', async () => {
    const revision = await submit(b, { line: await makeLine(b, '7d', 'morocco'), number: 1 })
    await refuses(says, show(person('analyst')), [revision])
    await refuses(says, show('NULL'), [revision])
    await refuses(says, `UPDATE revisions SET shown_as_interim_by_id = ${person('reviewer')} WHERE id = $1`, [
      revision,
    ])
    await run(show(person('reviewer')), [revision])
    await refuses(says, show(person('reviewer2')), [revision])
    await refuses(says, `UPDATE revisions SET shown_as_interim_by_id = NULL WHERE id = $1`, [revision])
  })

  it('is for submitted work only', async () => {
    const revision = await submit(b, { line: await makeLine(b, '7d', 'morocco'), number: 1 })
    await run(`UPDATE revisions SET state = 'sent_back' WHERE id = $1`, [revision])
    await refuses(says, show(person('reviewer')), [revision])
  })
})
