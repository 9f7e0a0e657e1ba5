import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { schedule } from '@/lib/assessment/follow-up/mutations/schedule'
import { ask } from '@/lib/assessment/second-coding/mutations/ask'
import { recordAct } from '@/lib/evidence/request/mutations/record-act'
import { keptCopy } from '@/lib/evidence/snapshot/mutations/testing'
import { dayAfter } from '@/lib/ground/i18n/calendar'
import type { Member } from '@/lib/ground/platform/actor'
import { answerOf, ownDatabase, peopleOf } from '@/lib/ground/platform/testing'
import { annotate } from '@/lib/text/note/mutations/annotate'
import { reply } from '@/lib/text/note/mutations/reply'
import { typedNote, typedReply } from '@/lib/text/note/mutations/testing'
import { decidedOn, judged, received, sentRequest, submittedBringing } from '@/scripts/test/made'
import { today as dayNow, slug, typedAct, typedQuestion } from '@/scripts/test/typed'
import { findCounts, findNotices } from './data/notices'
import { findWatched } from './data/watched'
import { choose } from './mutations/choose'
import { forgetNotices } from './mutations/forget'
import { read } from './mutations/read'
import { tell } from './mutations/tell'
import { tellDue } from './mutations/tell-due'
import { watch } from './mutations/watch'
import { writeLetters } from './mutations/write-letters'
import { chooseSchema } from './schema'
import { NOTICE_KINDS } from './types'

const today = dayNow()

const database = await ownDatabase({ seeded: true })
const { admin, analyst, analyst2, reviewer, reviewer2 } = await peopleOf(database)

beforeEach(async () => {
  await tell()
  await database.owner.$executeRaw`DELETE FROM notices`
  await database.owner.$executeRaw`DELETE FROM watchers`
})

/** What somebody was told, newest first. */
async function toldTo(actor: Member): Promise<string[]> {
  await tell()
  const { entries } = await findNotices(actor, null, false)
  return entries.map(({ kind, object, on, by }) => [kind, object.type, on ?? '', by ?? ''].join(' ').trim())
}

const itemOf = (reference: string) =>
  database.app.commitment.findFirstOrThrow({ where: { statement: { slug }, reference } })

const watching = (actor: Member, type: string, id: string, wish = 'yes') =>
  watch(actor, { type, id, watch: wish } as Parameters<typeof watch>[1])

const question = (by: Member, assignee: Member | null, dueOn = dayAfter(today, 30)) =>
  schedule(by, typedQuestion({ dueOn, assignee: assignee?.id ?? '' }))
const note = async (by: Member) => (await annotate(by, typedNote())).id
const answer = (by: Member, noteId: string) => reply(by, typedReply({ noteId }))

describe('what concerns somebody', () => {
  it('is told to them once, and to nobody else', async () => {
    await question(reviewer, analyst)
    expect(await toldTo(analyst)).toEqual([`assigned follow-up 7c ${reviewer.publicName}`])
    for (const other of [analyst2, reviewer, admin]) expect(await toldTo(other)).toEqual([])
    // Whatever was killed before it was remembered.
    await database.owner.$executeRaw`UPDATE told_up_to SET position = 0`
    expect(await toldTo(analyst)).toEqual([`assigned follow-up 7c ${reviewer.publicName}`])
    expect(await findCounts(analyst.id)).toEqual({ total: 1, unread: 1 })
  })

  it('is told by one of several processes', async () => {
    await question(reviewer, analyst)
    await Promise.all([tell(), tell(), tell()])
    expect(await toldTo(analyst)).toHaveLength(1)
  })

  it('is not what one did oneself', async () => {
    await question(reviewer, reviewer)
    expect(await toldTo(reviewer)).toEqual([])
  })

  it('is a reply to a note of theirs, or to one that they replied to', async () => {
    const id = await note(analyst)
    await answer(analyst2, id)
    expect(await toldTo(analyst)).toEqual([`answered note 7c ${analyst2.publicName}`])
    await answer(analyst, id)
    expect(await toldTo(analyst2)).toEqual([`answered note 7c ${analyst.publicName}`])
  })

  it('is what awaits a decision of theirs, and what readers write', async () => {
    await judged(analyst, '7d', 'morocco')
    await received()
    expect(await toldTo(reviewer2)).toEqual([
      'reader_wrote reader-message 7c',
      `submitted revision 7d ${analyst.publicName}`,
    ])
    expect(await toldTo(analyst2)).toEqual(['reader_wrote reader-message 7c'])
    expect(await toldTo(admin)).toEqual([])
  })

  it('is told to nobody who is disabled', async () => {
    const whoever = { where: { id: analyst2.id } }
    await question(reviewer, analyst2)
    await database.owner.person.update({ ...whoever, data: { disabledAt: new Date() } })
    await tell()
    await database.owner.person.update({ ...whoever, data: { disabledAt: null } })
    expect(await toldTo(analyst2)).toEqual([])
  })
})

describe('what somebody watches', () => {
  it('is an item, a statement or a person', async () => {
    const item = await itemOf('7c')
    await watching(admin, 'commitment', item.id)
    await watching(analyst2, 'statement', item.statementId)
    await watching(reviewer2, 'person', reviewer.id)
    await answer(reviewer, await note(analyst))
    for (const other of [admin, analyst2, reviewer2])
      expect(await toldTo(other)).toEqual([`answered note 7c ${reviewer.publicName}`])
    await watching(admin, 'commitment', item.id, 'no')
    await answer(reviewer, await note(analyst))
    expect(await toldTo(admin)).toHaveLength(1)
    expect(await toldTo(analyst2)).toHaveLength(2)
  })

  it('tells nobody what is not for their eyes', async () => {
    const item = await itemOf('7c')
    await watching(admin, 'commitment', item.id)
    await received()
    expect(await toldTo(admin)).toEqual([])
  })

  it('is listed by its name, and must be there', async () => {
    const item = await itemOf('7c')
    await watching(analyst, 'commitment', item.id)
    await watching(analyst, 'commitment', item.id)
    await watching(analyst, 'source', 'S14')
    expect((await findWatched(analyst, 'en')).map(({ name }) => name).sort()).toEqual(['7c', 'S14'])
    expect(await answerOf(watching(analyst, 'source', 'S999999'))).toBe('not_found')
    expect(await answerOf(watching(analyst, 'statement', randomUUID()))).toBe('not_found')
    expect(await answerOf(watching(analyst, 'person', 'nobody'))).toBe('not_found')
  })
})

describe('a first judgement that a second one is asked of', () => {
  it('is told to nobody who may be asked, and what they were told of it is taken back', async () => {
    const item = await itemOf('7e')
    await watching(analyst2, 'commitment', item.id)
    const revisionId = await judged(analyst, '7e', 'spain')
    expect(await toldTo(analyst2)).toEqual([`submitted revision 7e ${analyst.publicName}`])
    await ask(reviewer, { revisionId, coder: '' })
    // Before anybody was told anything more.
    expect((await findNotices(analyst2, null, false)).entries).toEqual([])
    expect(await toldTo(analyst2)).toEqual([])
    expect(await findCounts(analyst2.id)).toEqual({ total: 0, unread: 0 })
    expect(await toldTo(reviewer2)).toEqual([`submitted revision 7e ${analyst.publicName}`])
  })

  it('is told to nobody who is asked by the time that it would be', async () => {
    const item = await itemOf('7e')
    await watching(analyst2, 'commitment', item.id)
    const revisionId = await judged(analyst, '7e', 'morocco')
    await ask(reviewer, { revisionId, coder: '' })
    expect(await toldTo(analyst2)).toEqual([])
  })
})

/** What is due on a day and bears on items 7c or 7d, as the analyst wrote it or is to look at it. */
const due = {
  'follow-up': async (dueOn: string) => (await question(reviewer, analyst, dueOn)).id,
  request: (deadline: string) =>
    sentRequest(analyst, { items: ['7c', '7d'] }, { deadline, basis: 'Test basis' }),
}

describe.each(Object.keys(due) as (keyof typeof due)[])('a %s whose day comes', (objectType) => {
  it('is told on that day, and when it is over, once each, also to who watches an item of it', async () => {
    const dueOn = dayAfter(today, 3)
    const noon = (days: number) => new Date(`${dayAfter(dueOn, days)}T12:00:00Z`)
    const id = await due[objectType](dueOn)
    await tell()
    await database.owner.$executeRaw`DELETE FROM notices`
    const ofIt = async () =>
      (
        await database.app.notice.findMany({ where: { objectType, objectId: id }, orderBy: { id: 'asc' } })
      ).map(({ kind, personId }) => [kind, personId])
    await tellDue(noon(-1))
    expect(await ofIt()).toEqual([])
    await tellDue(noon(0))
    await tellDue(noon(0))
    expect(await ofIt()).toEqual([['due', analyst.id]])
    await watching(analyst2, 'commitment', (await itemOf('7c')).id)
    await tellDue(noon(1))
    await tellDue(noon(2))
    expect(await ofIt()).toEqual([
      ['due', analyst.id],
      ...[analyst.id, analyst2.id].sort().map((personId) => ['overdue', personId]),
    ])
    if (objectType !== 'request') return
    // What was answered is due no more.
    await recordAct(analyst, typedAct({ id, version: 2, kind: 'answered' }))
    await database.owner.$executeRaw`DELETE FROM notices`
    await tellDue(noon(3))
    expect(await ofIt()).toEqual([])
  })
})

describe('notices that are old', () => {
  it('are forgotten: those that were read after 90 days, the others after a year; and the counts with them', async () => {
    const { id: commitmentId, statementId } = await itemOf('7c')
    const ago = (days: number) => new Date(Date.now() - days * 24 * 60 * 60_000)
    const told = (position: number, days: number, readDays: number | null) => ({
      ...{ personId: analyst.id, kind: 'submitted' as const, objectType: 'note', objectId: randomUUID() },
      ...{ statementId, commitmentId, position: BigInt(position), at: ago(days) },
      readAt: readDays === null ? null : ago(readDays),
    })
    await database.owner.notice.createMany({
      data: [
        told(1, 100, 91),
        told(2, 100, 89),
        told(3, 364, null),
        told(4, 366, null),
        told(5, 366, 1),
        told(6, 1, 1),
      ],
    })
    expect(await forgetNotices()).toBe(3)
    const left = await database.app.notice.findMany({
      where: { personId: analyst.id },
      orderBy: { id: 'asc' },
    })
    expect(left.map(({ position }) => Number(position))).toEqual([2, 3, 6])
    expect(await findCounts(analyst.id)).toEqual({ total: 3, unread: 1 })
    expect(await forgetNotices()).toBe(0)
  })
})

describe('a quote that stands no longer in the newest copy', () => {
  it('is told to whoever watches the source, or an item whose public judgement quotes it', async () => {
    const [quoted] = await database.owner.$queryRaw<
      { sourceId: string; quote: string; commitmentId: string }[]
    >`
      SELECT k.source_id AS "sourceId", k.quote, l.commitment_id::text AS "commitmentId"
        FROM citations k JOIN revisions r ON r.id = k.revision_id JOIN lines l ON l.id = r.line_id
       WHERE k.quote IS NOT NULL AND r.shown_as_interim_at IS NOT NULL AND r.state = 'submitted' LIMIT 1`
    if (!quoted) throw new Error('nothing is quoted')
    const { sourceId, quote, commitmentId } = quoted
    await watching(reviewer2, 'source', sourceId)
    await watching(admin, 'commitment', commitmentId)
    await keptCopy(database, analyst, `Before. ${quote} After.`, { sourceId })
    expect(await toldTo(reviewer2)).toEqual([])
    await keptCopy(database, analyst, 'Before. After.', { sourceId })
    for (const told of [admin, reviewer2])
      expect(await toldTo(told)).toEqual([`quote_gone source ${sourceId}`])
    // It was gone already.
    await keptCopy(database, analyst, 'Before. After that.', { sourceId })
    expect(await toldTo(reviewer2)).toHaveLength(1)
  })
})

describe('notices', () => {
  it('are read one by one or all up to one, by whose they are', async () => {
    for (const _ of [1, 2, 3]) await question(reviewer, analyst)
    await tell()
    const { entries } = await findNotices(analyst, null, false)
    const [newest, middle, oldest] = entries.map(({ id }) => id)
    await read(analyst2, { upTo: newest })
    expect(await findCounts(analyst.id)).toEqual({ total: 3, unread: 3 })
    await read(analyst, { upTo: middle })
    await read(analyst, { upTo: middle })
    expect((await findNotices(analyst, null, true)).entries.map(({ id }) => id)).toEqual([newest])
    await read(analyst, { unread: oldest })
    await read(analyst, { read: newest })
    expect((await findNotices(analyst, null, true)).entries.map(({ id }) => id)).toEqual([oldest])
    expect(await findCounts(analyst.id)).toEqual({ total: 3, unread: 1 })
  })

  it('come in parts', async () => {
    await database.owner.$executeRaw`
      INSERT INTO notices (person_id, kind, object_type, object_id, position, at)
      SELECT ${analyst.id}::uuid, 'assigned', 'source', 'S14', 1000000 + n, now() FROM generate_series(1, 60) n`
    const first = await findNotices(analyst, null, false)
    expect(first).toMatchObject({ before: 0, total: 60, previous: null })
    const second = await findNotices(analyst, first.next, false)
    expect(second).toMatchObject({ before: 25, total: 60, previous: '' })
    const third = await findNotices(analyst, second.next, false)
    expect(third).toMatchObject({ before: 50, previous: first.next, next: null })
    expect([...first.entries, ...second.entries, ...third.entries].map(({ id }) => Number(id))).toEqual(
      [...Array(60).keys()].map((n) => Number(first.entries[0]?.id) - n),
    )
  })
})

describe('where the site sends no mail', () => {
  it('no letter is queued, and what it would tell is not forgotten', async () => {
    await choose(
      analyst,
      chooseSchema.parse({
        mail: 'yes',
        ...Object.fromEntries(NOTICE_KINDS.map((kind) => [kind, 'instant'])),
      }),
    )
    const letters = () => database.app.noticeLetter.findMany({ where: { personId: analyst.id } })
    const before = await letters()
    await question(reviewer, analyst)
    await tell()
    expect(await writeLetters()).toBe(0)
    expect(await letters()).toEqual(before)
  })
})

describe('of what is on its way', () => {
  it('reviewers are told that a statement awaits them, though it is no statement yet', async () => {
    const id = await submittedBringing(admin)
    expect(await toldTo(reviewer)).toEqual([`submitted statement  ${admin.publicName}`])
    const [{ object, slug: of } = { object: null, slug: '' }] = (await findNotices(reviewer, null, false))
      .entries
    expect({ object, of }).toEqual({ object: { type: 'statement', id }, of: null })
    // Whoever brought it is told what became of it, before it is a statement.
    await decidedOn(reviewer, 'bringing', id, 'A test reason.')
    expect(await toldTo(admin)).toEqual([`sent_back statement  ${reviewer.publicName}`])
  })
})
