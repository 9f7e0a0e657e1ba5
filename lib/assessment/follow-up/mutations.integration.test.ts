import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { findAnswers } from '@/lib/assessment/status-update/data/answers'
import { dayAfter } from '@/lib/ground/i18n/calendar'
import type { Member } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import {
  answerOf,
  newestTold,
  ownDatabase,
  peopleOf,
  verbsOn,
  withClient,
} from '@/lib/ground/platform/testing'
import { findChoicePlaces } from '@/lib/text/commitment/data/choice'
import { today as dayNow, slug, typedQuestion } from '@/scripts/test/typed'
import { findAssignable } from './data/choices'
import { findDeskFollowUp, findDeskFollowUpsNamed, findOpenQuestions } from './data/desk'
import { findPublicFollowUps } from './data/public'
import { complete } from './mutations/complete'
import { reschedule } from './mutations/reschedule'
import { schedule } from './mutations/schedule'
import { show } from './mutations/show'
import { withdraw } from './mutations/withdraw'
import { type CompleteInput, completeSchema } from './schema'

const today = dayNow()
const soon = dayAfter(today, 10)

const database = await ownDatabase({ seeded: true })
const { analyst, analyst2, reviewer, admin: administrator } = await peopleOf(database)

const asking = (changes: object = {}) =>
  typedQuestion({ question: 'Has either side reported a joint investigation?', dueOn: soon, ...changes })

/** An analyst's question, as its page shows it. */
async function asked(changes: Record<string, string> = {}, by = analyst) {
  const { id } = await schedule(by, asking(changes))
  return opened(id)
}

async function opened(id: string) {
  const { version } = await database.app.followUp.findUniqueOrThrow({ where: { id } })
  return { id, version, locale: 'en' }
}

function because(question: { id: string; version: number }, reason = 'Nobody keeps such a record.') {
  return completeSchema.parse({ ...question, outcome: 'reason', reason, reasonLanguage: 'en' })
}

const eventsOn = async (objectId: string) => {
  const events = await database.app.event.findMany({
    where: { objectType: 'follow-up', objectId },
    orderBy: { position: 'asc' },
  })
  return events.map(({ verb, actorId, payload }) => ({ verb, actorId, payload: JSON.parse(payload) }))
}

const publicOnes = async () => (await findPublicFollowUps(slug)).map(({ id }) => id)

async function revisionOn(reference: string) {
  return database.app.revision.findFirstOrThrow({
    where: { line: { commitment: { reference } } },
    include: { line: true },
  })
}

async function noteOn(reference: string | null, visibility: 'team' | 'public' = 'team') {
  const statement = await database.app.statement.findUniqueOrThrow({ where: { slug } })
  const item = reference
    ? await database.app.commitment.findFirstOrThrow({ where: { reference, statementId: statement.id } })
    : null
  return database.owner.note.create({
    data: {
      statementId: statement.id,
      commitmentId: item?.id ?? null,
      authorId: analyst.id,
      visibility,
      language: 'en',
      body: 'A note for a test.',
    },
  })
}

describe('setting a question', () => {
  it('by an analyst is for signed-in people until a reviewer shows it', async () => {
    const question = await asked({ assignee: analyst2.id, cadence: '6' })
    expect(await publicOnes()).not.toContain(question.id)
    const places = (await findOpenQuestions(analyst2)).filter(({ isMine }) => isMine)
    const open = await findDeskFollowUpsNamed(
      analyst2,
      places.map(({ id }) => id),
    )
    expect(open.find(({ id }) => id === question.id)).toMatchObject({
      reference: '7c',
      dueOn: soon,
      firstDueOn: soon,
      cadenceMonths: 6,
      isPublic: false,
      isMine: true,
      assignee: { id: analyst2.id },
      setBy: { id: analyst.id },
      may: { show: false, reschedule: true, complete: true, withdraw: false },
    })
    expect(await eventsOn(question.id)).toEqual([
      {
        verb: 'scheduled',
        actorId: analyst.id,
        payload: { assignee: analyst2.id, commitment: expect.any(String) },
      },
    ])
  })

  it('by a reviewer is public at once, about the whole statement too', async () => {
    const question = await asked({ about: slug }, reviewer)
    const shown = (await findPublicFollowUps(slug)).find(({ id }) => id === question.id)
    expect(shown).toMatchObject({ reference: null, dueOn: soon, closed: null })
    expect(JSON.stringify(shown)).not.toContain(reviewer.publicName)
    expect(await verbsOn(database, question.id)).toEqual(['scheduled', 'published'])
  })

  it.each([
    [{ about: `${slug}/99z` }, { about: ['about'] }],
    [{ about: 'nowhere-2020' }, { about: ['about'] }],
    [{ dueOn: dayAfter(today, -1) }, { dueOn: ['due_past'] }],
    [{ dueOn: dayAfter(today, 4_000) }, { dueOn: ['due_far'] }],
    [{ assignee: randomUUID() }, { assignee: ['assignee'] }],
  ])('with %o is badly filled: %o', async (changes, fields) => {
    expect(await answerOf(schedule(analyst, asking(changes)))).toEqual(fields)
  })

  it('asks nobody who cannot answer', async () => {
    expect(await answerOf(schedule(analyst, asking({ assignee: administrator.id })))).toEqual({
      assignee: ['assignee'],
    })
    expect((await findAssignable()).map(({ id }) => id)).not.toContain(administrator.id)
  })

  it('is not open on a new mark that no second person has read', async () => {
    await withClient(database.ownerUrl, (client) =>
      client.query(
        `INSERT INTO commitments (id, statement_id, rendering_id, passage_number, reference, key, title, area_key, force, start, "end",
           exact, prefix, suffix, why_this_force, followed, marked_by_id)
         SELECT gen_random_uuid(), c.statement_id, p.rendering_id, p.number, p.number || 'z', 'for-a-test', c.title, c.area_key,
           'declared', p.start, p.start + 3, utf16_slice(r.text, p.start, p.start + 3), '', '', c.why_this_force, false, $1
         FROM commitments c JOIN passages p ON p.rendering_id = c.rendering_id AND p.number = 1
           JOIN renderings r ON r.id = p.rendering_id
         WHERE c.reference = '11c'`,
        [analyst.id],
      ),
    )
    const form = asking({ about: `${slug}/1z` })
    expect(await answerOf(schedule(analyst, form))).toEqual({ about: ['about'] })
    const items = await findChoicePlaces({})
    expect(items).not.toContain(`${slug}/1z`)
    expect(items).toHaveLength(26)
  })
})

describe('showing', () => {
  it('makes an analyst’s question public', async () => {
    const question = await asked()
    await show(reviewer, question)
    expect(await newestTold(database)).toEqual({ slugs: [slug], shown: true })
    expect(await publicOnes()).toContain(question.id)
    expect(await answerOf(show(reviewer, await opened(question.id)))).toBe('already_decided')
  })
})

describe('moving and handing on', () => {
  it('keeps the day first given, and the record says that it moved but not to when', async () => {
    const question = await asked()
    const later = dayAfter(today, 40)
    await reschedule(analyst, { ...question, dueOn: later, assignee: analyst2.id })
    expect(await findDeskFollowUp(analyst, question.id)).toMatchObject({
      dueOn: later,
      firstDueOn: soon,
      version: 2,
      assignee: { id: analyst2.id },
    })
    expect((await eventsOn(question.id)).at(-1)).toEqual({
      verb: 'rescheduled',
      actorId: analyst.id,
      payload: { moved: true, assignee: analyst2.id },
    })
  })

  it('writes nothing where nothing changes', async () => {
    const question = await asked()
    await reschedule(analyst, { ...question, dueOn: soon, assignee: null })
    expect(await opened(question.id)).toEqual(question)
    expect(await eventsOn(question.id)).toHaveLength(1)
  })

  it('is refused into the past, and to others', async () => {
    const question = await asked()
    const move = (by: Member, days: number) =>
      answerOf(reschedule(by, { ...question, dueOn: dayAfter(today, days), assignee: null }))
    expect(await move(analyst, -1)).toEqual({ dueOn: ['due_past'] })
    expect(await move(analyst2, 20)).toBe('not_permitted')
  })
})

describe('completing', () => {
  it('offers each status update with the party that it was written for', async () => {
    const offered = await findAnswers(analyst, slug, '7c')
    const lines = offered.map(({ party }) => party).sort()
    expect(lines).toEqual(['eu-commission', 'morocco', 'spain'])
  })

  it('by a status update that readers see names its address', async () => {
    const question = await asked({}, reviewer)
    const revision = await revisionOn('7c')
    await complete(
      reviewer,
      completeSchema.parse({ ...question, outcome: 'revision', revision: revision.id }),
    )
    const shown = (await findPublicFollowUps(slug)).find(({ id }) => id === question.id)
    expect(shown?.closed).toEqual({
      as: 'completed',
      on: today,
      outcome: { kind: 'revision', reference: '7c', line: revision.line.party, number: revision.number },
    })
    expect((await eventsOn(question.id)).at(-1)).toMatchObject({
      verb: 'completed',
      payload: { by: 'revision', revision: revision.id, note: null },
    })
    const onDesk = await findDeskFollowUp(analyst, question.id)
    expect(onDesk?.closed).toMatchObject({ outcome: { id: revision.id, line: revision.line.party } })
    expect(onDesk?.statement.parties.map(({ key }) => key)).toContain(revision.line.party)
  })

  it('by a team note says plainly that readers cannot see it', async () => {
    const question = await asked({}, reviewer)
    const note = await noteOn('7c')
    await complete(reviewer, completeSchema.parse({ ...question, outcome: 'note', note: note.id }))
    const shown = (await findPublicFollowUps(slug)).find(({ id }) => id === question.id)
    expect(shown?.closed).toMatchObject({ outcome: { kind: 'hidden', by: 'note' } })
    expect(JSON.stringify(shown)).not.toContain(note.id)
  })

  it('by a reason gives it in its own language', async () => {
    const question = await asked({}, reviewer)
    await complete(reviewer, because(question))
    const shown = (await findPublicFollowUps(slug)).find(({ id }) => id === question.id)
    const outcome = { kind: 'reason', text: 'Nobody keeps such a record.', language: 'en' }
    expect(shown?.closed).toMatchObject({ outcome })
  })

  it('a question about the whole statement takes what stands on any item', async () => {
    const question = await asked({ about: slug })
    const revision = await revisionOn('5a')
    const form = completeSchema.parse({ ...question, outcome: 'revision', revision: revision.id })
    expect(await answerOf(complete(analyst, form))).toBe('done')
  })

  it.each<[string, (question: object) => Promise<CompleteInput>, object]>([
    [
      'another item’s status update',
      async (question) =>
        completeSchema.parse({ ...question, outcome: 'revision', revision: (await revisionOn('5a')).id }),
      { revision: ['revision'] },
    ],
    [
      'another item’s note',
      async (question) =>
        completeSchema.parse({ ...question, outcome: 'note', note: (await noteOn('5a')).id }),
      { note: ['note'] },
    ],
  ])('%s does not answer it', async (_case, form, fields) => {
    const question = await asked()
    expect(await answerOf(complete(analyst, await form(question)))).toEqual(fields)
  })

  it('is for its assignee, who set it, and reviewers', async () => {
    const question = await asked({ assignee: analyst2.id })
    const others = await asked()
    expect(await answerOf(complete(analyst2, because(others)))).toBe('not_permitted')
    expect(await answerOf(complete(analyst2, because(question)))).toBe('done')
  })

  it('twice is refused with a word of its own, at the same moment too', async () => {
    const question = await asked({ cadence: '1' })
    const answers = await Promise.all([
      answerOf(complete(analyst, because(question))),
      answerOf(complete(reviewer, because(question))),
    ])
    expect(answers.sort()).toEqual(['done', 'follow_up_closed'])
    expect(await database.app.followUp.count({ where: { previousId: question.id } })).toBe(1)
  })
})

describe('a cadence', () => {
  it('brings the next question in the same transaction, as public, for the same person', async () => {
    const question = await asked({ cadence: '12', assignee: analyst2.id, dueOn: '2027-02-28' })
    await show(reviewer, question)
    const { nextId } = await complete(analyst2, because(await opened(question.id)))
    const next = await findDeskFollowUp(analyst, nextId ?? '')
    expect(next).toMatchObject({
      question: 'Has either side reported a joint investigation?',
      dueOn: '2028-02-28',
      firstDueOn: '2028-02-28',
      cadenceMonths: 12,
      isPublic: true,
      assignee: { id: analyst2.id },
      setBy: { id: analyst.id },
      previousId: question.id,
      closed: null,
    })
    expect((await findDeskFollowUp(analyst, question.id))?.nextId).toBe(nextId)
    expect(await eventsOn(nextId ?? '')).toMatchObject([
      { verb: 'scheduled', actorId: analyst2.id, payload: { previous: question.id } },
      { verb: 'published', actorId: analyst2.id },
    ])
  })

  it('comes back to the 31st after a short month', async () => {
    const question = await asked({ cadence: '1', dueOn: '2027-01-31' })
    const first = await complete(analyst, because(question))
    const second = await complete(analyst, because(await opened(first.nextId ?? '')))
    const days = [first, second].map(async ({ nextId }) => {
      const next = await findDeskFollowUp(analyst, nextId ?? '')
      return next?.dueOn
    })
    expect(await Promise.all(days)).toEqual(['2027-02-28', '2027-03-31'])
  })

  it('asks nobody who has been disabled since', async () => {
    const question = await asked({ cadence: '1', assignee: analyst2.id })
    await database.owner.person.update({ where: { id: analyst2.id }, data: { disabledAt: now() } })
    try {
      const { nextId } = await complete(analyst, because(question))
      expect(await findDeskFollowUp(analyst, nextId ?? '')).toMatchObject({ assignee: null })
    } finally {
      await database.owner.person.update({ where: { id: analyst2.id }, data: { disabledAt: null } })
    }
  })
})

describe('withdrawing', () => {
  it('leaves a marker with the reason where it was public, and it does not come back', async () => {
    const question = await asked({ cadence: '1' }, reviewer)
    await withdraw(reviewer, { ...question, reason: 'Asked twice.', reasonLanguage: 'en' })
    const shown = (await findPublicFollowUps(slug)).find(({ id }) => id === question.id)
    expect(shown?.closed).toEqual({ as: 'withdrawn', on: today, reason: 'Asked twice.', language: 'en' })
    expect(await database.app.followUp.count({ where: { previousId: question.id } })).toBe(0)
    expect((await eventsOn(question.id)).at(-1)).toMatchObject({
      verb: 'withdrew',
      payload: { public: true },
    })
    expect(await answerOf(complete(reviewer, because(await opened(question.id))))).toBe('follow_up_closed')
  })

  it('is for who set it and reviewers, not for its assignee', async () => {
    const question = await asked({ assignee: analyst2.id })
    const reason = { ...question, reason: 'No.', reasonLanguage: 'en' }
    expect(await answerOf(withdraw(analyst2, reason))).toBe('not_permitted')
    expect(await answerOf(withdraw(analyst, reason))).toBe('done')
    expect((await eventsOn(question.id)).at(-1)).toMatchObject({ verb: 'withdrew', payload: {} })
  })
})

it('a question that does not exist is not found', async () => {
  expect(await answerOf(complete(reviewer, because({ id: randomUUID(), version: 1 })))).toBe('not_found')
})

describe('what the database itself refuses', () => {
  const sql = (text: string, values: unknown[] = []) =>
    withClient(database.ownerUrl, (client) => client.query(text, values))
  const change = (id: string, set: string) => sql(`UPDATE follow_ups SET ${set} WHERE id = $1`, [id])

  it.each([
    [
      'two outcomes',
      `completed_at = now(), completed_by_id = created_by_id, outcome = 'a',
      outcome_revision_id = (SELECT r.id FROM revisions r JOIN lines l ON l.id = r.line_id
        WHERE l.commitment_id = follow_ups.commitment_id LIMIT 1), reason_language = 'en'`,
      /one_outcome/,
    ],
    ['none', 'completed_at = now(), completed_by_id = created_by_id', /one_outcome/],
    ['nobody who completed it', `completed_at = now(), outcome = 'a', reason_language = 'en'`, /one_outcome/],
    [
      'an empty reason',
      `completed_at = now(), completed_by_id = created_by_id, outcome = ' ', reason_language = 'en'`,
      /say_something/,
    ],
    [
      'a reason without a language',
      `completed_at = now(), completed_by_id = created_by_id, outcome = 'a'`,
      /have_a_language/,
    ],
    ['withdrawn without a reason', 'withdrawn_at = now()', /with_a_reason/],
    ['due before it was asked', `due_on = '2020-01-24', anchor_day = 24`, /after_they_were_asked/],
    ['a day that its series does not have', 'anchor_day = anchor_day % 28 + 1', /keep_their_day/],
    ['other words', `question = 'another'`, /never change/],
    ['another first day', 'first_due_on = first_due_on + 1', /never change/],
    [
      'a status update on another item',
      `completed_at = now(), completed_by_id = created_by_id,
      outcome_revision_id = (SELECT r.id FROM revisions r JOIN lines l ON l.id = r.line_id
        WHERE l.commitment_id <> follow_ups.commitment_id LIMIT 1)`,
      /its own item/,
    ],
  ])('%s', async (_case, set, word) => {
    const { id } = await asked({ cadence: '1' })
    await expect(change(id, set)).rejects.toThrow(word)
  })

  it('a cadence outside 1 to 60, an empty question, an item of no such statement', async () => {
    const insert = (values: string) =>
      sql(
        `INSERT INTO follow_ups (id, statement_id, commitment_id, question, language, due_on, first_due_on, anchor_day,
             cadence_months, created_by_id)
           SELECT gen_random_uuid(), s.id, ${values}, 'en', '2027-01-24', '2027-01-24', 24, 61, $1 FROM statements s`,
        [analyst.id],
      )
    await expect(insert(`NULL, 'a'`)).rejects.toThrow(/cadence_in_months/)
    await expect(insert(`NULL, ' '`)).rejects.toThrow(/ask_something|cadence_in_months/)
    await expect(insert(`gen_random_uuid(), 'a'`)).rejects.toThrow(/an item of it/)
  })

  it('what was public going back, what was closed opening again, and removal', async () => {
    const shown = await asked({}, reviewer)
    await expect(change(shown.id, 'published_at = NULL')).rejects.toThrow(/stays public/)
    await complete(reviewer, because(shown))
    await expect(change(shown.id, 'completed_at = NULL')).rejects.toThrow(/stays as it is/)
    await expect(sql('DELETE FROM follow_ups WHERE id = $1', [shown.id])).rejects.toThrow(/never removed/)
    await expect(sql('TRUNCATE follow_ups')).rejects.toThrow(/never removed/)
  })
})
