import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  findClosedQuestions,
  findDeskFollowUpsNamed,
  findOpenQuestions,
} from '@/lib/assessment/follow-up/data/desk'
import { findSubmission } from '@/lib/assessment/status-review/data/submissions'
import { findAnswers } from '@/lib/assessment/status-update/data/answers'
import { findComposition } from '@/lib/assessment/status-update/data/composition'
import { findDraftPlaces, findDrafts } from '@/lib/assessment/status-update/data/drafts'
import { findLinesToCite, findPlacesToCite } from '@/lib/assessment/status-update/data/lines-to-cite'
import { findLookAgain } from '@/lib/assessment/status-update/data/look-again'
import { findPublishedRevisions } from '@/lib/assessment/status-update/data/published'
import { findSourceWork } from '@/lib/assessment/status-update/data/source-work'
import { findPublishedRecord } from '@/lib/assessment/status-update/data/testing'
import { findToCite } from '@/lib/assessment/status-update/data/to-cite'
import { beginFrom } from '@/lib/assessment/status-update/mutations/begin-from'
import { citeSource } from '@/lib/assessment/status-update/mutations/cite-source'
import { saveDraft } from '@/lib/assessment/status-update/mutations/save-draft'
import { submit as submitJudgement } from '@/lib/assessment/status-update/mutations/submit'
import { typedCitation, typedReaffirmed } from '@/lib/assessment/status-update/rules/testing'
import { composeSchema } from '@/lib/assessment/status-update/schema'
import {
  findDeskSource,
  findGroups,
  findSourcesToList,
  findToListPlaces,
} from '@/lib/evidence/source/data/desk'
import { findDeskSourcesBy, findDeskSourcesNamed } from '@/lib/evidence/source/data/desk-library'
import { findSourcesOf } from '@/lib/evidence/source/data/library'
import { addSource } from '@/lib/evidence/source/mutations/add-source'
import type { Member } from '@/lib/ground/platform/actor'
import { answerOf, openSession, ownDatabase, peopleOf } from '@/lib/ground/platform/testing'
import { findResults } from '@/lib/reading/search/data/results'
import { readQuery } from '@/lib/reading/search/rules/query'
import { findActs, findOthersPresent } from '@/lib/record/account/data/people'
import { bePresent } from '@/lib/record/account/mutations/be-present'
import type { OpenObject } from '@/lib/record/account/types'
import { findKeptFrom, isKeptAct, isKeptObject } from '@/lib/record/event/data/kept-from'
import { findPublicEvents } from '@/lib/record/event/data/public-events'
import { findActivity } from '@/lib/work/desk/data/activity'
import { findNews, toldTo } from '@/lib/work/desk/data/news'
import { findSentBack, findSentBackPlaces } from '@/lib/work/desk/data/sent-back'
import { everySourceToOpen, wholeQueue } from '@/lib/work/desk/data/testing'
import { judged, reconciled } from '@/scripts/test/made'
import { slug, typedCoding, typedJudgement, typedSource } from '@/scripts/test/typed'
import { ask } from '../mutations/ask'
import { submit } from '../mutations/submit'
import { take } from '../mutations/take'
import { takeBack } from '../mutations/take-back'
import { findCoding } from './coding'
import { findMyCodings } from './my-codings'
import { findRequestsOf } from './requests'

/** Stands nowhere but in the first judgement. */
const word = 'quaverleaf'
const today = '2026-11-24'

const database = await ownDatabase({ seeded: true })
const { analyst, analyst2, reviewer, reviewer2 } = await peopleOf(database)
let revisionId: string
let sourceId: string
let classingId: string
let noteId: string

beforeAll(async () => {
  sourceId = (await addSource(analyst, typedSource({ date: '2024-01-01' }))).id
  const saying = { shows: `${word} was said`, independenceGroup: `${word} group` }
  revisionId = await judged(analyst, '7e', 'spain', {
    rationale: `The words were said again [1], ${word}.`,
    citations: [typedCitation({ sourceId, quote: '', locator: '', onBehalfOf: 'spain', ...saying })],
  })
  const classing = await database.app.sourceClassing.findFirstOrThrow({ where: { sourceId } })
  classingId = classing.id
  const { statementId, id: commitmentId } = await database.app.commitment.findFirstOrThrow({
    where: { statement: { slug }, reference: '7e' },
  })
  const note = await database.owner.note.create({
    data: {
      statementId,
      commitmentId,
      authorId: reviewer.id,
      visibility: 'team',
      language: 'en',
      body: 'A test note',
    },
  })
  noteId = note.id
})

/** Everything that signed-in people read of judgements, by the name of what reads it, as one member gets it. */
const readers: Record<string, (actor: Member) => Promise<unknown>> = {
  'the queue': wholeQueue,
  'the page of the submission': (actor) => findSubmission(actor, revisionId, undefined),
  'what came back': async (actor) => findSentBack(actor, await findSentBackPlaces(actor)),
  'sources to open': async (actor) =>
    (await everySourceToOpen(actor)).some(({ source }) => source.id === sourceId) && revisionId,
  activity: (actor) => findActivity(actor, 200),
  'what happened meanwhile': (actor) => findNews(actor, 0n),
  'the composing page': (actor) => findComposition(actor, slug, '7e', 'spain'),
  'the composing page of all parties': (actor) => findComposition(actor, slug, '7e', undefined),
  'one’s drafts': async (actor) => findDrafts(actor, await findDraftPlaces(actor)),
  'where a source is cited': (actor) => findSourceWork(actor, sourceId),
  'lines to cite': async (actor) => findLinesToCite(actor, await findPlacesToCite(actor)),
  'answers to a question': (actor) => findAnswers(actor, slug, '7e'),
  'answers on the statement': (actor) => findAnswers(actor, slug, null),
  'look again': () => findLookAgain(today),
  'the source on the desk': (actor) => findDeskSource(actor, sourceId),
  'sources to list': (actor) => findSourcesToList(actor),
  'places of sources to list': findToListPlaces,
  'groups of sources': findGroups,
  'the library on the desk': async (actor) => {
    const kept = await findKeptFrom(actor.id)
    return [await findDeskSourcesNamed([sourceId], kept), await findDeskSourcesBy(sourceId, kept)]
  },
  'sources to cite': (actor) => findToCite(actor, { statement: slug, named: [sourceId], typed: sourceId }),
  'follow-ups': async (actor) => {
    const places = [...(await findOpenQuestions(actor)), ...(await findClosedQuestions(actor))]
    return findDeskFollowUpsNamed(
      actor,
      places.map(({ id }) => id),
    )
  },
  'the acts of the author': (actor) => findActs(actor.id, analyst.id, null),
  'desk search, the word': (actor) => search(actor, word),
  'desk search, the judgement': (actor) => search(actor, 'said again'),
  'the second judgements of the submission': (actor) => findRequestsOf(actor, revisionId),
  'what is asked of one': findMyCodings,
  ...Object.fromEntries(
    ['commitment', 'revision', 'note'].flatMap((type) => [
      [`who has it open: ${type}`, async (actor: Member) => (await othersAt(actor, type)) && revisionId],
      [
        `who comes and goes, live: ${type}`,
        async (actor: Member) => (await toldTo(actor).isShown(opened(type))) && revisionId,
      ],
    ]),
  ),
  'what happens, live': async (actor) => (await toldTo(actor).isTold(submission())) && revisionId,
}

/** The item, the submission, or a note on the item, as presence names it. */
function opened(type: string): OpenObject {
  if (type === 'revision') return { objectType: type, objectId: revisionId }
  if (type === 'note') return { objectType: type, objectId: noteId }
  return { objectType: 'commitment', objectId: `${slug}/7e` }
}

/** Whether somebody is seen there, while both reviewers have it open. */
async function othersAt(actor: Member, type: string): Promise<boolean> {
  const object = opened(type)
  for (const reading of [reviewer, reviewer2]) await bePresent(reading, object)
  await bePresent(actor, object)
  return (await findOthersPresent(actor.id, object)).length > 0
}

function submission() {
  return {
    position: '1',
    verb: 'submitted',
    objectType: 'revision',
    objectId: revisionId,
    slug,
    actorId: analyst.id,
  }
}

/** Of these whoever is to judge must get nothing at all about the first; the rest must still work without it. */
async function search(actor: Member, text: string) {
  const { revisions } = await findKeptFrom(actor.id)
  return findResults({ text, group: null, page: 1 }, readQuery(text), null, 'desk', { kept: revisions })
}

/** What shows the first: its word, its id, or what was said with it of its source. */
function traces(read: unknown): string[] {
  const text =
    JSON.stringify(read, (_, value) => (typeof value === 'bigint' ? value.toString() : value)) ?? ''
  return [
    ...(text.toLowerCase().includes(word) ? ['its words'] : []),
    ...(text.includes(revisionId) ? ['its id'] : []),
    ...(text.includes(classingId) ? ['what was said of its source'] : []),
  ]
}

async function tracesBy(actor: Member) {
  const found: Record<string, string[]> = {}
  for (const [name, read] of Object.entries(readers)) {
    const shown = traces(await read(actor))
    if (shown.length > 0) found[name] = shown
  }
  return found
}

/** Where anybody else signed in finds the first; so that the test can fail. */
const PLACES = [
  'activity',
  'answers on the statement',
  'answers to a question',
  'desk search, the judgement',
  'desk search, the word',
  'groups of sources',
  'sources to cite',
  'sources to list',
  'sources to open',
  'the acts of the author',
  'the composing page',
  'the composing page of all parties',
  'the library on the desk',
  'the page of the submission',
  'the queue',
  'the source on the desk',
  'what happened meanwhile',
  'what happens, live',
  'where a source is cited',
  'who comes and goes, live: commitment',
  'who comes and goes, live: note',
  'who comes and goes, live: revision',
  'who has it open: commitment',
  'who has it open: note',
  'who has it open: revision',
]

describe('the first judgement', () => {
  it('is found in all these places by whoever is signed in, while nothing is asked', async () => {
    for (const actor of [analyst2, reviewer2])
      expect(Object.keys(await tracesBy(actor)).sort()).toEqual(PLACES)
  })

  it('is kept from every analyst who may take it, and from nobody else', async () => {
    const { requestId } = await ask(reviewer, { revisionId, coder: '' })
    expect(await tracesBy(analyst2)).toEqual({})
    for (const actor of [analyst, reviewer, reviewer2])
      expect(Object.keys(await tracesBy(actor)).sort()).toEqual(PLACES)
    await takeBack(reviewer, { requestId })
    expect(Object.keys(await tracesBy(analyst2)).sort()).toEqual(PLACES)
  })

  it('is kept from whom it was asked of until they have given theirs: pages, addresses, drafts, presence', async () => {
    const other = await database.owner.person.create({
      data: { publicName: 'Analyst 3', email: 'analyst3@suivi.example', roles: ['analyst'] },
    })
    const session = await openSession(database.owner, other.id)
    const third: Member = { ...analyst2, id: other.id, ...session, publicName: other.publicName }
    const { requestId } = await ask(reviewer, { revisionId, coder: third.id })
    await take(third, { requestId })
    expect(await tracesBy(third)).toEqual({})
    // Nor do others see who is to judge at the words: whoever is not shown others is not shown to them.
    expect(await database.app.presence.count({ where: { personId: third.id } })).toBe(0)
    await bePresent(third, { objectType: 'commitment', objectId: `${slug}/7d` })
    expect(await database.app.presence.count({ where: { personId: third.id } })).toBe(1)
    expect(Object.keys(await tracesBy(analyst2)).sort()).toEqual(PLACES)

    expect(await findSubmission(third, revisionId, undefined)).toBeNull()
    expect(await answerOf(beginFrom(third, { revisionId, instead: 0 }))).toBe('not_found')
    const line = { statement: slug, reference: '7e', party: 'spain' }
    await citeSource(third, { ...line, sourceId: 'S12', language: 'en' })
    expect(traces(await database.app.draft.findMany({ where: { personId: third.id } }))).toEqual([])
    // A source of which the dossier says no party: on the line of one it counts where it is said to be theirs.
    const judgement = typedReaffirmed({
      citations: [typedCitation({ sourceId: 'S14', onBehalfOf: 'spain' })],
    })
    const ordinary = { ...judgement, ...line, opened: 'spain', version: '1' }
    expect(await answerOf(submitJudgement(third, composeSchema.parse(ordinary)))).toBe('coding_first')
    expect(await isKeptObject(third.id, { objectType: 'commitment', objectId: `${slug}/7e` })).toBe(true)
    expect(await isKeptObject(third.id, { objectType: 'commitment', objectId: `${slug}/7d` })).toBe(false)
    expect(await isKeptObject(analyst.id, { objectType: 'commitment', objectId: `${slug}/7e` })).toBe(false)

    // For a draft of theirs elsewhere that counts which they can see: nothing that was said with the first.
    const citations = [typedCitation({ sourceId, onBehalfOf: '' })]
    await saveDraft(third, typedJudgement('7d', 'spain', { ...judgement, citations }))
    expect((await findDrafts(third)).find(({ reference }) => reference === '7d')).toMatchObject({ unmet: 1 })
    expect((await findSourceWork(third, sourceId)).drafts).toMatchObject([
      { reference: '7d', unmet: [{ key: 'status-update.unmet.reaffirmed' }] },
    ])

    // The page of the second judgement: the words, the method, the library. No stance, no lead, nothing of the first.
    const view = await findCoding(third, requestId, sourceId)
    expect(view?.kind).toBe('write')
    expect(traces(view)).toEqual([])
    if (view?.kind !== 'write') throw new Error('not there to be written')
    expect(view.item.bearings).toEqual([])
    expect(JSON.stringify([view.library, view.found])).not.toMatch(/"stance"|"shows"/)
    // The source that only the first cites is found like any other that nobody uses: as it was before anybody judged.
    expect(view.found.find(({ id }) => id === sourceId)).toMatchObject({
      onBehalfOf: null,
      independenceGroup: null,
    })

    await submit(third, typedCoding(requestId, judgement))
    expect(Object.keys(await tracesBy(third))).toEqual(expect.arrayContaining(['the queue', 'activity']))
    // The second in turn is in nothing that the author of the first reads before a reviewer has decided.
    expect(await findCoding(analyst, requestId)).toBeNull()

    // Once both are decided on they lie open, but not to who is then asked to judge the same line anew.
    await reconciled(reviewer, requestId, 'first')
    expect((await findCoding(analyst2, requestId))?.kind).toBe('pair')
    const again = await ask(reviewer, { revisionId, coder: analyst2.id })
    expect(await tracesBy(analyst2)).toEqual({})
    expect(await findCoding(analyst2, requestId)).toBeNull()
    expect((await findCoding(reviewer2, requestId))?.kind).toBe('pair')

    // What happens meanwhile on the line is told live to everybody else.
    const act = { verb: 'submitted', objectType: 'revision', objectId: revisionId, actorId: analyst.id }
    const said = { verb: 'classed', objectType: 'source', objectId: sourceId, actorId: analyst.id }
    for (const told of [act, said]) {
      expect(await isKeptAct(analyst2.id, told)).toBe(true)
      expect(await isKeptAct(reviewer2.id, told)).toBe(false)
    }
    expect(await isKeptAct(analyst2.id, { ...said, actorId: reviewer.id })).toBe(false)
    expect(await isKeptAct(analyst2.id, { ...said, verb: 'listed' })).toBe(false)
    await takeBack(reviewer, again)
  })

  it('is in nothing that readers see', async () => {
    const seen = [
      await findPublishedRevisions(slug),
      await findPublishedRecord(slug),
      await findPublicEvents(slug, null, 500),
      await findSourcesOf(slug),
    ]
    expect(traces(seen)).toEqual([])
  })
})

/** Why each file that reads judgements, or acts on them, shows nothing that is kept from whoever asks. */
const WHY: Record<string, string> = {
  'lib/record/account/data/people.ts': 'actsOnKept',
  'lib/reading/api/data/places.ts': 'public only',
  'lib/text/commitment/data/commitments.ts': 'public only',
  'lib/text/commitment/data/marks.ts': 'asks only whether there is any',
  'lib/text/commitment/data/on-day.ts': 'only when following was turned on or off',
  'lib/text/commitment/mutations/lock-mark.ts': 'asks only whether there is any',
  'lib/reading/edition/data/carried-rows.ts': 'public only',
  'lib/record/event/data/kept-from.ts': 'says what is kept',
  'lib/record/event/data/links.ts': 'public only',
  'lib/reading/dossier/data/events.ts': 'public only',
  'lib/reading/dossier/data/item-extent.ts': 'public only',
  'lib/reading/dossier/data/changes.ts': 'days only, of what is or was public',
  'lib/reading/dossier/data/library-turns.ts': 'days only, of sources in libraries and what bears on items',
  'lib/reading/dossier/data/source-uses.ts': 'public only',
  'lib/reading/dossier/data/revisions.ts': 'public only',
  'lib/reading/dossier/data/testing-days.ts': 'for tests',
  'lib/record/event/data/public-events.ts': 'public only',
  'lib/record/event/data/record-lines.ts': 'public only',
  'lib/assessment/follow-up/data/desk.ts': 'an id and a number, of what answered a question',
  'lib/assessment/follow-up/data/public.ts': 'public only',
  'lib/assessment/follow-up/mutations/complete.ts': 'asks only whether there is one',
  'lib/work/notice/data/lost-quotes.ts': 'public only',
  'lib/work/notice/data/subjects.ts': 'ids only, of whom an act concerns',
  'lib/work/notice/mutations/tell.ts':
    'ids only; to whom they are kept from nobody tells them (add-notices.ts)',
  'lib/assessment/reader-message/data/choices.ts': 'public only',
  'lib/assessment/reader-message/data/corrections.ts': 'what is final only',
  'lib/assessment/reader-message/mutations/propose.ts': 'asks only whether there is one that is public',
  'lib/work/desk/data/activity.ts': 'actsOnKept',
  'lib/work/desk/data/news.ts': 'actsOnKept',
  'lib/work/desk/data/places-of-words.ts': 'findKeptFrom',
  'lib/work/desk/data/queue.ts': 'findKeptFrom',
  'lib/assessment/status-review/data/ready.ts': 'findKeptFrom',
  'lib/assessment/status-review/data/returns.ts': 'kept',
  'lib/work/desk/data/sent-back.ts': 'findKeptFrom',
  'lib/assessment/status-review/data/submissions.ts': 'findKeptFrom',
  'lib/assessment/status-review/data/to-open.ts': 'findKeptFrom',
  'lib/record/review/data/decisions.ts': 'on everything but judgements',
  'lib/work/desk/data/reviews.ts': 'everything but judgements',
  'lib/reading/search/data/items.ts': 'public only',
  'lib/reading/search/data/judgements.ts': 'asked.kept',
  'lib/assessment/second-coding/data/coded-twice.ts': 'what is final only',
  'lib/assessment/second-coding/data/coding.ts': 'findKeptFrom',
  'lib/assessment/second-coding/data/figures.ts': 'numbers only, of what was decided',
  'lib/assessment/second-coding/data/my-codings.ts': 'names no judgement',
  'lib/assessment/second-coding/data/requests.ts': 'names no judgement',
  'lib/assessment/second-coding/mutations/begin-from-coding.ts': 'authorize(may',
  'lib/assessment/second-coding/mutations/reconcile.ts': 'authorize(may',
  'lib/reading/share/data/guest-comments.ts': 'findKeptFrom',
  'lib/reading/share/data/news-list.ts': 'public only',
  'lib/reading/share/data/sharable.ts': 'findKeptFrom',
  'lib/reading/share/data/place.ts': 'only on which item the line of a link that opens is',
  'lib/reading/share/data/shared-work.ts': 'findKeptFrom',
  'lib/reading/share/data/work-to-share.ts': 'findKeptFrom',
  'lib/evidence/source/data/classings.ts': 'kept',
  'lib/evidence/source/data/desk.ts': 'findKeptFrom',
  'lib/evidence/source/data/desk-library.ts': 'kept',
  'lib/evidence/source/data/library.ts': 'public only',
  'lib/evidence/source/data/on-day.ts': 'public only',
  'lib/evidence/source/data/same.ts': 'what was accepted only',
  'lib/evidence/source/data/statements-using.ts': 'names statements only, for their pages to be made anew',
  'lib/evidence/snapshot/data/acts.ts': 'acts on copies alone, no judgement',
  'lib/assessment/status-update/data/alike.ts': 'public only',
  'lib/assessment/status-update/data/answers.ts': 'findKeptFrom',
  'lib/assessment/status-update/data/composition.ts': 'findKeptFrom',
  'lib/assessment/status-update/data/corrections.ts': 'what is final only',
  'lib/assessment/status-update/data/drafts.ts': 'shows of others’ only what readers see',
  'lib/assessment/status-update/data/latest.ts': 'public only',
  'lib/assessment/status-update/data/line.ts': 'for mutations',
  'lib/assessment/status-update/data/lines-to-cite.ts': 'findKeptFrom',
  'lib/assessment/status-update/data/changed-quotes.ts': 'public only',
  'lib/assessment/status-update/data/look-again.ts': 'days only, and only long ago',
  'lib/assessment/status-update/data/no-longer-met.ts': 'public only',
  'lib/assessment/status-update/data/on-day.ts': 'public only',
  'lib/assessment/status-update/data/quotes-in-copies.ts':
    'how quotes stand of what is then decided on, which the policy is asked for',
  'lib/assessment/status-update/data/published.ts': 'public only',
  'lib/assessment/status-update/data/revision-view.ts': 'says what is read, and reads nothing',
  'lib/assessment/status-update/data/record.ts': 'public only',
  'lib/assessment/status-update/data/search-logs.ts': 'public only',
  'lib/assessment/status-update/data/source-work.ts': 'findKeptFrom',
  'lib/assessment/status-update/data/standings.ts': 'public only',
  'lib/assessment/translation/data/desk.ts': 'public only',
  'lib/assessment/translation/data/of-item.ts': 'public only',
  'lib/assessment/translation/data/originals.ts': 'public only',
  'lib/assessment/translation/data/said-at.ts': 'public only',
  'lib/assessment/translation/mutations/take-translated.ts':
    'only which sources are cited, whose withheld words are covered',
  'lib/assessment/status-update/mutations/take-cited.ts': 'the same',
  'lib/assessment/status-update/mutations/lock-line.ts': 'for mutations',
  'lib/work/desk/mutations/testing-covering.ts': 'for tests',
  'lib/assessment/status-update/mutations/save-draft.ts': 'a number only',
  'lib/assessment/status-update/mutations/submit.ts': 'for mutations',
}

/** Reads of revisions and their parts, of lines with them, of classings, and of the record of acts. */
const READS =
  /\b(?:revision|citation|line|review|sourceClassing|secondCoding|event|presence)\.(?:find|count|aggregate|groupBy)|(?:FROM|JOIN) (?:revisions|citations|lines|events|reviews|source_classings|second_codings)\b|\b(?:revisions|citations|classings|outcomeRevision): \{/

/** Words of a reason that must stand in the file itself. */
const NAMED = /^(?:actsOnKept|findKeptFrom|asked\.kept|kept|may\(|authorize\(may)$/

describe('every file that reads judgements', () => {
  it('is known here, with why it shows nothing that is kept', () => {
    const files = readdirSync('lib', { recursive: true, encoding: 'utf8' })
      .map((path) => `lib/${path.replaceAll('\\', '/')}`)
      .filter((path) => /\/(?:data|mutations)(?:\/[a-z-]+)?\.ts$/.test(path))
    const reading = files.filter((path) => READS.test(readFileSync(path, 'utf8')))
    expect(reading.filter((path) => WHY[path] === undefined)).toEqual([])
    for (const path of reading) {
      const reason = WHY[path] ?? ''
      if (NAMED.test(reason)) expect(readFileSync(path, 'utf8'), path).toContain(reason)
    }
  })
})
