import { schedule } from '@/lib/assessment/follow-up/mutations/schedule'
import { show } from '@/lib/assessment/follow-up/mutations/show'
import { proposeLink } from '@/lib/assessment/lineage/mutations/propose-link'
import { publish as publishMessage } from '@/lib/assessment/reader-message/mutations/publish'
import { approve } from '@/lib/assessment/status-review/mutations/approve'
import { beginFrom } from '@/lib/assessment/status-update/mutations/begin-from'
import { submit } from '@/lib/assessment/status-update/mutations/submit'
import { composeSchema, draftSchema as judgementDraftSchema } from '@/lib/assessment/status-update/schema'
import { translate } from '@/lib/assessment/translation/mutations/translate'
import { publish as publishRequest } from '@/lib/evidence/request/mutations/publish'
import { classSource } from '@/lib/evidence/source/mutations/class-source'
import type { Member } from '@/lib/ground/platform/actor'
import { db } from '@/lib/ground/platform/db'
import type { Tried } from '@/lib/record/review/mutations/testing'
import type { Noun } from '@/lib/record/review/types'
import { reply } from '@/lib/text/note/mutations/reply'
import { typedReply } from '@/lib/text/note/mutations/testing'
import { asShownTo } from '@/lib/work/desk/data/testing'
import { accepted, because, classing, decidedOn, proposed, sentRequest, translation } from './made'
import { TRIED } from './reviewables'
import { slug, typedLink, typedQuestion } from './typed'

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

  await judge(analyst, reviewer)
  await saySomethingElse(analyst, reviewer)
  for (const noun of Object.keys(TRIED) as (keyof typeof TRIED)[]) {
    const { review, say, taken }: Tried = TRIED[noun]
    const of = async (words: string) => (await say(analyst, words)).id
    await accept(noun, await of('Test words'))
    if (!taken || taken.from.includes('published')) {
      const gone = await of(`Test words, ${PLANTED}`)
      await accept(noun, gone)
      await review.withdraw(analyst, { id: gone, ...because })
    }
    await of(PLANTED)
  }
  const { id: noteId } = await TRIED.note.say(analyst, 'Test note')
  await accept('note', noteId)
  const said = { language: 'fr', visibility: 'public', intent: 'submit', body: 'Réponse d’essai' }
  await accept('note', (await reply(analyst, typedReply({ noteId, ...said }))).id)
  await ask(analyst, reviewer, 'Test letters')
  await ask(analyst, null, PLANTED)
  await question(analyst, reviewer, 'What came of the test?')
  await question(analyst, null, PLANTED)
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

async function ask(analyst: Member, reviewer: Member | null, asked: string): Promise<void> {
  const act = { day: '2024-05-01', reference: 'Test 1', text: asked, textLanguage: 'en' }
  const id = await sentRequest(analyst, { asked }, act)
  if (reviewer) await publishRequest(reviewer, { locale: 'en', id, version: 2 })
}

async function question(analyst: Member, reviewer: Member | null, asked: string): Promise<void> {
  const { id } = await schedule(analyst, typedQuestion({ question: asked }))
  if (reviewer) await show(reviewer, { id, version: 1 })
}

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
