import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { schedule } from '@/lib/assessment/follow-up/mutations/schedule'
import { ask } from '@/lib/assessment/second-coding/mutations/ask'
import { type Locale, locales } from '@/lib/ground/i18n/routing'
import { handlingOf } from '@/lib/ground/job/mutations/handling'
import { takeJob } from '@/lib/ground/job/mutations/take-job'
import { workOn } from '@/lib/ground/job/mutations/work-on'
import { findAddressOfPerson } from '@/lib/ground/mail/data/address'
import { mailHandlingBy } from '@/lib/ground/mail/mutations/send-mail'
import { nextLetterAt } from '@/lib/ground/mail/rules/rhythm'
import type { Member } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import { startMailServer } from '@/lib/ground/platform/mail-server.fixture'
import { ownDatabase, peopleOf } from '@/lib/ground/platform/testing'
import { judged } from '@/scripts/test/made'
import { typedQuestion } from '@/scripts/test/typed'
import { findChosen } from '../data/choices'
import { noticesWriter } from '../data/letter'
import { findNotices } from '../data/notices'
import { chooseSchema } from '../schema'
import { NOTICE_KINDS } from '../types'
import { choose } from './choose'
import { read } from './read'
import { tell } from './tell'
import { watch } from './watch'
import { writeLetters } from './write-letters'

const slug = 'rabat-2022-07-08'
const server = await startMailServer(() => null)
vi.stubEnv('SUIVI_SMTP_URL', server.url)
vi.stubEnv('SUIVI_MAIL_FROM', 'Suivi <news@suivi.example>')
const database = await ownDatabase({ seeded: true })
const { analyst, analyst2, reviewer } = await peopleOf(database)

const handling = handlingOf(
  {
    'send-mail': mailHandlingBy({
      addresses: { person: findAddressOfPerson, subscriber: async () => null },
      writers: {
        trial: async () => null,
        'confirm-subscription': async () => null,
        news: async () => null,
        notices: noticesWriter(async () => ({ name: 'A site', address: 'https://suivi.example/' })),
      },
    }),
  },
  'send-mail',
)
if (!handling) throw new Error('nobody said how')

/** Sends whatever is queued. */
async function send(): Promise<void> {
  for (;;) {
    const job = await takeJob('send-mail')
    if (!job) return
    await workOn(job, handling as NonNullable<typeof handling>, new AbortController().signal)
  }
}

beforeEach(async () => {
  await tell()
  server.arrived.splice(0)
  for (const table of ['notices', 'notice_letters', 'notice_choices', 'watchers', 'mails', 'pgboss.job'])
    await database.owner.$executeRawUnsafe(`DELETE FROM ${table}`)
})
afterAll(() => server.stop())

const chosen = (by: Member, rhythm: string, { mail = true, locale = 'en' as Locale } = {}) =>
  choose(
    by,
    chooseSchema.parse({
      locale,
      ...(mail && { mail: 'yes' }),
      ...Object.fromEntries(NOTICE_KINDS.map((kind) => [kind, rhythm])),
    }),
  )

async function question(): Promise<void> {
  await schedule(reviewer, typedQuestion({ assignee: analyst.id }))
  await tell()
}

describe('a letter at once', () => {
  it.each(locales)('comes once, in the language in which it was asked for: %s', async (locale) => {
    await chosen(analyst, 'instant', { locale })
    expect(await findChosen(analyst)).toMatchObject({ mailIn: locale })
    await question()
    expect(await writeLetters()).toBe(1)
    expect(await writeLetters()).toBe(0)
    await send()
    const [mail, ...more] = server.arrived
    expect(more).toEqual([])
    expect(mail?.to).toEqual(['analyst@suivi.example'])
    const text = mail?.plain ?? ''
    expect(text).toContain(reviewer.publicName)
    const prefix = locale === 'en' ? '' : `/${locale}`
    expect(text).toMatch(new RegExp(`${prefix}/desk/follow-ups/[0-9a-f-]{36}`))
    expect(text).toContain(`${prefix}/desk/notices/choices`)
    // A notice holds no words of the question.
    expect(text).not.toContain('A test question')
  })

  it('is one for all that came, and says nothing of what was read meanwhile', async () => {
    await chosen(analyst, 'instant')
    await question()
    await question()
    expect(await writeLetters()).toBe(1)
    const { entries } = await findNotices(analyst, null, false)
    await read(analyst, { read: entries[0]?.id })
    await send()
    expect(server.arrived).toHaveLength(1)
    expect(server.arrived[0]?.plain.match(/\/desk\/follow-ups\//g)).toHaveLength(1)
    await question()
    await writeLetters()
    await read(analyst, { upTo: '999999999' })
    await send()
    expect(server.arrived).toHaveLength(1)
  })

  it('comes to nobody who did not ask for mail, or who is disabled', async () => {
    await chosen(analyst, 'instant', { mail: false })
    await question()
    expect(await writeLetters()).toBe(0)
    await chosen(analyst, 'instant')
    await question()
    expect(await writeLetters()).toBe(1)
    const whoever = { where: { id: analyst.id } }
    await database.owner.person.update({ ...whoever, data: { disabledAt: new Date() } })
    await send()
    await database.owner.person.update({ ...whoever, data: { disabledAt: null } })
    expect(server.arrived).toEqual([])
  })

  it('tells nothing of a first judgement to who was asked for a second one before it is sent', async () => {
    await chosen(analyst2, 'instant')
    const item = await database.app.commitment.findFirstOrThrow({
      where: { statement: { slug }, reference: '7e' },
    })
    await watch(analyst2, { type: 'commitment', id: item.id, watch: 'yes' })
    const revisionId = await judged(analyst, '7e', 'spain')
    await tell()
    expect(await writeLetters()).toBe(1)
    await ask(reviewer, { revisionId, coder: '' })
    await send()
    expect(server.arrived).toEqual([])
  })
})

describe('a letter of a day, or of a week', () => {
  it.each(['daily', 'weekly'] as const)('gathers what came until its hour: %s', async (rhythm) => {
    const at = nextLetterAt(rhythm, now())
    await chosen(analyst, rhythm)
    await question()
    await question()
    expect(await writeLetters(new Date(at.getTime() - 1_000))).toBe(0)
    expect(await writeLetters(at)).toBe(1)
    expect(await writeLetters(at)).toBe(0)
    await send()
    expect(server.arrived.map(({ plain }) => plain.match(/\/desk\/follow-ups\//g)?.length)).toEqual([2])
    // Nothing came since.
    const next = nextLetterAt(rhythm, at)
    expect(await writeLetters(next)).toBe(0)
    await question()
    expect(await writeLetters(new Date(next.getTime() + 3_600_000))).toBe(0)
    expect(await writeLetters(nextLetterAt(rhythm, next))).toBe(1)
  })
})

describe('what somebody wants never to be told of', () => {
  it('is told in no list and in no letter', async () => {
    await chosen(analyst, 'never')
    await question()
    expect((await findNotices(analyst, null, false)).entries).toEqual([])
    expect(await writeLetters()).toBe(0)
    await chosen(analyst, 'daily')
    await question()
    expect((await findNotices(analyst, null, false)).entries).toHaveLength(1)
  })
})
