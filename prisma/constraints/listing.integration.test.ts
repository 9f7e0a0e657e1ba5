import { describe, it } from 'vitest'
import { bench, makeLine, person, submit } from './support'

const b = bench()
const { run, refuses } = b

type Who = Parameters<typeof person>[0]

const added = `INSERT INTO sources (id, number, url, canonical_url, title, title_basis, publisher, language, type, seen, added_by_id)
  VALUES ('S500', 500, 'https://example.org/a', 'https://example.org/a', 'Test', 'as_shown', 'Test', 'en', 'media', 'excerpt', ${person('analyst')})`
const listedBy = (who: Who) =>
  `UPDATE sources SET listed_at = now(), listed_by_id = ${person(who)} WHERE id = 'S500'`
const said = (who: Who, id: string) =>
  `INSERT INTO source_classings (id, source_id, person_id, before, after)
   VALUES ('${id}', 'S500', ${person(who)}, '{"primary":null}', '{"primary":true}')`
const reviewed = (who: Who, id: string, decision: string, reason = '') =>
  `INSERT INTO reviews (id, classing_id, reviewer_id, decision, reason)
   VALUES (gen_random_uuid(), '${id}', ${person(who)}, '${decision}', '${reason}')`
const first = '00000000-0000-4000-8000-000000000001'
const second = '00000000-0000-4000-8000-000000000002'

describe('a source that a person added', () => {
  it('is listed by somebody else, once', async () => {
    await refuses(
      /listed by somebody else/,
      added.replace('added_by_id)', 'added_by_id, listed_at)').replace(/\)$/, ', now())'),
    )
    await run(added)
    await refuses(/listed by somebody else/, `UPDATE sources SET listed_at = now() WHERE id = 'S500'`)
    await refuses(/listed by somebody else/, listedBy('analyst'))
    await run(listedBy('reviewer'))
    await refuses(/listed once/, `UPDATE sources SET listed_at = NULL, listed_by_id = NULL WHERE id = 'S500'`)
    await refuses(/listed once/, listedBy('reviewer2'))
  })

  it('says something else only as a second person accepted it', async () => {
    await run(added)
    await refuses(/as a second person accepted it/, `UPDATE sources SET title = 'Another' WHERE id = 'S500'`)
    await run(said('analyst', first))
    await refuses(/as a second person accepted it/, `UPDATE sources SET "primary" = true WHERE id = 'S500'`)
    await run(reviewed('reviewer', first, 'approve'))
    await run(`UPDATE sources SET "primary" = true WHERE id = 'S500'`)
  })

  it('is graded with a reason, on the scale, and only as a second person accepted a grade', async () => {
    await run(added)
    const graded = `UPDATE sources SET reliability = 'B', credibility = '2' WHERE id = 'S500'`
    const grading = (reason: string) =>
      said('analyst', second)
        .replace('after)', 'after, reason)')
        .replaceAll('primary', 'reliability')
        .replace(/'\{"reliability":true\}'\)/, `'{"reliability":"B"}', ${reason})`)
    await refuses(/source_classings_grades_have_a_reason/, grading('NULL'))
    await refuses(/source_classings_grades_have_a_reason/, grading(`' '`))
    await refuses(/as a second person accepted it/, graded)
    await run(said('analyst', first))
    await run(reviewed('reviewer', first, 'approve'))
    // Whoever accepted something else accepted no grade.
    await refuses(/as a second person accepted it/, graded)
    await run(grading(`'Test reason.'`))
    await run(reviewed('reviewer', second, 'approve'))
    await refuses(/sources_reliability_is_a_letter/, graded.replace(`'B'`, `'G'`))
    await refuses(/sources_credibility_is_a_figure/, graded.replace(`'2'`, `'0'`))
    await run(graded)
    await refuses(
      /comes without a grade/,
      added
        .replaceAll('500', '501')
        .replace('added_by_id)', 'added_by_id, reliability)')
        .replace(/\)$/, `, 'A')`)
        .replaceAll('example.org/a', 'example.org/b'),
    )
  })

  it('is dated by a year, a month, a day, or two of these in their order', async () => {
    await run(added)
    await run(said('analyst', first))
    await run(reviewed('reviewer', first, 'approve'))
    const dated = (date: string) => `UPDATE sources SET date = '${date}' WHERE id = 'S500'`
    for (const date of [
      '2022',
      '2022-07',
      '2022-07-08',
      '2018-05-02/2022-12-13',
      '2018/2022',
      '2018-02/2018-02-20',
    ])
      await run(dated(date))
    for (const date of [
      '2022/',
      '/2022',
      '2022/2018',
      '2022/2022',
      '2018-13/2022',
      '2018/2019/2020',
      '2018 / 2022',
    ])
      await refuses(/sources_date_as_known/, dated(date))
  })

  it('speaks for parties in one order, each once, or for nobody', async () => {
    await run(added)
    await run(said('analyst', first))
    await run(reviewed('reviewer', first, 'approve'))
    const spoken = (parties: string) => `UPDATE sources SET on_behalf_of = '${parties}' WHERE id = 'S500'`
    for (const parties of ['spain', 'nobody', 'morocco spain', 'eu-commission morocco spain'])
      await run(spoken(parties))
    for (const parties of [
      '',
      'spain morocco',
      'spain spain',
      'nobody spain',
      'morocco  spain',
      'Spain',
      'morocco,spain',
    ])
      await refuses(/sources_are_for_parties/, spoken(parties))
  })

  it('says for whom its original source speaks only as a second person accepted that', async () => {
    await run(added)
    const from = `UPDATE sources SET origin_for = 'morocco' WHERE id = 'S500'`
    await run(said('analyst', first))
    await run(reviewed('reviewer', first, 'approve'))
    await refuses(/as a second person accepted it/, from)
    await run(said('analyst', second).replaceAll('primary', 'originFor').replace(':true', ':"morocco"'))
    await run(reviewed('reviewer', second, 'approve'))
    await refuses(/sources_origin_is_for_parties/, from.replace('morocco', 'morocco,spain'))
    await run(from)
  })

  it('is cited by no public judgement before it is listed', async () => {
    await run(added)
    const line = await makeLine(b, '10b', 'morocco')
    const revision = await submit(b, { line, number: 1, judgement: 'supported' })
    await run(
      `INSERT INTO citations (revision_id, number, source_id, stance, shows) VALUES ($1, 9, 'S500', 'supports', 'it')`,
      [revision],
    )
    await run(
      `UPDATE revisions SET shown_as_interim_at = now(), shown_as_interim_by_id = ${person('reviewer')} WHERE id = $1`,
      [revision],
    )
    await refuses(/cites is listed/, 'SET CONSTRAINTS revisions_cite_listed_sources IMMEDIATE')
    // Whoever added it may list what two others stand for.
    await run(listedBy('analyst'))
    await run('SET CONSTRAINTS revisions_cite_listed_sources IMMEDIATE')
  })
})

describe('what somebody said about a source', () => {
  it('is read by somebody else, once, and sent back with a reason', async () => {
    await run(added)
    await run(said('analyst', first))
    await refuses(/nobody reviews their own work/, reviewed('analyst', first, 'approve'))
    await refuses(/reviews_send_back_with_a_reason/, reviewed('reviewer', first, 'send_back', ' '))
    await run(reviewed('reviewer', first, 'send_back', 'It is not.'))
    await refuses(/reviews_classing_id_key/, reviewed('reviewer2', first, 'approve'))
    await refuses(/never change once written/, `UPDATE reviews SET decision = 'approve'`)
    await refuses(/never change once written/, 'DELETE FROM reviews')
    await refuses(/never change once written/, 'TRUNCATE reviews CASCADE')
  })

  it('says something, and names a group in 120 characters at most', async () => {
    const insert = (after: string) =>
      `INSERT INTO source_classings (id, source_id, person_id, before, after)
       VALUES (gen_random_uuid(), 'S12', ${person('analyst')}, '{}', '${after}')`
    await refuses(/change_something/, insert('{}'))
    await refuses(/group_is_a_name/, insert(`{"independenceGroup":"${'x'.repeat(121)}"}`))
    await run(insert(`{"independenceGroup":"${'x'.repeat(120)}"}`))
  })
})
