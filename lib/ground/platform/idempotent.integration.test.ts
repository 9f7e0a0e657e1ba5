import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { complete } from '@/lib/assessment/follow-up/mutations/complete'
import { reschedule } from '@/lib/assessment/follow-up/mutations/reschedule'
import { schedule } from '@/lib/assessment/follow-up/mutations/schedule'
import { show } from '@/lib/assessment/follow-up/mutations/show'
import { withdraw as withdrawQuestion } from '@/lib/assessment/follow-up/mutations/withdraw'
import { completeSchema } from '@/lib/assessment/follow-up/schema'
import { proposeLink } from '@/lib/assessment/lineage/mutations/propose-link'
import { confirm } from '@/lib/assessment/reader-message/mutations/confirm'
import { publish as closeMessage } from '@/lib/assessment/reader-message/mutations/publish'
import { receive } from '@/lib/assessment/reader-message/mutations/receive'
import { sendBack as sendMessageBack } from '@/lib/assessment/reader-message/mutations/send-back'
import { withdrawReply } from '@/lib/assessment/reader-message/mutations/withdraw-reply'
import { openedSchema, sendBackSchema as sendMessageBackSchema } from '@/lib/assessment/reader-message/schema'
import { ask } from '@/lib/assessment/second-coding/mutations/ask'
import { beginFromCoding } from '@/lib/assessment/second-coding/mutations/begin-from-coding'
import { submit as submitCoding } from '@/lib/assessment/second-coding/mutations/submit'
import { takeBack } from '@/lib/assessment/second-coding/mutations/take-back'
import { askSchema } from '@/lib/assessment/second-coding/schema'
import { approve } from '@/lib/assessment/status-review/mutations/approve'
import { sendBack as sendJudgementBack } from '@/lib/assessment/status-review/mutations/send-back'
import { showAsProvisional } from '@/lib/assessment/status-review/mutations/show-as-provisional'
import { beginFrom } from '@/lib/assessment/status-update/mutations/begin-from'
import { citeSource } from '@/lib/assessment/status-update/mutations/cite-source'
import { answerComment, settleComment } from '@/lib/assessment/status-update/mutations/comments'
import { saveDraft } from '@/lib/assessment/status-update/mutations/save-draft'
import { submit } from '@/lib/assessment/status-update/mutations/submit'
import { submitDraft } from '@/lib/assessment/status-update/mutations/submit-draft'
import { withdraw as withdrawJudgement } from '@/lib/assessment/status-update/mutations/withdraw'
import { translate } from '@/lib/assessment/translation/mutations/translate'
import { watch } from '@/lib/evidence/lead/mutations/watch'
import { watchSchema } from '@/lib/evidence/lead/schema'
import { draft } from '@/lib/evidence/request/mutations/draft'
import { edit as editRequest } from '@/lib/evidence/request/mutations/edit'
import { publish as publishRequest } from '@/lib/evidence/request/mutations/publish'
import { recordAct } from '@/lib/evidence/request/mutations/record-act'
import { sendBack as sendRequestBack } from '@/lib/evidence/request/mutations/send-back'
import { publishSchema, sendBackSchema as sendRequestBackSchema } from '@/lib/evidence/request/schema'
import { askCopy } from '@/lib/evidence/snapshot/mutations/ask-copy'
import { askHandOver } from '@/lib/evidence/snapshot/mutations/ask-hand-over'
import { bringFile, readBrought } from '@/lib/evidence/snapshot/mutations/bring-file'
import { erase, lift } from '@/lib/evidence/snapshot/mutations/end-withholding'
import { showCopy } from '@/lib/evidence/snapshot/mutations/show-copy'
import { keptCopy } from '@/lib/evidence/snapshot/mutations/testing'
import { withhold } from '@/lib/evidence/snapshot/mutations/withhold'
import {
  askSchema as askCopySchema,
  bringSchema,
  endWithholdingSchema,
  showSchema as showCopySchema,
} from '@/lib/evidence/snapshot/schema'
import { addSource } from '@/lib/evidence/source/mutations/add-source'
import { classSource } from '@/lib/evidence/source/mutations/class-source'
import { listSource, sendBackClassings } from '@/lib/evidence/source/mutations/source-review'
import {
  decideSchema as decideSourceSchema,
  sendBackSchema as sendSourceBackSchema,
} from '@/lib/evidence/source/schema'
import { givePrivateLink } from '@/lib/reading/share/mutations/give-link'
import { giveSchema } from '@/lib/reading/share/schema'
import { addWebhook } from '@/lib/reading/webhook/mutations/add'
import { addSchema as addWebhookSchema } from '@/lib/reading/webhook/schema'
import { changePassword } from '@/lib/record/account/mutations/change-password'
import { changeRoles } from '@/lib/record/account/mutations/change-roles'
import { disablePerson } from '@/lib/record/account/mutations/disable-person'
import { enablePerson } from '@/lib/record/account/mutations/enable-person'
import { giveLink } from '@/lib/record/account/mutations/give-link'
import { invite } from '@/lib/record/account/mutations/invite'
import { makeToken } from '@/lib/record/account/mutations/make-token'
import { revokeInvitation } from '@/lib/record/account/mutations/revoke-invitation'
import { inviteForm, linkForm, passwordForm, rolesForm, tokenForm } from '@/lib/record/account/schema'
import type { Tried } from '@/lib/record/review/mutations/testing'
import { decisionSchema } from '@/lib/record/review/schema'
import { beginBringing } from '@/lib/text/bringing/mutations/begin-bringing'
import { discardBringing, takeBackBringing } from '@/lib/text/bringing/mutations/take-back-bringing'
import { mark } from '@/lib/text/commitment/mutations/mark'
import { proposeWithdrawal } from '@/lib/text/commitment/mutations/propose-withdrawal'
import { withdrawalSchema } from '@/lib/text/commitment/schema'
import { findThread } from '@/lib/text/note/data/thread'
import { annotate } from '@/lib/text/note/mutations/annotate'
import { noteReview } from '@/lib/text/note/mutations/note-review'
import { reply } from '@/lib/text/note/mutations/reply'
import { resolve } from '@/lib/text/note/mutations/resolve'
import { typedNote, typedReply } from '@/lib/text/note/mutations/testing'
import { addRendering } from '@/lib/text/statement/mutations/add-rendering'
import { alignmentReview } from '@/lib/text/statement/mutations/alignment-review'
import { beginAlignment } from '@/lib/text/statement/mutations/begin-alignment'
import { beginAlignmentSchema } from '@/lib/text/statement/schema'
import { asShownTo } from '@/lib/work/desk/data/testing'
import {
  because,
  classing,
  decidedOn,
  pendingOf,
  placeOf,
  proposed,
  reconciled,
  sentRequest,
  translation,
  withheld,
} from '@/scripts/test/made'
import { TRIED } from '@/scripts/test/reviewables'
import {
  inMonths,
  slug,
  today,
  typedAct,
  typedCoding,
  typedJudgement,
  typedLink,
  typedMark,
  typedMessage,
  typedQuestion,
  typedRendering,
  typedRequest,
  typedSource,
  typedWithholding,
} from '@/scripts/test/typed'
import { pdf } from '@/server/document-reader/evidence.fixture.mjs'
import { type Member, type Role, roles } from './actor'
import { answerOf, memberOf, ownDatabase, type RoleAccount, testPassword } from './testing'

// Nothing is asked there: no job is worked on.
vi.stubEnv('SUIVI_ARCHIVE_SAVE', 'https://archive.example/save/{url}')
const database = await ownDatabase({ seeded: true })
const members: Partial<Record<RoleAccount, Member>> = {}
const who = (name: RoleAccount): Member => {
  const member = members[name]
  if (!member) throw new Error(`nobody is ${name}`)
  return member
}

beforeAll(async () => {
  for (const name of ['admin', 'analyst', 'analyst2', 'reviewer', 'reviewer2'] as const)
    members[name] = await memberOf(database, name, 'administrator', 'analyst', 'reviewer')
})
afterEach(() => vi.useRealTimers())

/** What was sent, with or without other words, by whom, with which key, and as which version of what it is about. */
type Sending = (by: Member, key: string, words?: string, version?: { version: number }) => Promise<unknown>

/** A form that makes, decides or changes something. */
type Form = {
  /** By the name that its mutation gives it. */
  readonly makes: string
  readonly by: RoleAccount
  readonly for: readonly Role[]
  readonly events: readonly string[]
  readonly ready: () => Promise<Sending>
  /** How, if not as not permitted. */
  readonly refused?: string
  /** It says nothing but which thing it is about. */
  readonly isWordless?: true
}

/**
 * A row of the tables below: the name that its mutation gives it; who sends it here; who does it, the last of these roles alone and nobody
 * without any of them, or none where no role is asked for; its acts in the record; and what it needs first, with how it is then sent.
 */
const form = (
  makes: string,
  by: RoleAccount,
  of: readonly Role[],
  events: readonly string[],
  ready: Form['ready'],
  more: Pick<Form, 'refused' | 'isWordless'> = {},
): Form => ({ makes, by, for: of, events, ready, ...more })

const words = (text = '') => `Test words, not from the source. ${text}`
const reason = (more = '') => `Test reason ${more}`
/** What names nothing that there is. */
const other = randomUUID()

const noteOf = async (by: Member, said: object = {}) => (await annotate(by, typedNote(said))).id
const judgementOf = (reference: string, party: string, key?: string, more = '', version = 0) =>
  typedJudgement(reference, party, { key, version, seenUpTo: '2024-03', ...(more && { since: '2024-02' }) })
const submitted = async (reference: string, party: string, by = who('analyst'), said: object = {}) =>
  (await submit(by, { ...judgementOf(reference, party), ...said })).revisionId
const codingOf = (requestId: string, key?: string, more = '') =>
  typedCoding(requestId, { key, seenUpTo: '2024-03', ...(more && { since: '2024-02' }) })
const codingAsked = async (party: string) => {
  const revisionId = await submitted('2b', party, who('analyst2'))
  return (await ask(who('reviewer'), { revisionId, coder: who('analyst').id })).requestId
}
const renderingOf = (key?: string, more = '') =>
  typedRendering({
    ...{ key, url: `https://example.org/${key}` },
    text: `Texte d’essai ${key}${more}, qui n’est pas de la déclaration. Cela pourra couvrir un essai.`,
  })
const requestOf = (key?: string, more = '') => typedRequest({ key, asked: words(more) })
/** One after the other: how often a password is tried at once is counted. */
const inTurn = (send: Sending): Sending => {
  let former: Promise<unknown> = Promise.resolve()
  return (...sent) => {
    former = former.catch(() => {}).then(() => send(...sent))
    return former
  }
}

/** Forms that make something. */
const making: readonly Form[] = [
  ...Object.values<Tried>(TRIED).map(({ form: makes, acts = { made: ['submitted'] }, say }) =>
    form(
      makes,
      'analyst',
      ['analyst'],
      acts.made,
      async () => (by, key, more) => say(by, words(more), { key }),
    ),
  ),
  form('reply', 'analyst', ['analyst', 'reviewer'], ['replied'], async () => {
    const noteId = await noteOf(who('analyst'))
    return (by, key, more) => reply(by, typedReply({ key, noteId, body: words(more) }))
  }),
  form('bringing', 'admin', ['administrator'], [], async () => (by, key) => beginBringing(by, 'en', key), {
    isWordless: true,
  }),
  form('invitation', 'admin', ['administrator'], ['invited'], async () => (by, key, more) => {
    const invited = { email: 'invited@suivi.example', publicName: `Invited ${more ?? ''}` }
    return invite(by, inviteForm.parse({ key, ...invited, roles: 'analyst', locale: 'en' }))
  }),
  form(
    'private link',
    'analyst',
    ['analyst'],
    ['gave a link'],
    async () => {
      await saveDraft(who('analyst'), judgementOf('2b', 'all'))
      const named = { statement: slug, reference: '2b', party: 'all' }
      return (by, key, more) =>
        givePrivateLink(by, giveSchema.parse({ key, ...named, forWhom: `A reader ${more ?? ''}` }))
    },
    { refused: 'not_found' },
  ),
  form('webhook', 'admin', ['administrator'], ['added'], async () => (by, key, more) => {
    const address = `https://once.example/${more ? 'more' : 'hook'}`
    return addWebhook(by, addWebhookSchema.parse({ key, locale: 'en', address }))
  }),
  form(
    'reset link',
    'admin',
    ['administrator'],
    ['gave a link'],
    async () => (by, key, more) =>
      giveLink(by, linkForm.parse({ key, person: who(more ? 'analyst2' : 'analyst').id, locale: 'en' })),
  ),
  form('token', 'analyst', [], ['added'], async () =>
    inTurn((by, key, more) => {
      const input = { key, tokenName: `A program ${more ?? ''}`, scopes: ['notes:write'] }
      return makeToken(by, tokenForm.parse({ ...input, currentPassword: testPassword }))
    }),
  ),
  form('source', 'analyst', ['analyst'], ['added'], async () => {
    const address = 'https://example.org/document-of-a-test'
    return (by, key, more) =>
      addSource(by, typedSource({ key, address, title: `Test document ${more ?? ''}` }))
  }),
  form(
    'capture',
    'analyst',
    ['analyst'],
    ['asked'],
    async () => (by, key, more) => askCopy(by, askCopySchema.parse({ key, sourceId: more ? 'S13' : 'S12' })),
  ),
  form(
    'hand-over',
    'reviewer',
    ['analyst', 'reviewer'],
    ['asked'],
    async () => (by, key, more) =>
      askHandOver(by, askCopySchema.parse({ key, sourceId: more ? 'S13' : 'S12' })),
  ),
  form('file', 'analyst', ['analyst'], ['added', 'brought', 'kept'], async () => {
    const read = await readBrought(who('analyst'), pdf)
    const known = { file: 'there', cameBy: 'handed_out', titleBasis: 'described', type: 'ngo' }
    const said = { ...known, publisher: 'A test publisher', language: 'en' }
    return (by, key, more) =>
      bringFile(by, bringSchema.parse({ key, ...said, title: `Test leaflet ${more ?? ''}` }), read)
  }),
  form('withholding', 'reviewer', ['reviewer'], ['withheld'], async () => {
    const snapshotId = await keptCopy(database, who('analyst'), words(), { sourceId: 'S14' })
    return (by, key, more) =>
      withhold(by, typedWithholding({ sourceId: 'S14', snapshotId, key, reason: more ? 'danger' : 'law' }))
  }),
  form('citation', 'analyst', ['analyst'], [], async () => (by, key, more) => {
    const at = { statement: slug, reference: '8c', party: 'spain', language: 'en' }
    return citeSource(by, { key, ...at, sourceId: more ? 'S12' : 'S40' })
  }),
  form('mark', 'analyst', ['analyst'], ['marked'], async () => {
    const place = await placeOf('Within the framework')
    return (by, key, more) => mark(by, typedMark({ key, ...place, title: words(more) }))
  }),
  form('withdrawal', 'analyst', ['analyst', 'reviewer'], ['submitted'], async () => {
    const { markId } = await mark(who('analyst2'), typedMark(await placeOf('regular political dialogue')))
    await decidedOn(who('reviewer'), 'commitment', markId)
    return (by, key, more) =>
      proposeWithdrawal(by, withdrawalSchema.parse({ key, markId, reason: words(more), language: 'en' }))
  }),
  form(
    'follow-up',
    'analyst',
    ['analyst', 'reviewer'],
    ['scheduled', 'published'],
    async () => (by, key, more) => schedule(by, typedQuestion({ key, question: words(more) })),
  ),
  form('watch', 'analyst', ['analyst'], [], async () => (by, key, more) => {
    const feed = { kind: 'feed', language: 'en', every: '24', address: 'https://once.example/feed' }
    return watch(by, watchSchema.parse({ key, name: words(more), ...feed }))
  }),
  form(
    'request',
    'analyst',
    ['analyst'],
    ['added'],
    async () => (by, key, more) => draft(by, requestOf(key, more)),
  ),
  form('request act', 'analyst', ['analyst'], ['recorded'], async () => {
    const { id } = await draft(who('analyst'), requestOf())
    return (by, key, more, old) => recordAct(by, typedAct({ key, id, reference: more ?? '', ...old }))
  }),
  form('translation', 'analyst', ['analyst'], ['submitted'], async () => {
    const form = await translation({ slug, reference: '7c', source: null }, 'title')
    return (by, key, more) => translate(by, { ...form, key, text: words(more) })
  }),
  form(
    'link',
    'analyst',
    ['analyst'],
    ['submitted'],
    async () => (by, key, more) => proposeLink(by, typedLink({ key, quote: words(more) })),
  ),
  form(
    'revision',
    'analyst',
    ['analyst'],
    ['classed', 'submitted'],
    async () => (by, key, more) => submit(by, judgementOf('7e', 'spain', key, more)),
  ),
  form('revision from draft', 'analyst', ['analyst'], ['submitted'], async () => {
    const { version } = await saveDraft(who('analyst'), judgementOf('7e', 'morocco'))
    const at = { statement: slug, reference: '7e', party: 'morocco' }
    return (by, key, more) => submitDraft(by, { key, ...at, version: more ? version + 1 : version })
  }),
  form('draft from revision', 'analyst', ['analyst'], [], async () => {
    const revisionId = await submitted('7d', 'morocco', who('analyst2'))
    return (by, key, more) => beginFrom(by, { key, revisionId, instead: more ? 1 : 0 })
  }),
  form('coding request', 'reviewer', ['reviewer'], ['asked'], async () => {
    const revisionId = await submitted('7e', 'eu-commission', who('analyst2'))
    return (by, key, more) =>
      ask(by, askSchema.parse({ key, revisionId, coder: more ? who('analyst').id : '' }))
  }),
  form('second judgement', 'analyst', ['analyst'], ['submitted'], async () => {
    const requestId = await codingAsked('spain')
    return (by, key, more) => submitCoding(by, codingOf(requestId, key, more))
  }),
  form('draft from second judgement', 'analyst', ['analyst'], [], async () => {
    const requestId = await codingAsked('morocco')
    await submitCoding(who('analyst'), codingOf(requestId))
    await reconciled(who('reviewer'), requestId, 'first')
    return (by, key, more) => beginFromCoding(by, { key, requestId, instead: more ? 1 : 0 })
  }),
  form(
    'rendering',
    'reviewer',
    ['reviewer'],
    ['added'],
    async () => (by, key, more) => addRendering(by, renderingOf(key, more)),
  ),
  form('alignment', 'reviewer', ['reviewer'], [], async () => {
    const added = async () => {
      const { alignmentId } = await addRendering(who('reviewer'), renderingOf(randomUUID()))
      return database.app.alignment.findUniqueOrThrow({ where: { id: alignmentId } })
    }
    const [one, another] = [await added(), await added()]
    await alignmentReview.withdraw(who('reviewer'), { id: one.id, ...because })
    return (by, key, more) =>
      beginAlignment(
        by,
        beginAlignmentSchema.parse({ key, renderingId: more ? another.addedId : one.addedId }),
      )
  }),
]

/** What waits for a reviewer, as its page shows it. */
const waiting = {
  note: async () => {
    const id = await noteOf(who('analyst'), { visibility: 'public', intent: 'submit' })
    const fingerprint = (await findThread(who('reviewer'), id, undefined))?.note.fingerprint ?? ''
    return { noun: 'note', id, version: 1, fingerprint }
  },
  judgement: async (reference: string, party: string) =>
    asShownTo(who('reviewer'), await submitted(reference, party, undefined, { judgement: 'not_assessable' })),
  source: async () => {
    const { id } = await addSource(who('analyst'), typedSource())
    const { seen, ...of } = await pendingOf(who('reviewer'), id)
    return { ...of, seen: seen.join(',') }
  },
  classing: async () => {
    const { sourceId } = await waiting.source()
    await classSource(
      who('analyst2'),
      await classing(who('reviewer'), sourceId, { primary: 'yes', onBehalfOf: 'morocco' }),
    )
    const { seen, ...of } = await pendingOf(who('reviewer'), sourceId)
    return { ...of, seen: seen.join(',') }
  },
  request: async () => ({ locale: 'en', id: await sentRequest(who('analyst')), version: 2 }),
  message: async () => ({ locale: 'en', id: (await proposed(who('analyst'))).id, version: 3 }),
}

/** Forms that decide on what others wrote: an approval that stands is told as it was. */
const deciding: readonly Form[] = [
  form('message closed', 'reviewer', ['reviewer'], ['published'], async () => {
    const [read, next] = [await waiting.message(), await waiting.message()]
    return (by, key, more, old) =>
      closeMessage(by, openedSchema.parse({ ...(more ? next : read), key, ...old }))
  }),
  form('message sent back', 'reviewer', ['reviewer'], ['sent back'], async () => {
    const read = await waiting.message()
    return (by, key, more, old) =>
      sendMessageBack(by, sendMessageBackSchema.parse({ ...read, key, reason: reason(more), ...old }))
  }),
  form('decision', 'reviewer', ['reviewer'], ['sent back'], async () => {
    const read = { ...(await waiting.note()), decision: 'send_back' }
    return (by, key, more) =>
      noteReview.decide(by, decisionSchema.parse({ ...read, key, reason: reason(more) }))
  }),
  form('decisions', 'reviewer', ['reviewer'], ['approved', 'published', 'sent back'], async () => {
    const [one, next] = [await waiting.note(), await waiting.note()]
      .map(({ id, fingerprint }) => ({ id, fingerprint }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
    if (!one || !next) throw new Error('there are two notes')
    return (by, key, more) =>
      noteReview.decideEach(
        by,
        [
          { ...one, decision: 'approve', reason: '' },
          { ...next, decision: 'send_back', reason: reason(more) },
        ],
        key,
      )
  }),
  form('approval', 'reviewer', ['reviewer'], ['approved', 'published', 'approved'], async () => {
    const [read, next] = [await waiting.judgement('7b', 'spain'), await waiting.judgement('7b', 'morocco')]
    return (by, key, more) => approve(by, { ...(more ? next : read), key })
  }),
  form('showing as provisional', 'reviewer', ['reviewer'], ['showed as interim'], async () => {
    const read = await waiting.judgement('7b', 'eu-commission')
    return (by, key, more) =>
      showAsProvisional(by, { ...read, key, ...(more && { fingerprint: 'f'.repeat(64) }) })
  }),
  form('judgement sent back', 'reviewer', ['reviewer'], ['sent back'], async () => {
    const read = await waiting.judgement('7d', 'spain')
    return (by, key, more) => sendJudgementBack(by, { ...read, key, reason: reason(more) })
  }),
  form('listing', 'reviewer', ['reviewer'], ['listed'], async () => {
    const [read, next] = [await waiting.source(), await waiting.source()]
    return (by, key, more) => listSource(by, decideSourceSchema.parse({ ...(more ? next : read), key }))
  }),
  form('source sent back', 'reviewer', ['reviewer'], ['sent back'], async () => {
    const read = await waiting.classing()
    return (by, key, more) =>
      sendBackClassings(by, sendSourceBackSchema.parse({ ...read, key, reason: reason(more) }))
  }),
  form('request published', 'reviewer', ['reviewer'], ['approved', 'published'], async () => {
    const [read, next] = [await waiting.request(), await waiting.request()]
    return (by, key, more, old) =>
      publishRequest(by, publishSchema.parse({ ...(more ? next : read), key, ...old }))
  }),
  form('request sent back', 'reviewer', ['reviewer'], ['sent back'], async () => {
    const read = await waiting.request()
    return (by, key, more, old) =>
      sendRequestBack(by, sendRequestBackSchema.parse({ ...read, key, reason: reason(more), ...old }))
  }),
]

/** What stands so that a form may change it. */
const standing = {
  /** One that readers do not see yet. */
  question: async () => {
    const asking: Member = { ...who('analyst'), roles: ['analyst'] }
    return { id: (await schedule(asking, typedQuestion())).id, version: 1 }
  },
  withheld: async (sourceId: string) => {
    const said = { sourceId, words: 'Test words', reason: 'law', erase: 'yes' }
    const { ending } = await withheld(database, { by: who('reviewer2'), ...said })
    return { ...ending, number: '1' }
  },
  /** A comment on what was sent back, after the judgement of the starter dossier. */
  asked: async (reference: string) => {
    const revisionId = await submitted(reference, 'all', undefined, { seen: { all: 1 } })
    const read = await asShownTo(who('reviewer'), revisionId)
    const comments = [{ place: 'rationale', body: words() }]
    await sendJudgementBack(who('reviewer'), { ...read, reason: reason(), comments })
    const where = { review: { revisionId } }
    return (await database.app.reviewComment.findFirstOrThrow({ where })).id
  },
  invited: async () => {
    const email = `${randomUUID()}@suivi.example`
    const form = { email, publicName: 'A tester', roles: 'analyst', locale: 'en' }
    await invite(who('admin'), inviteForm.parse(form))
    return (await database.app.person.findUniqueOrThrow({ where: { email }, select: { id: true } })).id
  },
  /** The reply of a party, as it is shown. */
  reply: async () => {
    const said = { kind: 'reply', party: 'morocco', capacity: 'Ministry of a test' }
    const { id } = await proposed(who('analyst'), said, { outcome: 'accepted', matter: '', reason: '' })
    await confirm(who('reviewer'), { id, version: 3, channel: 'letter' })
    await closeMessage(who('reviewer'), { id, version: 4 })
    return { id, version: 5 }
  },
}

/** Forms that change how something stands: what stands so because of them is told as it was. */
const changing: readonly Form[] = [
  form('work withdrawn', 'analyst', [], ['withdrew'], async () => {
    const id = await noteOf(who('analyst'))
    return (by, key, more) => noteReview.withdraw(by, { id, key, reason: reason(more), language: 'en' })
  }),
  form('judgement withdrawn', 'analyst', ['analyst'], ['withdrew'], async () => {
    const revisionId = await submitted('7d', 'eu-commission')
    return (by, key, more) => withdrawJudgement(by, { key, revisionId: more ? other : revisionId })
  }),
  form('request edited', 'analyst', ['analyst'], ['edited'], async () => {
    const { id } = await draft(who('analyst'), requestOf())
    return (by, key, more, old) =>
      editRequest(by, { ...requestOf(key, `Other ${more ?? ''}`), id, version: 1, ...old })
  }),
  form('bringing discarded', 'admin', ['administrator'], [], async () => {
    const { id } = await beginBringing(who('admin'), 'en')
    return (by, key, more) => discardBringing(by, { key, id: more ? other : id })
  }),
  form('bringing taken back', 'admin', ['administrator'], ['reopened'], async () => {
    const { id } = await beginBringing(who('admin'), 'en')
    // As if it had been submitted, with what that asks of its words.
    await database.owner.$executeRaw`ALTER TABLE bringings DISABLE TRIGGER USER`
    await database.owner.bringing.update({
      where: { id },
      data: { state: 'submitted', submittedAt: new Date() },
    })
    await database.owner.$executeRaw`ALTER TABLE bringings ENABLE TRIGGER USER`
    return (by, key, more) => takeBackBringing(by, { key, id: more ? other : id })
  }),
  form('password', 'analyst2', [], ['changed password'], async () =>
    inTurn((by, key, more) => {
      const chosen = { currentPassword: testPassword, newPassword: `Other words, not ${testPassword}` }
      const form = passwordForm.parse({ key, ...chosen, ...(more && { newPassword: more.repeat(3) }) })
      return changePassword(by, form)
    }),
  ),
  form('follow-up shown', 'reviewer', ['reviewer'], ['published'], async () => {
    const read = await standing.question()
    return (by, key, more, old) => show(by, { ...read, key, ...(more && { id: other }), ...old })
  }),
  form('follow-up completed', 'analyst', ['analyst', 'reviewer'], ['completed'], async () => {
    const form = { ...(await standing.question()), outcome: 'reason', reasonLanguage: 'en' }
    return (by, key, more, old) =>
      complete(by, completeSchema.parse({ ...form, key, reason: reason(more), ...old }))
  }),
  form('follow-up rescheduled', 'analyst', ['analyst', 'reviewer'], ['rescheduled'], async () => {
    const read = await standing.question()
    return (by, key, more, old) =>
      reschedule(by, { ...read, key, dueOn: more ? inMonths() : today(), assignee: null, ...old })
  }),
  form('follow-up withdrawn', 'analyst', ['analyst', 'reviewer'], ['withdrew'], async () => {
    const read = await standing.question()
    return (by, key, more, old) =>
      withdrawQuestion(by, { ...read, key, reason: reason(more), reasonLanguage: 'en', ...old })
  }),
  form('thread settled', 'analyst', ['analyst', 'reviewer'], ['resolved'], async () => {
    const noteId = await noteOf(who('analyst'))
    return (by, key, more) => resolve(by, { key, noteId, act: more ? 'reopen' : 'resolve' })
  }),
  form('comment answered', 'analyst', [], [], async () => {
    const commentId = await standing.asked('7d')
    return (by, key, more) => answerComment(by, { key, commentId, answer: words(more) })
  }),
  form('comment settled', 'reviewer', ['reviewer'], [], async () => {
    const commentId = await standing.asked('7e')
    return (by, key, more) => settleComment(by, { key, commentId: more ? other : commentId })
  }),
  form('copy shown', 'reviewer', ['reviewer'], ['opened'], async () => {
    const snapshotId = await keptCopy(database, who('analyst'), words(), { sourceId: 'S60' })
    const { shown: seen } = await database.app.snapshot.findUniqueOrThrow({ where: { id: snapshotId } })
    const form = { sourceId: 'S60', number: '1', snapshotId, seen }
    return (by, key, more) =>
      showCopy(by, showCopySchema.parse({ ...form, key, shown: more ? 'quoted' : 'whole' }))
  }),
  form('withholding lifted', 'reviewer', ['reviewer'], ['lifted'], async () => {
    const form = await standing.withheld('S61')
    return (by, key, more) =>
      lift(by, endWithholdingSchema.parse({ ...form, key, ...(more && { withholdingId: other }) }))
  }),
  form('withholding erased', 'reviewer', ['administrator', 'reviewer'], ['erased'], async () => {
    const form = await standing.withheld('S62')
    return (by, key, more) =>
      erase(by, endWithholdingSchema.parse({ ...form, key, ...(more && { withholdingId: other }) }))
  }),
  form('roles changed', 'admin', ['administrator'], ['changed roles'], async () => {
    const form = { person: await standing.invited(), was: 'analyst' }
    return (by, key, more) =>
      changeRoles(by, rolesForm.parse({ ...form, key, roles: more ? ['administrator'] : ['reviewer'] }))
  }),
  form('person disabled', 'admin', ['administrator'], ['disabled'], async () => {
    const person = await standing.invited()
    return (by, key, more) => disablePerson(by, more ? other : person, key)
  }),
  form('person enabled', 'admin', ['administrator'], ['enabled'], async () => {
    const person = await standing.invited()
    await disablePerson(who('admin'), person)
    return (by, key, more) => enablePerson(by, more ? other : person, key)
  }),
  form('invitation revoked', 'admin', ['administrator'], ['revoked'], async () => {
    const person = await standing.invited()
    return (by, key, more) => revokeInvitation(by, more ? other : person, key)
  }),
  form('reply withdrawn', 'reviewer', ['reviewer'], ['withdrew'], async () => {
    const shown = await standing.reply()
    return (by, key, more, old) =>
      withdrawReply(by, openedSchema.parse({ ...shown, key, ...(more && { id: other }), ...old }))
  }),
  form('coding request taken back', 'reviewer', ['reviewer'], ['withdrew'], async () => {
    const requestId = await codingAsked('eu-commission')
    return (by, key, more) => takeBack(by, { key, requestId: more ? other : requestId })
  }),
]

const forms = [...making, ...deciding, ...changing]

/** Whose work the ready form decides on: they are refused although they have the role that it asks for. */
const AUTHORS: Readonly<Record<string, RoleAccount>> = {
  'coding request': 'analyst2',
  'message closed': 'analyst',
  'message sent back': 'analyst',
  decision: 'analyst',
  decisions: 'analyst',
  approval: 'analyst',
  'showing as provisional': 'analyst',
  'judgement sent back': 'analyst',
  listing: 'analyst',
  'source sent back': 'analyst2',
  'request published': 'analyst',
  'request sent back': 'analyst',
  'copy shown': 'analyst',
  'withholding lifted': 'reviewer2',
  'withholding erased': 'reviewer2',
}

/** Forms that say which version of a thing they were made from: from another they are refused. */
const VERSIONED: readonly string[] = [
  'request act',
  'message closed',
  'message sent back',
  'request published',
  'request sent back',
  'request edited',
  'follow-up shown',
  'follow-up completed',
  'follow-up rescheduled',
  'follow-up withdrawn',
  'reply withdrawn',
]

/** How many rows each table has. */
async function rowsOfAll(): Promise<Record<string, number>> {
  const tables = await database.owner.$queryRaw<{ name: string }[]>`
    SELECT relname::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'public' AND relkind = 'r' ORDER BY 1`
  const counted = tables.map(async ({ name }) => {
    const [row] = await database.owner.$queryRawUnsafe<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM "${name}"`,
    )
    return [name, row?.n ?? 0] as const
  })
  return Object.fromEntries(await Promise.all(counted))
}

const newest = async () =>
  (await database.app.event.aggregate({ _max: { position: true } }))._max.position ?? 0n
const verbsSince = async (position: bigint) =>
  (
    await database.app.event.findMany({ where: { position: { gt: position } }, orderBy: { position: 'asc' } })
  ).map(({ verb }) => verb)

describe('a form that makes something', () => {
  it.each(forms)(
    '$makes: refused to other roles, authors and old versions, and made once however often it is sent',
    async (form) => {
      const send = await form.ready()
      const [by, key] = [{ ...who(form.by), roles: form.for.slice(-1) }, randomUUID()]
      const before = await newest()
      // Whoever has every role but those that it asks for, and all else that it does.
      const others: Member = { ...by, roles: roles.filter((role) => !form.for.includes(role)) }
      if (form.for.length > 0)
        expect(await answerOf(send(others, randomUUID()))).toBe(form.refused ?? 'not_permitted')
      const author = AUTHORS[form.makes]
      if (author) expect(await answerOf(send(who(author), randomUUID()))).toBe('own_work')
      if (VERSIONED.includes(form.makes))
        expect(await answerOf(send(by, randomUUID(), undefined, { version: 77 }))).toBe('conflict')
      const answers = await Promise.all(Array.from({ length: 20 }, () => send(by, key)))
      const [first] = answers
      for (const answer of answers) expect(answer).toEqual(first)
      expect(await verbsSince(before)).toEqual(form.events)

      const rows = await rowsOfAll()
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 })
      expect(await send(by, key)).toEqual(first)
      expect(await answerOf(send(who('reviewer2'), key))).toBe('conflict')
      if (!form.isWordless) expect(await answerOf(send(by, key, 'Other words.'))).toBe('sent_before')
      expect(await rowsOfAll()).toEqual(rows)
    },
  )

  it('is named in the other tables as in this one', () => {
    const named = [...Object.keys(AUTHORS), ...VERSIONED]
    expect(named.filter((each) => forms.every(({ makes }) => makes !== each))).toEqual([])
  })

  it('is in this table, whatever it makes', async () => {
    const named = (await mutations()).flatMap((source) =>
      [...source.matchAll(/\bidempotent\(\s*\w+,\s*'([^']+)'/g)].map(([, name]) => name),
    )
    expect(named.sort()).toEqual(forms.map(({ makes }) => makes).sort())
  })

  it('by a reader without an account is known by its receipt, made of key and words', async () => {
    const sent = typedMessage()
    const before = await newest()
    const receipts = await Promise.all(Array.from({ length: 20 }, () => receive(sent)))
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 })
    expect(new Set([...receipts, await receive(sent)]).size).toBe(1)
    expect(await verbsSince(before)).toEqual(['received'])
  })
})

describe('a key', () => {
  it('of what failed may be sent again', async () => {
    const key = randomUUID()
    const nowhere = typedNote({ key, statement: 'nowhere' })
    expect(await answerOf(annotate(who('analyst'), nowhere))).toBe('not_found')
    expect(await answerOf(annotate(who('analyst'), { ...nowhere, statement: slug }))).toBe('done')
  })

  it('answers for one kind of form alone', async () => {
    const key = randomUUID()
    await beginBringing(who('admin'), 'en', key)
    expect(await answerOf(draft(who('admin'), requestOf(key)))).toBe('sent_before')
  })
})

async function mutations(): Promise<string[]> {
  const root = path.resolve(import.meta.dirname, '../..')
  const files = (await readdir(root, { recursive: true })).filter((file) =>
    /mutations.*(?<!test)\.ts$/.test(file),
  )
  return Promise.all(files.map((file) => readFile(path.join(root, file), 'utf8')))
}
