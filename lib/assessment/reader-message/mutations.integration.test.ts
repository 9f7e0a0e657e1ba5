import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { now } from '@/lib/ground/platform/clock'
import { answerOf, ownDatabase, peopleOf, verbsOn, withClient } from '@/lib/ground/platform/testing'
import { findPublicEvents } from '@/lib/record/event/data/public-events'
import { proposed as proposedAs, received as receivedAs } from '@/scripts/test/made'
import { slug, typedMessage, typedProposal } from '@/scripts/test/typed'
import { findLedToChoices, findOtherMessages } from './data/choices'
import { findClosedLately, findMessagesNamed, findOpenPlaces } from './data/desk'
import { findMessage } from './data/message'
import { findPartyReplies, findPublicMessages } from './data/public'
import { findReceipt } from './data/receipt'
import { confirm } from './mutations/confirm'
import { propose } from './mutations/propose'
import { publish } from './mutations/publish'
import { receiptOf } from './mutations/receipt'
import { receiptOfReceived, receive } from './mutations/receive'
import { sendBack } from './mutations/send-back'
import { take } from './mutations/take'
import { withdrawReply } from './mutations/withdraw-reply'

/** Planted in what a sender gives, and to be seen by nobody who may not. */
const secret = 'planted-secret@example.test'

const database = await ownDatabase({ seeded: true })
const { analyst, analyst2, reviewer, reviewer2, admin: administrator } = await peopleOf(database)

/** What a sender says beside the least. */
const form = (changes: object = {}) => ({ contact: secret, ...changes })
const sending = (changes: object = {}) => typedMessage(form(changes))

const replied = (changes: object = {}) =>
  form({ kind: 'reply', party: 'morocco', capacity: 'Ministry of a test', ...changes })

const received = (sent: object = form()) => receivedAs(sent)

async function opened(id: string) {
  const { version } = await database.app.readerMessage.findUniqueOrThrow({ where: { id } })
  return { id, version, locale: 'en' }
}

const proposal = async (id: string, changes: object = {}) =>
  typedProposal({ ...(await opened(id)), ...said, ...changes })
const said = { matter: 'A date on this page.', reason: 'The source says July.' }

/** A message as far as its review. */
const proposed = (sent: object = form(), changes: object = {}, by = analyst) =>
  proposedAs(by, sent, { ...said, ...changes })

const rowOf = (id: string) => database.app.readerMessage.findUniqueOrThrow({ where: { id } })

describe('receiving', () => {
  it('keeps what was sent, with an event that holds ids only, and nobody sees it but the desk', async () => {
    const sent = form({ body: '<script>alert(1)</script> **bold** \u202e', mayPublish: 'yes' })
    const { code, id } = await received(sent)
    expect(await rowOf(id)).toMatchObject({
      body: '<script>alert(1)</script> **bold**',
      state: 'received',
      contact: secret,
      mayPublish: true,
      takenById: null,
    })
    expect(code).toMatch(/^[0-9a-f]{40}$/)
    expect(JSON.stringify(await rowOf(id))).not.toContain(code)
    const [event] = await database.app.event.findMany({ where: { objectId: id } })
    expect(event).toMatchObject({ verb: 'received', actorKind: 'system', actorId: null })
    expect(Object.keys(JSON.parse(event?.payload ?? ''))).toEqual(['commitment'])
    expect(await findPublicMessages(slug)).toEqual([])
    expect((await findPublicEvents(slug, null, 1_000)).map(({ objectId }) => objectId)).not.toContain(id)
    expect(await findOpenPlaces(administrator)).toEqual([])
    expect(await findMessagesNamed(administrator, [id])).toEqual([])
    expect(await findClosedLately(administrator)).toEqual([])
    expect(await findMessage(administrator, id)).toBeNull()
    expect((await findOpenPlaces(analyst)).map((each) => each.id)).toContain(id)
    expect(await findMessagesNamed(analyst, [id])).toMatchObject([{ id }])
  })

  it('tells another form with the same key apart', async () => {
    const sent = sending()
    const other = { ...sent, body: `${sent.body} Also the year.` }
    expect(await receive(sent)).not.toBe(await receive(other))
    expect(await receiptOfReceived(sent)).toBe(receiptOf(sent))
    expect(receiptOf(sent)).not.toBe(receiptOf({ ...sent, key: randomUUID() }))
  })

  it('recognises the same words from another form', async () => {
    const words = `It was not July, says ${randomUUID()}.`
    const first = await received(form({ body: words }))
    const second = await received(form({ body: `  ${words.toUpperCase()} ` }))
    const seen = await findMessage(analyst, second.id)
    expect(seen?.sameWords.map(({ id }) => id)).toEqual([first.id])
  })

  it('knows a source that is in the library already', async () => {
    const { url } = await database.app.source.findUniqueOrThrow({ where: { id: 'S40' } })
    const { id } = await received(form({ kind: 'source', address: `${url}#part` }))
    expect(await findMessage(analyst, id)).toMatchObject({ knownSource: 'S40' })
  })

  it.each([
    ['an item that is none', { reference: '99z' }, 'not_found'],
    ['a statement that is none', { statement: 'elsewhere' }, 'not_found'],
  ])('refuses %s', async (_case, changes, answer) => {
    expect(await answerOf(receive(sending(changes)))).toBe(answer)
  })

  it('refuses a party that the statement has not', async () => {
    expect(await answerOf(receive(typedMessage(replied({ party: 'atlantis' }))))).toEqual({
      party: ['party'],
    })
  })
})

describe('answering', () => {
  it('goes from one hand to the next, and readers see the outcome in our words', async () => {
    const { code, id } = await received()
    expect(await findReceipt(slug, code)).toMatchObject({ state: 'received', answer: null })
    await take(analyst, await opened(id))
    await take(analyst2, await opened(id))
    expect(await answerOf(take(administrator, await opened(id)))).toBe('not_permitted')
    expect(await answerOf(propose(analyst, await proposal(id)))).toBe('not_permitted')
    await propose(analyst2, await proposal(id))
    expect(await findReceipt(slug, code)).toMatchObject({ state: 'proposed', answer: null })
    expect(await findPublicMessages(slug)).not.toContainEqual(expect.objectContaining({ id }))
    expect((await findMessage(reviewer, id))?.contact).toBe(secret)
    await publish(reviewer, await opened(id))
    expect((await rowOf(id)).contact).toBeNull()
    expect(await findReceipt(slug, code)).toMatchObject({ state: 'closed', answer: { id, isReply: false } })
    expect(await verbsOn(database, id)).toEqual(['received', 'took on', 'took on', 'proposed', 'published'])
    expect((await findPublicMessages(slug)).find((each) => each.id === id)).toMatchObject({
      reference: '7c',
      outcome: 'not_accepted',
      matter: 'A date on this page.',
      reason: 'The source says July.',
      words: null,
      ledTo: null,
    })
    expect(
      (await findPublicEvents(slug, null, 1_000)).filter(({ objectId }) => objectId === id),
    ).toMatchObject([{ verb: 'published' }])
  })

  it('shows the sender’s own words only by their permission', async () => {
    const silent = await received()
    await take(analyst, await opened(silent.id))
    const showing = { showsWords: 'yes', matter: '' }
    expect(await answerOf(propose(analyst, await proposal(silent.id, showing)))).toEqual({
      showsWords: ['permission'],
    })
    const { id } = await proposed(form({ body: 'Shown by permission.', mayPublish: 'yes' }), showing)
    await publish(reviewer, await opened(id))
    expect((await findPublicMessages(slug)).find((each) => each.id === id)).toMatchObject({
      matter: null,
      words: { text: 'Shown by permission.', language: 'en' },
    })
  })

  it('leads to what it changed', async () => {
    const choices = await findLedToChoices(slug, '7c')
    expect(new Set(choices.map(({ kind }) => kind))).toEqual(new Set(['revision', 'source', 'variant']))
    for (const kind of ['revision', 'source', 'variant']) {
      const ledTo = choices.find((choice) => choice.kind === kind)?.value ?? ''
      const { id } = await proposed(form(), { outcome: 'accepted', ledTo })
      expect((await findMessage(reviewer, id))?.proposal).toMatchObject({ ledTo })
      await publish(reviewer, await opened(id))
      expect((await findPublicMessages(slug)).find((each) => each.id === id)?.ledTo).toMatchObject({ kind })
    }
    const { id } = await received()
    await take(analyst, await opened(id))
    for (const ledTo of [
      `revision:${randomUUID()}`,
      'source:S999',
      'variant:v99',
      `item:${randomUUID()}`,
      'note:x',
      `note:${'-'.repeat(36)}`,
    ])
      expect(await answerOf(propose(analyst, await proposal(id, { outcome: 'accepted', ledTo })))).toEqual({
        ledTo: ['led_to'],
      })
  })

  it('names the message that said it before', async () => {
    const first = await received()
    const second = await received()
    await take(analyst, await opened(second.id))
    expect((await findOtherMessages(slug, second.id)).map(({ id }) => id)).toContain(first.id)
    const repeats = (duplicateOf: string) => ({ outcome: 'duplicate', duplicateOf })
    expect(await answerOf(propose(analyst, await proposal(second.id, repeats(second.id))))).toEqual({
      duplicateOf: ['duplicate_of'],
    })
    await propose(analyst, await proposal(second.id, repeats(first.id)))
    await publish(reviewer, await opened(second.id))
    const publicOne = async () => (await findPublicMessages(slug)).find(({ id }) => id === second.id)
    expect(await publicOne()).toMatchObject({ outcome: 'duplicate', duplicateOf: null })
    await take(analyst, await opened(first.id))
    await propose(analyst, await proposal(first.id))
    await publish(reviewer, await opened(first.id))
    expect(await publicOne()).toMatchObject({ duplicateOf: first.id })
  })

  it('never shows spam', async () => {
    const { code, id } = await proposed(form({ body: 'Buy now.' }), { outcome: 'spam' })
    await publish(reviewer, await opened(id))
    expect(await rowOf(id)).toMatchObject({ state: 'closed', matter: null, reason: null, contact: null })
    expect(JSON.stringify(await findPublicMessages(slug))).not.toContain(id)
    expect(await findReceipt(slug, code)).toMatchObject({ state: 'closed', answer: null })
    expect((await verbsOn(database, id)).at(-1)).toBe('completed')
    expect((await findPublicEvents(slug, null, 1_000)).map(({ objectId }) => objectId)).not.toContain(id)
  })

  it('sent back keeps what was filled in, for whoever proposed it', async () => {
    const { id } = await proposed()
    const back = async (reason: string) => sendBack(reviewer, { ...(await opened(id)), reason })
    expect(await answerOf(back(''))).toBe('reason_missing')
    await back('Say which source.')
    expect(await findMessage(analyst, id)).toMatchObject({
      state: 'taken',
      sentBackReason: 'Say which source.',
      proposal: { matter: 'A date on this page.' },
      may: { propose: true, publish: false },
    })
    expect(await answerOf(publish(reviewer, await opened(id)))).toBe('conflict')
    await propose(analyst, await proposal(id, { reason: 'S40 says July.' }))
    await publish(reviewer, await opened(id))
    expect((await findPublicMessages(slug)).find((each) => each.id === id)?.reason).toBe('S40 says July.')
  })

  it('of two at the same moment one succeeds; a stale page and a closed message are told', async () => {
    const { id } = await proposed()
    const page = await opened(id)
    const answers = await Promise.all([answerOf(publish(reviewer, page)), answerOf(publish(reviewer2, page))])
    expect(answers.sort()).toEqual(['done', 'message_closed'])
    expect(await answerOf(take(analyst, await opened(id)))).toBe('message_closed')
    const other = await received()
    const stale = await opened(other.id)
    await take(analyst, stale)
    expect(await answerOf(take(analyst2, stale))).toBe('conflict')
    expect(await answerOf(take(analyst, { id: randomUUID(), version: 1 }))).toBe('not_found')
  })
})

describe('the reply of a party', () => {
  const inFull = { outcome: 'accepted', matter: '', reason: '' }

  it('is shown as its own words once a reviewer confirmed whose it is, and another person read it', async () => {
    const text = 'نص للتجربة، ليس من المصدر.\nسطر ثان.'
    const { code, id } = await proposed(replied({ body: text, language: 'ar' }), inFull)
    expect(await answerOf(publish(reviewer, await opened(id)))).toBe('reply_unconfirmed')
    expect(await answerOf(confirm(analyst, { ...(await opened(id)), channel: 'letter' }))).toBe(
      'not_permitted',
    )
    await confirm(reviewer, { ...(await opened(id)), channel: 'call_back' })
    expect(await answerOf(confirm(reviewer2, { ...(await opened(id)), channel: 'letter' }))).toBe(
      'already_decided',
    )
    expect(await findMessage(analyst, id)).toMatchObject({
      confirmation: { by: reviewer.publicName, channel: 'call_back' },
    })
    await publish(reviewer, await opened(id))
    const shown = (await findPartyReplies(slug)).find((reply) => reply.id === id)
    expect(shown).toMatchObject({
      reference: '7c',
      party: 'morocco',
      capacity: 'Ministry of a test',
      language: 'ar',
      text,
      isExcerpt: false,
      withdrawnAt: null,
    })
    expect(Object.keys(shown ?? {})).not.toContain('channel')
    expect(await findPublicMessages(slug)).not.toContainEqual(expect.objectContaining({ id }))
    expect(await findReceipt(slug, code)).toMatchObject({ answer: { id, isReply: true } })
    const confirming = await database.app.event.findFirstOrThrow({
      where: { objectId: id, verb: 'confirmed' },
    })
    expect(confirming.payload).toBe('{}')
  })

  it('is shown in part by an excerpt that stands in it', async () => {
    const body = 'First part. Second part, not for this item.'
    const message = await received(replied({ body }))
    await take(analyst, await opened(message.id))
    const part = (excerpt: string) => ({ ...inFull, outcome: 'partly', excerpt })
    expect(await answerOf(propose(analyst, await proposal(message.id, part('Another part.'))))).toEqual({
      excerpt: ['excerpt_words'],
    })
    await propose(analyst, await proposal(message.id, part('First part.')))
    await confirm(reviewer, { ...(await opened(message.id)), channel: 'official_mail' })
    await publish(reviewer2, await opened(message.id))
    expect((await findPartyReplies(slug)).find(({ id }) => id === message.id)).toMatchObject({
      text: 'First part.',
      isExcerpt: true,
    })
  })

  it('that is nobody’s known is answered like any other message, without its words', async () => {
    const { id } = await proposed(replied({ body: 'Words of somebody else.' }), {
      matter: 'A reply sent in the name of Morocco.',
      reason: 'We could not make sure who sent it.',
    })
    await publish(reviewer, await opened(id))
    expect((await findPartyReplies(slug)).map((reply) => reply.id)).not.toContain(id)
    expect((await findPublicMessages(slug)).find((each) => each.id === id)).toMatchObject({
      kind: 'reply',
      words: null,
    })
  })

  it('is open to every party alike', async () => {
    const { parties } = await database.app.statement.findUniqueOrThrow({
      where: { slug },
      include: { parties: true },
    })
    for (const { key } of parties) {
      const { id } = await proposed(replied({ party: key, body: `Reply of ${key}.` }), inFull)
      await confirm(reviewer, { ...(await opened(id)), channel: 'letter' })
      await publish(reviewer, await opened(id))
      expect((await findPartyReplies(slug)).find((reply) => reply.id === id)).toMatchObject({ party: key })
    }
    expect(parties).toHaveLength(3)
  })

  it('leaves only its days when the party takes it back', async () => {
    const { id } = await proposed(replied({ body: 'To be taken back.' }), inFull)
    await confirm(reviewer, { ...(await opened(id)), channel: 'in_person' })
    await publish(reviewer, await opened(id))
    await withdrawReply(reviewer2, await opened(id))
    const shown = (await findPartyReplies(slug)).find((reply) => reply.id === id)
    expect(shown).toMatchObject({ text: null, withdrawnAt: expect.any(String) })
    expect(JSON.stringify(await findPartyReplies(slug))).not.toContain('To be taken back.')
    expect(await answerOf(withdrawReply(reviewer, await opened(id)))).toBe('already_decided')
    expect((await verbsOn(database, id)).at(-1)).toBe('withdrew')
  })

  it('what is no reply cannot be confirmed or taken back', async () => {
    const { id } = await proposed()
    expect(await answerOf(confirm(reviewer, { ...(await opened(id)), channel: 'letter' }))).toBe(
      'not_permitted',
    )
    await publish(reviewer, await opened(id))
    expect(await answerOf(withdrawReply(reviewer, await opened(id)))).toBe('not_permitted')
  })
})

it('nothing planted by a sender is in what is public or in the record', async () => {
  const planted = 'planted-words-4711'
  const { id } = await proposed(form({ body: planted, contact: secret }))
  const seen = async () =>
    JSON.stringify([
      await findPublicMessages(slug),
      await findPartyReplies(slug),
      await findPublicEvents(slug, null, 1_000),
      (await database.app.event.findMany()).map((event) => event.payload),
    ])
  expect(await seen()).not.toMatch(/planted/)
  await publish(reviewer, await opened(id))
  expect(await seen()).not.toMatch(/planted/)
})

describe('what the database itself refuses', () => {
  const change = (id: string, set: string) =>
    withClient(database.ownerUrl, (client) =>
      client.query(`UPDATE reader_messages SET version = version + 1, ${set} WHERE id = $1`, [id]),
    )

  it.each([
    ['other words', `body = 'other'`, /never changes/],
    ['another permission', 'may_publish = true', /never changes/],
    ['another sender', `contact = 'other'`, /only ever forgotten/],
    ['a skipped step', `state = 'proposed'`, /does not go|by_somebody/],
    ['closed at once', `state = 'closed', closed_at = now()`, /does not go|second_person/],
    ['taken by nobody', `state = 'taken', taken_at = now()`, /taken_by_somebody/],
    [
      'a confirmation of what is no reply',
      `confirmed_by = 'letter', confirmed_at = now(), confirmed_by_id = (SELECT id FROM people LIMIT 1)`,
      /confirmed_by_somebody/,
    ],
  ])('%s', async (_case, set, word) => {
    const { id } = await received()
    await expect(change(id, set)).rejects.toThrow(word)
  })

  it.each([
    ['the same person twice', `closed_by_id = proposed_by_id`, /second_person/],
    ['a sender who can still be reached', `closed_by_id = '$reviewer'`, /forget_the_sender/],
    [
      'another outcome than the proposed',
      `contact = NULL, closed_by_id = '$reviewer', outcome = 'not_about_this'`,
      /as it was proposed/,
    ],
    [
      'words without permission',
      `contact = NULL, closed_by_id = '$reviewer', shows_words = true`,
      /by_permission|as it was proposed/,
    ],
  ])('closing with %s', async (_case, set, word) => {
    const { id } = await proposed()
    const closing = `state = 'closed', closed_at = now(), ${set.replace('$reviewer', reviewer.id)}`
    await expect(change(id, closing)).rejects.toThrow(word)
  })

  it('an act that is not its next version', async () => {
    const { id } = await received()
    const unversioned = withClient(database.ownerUrl, (client) =>
      client.query('UPDATE reader_messages SET contact = NULL WHERE id = $1', [id]),
    )
    await expect(unversioned).rejects.toThrow(/next version/)
  })

  it('a reply shown before it was confirmed, what was closed changing again, and removal', async () => {
    const { id } = await proposed(replied(), { outcome: 'accepted', matter: '', reason: '' })
    const closing = `state = 'closed', closed_at = now(), contact = NULL, closed_by_id = '${reviewer.id}'`
    await expect(change(id, closing)).rejects.toThrow(/replies_are_confirmed/)
    await confirm(reviewer, { ...(await opened(id)), channel: 'letter' })
    await expect(change(id, `confirmed_by = 'in_person'`)).rejects.toThrow(/confirmed once/)
    await publish(reviewer, await opened(id))
    await expect(change(id, `matter = 'other', answer_language = 'en'`)).rejects.toThrow(/stays as it is/)
    await expect(change(id, `contact = NULL`)).resolves.toBeDefined()
    for (const sql of ['DELETE FROM reader_messages', 'TRUNCATE reader_messages CASCADE'])
      await expect(withClient(database.ownerUrl, (client) => client.query(sql))).rejects.toThrow(
        /never removed/,
      )
  })
})

// Last, since nothing more is taken afterwards.
it('takes a hundred messages an hour from everybody together, and then asks to wait', async () => {
  const received = await database.app.readerMessage.count()
  for (let n = received; n < 100; n += 1) await receive(sending())
  expect(await answerOf(receive(sending()))).toBe('messages_full')
  const before = new Date(now().getTime() - 61 * 60_000)
  await withClient(database.ownerUrl, async (client) => {
    await client.query('ALTER TABLE reader_messages DISABLE TRIGGER reader_messages_move_as_permitted')
    await client.query(`UPDATE reader_messages SET received_at = $1 WHERE state = 'received'`, [before])
    await client.query('ALTER TABLE reader_messages ENABLE TRIGGER reader_messages_move_as_permitted')
  })
  expect(await answerOf(receive(sending()))).toBe('done')
})
