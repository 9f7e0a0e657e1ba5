import { afterAll, describe, expect, it, vi } from 'vitest'
import { News } from '@/lib/ground/platform/news.mjs'
import { answerOf, memberOf, ownDatabase } from '@/lib/ground/platform/testing'
import { findShort } from '@/lib/reading/share/data/short'
import { signedIn } from '@/lib/record/account/mutations/testing'
import { verifyDatabase } from '@/scripts/verify/database'
import { movedStatements } from '@/server/moved-statements.mjs'
import { findFirstSlug, findFormerAddresses } from '../data/statements'
import { moveSchema } from '../schema'
import { moveStatement } from './move-statement'

const first = 'rabat-2022-07-08'
const database = await ownDatabase({ seeded: true })
const administrator = await signedIn(database, 'admin')
const reviewer = await memberOf(database, 'reviewer', 'analyst')

const moveAs = (actor: typeof administrator, statement: string, slug: string) =>
  answerOf(moveStatement(actor, moveSchema.parse({ locale: 'en', statement, slug })))
const move = (statement: string, slug: string) => moveAs(administrator, statement, slug)

/** The acts of moving, from oldest to newest: whence and where to. */
async function moves() {
  const acts = await database.app.event.findMany({ where: { verb: 'moved' }, orderBy: { position: 'asc' } })
  return acts.map(({ actorId, payload }) => [actorId === administrator.id, JSON.parse(payload)])
}

/** Two instances of a site beside each other, as far as they lead on. */
const instances = [1, 2].map(() => {
  const news = new News(database.appUrl)
  return { news, moved: movedStatements(database.appUrl, news, (error) => Promise.reject(error)) }
})
await Promise.all(instances.map(({ moved }) => moved.refresh()))
afterAll(() => Promise.all(instances.map(({ news }) => news.stop())))

describe('a statement', () => {
  it('is moved by administrators only, to an address that one can have', async () => {
    expect(await moveAs(reviewer, first, 'elsewhere-2022')).toBe('not_permitted')
    expect(await move('no-such-2022', 'elsewhere-2022')).toBe('not_found')
    const typed = { locale: 'en', statement: first }
    for (const slug of ['', 'Elsewhere', 'a--b', 'x'.repeat(61), 'house', 'desk', 'embed', 'fr', 'x'])
      expect([slug, moveSchema.safeParse({ ...typed, slug }).success]).toEqual([slug, false])
    expect(await moves()).toEqual([])
    expect(await findFormerAddresses()).toEqual([])
  })

  it('moves from one address to the next, and back; each that it had leads to the one that it has', async () => {
    const before = (await verifyDatabase(database.appUrl, [], [])).findings
    expect(await move(first, 'second-2022')).toBe('done')
    expect(await move('second-2022', 'third-2022')).toBe('done')
    expect(await findFormerAddresses()).toEqual([
      { former: 'second-2022', slug: 'third-2022' },
      { former: first, slug: 'third-2022' },
    ])
    expect(await findFirstSlug('third-2022')).toBe(first)
    // A form from before, sent again; and one that was sent twice.
    expect(await move(first, 'fourth-2022')).toBe('conflict')
    expect(await move('second-2022', 'third-2022')).toBe('done')
    expect(await move('third-2022', 'third-2022')).toBe('done')
    // What was signed names it by its first address, so it can be checked as before.
    expect((await verifyDatabase(database.appUrl, [], [])).findings).toEqual(before)
    expect(await database.app.$queryRaw`SELECT DISTINCT slug FROM published_acts`).toEqual([
      { slug: 'third-2022' },
    ])
    const { shortId } = await database.app.statement.findFirstOrThrow()
    expect(await findShort(shortId)).toBe('/third-2022')
    expect(await move('third-2022', first)).toBe('done')
    expect((await findFormerAddresses()).map(({ former, slug }) => [former, slug])).toEqual([
      ['third-2022', first],
      ['second-2022', first],
    ])
    expect(await findFirstSlug(first)).toBe(first)
    expect(await moves()).toEqual([
      [true, { from: first, to: 'second-2022' }],
      [true, { from: 'second-2022', to: 'third-2022' }],
      [true, { from: 'third-2022', to: first }],
    ])
  })

  it('is known at its new address to every instance of the site within seconds', async () => {
    expect(await move(first, 'fifth-2022')).toBe('done')
    for (const { moved } of instances)
      await vi.waitFor(() => expect(moved.leadOn(`/fr/${first}/7c?x=1`)).toBe('/fr/fifth-2022/7c?x=1'), 5_000)
    expect(await move('fifth-2022', first)).toBe('done')
    for (const { moved } of instances)
      await vi.waitFor(
        () => expect([moved.leadOn(`/${first}`), moved.leadOn('/fifth-2022')]).toEqual([null, `/${first}`]),
        5_000,
      )
  })

  it('gets no address that another has or had, by whatever way', async () => {
    const add = (slug: string) =>
      database.owner.$executeRawUnsafe(
        `INSERT INTO statements (id, slug, title, short_title, place, date) VALUES (gen_random_uuid(), '${slug}', 'Test text', 'Test text', 'Nowhere', '2020-01-01')`,
      )
    await add('other-2020')
    for (const taken of [first, 'second-2022', 'third-2022']) {
      expect([taken, await move('other-2020', taken)]).toEqual([taken, 'slug_given'])
      await expect(add(taken)).rejects.toThrow(/given to no other|Unique constraint|23505/)
    }
    expect(await move(first, 'other-2020')).toBe('slug_given')
    expect((await moves()).length).toBe(5)
  })

  it('moves, and forgets an address, for nobody who leaves no act; nor does its first address change', async () => {
    const tries: [string, RegExp][] = [
      [`UPDATE statements SET slug = 'sixth-2022' WHERE slug = '${first}'`, /leaves its act/],
      [
        `UPDATE statements SET first_slug = 'sixth-2022' WHERE slug = '${first}'`,
        /permission denied|nothing/,
      ],
      [`DELETE FROM given_slugs WHERE slug = 'second-2022'`, /stays|permission denied/],
      [`UPDATE given_slugs SET slug = 'sixth-2022' WHERE slug = 'second-2022'`, /stays|permission denied/],
    ]
    for (const [sql, refusal] of tries) {
      await expect(database.app.$executeRawUnsafe(sql)).rejects.toThrow(refusal)
      await database.owner.$executeRawUnsafe(sql).then(
        () => expect(sql).toContain('first_slug'),
        (error) => expect(error.message).toMatch(refusal),
      )
    }
    expect(await findFirstSlug(first)).toBe(first)
  })
})
