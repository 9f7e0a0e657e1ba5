import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { complete } from '@/lib/assessment/follow-up/mutations/complete'
import { reschedule } from '@/lib/assessment/follow-up/mutations/reschedule'
import { schedule } from '@/lib/assessment/follow-up/mutations/schedule'
import { show } from '@/lib/assessment/follow-up/mutations/show'
import { withdraw as withdrawQuestion } from '@/lib/assessment/follow-up/mutations/withdraw'
import { completeSchema, scheduleSchema } from '@/lib/assessment/follow-up/schema'
import { proposeLink } from '@/lib/assessment/lineage/mutations/propose-link'
import { proposeSchema } from '@/lib/assessment/lineage/schema'
import { confirm } from '@/lib/assessment/reader-message/mutations/confirm'
import { propose } from '@/lib/assessment/reader-message/mutations/propose'
import { publish as closeMessage } from '@/lib/assessment/reader-message/mutations/publish'
import { receiptHashOf } from '@/lib/assessment/reader-message/mutations/receipt'
import { receive } from '@/lib/assessment/reader-message/mutations/receive'
import { sendBack as sendMessageBack } from '@/lib/assessment/reader-message/mutations/send-back'
import { take } from '@/lib/assessment/reader-message/mutations/take'
import { withdrawReply } from '@/lib/assessment/reader-message/mutations/withdraw-reply'
import {
  openedSchema,
  proposalSchema,
  readerMessageSchema,
  sendBackSchema as sendMessageBackSchema,
} from '@/lib/assessment/reader-message/schema'
import { ask } from '@/lib/assessment/second-coding/mutations/ask'
import { beginFromCoding } from '@/lib/assessment/second-coding/mutations/begin-from-coding'
import { reconcile } from '@/lib/assessment/second-coding/mutations/reconcile'
import { submit as submitCoding } from '@/lib/assessment/second-coding/mutations/submit'
import { takeBack } from '@/lib/assessment/second-coding/mutations/take-back'
import { askSchema, codingSchema } from '@/lib/assessment/second-coding/schema'
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
import { typedReaffirmed } from '@/lib/assessment/status-update/rules/testing'
import { composeSchema } from '@/lib/assessment/status-update/schema'
import { findToTranslate } from '@/lib/assessment/translation/data/originals'
import { translate } from '@/lib/assessment/translation/mutations/translate'
import { translateSchema } from '@/lib/assessment/translation/schema'
import { proposeTest } from '@/lib/evidence/item-test/mutations/propose'
import { proposeSchema as proposeTestSchema } from '@/lib/evidence/item-test/schema'
import { watch } from '@/lib/evidence/lead/mutations/watch'
import { watchSchema } from '@/lib/evidence/lead/schema'
import { draft } from '@/lib/evidence/request/mutations/draft'
import { edit as editRequest } from '@/lib/evidence/request/mutations/edit'
import { publish as publishRequest } from '@/lib/evidence/request/mutations/publish'
import { recordAct } from '@/lib/evidence/request/mutations/record-act'
import { sendBack as sendRequestBack } from '@/lib/evidence/request/mutations/send-back'
import {
  draftSchema,
  editSchema,
  publishSchema,
  recordSchema,
  sendBackSchema as sendRequestBackSchema,
} from '@/lib/evidence/request/schema'
import { logSearch } from '@/lib/evidence/search-log/mutations/log-search'
import { logSchema } from '@/lib/evidence/search-log/schema'
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
  withholdSchema,
} from '@/lib/evidence/snapshot/schema'
import { findDeskSource } from '@/lib/evidence/source/data/desk'
import { addSource } from '@/lib/evidence/source/mutations/add-source'
import { classSource } from '@/lib/evidence/source/mutations/class-source'
import { listSource, sendBackClassings } from '@/lib/evidence/source/mutations/source-review'
import {
  addSchema,
  classSchema,
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
import { decisionSchema } from '@/lib/record/review/schema'
import { beginBringing } from '@/lib/text/bringing/mutations/begin-bringing'
import { discardBringing, takeBackBringing } from '@/lib/text/bringing/mutations/take-back-bringing'
import { mark } from '@/lib/text/commitment/mutations/mark'
import { markReview } from '@/lib/text/commitment/mutations/mark-review'
import { proposeWithdrawal } from '@/lib/text/commitment/mutations/propose-withdrawal'
import { markSchema, withdrawalSchema } from '@/lib/text/commitment/schema'
import { findThread } from '@/lib/text/note/data/thread'
import { annotate } from '@/lib/text/note/mutations/annotate'
import { noteReview } from '@/lib/text/note/mutations/note-review'
import { reply } from '@/lib/text/note/mutations/reply'
import { resolve } from '@/lib/text/note/mutations/resolve'
import { annotateSchema, replySchema } from '@/lib/text/note/schema'
import { addRendering } from '@/lib/text/statement/mutations/add-rendering'
import { alignmentReview } from '@/lib/text/statement/mutations/alignment-review'
import { beginAlignment } from '@/lib/text/statement/mutations/begin-alignment'
import { addRenderingSchema, beginAlignmentSchema } from '@/lib/text/statement/schema'
import { asShownTo } from '@/lib/work/desk/data/testing'
import { pdf } from '@/server/document-reader/evidence.fixture.mjs'
import { type Member, type Role, roles } from './actor'
import { answerOf, memberOf, ownDatabase, type RoleAccount, testPassword } from './testing'

const slug = 'rabat-2022-07-08'
const today = new Date().toISOString().slice(0, 10)
const inMonths = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10)

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

/** What was sent, with or without other words, by whom and with which key. */
type Sending = (by: Member, key: string, words?: string) => Promise<unknown>

/** A form that makes something: what it needs first, then how it is sent. */
type Form = {
  /** By the name that its mutation gives it. */
  readonly makes: string
  readonly by: RoleAccount
  /** Who does it: the last of these roles alone, and nobody without any of them. Empty where no role is asked for. */
  readonly for: readonly Role[]
  /** How, if not as not permitted. */
  readonly refused?: string
  readonly events: readonly string[]
  readonly ready: () => Promise<Sending>
  /** It says nothing but which thing it is about. */
  readonly isWordless?: true
}

const words = (text = '') => `Test words, not from the source. ${text}`

async function noteOf(by: Member): Promise<string> {
  const input = {
    statement: slug,
    about: 'item',
    reference: '7c',
    body: words(),
    language: 'en',
    visibility: 'team',
  }
  return (await annotate(by, annotateSchema.parse(input))).id
}

const judgementOf = (reference: string, party: string, key: string | undefined, more = '', version = 0) =>
  composeSchema.parse({
    key,
    statement: slug,
    reference,
    party,
    version,
    // Nothing is said yet of where this source comes from.
    ...typedReaffirmed({ seenUpTo: '2024-03' }),
    ...(more && { since: '2024-02' }),
  })

async function markedWords(text: string) {
  const { renderings } = await database.app.statement.findUniqueOrThrow({
    where: { slug },
    select: { renderings: { where: { isBase: true }, select: { text: true, passages: true } } },
  })
  const [base] = renderings
  const from = base?.text?.indexOf(text) ?? -1
  const passage = base?.passages.find(({ start, end }) => from >= start && from < end)
  if (!passage) throw new Error(`not in the text: ${text}`)
  return { statement: slug, passage: passage.number, from, to: from + text.length }
}

const markOf = async (text: string, key?: string, more = '') =>
  markSchema.parse({
    key,
    ...(await markedWords(text)),
    title: words(more),
    titleLanguage: 'en',
    force: 'declared',
    areaKey: 'awareness',
    whyThisForce: 'Test reason.',
    responsible: ['Morocco'],
  })

const renderingOf = (key?: string, more = '') =>
  addRenderingSchema.parse({
    key,
    statement: slug,
    language: 'fr',
    publisher: 'Test publisher',
    url: `https://example.org/${key}`,
    text: `Texte d’essai ${key}${more}, qui n’est pas de la déclaration. Cela pourra couvrir un essai.`,
  })

const forms: readonly Form[] = [
  {
    makes: 'note',
    by: 'analyst',
    for: ['analyst'],
    events: ['annotated', 'submitted'],
    ready: async () => (by, key, more) =>
      annotate(
        by,
        annotateSchema.parse({
          key,
          statement: slug,
          about: 'item',
          reference: '7c',
          body: words(more),
          language: 'en',
          visibility: 'public',
          intent: 'submit',
        }),
      ),
  },
  {
    makes: 'reply',
    by: 'analyst',
    for: ['analyst', 'reviewer'],
    events: ['replied'],
    ready: async () => {
      const noteId = await noteOf(who('analyst'))
      return (by, key, more) =>
        reply(by, replySchema.parse({ key, noteId, body: words(more), language: 'en', visibility: 'team' }))
    },
  },
  {
    makes: 'bringing',
    isWordless: true,
    by: 'admin',
    for: ['administrator'],
    events: [],
    ready: async () => (by, key) => beginBringing(by, 'en', key),
  },
  {
    makes: 'invitation',
    by: 'admin',
    for: ['administrator'],
    events: ['invited'],
    ready: async () => (by, key, more) =>
      invite(
        by,
        inviteForm.parse({
          key,
          email: 'invited@suivi.example',
          publicName: `Invited ${more ?? ''}`,
          roles: 'analyst',
          locale: 'en',
        }),
      ),
  },
  {
    makes: 'private link',
    by: 'analyst',
    for: ['analyst'],
    refused: 'not_found',
    events: ['gave a link'],
    ready: async () => {
      await saveDraft(who('analyst'), judgementOf('2b', 'all', undefined))
      const named = { statement: slug, reference: '2b', party: 'all' }
      return (by, key, more) =>
        givePrivateLink(by, giveSchema.parse({ key, ...named, forWhom: `A reader ${more ?? ''}` }))
    },
  },
  {
    makes: 'webhook',
    by: 'admin',
    for: ['administrator'],
    events: ['added'],
    ready: async () => (by, key, more) =>
      addWebhook(
        by,
        addWebhookSchema.parse({
          key,
          locale: 'en',
          address: `https://once.example/${more ? 'more' : 'hook'}`,
        }),
      ),
  },
  {
    makes: 'reset link',
    by: 'admin',
    for: ['administrator'],
    events: ['gave a link'],
    ready: async () => (by, key, more) =>
      giveLink(by, linkForm.parse({ key, person: who(more ? 'analyst2' : 'analyst').id, locale: 'en' })),
  },
  {
    makes: 'token',
    by: 'analyst',
    for: [],
    events: ['added'],
    // One after the other: how often a password is tried at once is counted.
    ready: async () => {
      let former: Promise<unknown> = Promise.resolve()
      return (by, key, more) => {
        const input = {
          ...{ key, tokenName: `A program ${more ?? ''}`, scopes: ['notes:write'] },
          currentPassword: testPassword,
        }
        former = former.catch(() => {}).then(() => makeToken(by, tokenForm.parse(input)))
        return former
      }
    },
  },
  {
    makes: 'source',
    by: 'analyst',
    for: ['analyst'],
    events: ['added'],
    ready: async () => (by, key, more) =>
      addSource(
        by,
        addSchema.parse({
          key,
          address: 'https://example.org/document-of-a-test',
          title: `Test document ${more ?? ''}`,
          titleBasis: 'described',
          seen: 'excerpt',
          publisher: 'A test publisher',
          language: 'en',
          type: 'official',
        }),
      ),
  },
  {
    makes: 'capture',
    by: 'analyst',
    for: ['analyst'],
    events: ['asked'],
    ready: async () => (by, key, more) =>
      askCopy(by, askCopySchema.parse({ key, sourceId: more ? 'S13' : 'S12' })),
  },
  {
    makes: 'hand-over',
    by: 'reviewer',
    for: ['analyst', 'reviewer'],
    events: ['asked'],
    ready: async () => (by, key, more) =>
      askHandOver(by, askCopySchema.parse({ key, sourceId: more ? 'S13' : 'S12' })),
  },
  {
    makes: 'file',
    by: 'analyst',
    for: ['analyst'],
    events: ['added', 'brought', 'kept'],
    ready: async () => {
      const read = await readBrought(who('analyst'), pdf)
      return (by, key, more) =>
        bringFile(
          by,
          bringSchema.parse({
            key,
            file: 'there',
            cameBy: 'handed_out',
            title: `Test leaflet ${more ?? ''}`,
            titleBasis: 'described',
            publisher: 'A test publisher',
            language: 'en',
            type: 'ngo',
          }),
          read,
        )
    },
  },
  {
    makes: 'withholding',
    by: 'reviewer',
    for: ['reviewer'],
    events: ['withheld'],
    ready: async () => {
      const snapshotId = await keptCopy(database, who('analyst'), words(), { sourceId: 'S14' })
      const form = { sourceId: 'S14', number: '1', snapshotId, extent: 'words', words: 'Test words' }
      return (by, key, more) =>
        withhold(by, withholdSchema.parse({ ...form, key, reason: more ? 'danger' : 'law' }))
    },
  },
  {
    makes: 'citation',
    by: 'analyst',
    for: ['analyst'],
    events: [],
    ready: async () => (by, key, more) =>
      citeSource(by, {
        key,
        statement: slug,
        reference: '8c',
        party: 'spain',
        sourceId: more ? 'S12' : 'S40',
        language: 'en',
      }),
  },
  {
    makes: 'mark',
    by: 'analyst',
    for: ['analyst'],
    events: ['marked'],
    ready: async () => async (by, key, more) => mark(by, await markOf('Within the framework', key, more)),
  },
  {
    makes: 'withdrawal',
    by: 'analyst',
    for: ['analyst', 'reviewer'],
    events: ['submitted'],
    ready: async () => {
      const { markId } = await mark(who('analyst2'), await markOf('regular political dialogue'))
      const { contentSha256 } = await database.app.markVersion.findFirstOrThrow({
        where: { commitmentId: markId },
      })
      const read = { id: markId, fingerprint: contentSha256, decision: 'approve', reason: '' } as const
      await markReview.decide(who('reviewer'), read)
      return (by, key, more) =>
        proposeWithdrawal(by, withdrawalSchema.parse({ key, markId, reason: words(more), language: 'en' }))
    },
  },
  {
    makes: 'follow-up',
    by: 'analyst',
    for: ['analyst', 'reviewer'],
    events: ['scheduled', 'published'],
    ready: async () => (by, key, more) =>
      schedule(
        by,
        scheduleSchema.parse({
          key,
          about: `${slug}/7c`,
          question: words(more),
          language: 'en',
          dueOn: inMonths,
          cadence: '',
          assignee: '',
        }),
      ),
  },
  {
    makes: 'watch',
    by: 'analyst',
    for: ['analyst'],
    events: [],
    ready: async () => (by, key, more) =>
      watch(
        by,
        watchSchema.parse({
          key,
          name: words(more),
          kind: 'feed',
          language: 'en',
          every: '24',
          address: 'https://once.example/feed',
        }),
      ),
  },
  {
    makes: 'request',
    by: 'analyst',
    for: ['analyst'],
    events: ['added'],
    ready: async () => (by, key, more) => draft(by, draftSchema.parse(requestOf(key, more))),
  },
  {
    makes: 'request act',
    by: 'analyst',
    for: ['analyst'],
    events: ['recorded'],
    ready: async () => {
      const { id } = await draft(who('analyst'), draftSchema.parse(requestOf()))
      return (by, key, more) =>
        recordAct(
          by,
          recordSchema.parse({
            key,
            locale: 'en',
            id,
            version: 1,
            kind: 'sent',
            day: today,
            reference: more ?? '',
          }),
        )
    },
  },
  {
    makes: 'search',
    by: 'analyst',
    for: ['analyst'],
    events: ['submitted'],
    ready: async () => (by, key, more) =>
      logSearch(
        by,
        logSchema.parse({
          key,
          about: `${slug}/7c`,
          place: 'The official gazette',
          address: '',
          language: 'es',
          day: today,
          words: words(more),
          found: 'nothing',
        }),
      ),
  },
  {
    makes: 'item test',
    by: 'analyst',
    for: ['analyst'],
    events: ['submitted'],
    ready: async () => (by, key, more) =>
      proposeTest(
        by,
        proposeTestSchema.parse({
          ...{ key, statement: slug, reference: '7c', act: 'set', language: 'en' },
          ...{ says: words(more), shownBy: 'A test document' },
        }),
      ),
  },
  {
    makes: 'translation',
    by: 'analyst',
    for: ['analyst'],
    events: ['submitted'],
    ready: async () => {
      const [title] = (await findToTranslate({ slug, reference: '7c', source: null }, 'es'))?.originals ?? []
      const input = {
        statement: slug,
        reference: '7c',
        field: 'title',
        language: 'es',
        original: title?.sha256,
      }
      return (by, key, more) => translate(by, translateSchema.parse({ ...input, key, text: words(more) }))
    },
  },
  {
    makes: 'link',
    by: 'analyst',
    for: ['analyst'],
    events: ['submitted'],
    ready: async () => (by, key, more) =>
      proposeLink(
        by,
        proposeSchema.parse({
          key,
          locale: 'en',
          item: `${slug}/7c`,
          later: 'S12',
          kind: 'repeated',
          quote: words(more),
          locator: 'p. 2',
          why: 'Test reason.',
          language: 'en',
        }),
      ),
  },
  {
    makes: 'revision',
    by: 'analyst',
    for: ['analyst'],
    events: ['classed', 'submitted'],
    ready: async () => (by, key, more) => submit(by, judgementOf('7e', 'spain', key, more)),
  },
  {
    makes: 'revision from draft',
    by: 'analyst',
    for: ['analyst'],
    events: ['submitted'],
    ready: async () => {
      const { version } = await saveDraft(who('analyst'), judgementOf('7e', 'morocco', undefined))
      return (by, key, more) =>
        submitDraft(by, {
          key,
          statement: slug,
          reference: '7e',
          party: 'morocco',
          version: more ? version + 1 : version,
        })
    },
  },
  {
    makes: 'draft from revision',
    by: 'analyst',
    for: ['analyst'],
    events: [],
    ready: async () => {
      const { revisionId } = await submit(who('analyst2'), judgementOf('7d', 'morocco', undefined))
      return (by, key, more) => beginFrom(by, { key, revisionId, instead: more ? 1 : 0 })
    },
  },
  {
    makes: 'coding request',
    by: 'reviewer',
    for: ['reviewer'],
    events: ['asked'],
    ready: async () => {
      const { revisionId } = await submit(who('analyst2'), judgementOf('7e', 'eu-commission', undefined))
      return (by, key, more) =>
        ask(by, askSchema.parse({ key, revisionId, coder: more ? who('analyst').id : '' }))
    },
  },
  {
    makes: 'second judgement',
    by: 'analyst',
    for: ['analyst'],
    events: ['submitted'],
    ready: async () => {
      const requestId = await codingAsked('spain')
      return (by, key, more) => submitCoding(by, codingOf(requestId, key, more))
    },
  },
  {
    makes: 'draft from second judgement',
    by: 'analyst',
    for: ['analyst'],
    events: [],
    ready: async () => {
      const requestId = await codingAsked('morocco')
      await submitCoding(who('analyst'), codingOf(requestId))
      const { revision, coding } = await database.app.codingRequest.findUniqueOrThrow({
        where: { id: requestId },
        select: { revision: true, coding: true },
      })
      await reconcile(who('reviewer'), {
        locale: 'en',
        requestId,
        outcome: 'first',
        reason: 'Both were read.',
        firstSha256: revision.contentSha256,
        secondSha256: coding?.contentSha256 ?? '',
      })
      return (by, key, more) => beginFromCoding(by, { key, requestId, instead: more ? 1 : 0 })
    },
  },
  {
    makes: 'rendering',
    by: 'reviewer',
    for: ['reviewer'],
    events: ['added'],
    ready: async () => (by, key, more) => addRendering(by, renderingOf(key, more)),
  },
  {
    makes: 'alignment',
    by: 'reviewer',
    for: ['reviewer'],
    events: [],
    ready: async () => {
      const { alignmentId } = await addRendering(who('reviewer'), renderingOf(randomUUID()))
      const { addedId } = await database.app.alignment.findUniqueOrThrow({ where: { id: alignmentId } })
      const other = await addRendering(who('reviewer'), renderingOf(randomUUID()))
      const { addedId: otherId } = await database.app.alignment.findUniqueOrThrow({
        where: { id: other.alignmentId },
      })
      await alignmentReview.withdraw(who('reviewer'), {
        id: alignmentId,
        reason: 'Test reason',
        language: 'en',
      })
      return (by, key, more) =>
        beginAlignment(by, beginAlignmentSchema.parse({ key, renderingId: more ? otherId : addedId }))
    },
  },
  ...decisionForms(),
  ...changingForms(),
]

/** Forms that decide on what others wrote: an approval that stands is told as it was. */
function decisionForms(): Form[] {
  const reasonFor = (more = '') => `Test reason ${more}`
  const submittedNote = async () => {
    const { id } = await annotate(
      who('analyst'),
      annotateSchema.parse({
        ...{ statement: slug, about: 'item', reference: '7c', body: words(), language: 'en' },
        ...{ visibility: 'public', intent: 'submit' },
      }),
    )
    const fingerprint = (await findThread(who('reviewer'), id, undefined))?.note.fingerprint ?? ''
    return { noun: 'note', id, version: 1, fingerprint }
  }
  const submittedJudgement = async (reference: string, party: string) => {
    const form = judgementOf(reference, party, undefined)
    const { revisionId } = await submit(who('analyst'), {
      ...form,
      judgement: 'not_assessable',
    })
    return asShownTo(who('reviewer'), revisionId)
  }
  const typedSource = async () => {
    const address = `https://example.org/${randomUUID()}`
    const { id } = await addSource(
      who('analyst'),
      addSchema.parse({
        ...{ address, title: `Test ${randomUUID()}`, titleBasis: 'described', seen: 'excerpt' },
        ...{ publisher: 'A test publisher', language: 'en', type: 'official' },
      }),
    )
    const source = await findDeskSource(who('reviewer'), id)
    return { sourceId: id, locale: 'en', seen: source?.pending.map((said) => said.id).join(',') ?? '' }
  }
  const saidSource = async () => {
    const { sourceId, locale } = await typedSource()
    const shown = await findDeskSource(who('reviewer'), sourceId)
    const says = Object.fromEntries(Object.entries(shown ?? {}).map(([name, value]) => [name, value ?? '']))
    await classSource(
      who('analyst2'),
      classSchema.parse({ ...says, locale, sourceId, primary: 'yes', onBehalfOf: 'morocco' }),
    )
    const said = await findDeskSource(who('reviewer'), sourceId)
    return { sourceId, locale, seen: said?.pending.map(({ id }) => id).join(',') ?? '' }
  }
  const sentRequest = async () => {
    const { id } = await draft(who('analyst'), draftSchema.parse(requestOf()))
    const act = { locale: 'en', id, version: 1, kind: 'sent', day: today, reference: '' }
    await recordAct(who('analyst'), recordSchema.parse(act))
    return { locale: 'en', id, version: 2 }
  }
  const proposedMessage = async () => {
    const body = words(randomUUID())
    const sent = { key: randomUUID(), statement: slug, reference: '7c', kind: 'wrong', body, language: 'en' }
    const receiptHash = receiptHashOf(await receive(readerMessageSchema.parse(sent)))
    const { id } = await database.app.readerMessage.findUniqueOrThrow({ where: { receiptHash } })
    await take(who('analyst'), { id, version: 1 })
    const outcome = { outcome: 'not_accepted', matter: words(), reason: words(), answerLanguage: 'en' }
    await propose(who('analyst'), proposalSchema.parse({ id, version: 2, ...outcome }))
    return { locale: 'en', id, version: 3 }
  }
  return [
    {
      makes: 'message closed',
      by: 'reviewer',
      for: ['reviewer'],
      events: ['published'],
      ready: async () => {
        const [read, other] = [await proposedMessage(), await proposedMessage()]
        return (by, key, more) => closeMessage(by, openedSchema.parse({ ...(more ? other : read), key }))
      },
    },
    {
      makes: 'message sent back',
      by: 'reviewer',
      for: ['reviewer'],
      events: ['sent back'],
      ready: async () => {
        const read = await proposedMessage()
        return (by, key, more) =>
          sendMessageBack(by, sendMessageBackSchema.parse({ ...read, key, reason: reasonFor(more) }))
      },
    },
    {
      makes: 'decision',
      by: 'reviewer',
      for: ['reviewer'],
      events: ['sent back'],
      ready: async () => {
        const read = await submittedNote()
        return (by, key, more) =>
          noteReview.decide(
            by,
            decisionSchema.parse({ ...read, key, decision: 'send_back', reason: reasonFor(more) }),
          )
      },
    },
    {
      makes: 'decisions',
      by: 'reviewer',
      for: ['reviewer'],
      events: ['approved', 'published', 'sent back'],
      ready: async () => {
        const [one, other] = [await submittedNote(), await submittedNote()].sort((a, b) =>
          a.id < b.id ? -1 : 1,
        )
        return (by, key, more) =>
          noteReview.decideEach(
            by,
            [
              { ...one, decision: 'approve', reason: '' } as const,
              { ...other, decision: 'send_back', reason: reasonFor(more) } as const,
            ].map(({ id = '', fingerprint = '', decision, reason }) => ({
              id,
              fingerprint,
              decision,
              reason,
            })),
            key,
          )
      },
    },
    {
      makes: 'approval',
      by: 'reviewer',
      for: ['reviewer'],
      events: ['approved', 'published', 'approved'],
      ready: async () => {
        const read = await submittedJudgement('7b', 'spain')
        const other = await submittedJudgement('7b', 'morocco')
        return (by, key, more) => approve(by, { ...(more ? other : read), key })
      },
    },
    {
      makes: 'showing as provisional',
      by: 'reviewer',
      for: ['reviewer'],
      events: ['showed as interim'],
      ready: async () => {
        const read = await submittedJudgement('7b', 'eu-commission')
        return (by, key, more) =>
          showAsProvisional(by, { ...read, key, ...(more && { fingerprint: 'f'.repeat(64) }) })
      },
    },
    {
      makes: 'judgement sent back',
      by: 'reviewer',
      for: ['reviewer'],
      events: ['sent back'],
      ready: async () => {
        const read = await submittedJudgement('7d', 'spain')
        return (by, key, more) => sendJudgementBack(by, { ...read, key, reason: reasonFor(more) })
      },
    },
    {
      makes: 'listing',
      by: 'reviewer',
      for: ['reviewer'],
      events: ['listed'],
      ready: async () => {
        const [read, other] = [await typedSource(), await typedSource()]
        return (by, key, more) => listSource(by, decideSourceSchema.parse({ ...(more ? other : read), key }))
      },
    },
    {
      makes: 'source sent back',
      by: 'reviewer',
      for: ['reviewer'],
      events: ['sent back'],
      ready: async () => {
        const read = await saidSource()
        return (by, key, more) =>
          sendBackClassings(by, sendSourceBackSchema.parse({ ...read, key, reason: reasonFor(more) }))
      },
    },
    {
      makes: 'request published',
      by: 'reviewer',
      for: ['reviewer'],
      events: ['approved', 'published'],
      ready: async () => {
        const [read, other] = [await sentRequest(), await sentRequest()]
        return (by, key, more) => publishRequest(by, publishSchema.parse({ ...(more ? other : read), key }))
      },
    },
    {
      makes: 'request sent back',
      by: 'reviewer',
      for: ['reviewer'],
      events: ['sent back'],
      ready: async () => {
        const read = await sentRequest()
        return (by, key, more) =>
          sendRequestBack(by, sendRequestBackSchema.parse({ ...read, key, reason: reasonFor(more) }))
      },
    },
  ]
}

/** Forms that change how something stands: what stands so because of them is told as it was. */
function changingForms(): Form[] {
  const reason = (more = '') => `Test reason ${more}`
  /** What names nothing that there is. */
  const other = randomUUID()
  const submitted = async (reference: string, party: string) =>
    (await submit(who('analyst'), judgementOf(reference, party, undefined))).revisionId
  const question = async () => {
    // One that readers do not see yet.
    const asking: Member = { ...who('analyst'), roles: ['analyst'] }
    const form = { about: `${slug}/7c`, question: words(randomUUID()), language: 'en', dueOn: inMonths }
    const { id } = await schedule(asking, scheduleSchema.parse({ ...form, cadence: '', assignee: '' }))
    return { id, version: 1 }
  }
  const withheld = async (sourceId: string) => {
    const snapshotId = await keptCopy(database, who('analyst'), words(), { sourceId })
    const form = { sourceId, number: '1', snapshotId, extent: 'words', words: 'Test words', erase: 'yes' }
    await withhold(who('reviewer2'), withholdSchema.parse({ ...form, reason: 'law' }))
    const { id } = await database.app.withholding.findFirstOrThrow({ orderBy: { decidedAt: 'desc' } })
    return { sourceId, number: '1', withholdingId: id }
  }
  const asked = async (reference: string) => {
    // After the judgement of the starter dossier, which was read.
    const form = { ...judgementOf(reference, 'all', undefined), seen: { all: 1 } }
    const { revisionId } = await submit(who('analyst'), form)
    const read = await asShownTo(who('reviewer'), revisionId)
    const comments = [{ place: 'rationale', body: words() }]
    await sendJudgementBack(who('reviewer'), { ...read, reason: reason(), comments })
    const { id } = await database.app.reviewComment.findFirstOrThrow({ where: { review: { revisionId } } })
    return id
  }
  const invited = async () => {
    const email = `${randomUUID()}@suivi.example`
    const form = { email, publicName: 'A tester', roles: 'analyst', locale: 'en' }
    await invite(who('admin'), inviteForm.parse(form))
    return (await database.app.person.findUniqueOrThrow({ where: { email }, select: { id: true } })).id
  }
  return [
    {
      makes: 'work withdrawn',
      by: 'analyst',
      for: [],
      events: ['withdrew'],
      ready: async () => {
        const id = await noteOf(who('analyst'))
        return (by, key, more) => noteReview.withdraw(by, { id, key, reason: reason(more), language: 'en' })
      },
    },
    {
      makes: 'judgement withdrawn',
      by: 'analyst',
      for: ['analyst'],
      events: ['withdrew'],
      ready: async () => {
        const revisionId = await submitted('7d', 'eu-commission')
        return (by, key, more) => withdrawJudgement(by, { key, revisionId: more ? other : revisionId })
      },
    },
    {
      makes: 'request edited',
      by: 'analyst',
      for: ['analyst'],
      events: ['edited'],
      ready: async () => {
        const { id } = await draft(who('analyst'), draftSchema.parse(requestOf()))
        return (by, key, more) =>
          editRequest(by, editSchema.parse({ ...requestOf(key, `Other ${more ?? ''}`), id, version: 1 }))
      },
    },
    {
      makes: 'bringing discarded',
      by: 'admin',
      for: ['administrator'],
      events: [],
      ready: async () => {
        const { id } = await beginBringing(who('admin'), 'en')
        return (by, key, more) => discardBringing(by, { key, id: more ? other : id })
      },
    },
    {
      makes: 'bringing taken back',
      by: 'admin',
      for: ['administrator'],
      events: ['reopened'],
      ready: async () => {
        const { id } = await beginBringing(who('admin'), 'en')
        // As if it had been submitted, with what that asks of its words.
        await database.owner.$executeRaw`ALTER TABLE bringings DISABLE TRIGGER USER`
        await database.owner.bringing.update({
          where: { id },
          data: { state: 'submitted', submittedAt: new Date() },
        })
        await database.owner.$executeRaw`ALTER TABLE bringings ENABLE TRIGGER USER`
        return (by, key, more) => takeBackBringing(by, { key, id: more ? other : id })
      },
    },
    {
      makes: 'password',
      by: 'analyst2',
      for: [],
      events: ['changed password'],
      // One after the other: how often a password is tried at once is counted.
      ready: async () => {
        let former: Promise<unknown> = Promise.resolve()
        return (by, key, more) => {
          const chosen = { currentPassword: testPassword, newPassword: `Other words, not ${testPassword}` }
          const form = passwordForm.parse({ key, ...chosen, ...(more && { newPassword: more.repeat(3) }) })
          former = former.catch(() => {}).then(() => changePassword(by, form))
          return former
        }
      },
    },
    {
      makes: 'follow-up shown',
      by: 'reviewer',
      for: ['reviewer'],
      events: ['published'],
      ready: async () => {
        const read = await question()
        return (by, key, more) => show(by, { ...read, key, ...(more && { id: other }) })
      },
    },
    {
      makes: 'follow-up completed',
      by: 'analyst',
      for: ['analyst', 'reviewer'],
      events: ['completed'],
      ready: async () => {
        const form = { ...(await question()), outcome: 'reason', reasonLanguage: 'en' }
        return (by, key, more) => complete(by, completeSchema.parse({ ...form, key, reason: reason(more) }))
      },
    },
    {
      makes: 'follow-up rescheduled',
      by: 'analyst',
      for: ['analyst', 'reviewer'],
      events: ['rescheduled'],
      ready: async () => {
        const read = await question()
        return (by, key, more) =>
          reschedule(by, { ...read, key, dueOn: more ? inMonths : today, assignee: null })
      },
    },
    {
      makes: 'follow-up withdrawn',
      by: 'analyst',
      for: ['analyst', 'reviewer'],
      events: ['withdrew'],
      ready: async () => {
        const read = await question()
        return (by, key, more) =>
          withdrawQuestion(by, { ...read, key, reason: reason(more), reasonLanguage: 'en' })
      },
    },
    {
      makes: 'thread settled',
      by: 'analyst',
      for: ['analyst', 'reviewer'],
      events: ['resolved'],
      ready: async () => {
        const noteId = await noteOf(who('analyst'))
        return (by, key, more) => resolve(by, { key, noteId, act: more ? 'reopen' : 'resolve' })
      },
    },
    {
      makes: 'comment answered',
      by: 'analyst',
      for: [],
      events: [],
      ready: async () => {
        const commentId = await asked('7d')
        return (by, key, more) => answerComment(by, { key, commentId, answer: words(more) })
      },
    },
    {
      makes: 'comment settled',
      by: 'reviewer',
      for: ['reviewer'],
      events: [],
      ready: async () => {
        const commentId = await asked('7e')
        return (by, key, more) => settleComment(by, { key, commentId: more ? other : commentId })
      },
    },
    {
      makes: 'copy shown',
      by: 'reviewer',
      for: ['reviewer'],
      events: ['opened'],
      ready: async () => {
        const snapshotId = await keptCopy(database, who('analyst'), words(), { sourceId: 'S60' })
        const { shown: seen } = await database.app.snapshot.findUniqueOrThrow({ where: { id: snapshotId } })
        const form = { sourceId: 'S60', number: '1', snapshotId, seen }
        return (by, key, more) =>
          showCopy(by, showCopySchema.parse({ ...form, key, shown: more ? 'quoted' : 'whole' }))
      },
    },
    {
      makes: 'withholding lifted',
      by: 'reviewer',
      for: ['reviewer'],
      events: ['lifted'],
      ready: async () => {
        const form = await withheld('S61')
        return (by, key, more) =>
          lift(by, endWithholdingSchema.parse({ ...form, key, ...(more && { withholdingId: other }) }))
      },
    },
    {
      makes: 'withholding erased',
      by: 'reviewer',
      for: ['administrator', 'reviewer'],
      events: ['erased'],
      ready: async () => {
        const form = await withheld('S62')
        return (by, key, more) =>
          erase(by, endWithholdingSchema.parse({ ...form, key, ...(more && { withholdingId: other }) }))
      },
    },
    {
      makes: 'roles changed',
      by: 'admin',
      for: ['administrator'],
      events: ['changed roles'],
      ready: async () => {
        const form = { person: await invited(), was: 'analyst' }
        return (by, key, more) =>
          changeRoles(by, rolesForm.parse({ ...form, key, roles: more ? ['administrator'] : ['reviewer'] }))
      },
    },
    {
      makes: 'person disabled',
      by: 'admin',
      for: ['administrator'],
      events: ['disabled'],
      ready: async () => {
        const person = await invited()
        return (by, key, more) => disablePerson(by, more ? other : person, key)
      },
    },
    {
      makes: 'person enabled',
      by: 'admin',
      for: ['administrator'],
      events: ['enabled'],
      ready: async () => {
        const person = await invited()
        await disablePerson(who('admin'), person)
        return (by, key, more) => enablePerson(by, more ? other : person, key)
      },
    },
    {
      makes: 'invitation revoked',
      by: 'admin',
      for: ['administrator'],
      events: ['revoked'],
      ready: async () => {
        const person = await invited()
        return (by, key, more) => revokeInvitation(by, more ? other : person, key)
      },
    },
    {
      makes: 'reply withdrawn',
      by: 'reviewer',
      for: ['reviewer'],
      events: ['withdrew'],
      ready: async () => {
        const body = words(randomUUID())
        const sent = {
          key: randomUUID(),
          statement: slug,
          reference: '7c',
          kind: 'reply',
          body,
          language: 'en',
        }
        const party = { party: 'morocco', capacity: 'Ministry of a test' }
        const receiptHash = receiptHashOf(await receive(readerMessageSchema.parse({ ...sent, ...party })))
        const { id } = await database.app.readerMessage.findUniqueOrThrow({ where: { receiptHash } })
        const read = async () => {
          const { version } = await database.app.readerMessage.findUniqueOrThrow({ where: { id } })
          return { id, version }
        }
        await take(who('analyst'), await read())
        const outcome = { outcome: 'accepted', matter: '', reason: '', answerLanguage: 'en' }
        await propose(who('analyst'), proposalSchema.parse({ ...(await read()), ...outcome }))
        await confirm(who('reviewer'), { ...(await read()), channel: 'letter' })
        await closeMessage(who('reviewer'), await read())
        const shown = await read()
        return (by, key, more) =>
          withdrawReply(by, openedSchema.parse({ ...shown, key, ...(more && { id: other }) }))
      },
    },
    {
      makes: 'coding request taken back',
      by: 'reviewer',
      for: ['reviewer'],
      events: ['withdrew'],
      ready: async () => {
        const requestId = await codingAsked('eu-commission')
        return (by, key, more) => takeBack(by, { key, requestId: more ? other : requestId })
      },
    },
  ]
}

function requestOf(key?: string, more = '') {
  return {
    key,
    locale: 'en',
    statement: slug,
    authority: 'A test authority',
    party: '',
    language: 'en',
    asked: words(more),
    regime: 'other',
    items: ['7c'],
  }
}

async function codingAsked(party: string): Promise<string> {
  const { revisionId } = await submit(who('analyst2'), judgementOf('2b', party, undefined))
  return (await ask(who('reviewer'), { revisionId, coder: who('analyst').id })).requestId
}

function codingOf(requestId: string, key?: string, more = '') {
  const typed = typedReaffirmed({ seenUpTo: '2024-03', ...(more && { since: '2024-02' }) })
  return codingSchema.parse({ key, requestId, hadNotSeen: 'yes', ...typed })
}

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
  it.each(forms)('$makes: sent twenty times at once, and again after a minute, makes one', async (form) => {
    const send = await form.ready()
    const [by, key] = [{ ...who(form.by), roles: form.for.slice(-1) }, randomUUID()]
    const before = await newest()
    // Whoever has every role but those that it asks for, and all else that it does.
    const others: Member = { ...by, roles: roles.filter((role) => !form.for.includes(role)) }
    if (form.for.length > 0)
      expect(await answerOf(send(others, randomUUID()))).toBe(form.refused ?? 'not_permitted')
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
  })

  it('is in this table, whatever it makes', async () => {
    const named = (await mutations()).flatMap((source) =>
      [...source.matchAll(/\bonce\(\s*\w+,\s*'([^']+)'/g)].map(([, name]) => name),
    )
    expect(named.sort()).toEqual(forms.map(({ makes }) => makes).sort())
  })

  it('by a reader without an account is known by its receipt, made of key and words', async () => {
    const sent = readerMessageSchema.parse({
      key: randomUUID(),
      statement: slug,
      reference: '7c',
      kind: 'wrong',
      body: words(),
      language: 'en',
    })
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
    const nowhere = annotateSchema.parse({
      key,
      statement: 'nowhere',
      about: 'item',
      reference: '7c',
      body: words(),
      language: 'en',
      visibility: 'team',
    })
    expect(await answerOf(annotate(who('analyst'), nowhere))).toBe('not_found')
    expect(await answerOf(annotate(who('analyst'), { ...nowhere, statement: slug }))).toBe('done')
  })

  it('answers for one kind of form alone', async () => {
    const key = randomUUID()
    await beginBringing(who('admin'), 'en', key)
    expect(await answerOf(draft(who('admin'), draftSchema.parse(requestOf(key))))).toBe('sent_before')
  })
})

async function mutations(): Promise<string[]> {
  const root = path.resolve(import.meta.dirname, '../..')
  const files = (await readdir(root, { recursive: true })).filter((file) =>
    /mutations.*(?<!test)\.ts$/.test(file),
  )
  return Promise.all(files.map((file) => readFile(path.join(root, file), 'utf8')))
}
