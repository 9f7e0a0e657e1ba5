import { describe, it } from 'vitest'
import { bench, item, makeLine, person, reviewSql, submit } from './support'

const b = bench()
const { run, refuses } = b

const quoted = ['words', 'p. 1'] as const
const line = () => makeLine(b, '7d', 'morocco')

describe('a review', () => {
  it('is never of own work, whatever the decision', async () => {
    const revision = await submit(b, { line: await line(), number: 1, citation: quoted })
    await refuses(/nobody reviews their own work/, reviewSql(person('analyst'), 'approve'), [revision])
    await refuses(/nobody reviews their own work/, reviewSql(person('analyst'), 'send_back', 'No.'), [
      revision,
    ])
    await run(reviewSql(person('reviewer'), 'approve'), [revision])
  })

  it('is never by the author of an earlier revision since the last final one', async () => {
    const on = await line()
    const first = await submit(b, { line: on, number: 1, by: person('analyst') })
    await run(`UPDATE revisions SET state = 'withdrawn' WHERE id = $1`, [first])
    const second = await submit(b, { line: on, number: 2, by: person('analyst2'), citation: quoted })
    const approveSecond = reviewSql(person('analyst'), 'approve', null, 'h2')
    await refuses(/nobody reviews their own work/, approveSecond, [second])
    await run(reviewSql(person('reviewer'), 'approve', null, 'h2'), [second])
    await run(`UPDATE revisions SET state = 'final', final_at = now() WHERE id = $1`, [second])
    const third = await submit(b, { line: on, number: 3, by: person('reviewer'), citation: quoted })
    await run(reviewSql(person('analyst'), 'approve', null, 'h3'), [third])
  })

  it('is of the author of the import by any other', async () => {
    const seeded = `(SELECT r.id FROM revisions r JOIN lines l ON l.id = r.line_id WHERE l.commitment_id = ${item('7d')})`
    const insert = (by: string) =>
      `INSERT INTO reviews (id, revision_id, reviewer_id, decision, reason, content_sha256)
       SELECT gen_random_uuid(), id, ${by}, 'send_back', 'No quotes.', content_sha256 FROM revisions WHERE id = ${seeded}`
    await refuses(/nobody reviews their own work/, insert(`(SELECT id FROM people WHERE kind = 'import')`))
    await run(insert(person('analyst')))
  })

  it('is of submitted work only', async () => {
    const revision = await submit(b, { line: await line(), number: 1, citation: quoted })
    await run(`UPDATE revisions SET state = 'withdrawn' WHERE id = $1`, [revision])
    await refuses(/only a submitted revision is reviewed/, reviewSql(person('reviewer'), 'approve'), [
      revision,
    ])
  })

  it('names the text that was read', async () => {
    const revision = await submit(b, { line: await line(), number: 1, citation: quoted })
    await refuses(
      /a reviewer decides on the text they read/,
      reviewSql(person('reviewer'), 'approve', null, 'another'),
      [revision],
    )
  })

  it.each(['NULL', `''`, `'A word'`])('names all that it makes public, not by %s', async (fingerprint) => {
    const revision = await submit(b, { line: await line(), number: 1, citation: quoted })
    await refuses(
      /reviews_name_all_that_they_publish/,
      reviewSql(person('reviewer'), 'approve').replace(`repeat('0', 64)`, fingerprint),
      [revision],
    )
  })

  it.each([null, '', '  '])('sends back with a reason, not %j', async (reason) => {
    const revision = await submit(b, { line: await line(), number: 1 })
    await refuses(/work is sent back with a reason/, reviewSql(person('reviewer'), 'send_back', reason), [
      revision,
    ])
  })
})

describe('an approval', () => {
  it.each<[string | null, string | null]>([
    [null, 'p. 1'],
    ['words', null],
    [' ', 'p. 1'],
    ['words', ''],
  ])('needs a quote and a locator, not %j and %j', async (quote, locator) => {
    const revision = await submit(b, { line: await line(), number: 1, citation: [quote, locator] })
    await refuses(
      /every citation has a quote and a locator before approval/,
      reviewSql(person('reviewer'), 'approve'),
      [revision],
    )
    await run(reviewSql(person('reviewer'), 'send_back', 'A quote is missing.'), [revision])
  })

  it('is of the newest revision', async () => {
    const on = await line()
    const first = await submit(b, { line: on, number: 1, citation: quoted })
    const second = await submit(b, { line: on, number: 2, citation: quoted })
    await refuses(
      /only the newest revision that stands is approved/,
      reviewSql(person('reviewer'), 'approve'),
      [first],
    )
    await run(reviewSql(person('reviewer'), 'approve', null, 'h2'), [second])
  })

  it.each(['sent_back', 'withdrawn'])('is of the one before, where the newest is %s', async (state) => {
    const on = await line()
    const first = await submit(b, { line: on, number: 1, citation: quoted })
    const second = await submit(b, { line: on, number: 2, citation: quoted })
    await refuses(/only the newest revision that stands/, reviewSql(person('reviewer'), 'approve'), [first])
    await run(`UPDATE revisions SET state = $2::revision_state WHERE id = $1`, [second, state])
    await run(reviewSql(person('reviewer'), 'approve'), [first])
    await run(`UPDATE revisions SET state = 'final', final_at = now() WHERE id = $1`, [first])
  })
})
