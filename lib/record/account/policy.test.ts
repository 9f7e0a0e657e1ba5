import { describe, expect, it } from 'vitest'
import * as followUp from '@/lib/assessment/follow-up/policy'
import * as message from '@/lib/assessment/reader-message/policy'
import * as coding from '@/lib/assessment/second-coding/policy'
import * as judgementReview from '@/lib/assessment/status-review/policy'
import * as judgement from '@/lib/assessment/status-update/policy'
import { leadPolicy } from '@/lib/evidence/lead/policy'
import { requestPolicy } from '@/lib/evidence/request/policy'
import * as copy from '@/lib/evidence/snapshot/policy'
import * as source from '@/lib/evidence/source/policy'
import { jobPolicy } from '@/lib/ground/job/policy'
import { mailPolicy } from '@/lib/ground/mail/policy'
import { type Actor, type Member, type Role, roles, visitor } from '@/lib/ground/platform/actor'
import { readsGuests, sharePolicy } from '@/lib/reading/share/policy'
import { housePolicy } from '@/lib/reading/site/policy'
import { webhookPolicy } from '@/lib/reading/webhook/policy'
import * as review from '@/lib/record/review/policy'
import type { ReviewVerb, Work } from '@/lib/record/review/types'
import * as bringing from '@/lib/text/bringing/policy'
import * as commitment from '@/lib/text/commitment/policy'
import * as note from '@/lib/text/note/policy'
import * as statement from '@/lib/text/statement/policy'
import * as account from './policy'

// Who may do what: one row for each act, then what no row can say.

const member = (id: string, ...held: Role[]): Member => ({
  ...{ kind: 'member', id, sessionId: `session of ${id}`, publicName: id },
  roles: held,
})

/** Names somebody with roles, as in "ana: analyst reviewer"; "visitor" is nobody signed in. */
function person(said: string): Actor {
  if (said === 'visitor') return visitor
  const [id = '', held = ''] = said.split(':')
  return member(id, ...roles.filter((role) => held.split(' ').includes(role)))
}

type Act = {
  readonly act: string
  /** What the policy answers about the work of somebody. */
  readonly ask: (actor: Actor, by: string) => unknown
  /** The roles each of which is enough, for the work of others. */
  readonly others: string
  /** The same for own work; a member without any role is "none". */
  readonly own: string
  /** The refusal of own work to the roles that may do it to the work of others. */
  readonly ownRefused: string
  /** The refusal of the work of others to the roles that may do it to their own. */
  readonly hidden: string
  readonly toVisitors: string
}

/** Own work is treated as that of others, unless the row says otherwise. */
const act = (name: string, ask: Act['ask'], others: string, more: Partial<Act> = {}): Act => ({
  ...{ act: name, ask, others, own: more.ownRefused ? '' : others, ownRefused: 'not_permitted' },
  ...{ hidden: 'not_permitted', toVisitors: 'not_permitted', ...more },
})

const EVERYBODY = 'none analyst reviewer administrator'
const ownWork = { ownRefused: 'own_work' }
const signedOut = { toVisitors: 'signed_out' }
const asked = { createdById: 'x', assigneeId: 'x' }
const sent = { takenById: 'x', proposedById: 'x' }
const drafted = { authorId: 'x', unread: ['x'] }

const acts: readonly Act[] = [
  ...(['see', 'retry', 'cancel'] as const).map((verb) =>
    act(`${verb} jobs`, (actor) => jobPolicy(actor, verb, 'jobs'), 'administrator'),
  ),
  act('try mail', (actor) => mailPolicy(actor, 'try', 'mail'), 'administrator'),
  act('set texts of the site', (actor) => housePolicy(actor, 'set', 'texts'), 'administrator'),
  ...(['see', 'change'] as const).map((verb) =>
    act(`${verb} webhooks`, (actor) => webhookPolicy(actor, verb, 'webhooks'), 'administrator'),
  ),
  ...(['see', 'invite'] as const).map((verb) =>
    act(`${verb} people`, (actor) => account.peoplePolicy(actor, verb, 'people'), 'administrator'),
  ),
  ...(['change password', 'choose shortcuts', 'put away steps'] as const).map((verb) =>
    act(verb, (actor, id) => account.personPolicy(actor, verb, { id }), '', { own: EVERYBODY }),
  ),
  ...(['sign out', 'revoke'] as const).map((verb) =>
    act(`${verb} a session`, (actor, personId) => account.sessionPolicy(actor, verb, { personId }), '', {
      ...{ own: EVERYBODY, hidden: 'not_found', toVisitors: 'not_found' },
    }),
  ),
  ...(['make', 'revoke'] as const).map((verb) =>
    act(
      `${verb} a token`,
      (actor, personId) => account.tokenPolicy(actor, verb, { personId }),
      verb === 'revoke' ? 'administrator' : '',
      { own: EVERYBODY, hidden: 'not_found', toVisitors: 'not_found' },
    ),
  ),
  ...(['come', 'leave'] as const).map((verb) =>
    act(`${verb} to a page`, (actor, personId) => account.presencePolicy(actor, verb, { personId }), '', {
      own: EVERYBODY,
    }),
  ),
  ...(['change roles', 'disable', 'enable', 'revoke invitation', 'give a link'] as const).map((verb) =>
    act(verb, (actor, id) => account.accessPolicy(actor, verb, { id }), 'administrator', {
      ownRefused: 'own_account',
    }),
  ),
  ...statement.WORDING_VERBS.map((verb) =>
    act(`${verb} wording`, (actor) => statement.mayWord(actor, verb, null), 'reviewer', signedOut),
  ),
  act('move a statement', (actor) => statement.mayMove(actor, 'move', null), 'administrator', signedOut),
  act('annotate', (actor, authorId) => note.may(actor, 'annotate', { authorId }), 'analyst'),
  ...(['reply', 'resolve'] as const).map((verb) =>
    act(`${verb} to a note`, (actor, authorId) => note.may(actor, verb, { authorId }), 'analyst reviewer'),
  ),
  ...(['edit', 'submit'] as const).map((verb) =>
    act(`${verb} a note`, (actor, authorId) => note.may(actor, verb, { authorId }), '', {
      own: 'analyst reviewer',
    }),
  ),
  act('mark', (actor) => commitment.may(actor, 'mark'), 'analyst', signedOut),
  act(
    'propose to withdraw an item',
    (actor) => commitment.may(actor, 'propose_withdrawal'),
    'analyst reviewer',
    signedOut,
  ),
  act('turn following', (actor) => commitment.may(actor, 'turn_following'), 'reviewer', signedOut),
  ...[true, false].flatMap((isUnread) => {
    const ask =
      (verb: bringing.BringingVerb): Act['ask'] =>
      (actor, authorId) =>
        bringing.may(actor, verb, { authorId, isUnread })
    const of = `a bringing ${isUnread ? 'that nobody read' : 'that was submitted'}`
    return [
      act(`bring ${of}`, ask('bring'), 'administrator', signedOut),
      act(`read ${of}`, ask('read'), isUnread ? '' : 'administrator reviewer', {
        ...{ own: EVERYBODY, ...signedOut },
      }),
      ...(['change', 'take_back', 'discard'] as const).map((verb) =>
        act(`${verb} ${of}`, ask(verb), '', { own: 'administrator', ...signedOut }),
      ),
    ]
  }),
  ...(['draft', 'submit', 'withdraw'] as const).map((verb) =>
    act(`${verb} a judgement`, (actor, ownerId) => judgement.may(actor, verb, { ownerId }), '', {
      ...{ own: 'analyst', hidden: verb === 'withdraw' ? 'not_permitted' : 'not_found' },
    }),
  ),
  ...judgementReview.REVIEW_VERBS.map((verb) =>
    act(
      `${verb} a judgement`,
      (actor, by) => judgementReview.may(actor, verb, { authors: ['x', by] }),
      'reviewer',
      ownWork,
    ),
  ),
  act(
    'schedule a follow-up',
    (actor) => followUp.schedulingPolicy(actor, 'schedule', 'follow-up'),
    'analyst reviewer',
  ),
  ...followUp.FOLLOW_UP_VERBS.flatMap((verb) => {
    const own = (...hands: string[]) => (hands.includes(verb) ? 'analyst reviewer' : 'reviewer')
    return [
      act(
        `${verb} a follow-up that one set`,
        (actor, createdById) => followUp.followUpPolicy(actor, verb, { ...asked, createdById }),
        'reviewer',
        { own: own('reschedule', 'complete', 'withdraw') },
      ),
      act(
        `${verb} a follow-up that one has to answer`,
        (actor, assigneeId) => followUp.followUpPolicy(actor, verb, { ...asked, assigneeId }),
        'reviewer',
        { own: own('reschedule', 'complete') },
      ),
    ]
  }),
  act('read messages', (actor) => message.readsMessages(actor) || 'not_permitted', 'analyst reviewer'),
  act('take a message', (actor) => message.readerMessagePolicy(actor, 'take', sent), 'analyst reviewer'),
  act(
    'propose what becomes of a message',
    (actor, takenById) => message.readerMessagePolicy(actor, 'propose', { ...sent, takenById }),
    '',
    { own: 'analyst reviewer' },
  ),
  ...(['send_back', 'publish'] as const).map((verb) =>
    act(
      `${verb} a message`,
      (actor, proposedById) => message.readerMessagePolicy(actor, verb, { ...sent, proposedById }),
      'reviewer',
      ownWork,
    ),
  ),
  ...(['confirm', 'withdraw'] as const).map((verb) =>
    act(
      `${verb} a message`,
      (actor, by) => message.readerMessagePolicy(actor, verb, { takenById: by, proposedById: by }),
      'reviewer',
    ),
  ),
  ...(['watch', 'take', 'bring_back'] as const).map((verb) =>
    act(`${verb} a lead`, (actor, takenById) => leadPolicy(actor, verb, { takenById }), 'analyst'),
  ),
  ...(['give_back', 'let_go'] as const).map((verb) =>
    act(`${verb} a lead`, (actor, takenById) => leadPolicy(actor, verb, { takenById }), 'reviewer', {
      own: 'analyst',
    }),
  ),
  act('let_go a free lead', (actor) => leadPolicy(actor, 'let_go', { takenById: null }), 'analyst'),
  ...(['draft', 'record'] as const).map((verb) =>
    act(
      `${verb} a request`,
      (actor, authorId) => requestPolicy(actor, verb, { ...drafted, authorId }),
      'analyst',
    ),
  ),
  act('edit a request', (actor, authorId) => requestPolicy(actor, 'edit', { ...drafted, authorId }), '', {
    own: 'analyst',
  }),
  ...(['publish', 'send_back'] as const).flatMap((verb) => [
    act(
      `${verb} what one wrote of a request`,
      (actor, by) => requestPolicy(actor, verb, { ...drafted, unread: ['x', by] }),
      'reviewer',
      ownWork,
    ),
    act(
      `${verb} what others added to a request of one’s own`,
      (actor, authorId) => requestPolicy(actor, verb, { ...drafted, authorId }),
      'reviewer',
    ),
  ]),
  ...(
    [
      ['ask', 'analyst'],
      ['hand over', 'analyst reviewer'],
      ['show', 'reviewer', ownWork],
      ['withhold', 'reviewer'],
      ['lift', 'reviewer', ownWork],
      ['erase', 'reviewer administrator', ownWork],
    ] as const
  ).map(([verb, others, more]) =>
    act(`${verb} a copy`, (actor, by) => copy.may(actor, verb, { people: [by] }), others, more),
  ),
  ...(['add', 'class', 'open'] as const).map((verb) =>
    act(`${verb} a source`, (actor, by) => source.may(actor, verb, { people: [by] }), 'analyst'),
  ),
  ...(['list', 'decide'] as const).map((verb) =>
    act(
      `${verb} a source`,
      (actor, by) => source.may(actor, verb, { people: ['x', by] }),
      'reviewer',
      ownWork,
    ),
  ),
  act('read what guests wrote', (actor, by) => readsGuests(actor, by) || 'not_permitted', 'reviewer', {
    own: EVERYBODY,
  }),
]

describe('whoever may', () => {
  it.each(acts)('$act', ({ ask, others, own, ownRefused, hidden, toVisitors }) => {
    const [forOthers, forOwn] = [others.split(' '), own.split(' ')]
    expect(ask(visitor, 'other')).toBe(toVisitors)
    for (const role of [...roles, 'none'] as const) {
      const actor = role === 'none' ? member('me') : member('me', role)
      const refusal = forOwn.includes(role) ? hidden : 'not_permitted'
      expect(ask(actor, 'other'), `${role}, of others`).toBe(forOthers.includes(role) || refusal)
      const refusedOwn = forOthers.includes(role) ? ownRefused : 'not_permitted'
      expect(ask(actor, 'me'), `${role}, own`).toBe(forOwn.includes(role) || refusedOwn)
    }
    // Whoever holds every role is kept from their own work all the same.
    if (ownRefused !== 'not_permitted') expect(ask(member('me', ...roles), 'me')).toBe(ownRefused)
    const without = roles.filter((role) => !forOthers.includes(role) && !forOwn.includes(role))
    expect(ask(member('me', ...without), 'me') === true).toBe(forOwn.includes('none'))
  })
})

describe('a second judgement', () => {
  const work = { authors: ['ana'], coderId: null, askedById: 'rita' }
  const named = { ...work, coderId: 'bea' }
  it.each<[coding.CodingVerb, string, coding.CodingSubject, ReturnType<typeof coding.may>]>([
    ['ask', 'visitor', work, 'signed_out'],
    ['ask', 'rita: reviewer', work, true],
    ['ask', 'bea: analyst', work, 'not_permitted'],
    ['ask', 'ada: administrator', work, 'not_permitted'],
    ['ask', 'ana: reviewer analyst', work, 'own_work'],
    ['take_back', 'rolf: reviewer', named, true],
    ['take_back', 'bea: analyst reviewer', named, 'own_work'],
    ['take', 'bea: analyst', work, true],
    ['take', 'ana: analyst', work, 'own_work'],
    ['take', 'bo: analyst reviewer', work, 'not_permitted'],
    ['take', 'bea: analyst reviewer', named, true],
    ['take', 'bo: analyst', named, 'not_found'],
    ['take', 'rita: analyst', work, 'own_work'],
    ['take', 'rolf: reviewer', work, 'not_permitted'],
    ['write', 'bea: analyst', named, true],
    ['write', 'bea: analyst', work, 'not_found'],
    ['write', 'ana: analyst', named, 'not_found'],
    ['write', 'bea: reviewer', named, 'not_permitted'],
    ['reconcile', 'rolf: reviewer', named, true],
    ['reconcile', 'rita: reviewer', named, true],
    ['reconcile', 'bea: analyst reviewer', named, 'own_work'],
    ['reconcile', 'ana: analyst reviewer', named, 'own_work'],
    ['reconcile', 'bo: analyst', named, 'not_permitted'],
  ])('%s, by %s, of %j: %s', (verb, by, subject, answer) =>
    expect(coding.may(person(by), verb, subject)).toBe(answer),
  )
})

describe('a comment on a judgement', () => {
  const others = { authors: ['ana', 'ben'], isImported: false, answeredById: 'ana' }
  const own = { ...others, authors: ['ana', 'rita'] }
  const imported = { ...others, isImported: true }
  it.each([
    ['answer', 'rita: analyst', own, true],
    ['answer', 'rita: analyst', others, 'not_permitted'],
    ['answer', 'rita: analyst', imported, true],
    ['answer', 'rita: reviewer', imported, 'not_permitted'],
    ['answer', 'visitor', others, 'signed_out'],
    ['settle', 'rita: reviewer', others, true],
    ['settle', 'rita: reviewer', own, 'own_work'],
    ['settle', 'rita: reviewer', { ...others, answeredById: 'rita' }, 'own_work'],
    ['settle', 'rita: analyst', others, 'not_permitted'],
    ['settle', 'visitor', others, 'signed_out'],
  ] as const)('%s, by %s, on %j: %s', (verb, by, on, answer) =>
    expect(judgement.mayOnComment(person(by), verb, on)).toBe(answer),
  )
})

it.each([
  ['rita: analyst', 'revision', true],
  ['rita: administrator', 'source', true],
  ['visitor', 'revision', false],
  ...['person', 'session', 'invitation', 'share-link', 'token', 'webhook'].map(
    (type) => ['rita: analyst reviewer administrator', type, false] as const,
  ),
] as const)('%s is told of what happens to a %s: %s', (by, objectType, answer) => {
  expect(judgementReview.isToldTo(person(by), { objectType })).toBe(answer)
})

describe('a private link', () => {
  const work = { kind: 'revision', ownerId: 'other', makerId: null, isKept: false } as const
  const draft = { ...work, kind: 'draft' } as const
  it.each([
    ['give', 'me: analyst', { ...work, ownerId: 'me' }, true],
    ['give', 'me: reviewer', { ...work, ownerId: 'me' }, true],
    ['give', 'me: administrator', { ...work, ownerId: 'me' }, 'not_permitted'],
    ['give', 'me: analyst', work, 'not_permitted'],
    ['give', 'me: reviewer', work, true],
    ['give', 'me: administrator', work, 'not_permitted'],
    ['give', 'me: analyst reviewer', { ...work, isKept: true }, 'not_found'],
    ['give', 'me: analyst', { ...draft, ownerId: 'me' }, true],
    ['give', 'me: reviewer', draft, 'not_found'],
    ['give', 'me: administrator', draft, 'not_found'],
    ['give', 'visitor', work, 'signed_out'],
    ['revoke', 'me', { ...work, makerId: 'me' }, true],
    ['revoke', 'me: analyst', { ...work, ownerId: 'me', makerId: 'other' }, true],
    ['revoke', 'me: reviewer administrator', { ...work, makerId: 'other' }, 'not_found'],
    ['revoke', 'visitor', { ...work, makerId: 'me' }, 'signed_out'],
  ] as const)('%s, by %s, to %j: %s', (verb, by, to, answer) =>
    expect(sharePolicy(person(by), verb, to)).toBe(answer),
  )
})

describe('work under review', () => {
  const work: Work = {
    ...{ state: 'submitted', authorId: 'ana', people: ['ana', 'bea'] },
    ...{ writers: ['analyst'], wasPublished: false },
  }
  const inTheWay = { takers: ['reviewer'] } as const
  it.each<[ReviewVerb, string, Partial<Work>, ReturnType<typeof review.may>]>([
    ['submit', 'ana: analyst', {}, true],
    ['submit', 'ana: reviewer', {}, 'not_permitted'],
    ['submit', 'ben: analyst', {}, 'not_permitted'],
    ['submit', 'bea: analyst', {}, 'not_permitted'],
    ['approve', 'rita: reviewer', {}, true],
    ['approve', 'ben: analyst', {}, 'not_permitted'],
    ['approve', 'adam: administrator', {}, 'not_permitted'],
    ['approve', 'ana: analyst reviewer', {}, 'own_work'],
    ['approve', 'bea: reviewer', {}, 'own_work'],
    ['approve', 'visitor', {}, 'signed_out'],
    ['send_back', 'rita: reviewer', {}, true],
    ['send_back', 'ana: reviewer', {}, 'own_work'],
    ['send_back', 'ben: analyst', {}, 'not_permitted'],
    ['withdraw', 'ana: analyst', {}, true],
    ['withdraw', 'rita: reviewer', {}, 'not_permitted'],
    ['withdraw', 'rita: reviewer', inTheWay, true],
    ['withdraw', 'ben: analyst', inTheWay, 'not_permitted'],
    ['withdraw', 'rita: reviewer', { wasPublished: true }, true],
    ['withdraw', 'ben: analyst', { wasPublished: true }, 'not_permitted'],
  ])('%s, by %s, of work with %j: %s', (verb, by, change, answer) =>
    expect(review.may(person(by), verb, { ...work, ...change })).toBe(answer),
  )

  it('that is not begun yet is begun by whoever writes such things', () => {
    const [analyst, reviewer] = [member('ben', 'analyst'), member('rita', 'reviewer')]
    expect(review.may(analyst, 'submit', review.begun(analyst, ['analyst']))).toBe(true)
    expect(review.may(reviewer, 'submit', review.begun(reviewer, ['analyst']))).toBe('not_permitted')
  })

  it.each<[ReviewVerb, string, Work['state'], ReturnType<typeof review.answer>]>([
    ['submit', 'ana: analyst', 'sent_back', true],
    ['submit', 'ana: analyst', 'submitted', 'already_decided'],
    ['submit', 'ana: analyst', 'published', 'already_decided'],
    ['approve', 'rita: reviewer', 'submitted', true],
    ['approve', 'rita: reviewer', 'sent_back', 'already_decided'],
    ['approve', 'rita: reviewer', 'published', 'already_decided'],
    ['approve', 'rita: reviewer', 'withdrawn', 'already_decided'],
    ['withdraw', 'ana: analyst', 'sent_back', true],
    ['withdraw', 'ana: analyst', 'withdrawn', 'already_decided'],
    ['approve', 'ana: analyst', 'published', 'not_permitted'],
  ])('%s, by %s, of what is %s: %s', (verb, by, state, answer) =>
    expect(review.answer(person(by), verb, { ...work, state })).toBe(answer),
  )
})

describe('a mark under review', () => {
  it.each<[string, ReviewVerb, 'submitted' | 'sent_back', true | string]>([
    ['marker: analyst reviewer administrator', 'submit', 'sent_back', true],
    ['marker: analyst reviewer administrator', 'withdraw', 'submitted', true],
    ['marker: analyst reviewer administrator', 'approve', 'submitted', 'own_work'],
    ['marker: administrator', 'submit', 'sent_back', true],
    ['marker: reviewer', 'submit', 'sent_back', 'not_permitted'],
    ['marker', 'withdraw', 'sent_back', true],
    ['other: reviewer', 'approve', 'submitted', true],
    ['other: reviewer', 'withdraw', 'submitted', 'not_permitted'],
    ['other: reviewer', 'withdraw', 'sent_back', true],
    ['other: analyst', 'withdraw', 'sent_back', 'not_permitted'],
    ['other: analyst', 'submit', 'sent_back', 'not_permitted'],
  ])('by %s: %s while %s: %s', (by, verb, state, answer) => {
    const mark = commitment.markAsWork({ state, markedById: 'marker', publishedAt: null })
    expect(review.may(person(by), verb, mark)).toBe(answer)
  })

  it.each([
    ['proposer: analyst reviewer', 'approve', 'own_work'],
    ['marker: reviewer', 'approve', true],
    ['proposer', 'withdraw', true],
    ['other: reviewer', 'withdraw', 'not_permitted'],
  ] as const)('may be withdrawn: %s, %s that proposal: %s', (by, verb, answer) => {
    const proposal = commitment.withdrawalAsWork({ state: 'submitted', proposedById: 'proposer' })
    expect(review.may(person(by), verb, proposal)).toBe(answer)
  })
})
