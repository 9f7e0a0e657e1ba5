import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { dayAfter } from '@/lib/ground/i18n/calendar'
import type { Member } from '@/lib/ground/platform/actor'
import { answerOf, ownDatabase, peopleOf, refusalOf } from '@/lib/ground/platform/testing'
import { today as dayNow, slug, typedRequest } from '@/scripts/test/typed'
import { findDeskRequest, findRequests } from './data/desk'
import { findPublicRequests } from './data/public'
import { draft } from './mutations/draft'
import { edit } from './mutations/edit'
import { nameAnswer } from './mutations/name-answer'
import { publish } from './mutations/publish'
import { recordAct } from './mutations/record-act'
import { sendBack } from './mutations/send-back'
import { editSchema, recordSchema } from './schema'

const today = dayNow()
const daysAgo = (count: number) => dayAfter(today, -count)

const database = await ownDatabase({ seeded: true })
const { analyst, analyst2, reviewer } = await peopleOf(database)

const words = {
  authority: 'Access office of this test',
  party: 'spain',
  language: 'es',
  asked: 'The minutes of the joint committee.',
  regime: 'es_19_2013',
  items: ['7c', '7d'],
}
type Words = Partial<Record<keyof typeof words, string | string[]>>

const putDown = async (change: Words = {}, by = analyst) =>
  (await draft(by, typedRequest({ ...words, ...change }))).id

const whole = async (id: string) => {
  const request = await findDeskRequest(analyst, id, today, 'en')
  if (!request) throw new Error('no such request')
  return request
}
const opened = async (id: string) => ({ id, version: (await whole(id)).version, locale: 'en' })
const happens = async (id: string, change: Record<string, string>, by = analyst) =>
  recordAct(by, recordSchema.parse({ ...(await opened(id)), key: randomUUID(), ...change }))

/** A request that was sent so many days ago. */
async function sent(days: number, change: Words = {}, by = analyst) {
  const id = await putDown(change, by)
  await happens(id, { kind: 'sent', day: daysAgo(days) }, by)
  return id
}
const publicOf = async (id: string) => (await findPublicRequests(slug)).find((each) => each.id === id)

describe('putting a request down', () => {
  it('is for signed-in people alone', async () => {
    const id = await putDown()
    expect(await whole(id)).toMatchObject({
      items: ['7c', '7d'],
      standing: { state: 'draft' },
      may: { edit: true, record: true, publish: false },
    })
    expect(await publicOf(id)).toBeUndefined()
  })

  it.each([
    ['an item that is none', { items: '99z' }, { items: ['items'] }],
    ['a party that does not speak', { party: 'france' }, { party: ['party'] }],
  ])('refuses %s', async (_case, change, fields) => {
    expect(await answerOf(putDown(change))).toEqual(fields)
  })

  it('is changed by whoever put it down, until readers see it', async () => {
    const id = await sent(3)
    const form = async (change: Words) => editSchema.parse({ ...words, ...change, ...(await opened(id)) })
    const changed = await form({ asked: 'The minutes and the budget.', items: ['7c'] })
    expect(await answerOf(edit(analyst2, changed))).toBe('not_permitted')
    expect(await answerOf(edit(analyst, changed))).toBe('done')
    expect(await whole(id)).toMatchObject({ asked: 'The minutes and the budget.', items: ['7c'] })
    await publish(reviewer, await opened(id))
    expect(await answerOf(edit(analyst, await form({})))).toBe('request_public')
  })
})

describe('what happens to it', () => {
  it('goes from sending over an extension to being overdue and answered by a source', async () => {
    const id = await sent(100)
    await happens(id, { kind: 'acknowledged', day: daysAgo(99), reference: '001-000001' })
    await happens(id, { kind: 'extended', day: daysAgo(80) }, analyst2)
    const open = await whole(id)
    expect(open.standing).toMatchObject({ state: 'overdue', deadline: { by: 'registered', extended: true } })
    expect(open.standing.daysOverdue).toBeGreaterThan(30)
    await happens(id, {
      kind: 'answered_partly',
      day: daysAgo(2),
      text: 'Half of it.',
      textLanguage: 'en',
      source: 's40',
    })
    const { standing, acts } = await whole(id)
    expect(standing).toMatchObject({ state: 'answered_partly', since: daysAgo(2), deadline: null })
    expect(acts.at(-1)).toMatchObject({ source: { id: 'S40' }, by: analyst.publicName, publishedAt: null })
  })

  it.each([
    ['tomorrow', { kind: 'acknowledged', day: dayAfter(today, 1) }, { day: ['day_future'] }],
    ['before the statement', { kind: 'acknowledged', day: '2022-07-07' }, { day: ['day_early'] }],
    ['before it was sent', { kind: 'acknowledged', day: daysAgo(11) }, { day: ['day_order'] }],
    ['what cannot follow', { kind: 'sent', day: daysAgo(1) }, 'act_out_of_place'],
    ['an appeal without an answer in time', { kind: 'appealed', day: today }, 'act_out_of_place'],
    ['a source that is none', { kind: 'answered', day: today, source: 'S999' }, { source: ['source'] }],
    [
      'a typed deadline where the law gives one',
      { kind: 'acknowledged', day: today, deadline: today, basis: 'Ours' },
      { deadline: ['deadline_reckoned'] },
    ],
  ])('refuses %s', async (_case, change, answer) => {
    const id = await sent(10)
    expect(await answerOf(happens(id, change))).toEqual(answer)
  })

  it('needs a new deadline for an extension where no law gives one', async () => {
    const id = await sent(10, { regime: 'other' })
    expect(await answerOf(happens(id, { kind: 'extended', day: today }))).toEqual({
      deadline: ['deadline_missing'],
    })
    const typed = { deadline: dayAfter(today, 30), basis: 'Its letter' }
    expect(await answerOf(happens(id, { kind: 'extended', day: today, ...typed }))).toBe('done')
    expect((await whole(id)).standing).toMatchObject({ state: 'extended', deadline: { by: 'typed' } })
  })

  it('is put down by one of two at once', async () => {
    const id = await sent(3)
    const next = await opened(id)
    const answered = (by: Member) =>
      answerOf(
        recordAct(by, recordSchema.parse({ ...next, key: randomUUID(), kind: 'answered', day: today })),
      )
    expect((await Promise.all([answered(analyst), answered(analyst2)])).sort()).toEqual(['conflict', 'done'])
  })

  it('is corrected by another act, which leaves it where it stood', async () => {
    const id = await sent(20)
    await happens(id, { kind: 'acknowledged', day: daysAgo(19) })
    const wrong = (await whole(id)).acts.at(-1)?.id ?? ''
    await happens(id, { kind: 'acknowledged', day: daysAgo(17), corrects: wrong })
    const { acts, standing } = await whole(id)
    expect(acts).toHaveLength(3)
    expect(standing.deadline).toMatchObject({ from: daysAgo(17) })
    expect(await answerOf(happens(id, { kind: 'acknowledged', day: daysAgo(16), corrects: wrong }))).toEqual({
      corrects: ['corrects'],
    })
    const first = acts[0]?.id ?? ''
    const struck = { kind: 'struck', day: today, text: 'Never sent.', textLanguage: 'en', corrects: first }
    expect(await answerOf(happens(id, struck))).toBe('act_out_of_place')
  })
})

describe('the review', () => {
  it('publishes what was sent, and never a draft', async () => {
    const draftId = await putDown()
    expect(await answerOf(publish(reviewer, await opened(draftId)))).toBe('request_unsent')
    const id = await sent(5)
    await publish(reviewer, await opened(id))
    const shown = await publicOf(id)
    expect(shown).toMatchObject({ authority: words.authority, items: ['7c', '7d'], acts: [{ kind: 'sent' }] })
    expect(JSON.stringify(shown)).not.toContain(analyst.publicName)
    expect(await answerOf(publish(reviewer, await opened(id)))).toBe('already_decided')
  })

  it('shows what happens later once it was read, and not before', async () => {
    const id = await sent(5)
    await publish(reviewer, await opened(id))
    await happens(id, { kind: 'refused', day: today, text: 'No.', textLanguage: 'en' })
    expect((await publicOf(id))?.acts).toHaveLength(1)
    const [entry] = (await findRequests(reviewer, today)).filter((each) => each.id === id)
    expect(entry).toMatchObject({ awaitsReading: true, toPublish: 1 })
    await publish(reviewer, await opened(id))
    expect((await publicOf(id))?.acts.map(({ kind }) => kind)).toEqual(['sent', 'refused'])
  })

  it('sends it back with the reason, until something is written anew', async () => {
    const id = await sent(5)
    await sendBack(reviewer, { ...(await opened(id)), reason: 'It names an official.' })
    const awaits = async () =>
      (await findRequests(reviewer, today)).find((each) => each.id === id)?.awaitsReading
    expect(await awaits()).toBe(false)
    expect((await whole(id)).reviews).toMatchObject([
      { decision: 'send_back', reason: 'It names an official.' },
    ])
    await edit(analyst, editSchema.parse({ ...words, ...(await opened(id)) }))
    expect(await awaits()).toBe(true)
  })

  it('sends back no draft: nobody is asked to read one', async () => {
    const id = await putDown()
    const decision = { ...(await opened(id)), reason: 'It names an official.' }
    expect(await answerOf(sendBack(reviewer, decision))).toBe('request_unsent')
    expect((await whole(id)).reviews).toEqual([])
  })
})

describe('the database itself', () => {
  const refusal = (sql: string, values: unknown[] = []) => refusalOf(database, sql, values)

  it('keeps what was asked for once it is public, and what happened always', async () => {
    const id = await sent(5)
    await publish(reviewer, await opened(id))
    expect(await refusal(`UPDATE access_requests SET asked = 'less' WHERE id = $1`, [id])).toMatch(
      /stays as it is/,
    )
    expect(await refusal('DELETE FROM access_request_items WHERE request_id = $1', [id])).toMatch(
      /stays as it is/,
    )
    expect(await refusal('UPDATE request_acts SET day = day - 1 WHERE request_id = $1', [id])).toMatch(
      /never changes/,
    )
    expect(await refusal('DELETE FROM request_acts WHERE request_id = $1', [id])).not.toBe('done')
    expect(await refusal('DELETE FROM access_requests WHERE id = $1', [id])).not.toBe('done')
  })

  it('publishes nothing that nobody else has read', async () => {
    const id = await sent(5)
    expect(await refusal('UPDATE access_requests SET published_at = now() WHERE id = $1', [id])).toMatch(
      /somebody else/,
    )
    const review = `INSERT INTO reviews (id, request_id, reviewer_id, decision) VALUES (gen_random_uuid(), $1, $2, 'approve')`
    await refusal(review, [id, analyst.id])
    expect(await refusal('UPDATE access_requests SET published_at = now() WHERE id = $1', [id])).toMatch(
      /somebody else/,
    )
  })

  it('answers a request once, and sends it once and first', async () => {
    const id = await sent(5)
    const add = (kind: string, day: string) =>
      refusal(
        `INSERT INTO request_acts (id, request_id, person_id, kind, day) VALUES (gen_random_uuid(), $1, $2, $3::request_act_kind, $4::date)`,
        [id, analyst.id, kind, day],
      )
    expect(await add('sent', today)).toMatch(/once and first/)
    expect(await add('acknowledged', daysAgo(6))).toMatch(/once and first/)
    expect(await add('answered', dayAfter(today, 1))).toMatch(/lies in the past/)
    expect(await add('answered', today)).toBe('done')
    expect(await add('refused', today)).toMatch(/answered once/)
    expect(await add('appealed', today)).toBe('done')
    expect(await add('refused', today)).toBe('done')
  })

  it('keeps a correction to its own request and kind', async () => {
    const [one, other] = [await sent(5), await sent(5)]
    const correct = (request: string, kind: string) =>
      refusal(
        `INSERT INTO request_acts (id, request_id, person_id, kind, day, corrects_id)
         SELECT gen_random_uuid(), $1::uuid, $2::uuid, $3::request_act_kind, $4::date, id FROM request_acts WHERE request_id = $5::uuid`,
        [request, analyst.id, kind, daysAgo(5), one],
      )
    expect(await correct(other, 'sent')).toMatch(/of its kind/)
    expect(await correct(one, 'answered')).toMatch(/of its kind/)
    expect(await correct(one, 'sent')).toBe('done')
  })
})

describe('the source that an answer is', () => {
  it('is named by an act in place of the one that put the answer down, which says all else as it did', async () => {
    const id = await sent(20)
    const source = 'S12'
    expect(await answerOf(nameAnswer(analyst, { id, source, key: randomUUID() }))).toBe('act_out_of_place')
    await happens(id, {
      kind: 'answered_partly',
      day: daysAgo(2),
      reference: 'A-1',
      text: 'Test words of an answer.',
      textLanguage: 'es',
    })
    const [answer] = (await whole(id)).acts.slice(-1)
    expect(await answerOf(nameAnswer(reviewer, { id, source, key: randomUUID() }))).toBe('not_permitted')
    const form = { id, source, key: randomUUID() }
    await nameAnswer(analyst, form)
    expect((await whole(id)).acts.at(-1)).toMatchObject({
      kind: 'answered_partly',
      day: daysAgo(2),
      reference: 'A-1',
      text: 'Test words of an answer.',
      language: 'es',
      source: { id: source },
      correctsId: answer?.id,
      publishedAt: null,
    })
    expect((await whole(id)).standing).toMatchObject({ state: 'answered_partly' })
    expect(await answerOf(nameAnswer(analyst, { ...form, key: randomUUID() }))).toBe('act_out_of_place')
    expect(await answerOf(nameAnswer(analyst, { ...form, id: randomUUID() }))).toBe('not_found')
  })
})
