// For tests: makes one of every kind of thing public in the starter dossier, as people do it, with words that were written for the test; and
// leaves beside each something of its kind that is not, with a word by which it would be found.
import { randomUUID } from 'node:crypto'
import { schedule } from '@/lib/assessment/follow-up/mutations/schedule'
import { show } from '@/lib/assessment/follow-up/mutations/show'
import { scheduleSchema } from '@/lib/assessment/follow-up/schema'
import { proposeLink } from '@/lib/assessment/lineage/mutations/propose-link'
import { proposeSchema } from '@/lib/assessment/lineage/schema'
import { propose } from '@/lib/assessment/reader-message/mutations/propose'
import { publish as publishMessage } from '@/lib/assessment/reader-message/mutations/publish'
import { receiptHashOf } from '@/lib/assessment/reader-message/mutations/receipt'
import { receive } from '@/lib/assessment/reader-message/mutations/receive'
import { take } from '@/lib/assessment/reader-message/mutations/take'
import { proposalSchema, readerMessageSchema } from '@/lib/assessment/reader-message/schema'
import { approve } from '@/lib/assessment/status-review/mutations/approve'
import { beginFrom } from '@/lib/assessment/status-update/mutations/begin-from'
import { submit } from '@/lib/assessment/status-update/mutations/submit'
import { composeSchema, draftSchema as judgementDraftSchema } from '@/lib/assessment/status-update/schema'
import { findToTranslate } from '@/lib/assessment/translation/data/originals'
import { translate } from '@/lib/assessment/translation/mutations/translate'
import { translateSchema } from '@/lib/assessment/translation/schema'
import { proposeTest } from '@/lib/evidence/item-test/mutations/propose'
import { proposeSchema as proposeTestSchema } from '@/lib/evidence/item-test/schema'
import { draft } from '@/lib/evidence/request/mutations/draft'
import { publish as publishRequest } from '@/lib/evidence/request/mutations/publish'
import { recordAct } from '@/lib/evidence/request/mutations/record-act'
import { draftSchema, recordSchema } from '@/lib/evidence/request/schema'
import { logSearch } from '@/lib/evidence/search-log/mutations/log-search'
import { logSchema } from '@/lib/evidence/search-log/schema'
import { findDeskSource } from '@/lib/evidence/source/data/desk'
import { classSource } from '@/lib/evidence/source/mutations/class-source'
import { listSource } from '@/lib/evidence/source/mutations/source-review'
import { classSchema } from '@/lib/evidence/source/schema'
import type { Member } from '@/lib/ground/platform/actor'
import { db } from '@/lib/ground/platform/db'
import type { Noun } from '@/lib/record/review/types'
import { annotate } from '@/lib/text/note/mutations/annotate'
import { reply } from '@/lib/text/note/mutations/reply'
import { annotateSchema, replySchema } from '@/lib/text/note/schema'
import { asShownTo } from '@/lib/work/desk/data/testing'
import { REVIEWABLES } from './reviewables'

/** What stands in everything that no reader may see. */
export const PLANTED = 'Qplanted Qsecret'

const slug = 'rabat-2022-07-08'
const reference = '7c'
const inMonths = () => new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10)
const inKey = () => ({ key: randomUUID() })

export interface Making {
  readonly analyst: Member
  readonly reviewer: Member
}

/** One public thing of every kind, and one beside it that is not. */
export async function makePublic({ analyst, reviewer }: Making): Promise<void> {
  const accepted = async (noun: Noun, id: string) => {
    const [found] = await db().$queryRaw<{ fingerprint: string }[]>`
      SELECT fingerprint FROM under_review WHERE noun = ${noun} AND id = ${id}::uuid`
    const decision = { id, fingerprint: found?.fingerprint ?? '', decision: 'approve', reason: '' } as const
    await REVIEWABLES[noun].decide(reviewer, decision)
  }
  const withdrawn = (noun: Noun, id: string) =>
    REVIEWABLES[noun].withdraw(analyst, { id, reason: 'Test reason', language: 'en' })

  await judge(analyst, reviewer)
  await saySomethingElse(analyst, reviewer)
  const note = await noteOf(analyst, 'Test note')
  await accepted('note', note)
  const answer = await reply(
    analyst,
    replySchema.parse({
      ...inKey(),
      noteId: note,
      language: 'fr',
      visibility: 'public',
      intent: 'submit',
      body: 'Réponse d’essai',
    }),
  )
  await accepted('note', answer.id)
  const gone = await noteOf(analyst, `Test note, ${PLANTED}`)
  await accepted('note', gone)
  await withdrawn('note', gone)
  await noteOf(analyst, PLANTED)
  const search = await searchOf(analyst, 'A test register')
  await accepted('search-log', search)
  const former = await searchOf(analyst, PLANTED)
  await accepted('search-log', former)
  await withdrawn('search-log', former)
  await searchOf(analyst, PLANTED)
  await ask(analyst, reviewer, 'Test letters')
  await ask(analyst, null, PLANTED)
  await question(analyst, reviewer, 'What came of the test?')
  await question(analyst, null, PLANTED)
  await accepted('item-test', await testOf(analyst, 'A test is signed'))
  await testOf(analyst, PLANTED)
  await accepted('lineage-link', await linkOf(analyst, 'S12', 'Test words that came on'))
  await linkOf(analyst, 'S40', PLANTED)
  await accepted('translation', await translationOf(analyst, 'Título de prueba'))
  await message(analyst, reviewer, { body: 'A test reader saw it', shows: true })
  await message(analyst, reviewer, { body: PLANTED, shows: false })
}

async function judge(analyst: Member, reviewer: Member): Promise<void> {
  const line = { party: 'spain', commitment: { reference, statement: { slug } } }
  const { id } = await db().revision.findFirstOrThrow({ where: { line }, select: { id: true } })
  await beginFrom(analyst, { revisionId: id, instead: 0 })
  const row = await db().draft.findFirstOrThrow({ where: { personId: analyst.id, line } })
  const begun = judgementDraftSchema.parse(row.content)
  const form = composeSchema.parse({
    ...begun,
    ...{ statement: slug, reference, party: 'spain', opened: 'spain', version: 1, seen: { spain: 1 } },
    citations: begun.citations.map((citation, index) => ({
      ...citation,
      ...{ quote: 'Test quote, not from the source', locator: `paragraph ${index + 1}` },
      figure: begun.judgement === 'resourced' ? 'EUR 1, for the test' : '',
      primary: index === 0 ? 'yes' : 'no',
      onBehalfOf: index === 0 ? 'morocco' : 'nobody',
      independenceGroup: `test origin of ${citation.sourceId}`,
      date: '2023-01',
    })),
  })
  const { revisionId } = await submit(analyst, form)
  await approve(reviewer, await asShownTo(reviewer, revisionId))
  await beginFrom(analyst, { revisionId, instead: 0 })
}

async function saySomethingElse(analyst: Member, reviewer: Member): Promise<void> {
  const sourceId = 'S12'
  const source = await findDeskSource(analyst, sourceId)
  if (!source) throw new Error(`there is no ${sourceId}`)
  const as = (title: string, reason: string) =>
    classSource(
      analyst,
      classSchema.parse({
        ...{ locale: 'en', sourceId, title, summary: 'Test summary', reason },
        ...{ titleBasis: source.titleBasis, publisher: source.publisher, author: 'A test author' },
        ...{ date: source.date ?? '', language: source.language, type: source.type },
      }),
    )
  await as('Test title of a source', 'Because of a test')
  const pending = (await findDeskSource(reviewer, sourceId))?.pending ?? []
  await listSource(reviewer, { locale: 'en', sourceId, seen: pending.map(({ id }) => id) })
  await as(PLANTED, PLANTED)
}

async function noteOf(analyst: Member, body: string): Promise<string> {
  const about = {
    about: 'item',
    reference,
    statement: slug,
    language: 'en',
    visibility: 'public',
    intent: 'submit',
  }
  return (await annotate(analyst, annotateSchema.parse({ ...inKey(), ...about, body }))).id
}

async function searchOf(analyst: Member, place: string): Promise<string> {
  const said = {
    about: `${slug}/${reference}`,
    place,
    address: '',
    language: 'es',
    day: '2024-05-01',
    words: `“${place}”`,
    found: 'nothing',
  }
  return (await logSearch(analyst, logSchema.parse({ ...inKey(), ...said }))).id
}

async function ask(analyst: Member, reviewer: Member | null, asked: string): Promise<void> {
  const { id } = await draft(
    analyst,
    draftSchema.parse({
      ...{ ...inKey(), locale: 'en', statement: slug, authority: 'A test office', party: '' },
      ...{ language: 'en', asked, regime: 'other', items: [reference] },
    }),
  )
  await recordAct(
    analyst,
    recordSchema.parse({
      ...{ ...inKey(), locale: 'en', id, version: 1, kind: 'sent', day: '2024-05-01' },
      ...{ reference: 'Test 1', text: asked, textLanguage: 'en' },
    }),
  )
  if (reviewer) await publishRequest(reviewer, { locale: 'en', id, version: 2 })
}

async function question(analyst: Member, reviewer: Member | null, asked: string): Promise<void> {
  const { id } = await schedule(
    analyst,
    scheduleSchema.parse({
      ...{ ...inKey(), about: `${slug}/${reference}`, question: asked, language: 'en' },
      ...{ dueOn: inMonths(), cadence: '', assignee: '' },
    }),
  )
  if (reviewer) await show(reviewer, { id, version: 1 })
}

async function testOf(analyst: Member, says: string): Promise<string> {
  const said = {
    statement: slug,
    reference,
    act: 'set',
    language: 'en',
    says,
    shownBy: `A document: ${says}`,
  }
  return (await proposeTest(analyst, proposeTestSchema.parse({ ...inKey(), ...said }))).id
}

async function linkOf(analyst: Member, later: string, quote: string): Promise<string> {
  const said = { locale: 'en', item: `${slug}/${reference}`, later, kind: 'repeated', quote }
  const why = { locator: 'p. 2', why: `Test: ${quote}`, language: 'en' }
  return (await proposeLink(analyst, proposeSchema.parse({ ...inKey(), ...said, ...why }))).id
}

async function translationOf(analyst: Member, text: string): Promise<string> {
  const texts = await findToTranslate({ slug, reference, source: null }, 'es')
  const original = texts?.originals.find(({ field }) => field === 'title')
  const of = { statement: slug, reference, source: '', field: 'title', line: '', party: '' }
  const said = { original: original?.sha256, language: 'es', text }
  return (await translate(analyst, translateSchema.parse({ ...inKey(), ...of, ...said }))).id
}

async function message(
  analyst: Member,
  reviewer: Member,
  { body, shows }: { readonly body: string; readonly shows: boolean },
): Promise<void> {
  const code = await receive(
    readerMessageSchema.parse({
      ...{ ...inKey(), statement: slug, reference, kind: 'wrong', language: 'en' },
      ...{ body, mayPublish: 'yes' },
    }),
  )
  const { id } = await db().readerMessage.findUniqueOrThrow({
    where: { receiptHash: receiptHashOf(code) },
    select: { id: true },
  })
  await take(analyst, { id, version: 1 })
  await propose(
    analyst,
    proposalSchema.parse({
      ...{ id, version: 2, locale: 'en', outcome: 'not_accepted', matter: 'A test matter.' },
      ...{ reason: 'A test reason.', answerLanguage: 'en', showsWords: shows ? 'yes' : '', ledTo: '' },
    }),
  )
  await publishMessage(reviewer, { id, version: 3 })
}
