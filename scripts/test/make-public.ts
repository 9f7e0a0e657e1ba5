import { schedule } from '@/lib/assessment/follow-up/mutations/schedule'
import { show } from '@/lib/assessment/follow-up/mutations/show'
import { proposeLink } from '@/lib/assessment/lineage/mutations/propose-link'
import { publish as publishMessage } from '@/lib/assessment/reader-message/mutations/publish'
import { approve } from '@/lib/assessment/status-review/mutations/approve'
import { beginFrom } from '@/lib/assessment/status-update/mutations/begin-from'
import { submit } from '@/lib/assessment/status-update/mutations/submit'
import { composeSchema, draftSchema as judgementDraftSchema } from '@/lib/assessment/status-update/schema'
import { translate } from '@/lib/assessment/translation/mutations/translate'
import { proposeTest } from '@/lib/evidence/item-test/mutations/propose'
import { publish as publishRequest } from '@/lib/evidence/request/mutations/publish'
import { logSearch } from '@/lib/evidence/search-log/mutations/log-search'
import { classSource } from '@/lib/evidence/source/mutations/class-source'
import type { Member } from '@/lib/ground/platform/actor'
import { db } from '@/lib/ground/platform/db'
import type { Noun } from '@/lib/record/review/types'
import { annotate } from '@/lib/text/note/mutations/annotate'
import { reply } from '@/lib/text/note/mutations/reply'
import { asShownTo } from '@/lib/work/desk/data/testing'
import { accepted, because, classing, decidedOn, proposed, sentRequest, translation } from './made'
import { REVIEWABLES } from './reviewables'
import { slug, typedLink, typedNote, typedQuestion, typedReply, typedSearch, typedTest } from './typed'

/** What stands in everything that no reader may see. */
export const PLANTED = 'Qplanted Qsecret'

const reference = '7c'

export interface Making {
  readonly analyst: Member
  readonly reviewer: Member
}

/** One public thing of every kind, and one beside it that is not. */
export async function makePublic({ analyst, reviewer }: Making): Promise<void> {
  const accept = (noun: Noun, id: string) => decidedOn(reviewer, noun, id)
  const withdrawn = (noun: Noun, id: string) => REVIEWABLES[noun].withdraw(analyst, { id, ...because })

  await judge(analyst, reviewer)
  await saySomethingElse(analyst, reviewer)
  const note = await noteOf(analyst, 'Test note')
  await accept('note', note)
  const said = { language: 'fr', visibility: 'public', intent: 'submit', body: 'Réponse d’essai' }
  const answer = await reply(analyst, typedReply({ noteId: note, ...said }))
  await accept('note', answer.id)
  const gone = await noteOf(analyst, `Test note, ${PLANTED}`)
  await accept('note', gone)
  await withdrawn('note', gone)
  await noteOf(analyst, PLANTED)
  const search = await searchOf(analyst, 'A test register')
  await accept('search-log', search)
  const former = await searchOf(analyst, PLANTED)
  await accept('search-log', former)
  await withdrawn('search-log', former)
  await searchOf(analyst, PLANTED)
  await ask(analyst, reviewer, 'Test letters')
  await ask(analyst, null, PLANTED)
  await question(analyst, reviewer, 'What came of the test?')
  await question(analyst, null, PLANTED)
  await accept('item-test', await testOf(analyst, 'A test is signed'))
  await testOf(analyst, PLANTED)
  await accept('lineage-link', await linkOf(analyst, 'S12', 'Test words that came on'))
  await linkOf(analyst, 'S40', PLANTED)
  await accept('translation', await translationOf(analyst, 'Título de prueba'))
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
  const as = async (title: string, reason: string) => {
    const said = { title, summary: 'Test summary', author: 'A test author', reason }
    return classSource(analyst, await classing(analyst, sourceId, said))
  }
  await as('Test title of a source', 'Because of a test')
  await accepted(reviewer, sourceId)
  await as(PLANTED, PLANTED)
}

const noteOf = async (analyst: Member, body: string) =>
  (await annotate(analyst, typedNote({ body, visibility: 'public', intent: 'submit' }))).id

const searchOf = async (analyst: Member, place: string) =>
  (await logSearch(analyst, typedSearch({ place, words: `“${place}”` }))).id

async function ask(analyst: Member, reviewer: Member | null, asked: string): Promise<void> {
  const act = { day: '2024-05-01', reference: 'Test 1', text: asked, textLanguage: 'en' }
  const id = await sentRequest(analyst, { asked }, act)
  if (reviewer) await publishRequest(reviewer, { locale: 'en', id, version: 2 })
}

async function question(analyst: Member, reviewer: Member | null, asked: string): Promise<void> {
  const { id } = await schedule(analyst, typedQuestion({ question: asked }))
  if (reviewer) await show(reviewer, { id, version: 1 })
}

const testOf = async (analyst: Member, says: string) =>
  (await proposeTest(analyst, typedTest({ says, shownBy: `A document: ${says}` }))).id

const linkOf = async (analyst: Member, later: string, quote: string) =>
  (await proposeLink(analyst, typedLink({ later, quote, why: `Test: ${quote}` }))).id

const translationOf = async (analyst: Member, text: string) =>
  (await translate(analyst, await translation({ slug, reference, source: null }, 'title', { text }))).id

async function message(
  analyst: Member,
  reviewer: Member,
  { body, shows }: { readonly body: string; readonly shows: boolean },
): Promise<void> {
  const answer = { showsWords: shows ? 'yes' : '', ledTo: '' }
  const { id } = await proposed(analyst, { body, mayPublish: 'yes' }, answer)
  await publishMessage(reviewer, { id, version: 3 })
}
