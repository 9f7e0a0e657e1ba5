import { beforeAll, expect, it } from 'vitest'
import {
  findDeskFollowUp,
  findDeskFollowUpsNamed,
  findOpenQuestions,
} from '@/lib/assessment/follow-up/data/desk'
import { findLedToChoices } from '@/lib/assessment/reader-message/data/choices'
import { findMessage } from '@/lib/assessment/reader-message/data/message'
import { findWaiting } from '@/lib/assessment/status-review/data/submissions'
import { findComposition } from '@/lib/assessment/status-update/data/composition'
import { findDraftPlaces, findDrafts } from '@/lib/assessment/status-update/data/drafts'
import { findLookAgain } from '@/lib/assessment/status-update/data/look-again'
import { findSourceWork } from '@/lib/assessment/status-update/data/source-work'
import { citeSource } from '@/lib/assessment/status-update/mutations/cite-source'
import { findDeskSearch } from '@/lib/evidence/search-log/data/desk'
import { findDeskSource } from '@/lib/evidence/source/data/desk'
import { ownDatabase, peopleOf, withClient } from '@/lib/ground/platform/testing'
import { withTitlesIn } from '@/lib/text/commitment/data/choice'
import { findTeamNotePlaces, findTeamNotes } from '@/lib/text/note/data/desk-notes'
import { findThread } from '@/lib/text/note/data/thread'
import { findWordingDesk } from '@/lib/text/statement/data/desk-wording'
import { findMarkableTexts } from '@/lib/text/statement/data/texts'
import { growStatement } from '@/scripts/bench/grow.mjs'
import { findQueue, findQueuedStatements } from './queue'

// What the desk names is named in the language of its page, where it has a name in it: items by their titles, statements in short.

const slug = 'rabat-2022-07-08'
/** One into which the titles of the dossier were translated. */
const language = 'ar'
const database = await ownDatabase({ seeded: true })
const { analyst, reviewer } = await peopleOf(database)

beforeAll(async () => {
  // Questions, notes, searches and messages on the first items.
  await growStatement(database.ownerUrl, slug, 1)
  await citeSource(analyst, {
    ...{ statement: slug, reference: '2b', party: 'morocco' },
    ...{ sourceId: 'S40', language: 'en' },
  })
})

const ofStatement = { statement: { slug } }
const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)

const reads: Readonly<Record<string, () => Promise<unknown>>> = {
  drafts: async () => findDrafts(analyst, await findDraftPlaces(analyst), language),
  'where a source is cited': () => findSourceWork(analyst, 'S40', language),
  'what a source bears on': async () =>
    withTitlesIn((await findDeskSource(analyst, 'S40'))?.leads ?? [], language),
  'what awaits review': async () => findWaiting(reviewer, idsOf(await findQueue(reviewer)), language),
  'the statements in which something waits': () => findQueuedStatements([slug], language),
  'the form of a judgement': async () =>
    (await findComposition(analyst, slug, '7c', 'all', '', language))?.item,
  questions: async () =>
    findDeskFollowUpsNamed(analyst, idsOf(await findOpenQuestions(analyst)).slice(0, 25), language),
  'a question': async () => {
    const { id } = await database.owner.followUp.findFirstOrThrow({ where: ofStatement })
    return findDeskFollowUp(analyst, id, language)
  },
  notes: async () => findTeamNotes(analyst, await findTeamNotePlaces(analyst), language),
  'a note': async () => {
    const { id } = await database.owner.note.findFirstOrThrow({ where: ofStatement })
    return findThread(analyst, id, undefined, language)
  },
  'a logged search': async () => {
    const { id } = await database.owner.loggedSearch.findFirstOrThrow({ where: ofStatement })
    return findDeskSearch(analyst, id, language)
  },
  'a message': async () => {
    const { id } = await database.owner.readerMessage.findFirstOrThrow({ where: ofStatement })
    return findMessage(analyst, id, language)
  },
  'what a message can have led to, of items that were withdrawn': async () => {
    await withdrawOne()
    const choices = await findLedToChoices(slug, '7c', language)
    return choices.flatMap(({ kind, language: titleLanguage }) => (kind === 'item' ? { titleLanguage } : []))
  },
  'what wants a fresh look': () => findLookAgain('2099-01-01', language),
  'the texts of the desk': async () => [
    await findWordingDesk(reviewer, [slug], language),
    await findMarkableTexts([slug], language),
  ],
}

/** Takes an item off the pages, as if it had been withdrawn. */
function withdrawOne(): Promise<void> {
  return withClient(database.ownerUrl, async (client) => {
    await client.query('ALTER TABLE commitments DISABLE TRIGGER USER')
    await client.query(
      `UPDATE commitments SET state = 'withdrawn', withdrawn_at = now(), withdrawn_reason = 'For a test.' WHERE reference = '9a'`,
    )
    await client.query('ALTER TABLE commitments ENABLE TRIGGER USER')
  })
}

/** In which languages items and statements are named in an answer: of those of the dossier, all that is named so. */
function languagesOf(answer: unknown, of = slug): string[] {
  if (Array.isArray(answer)) return answer.flatMap((each) => languagesOf(each, of))
  if (typeof answer !== 'object' || answer === null) return []
  const { slug: own = of, statement } = answer as { slug?: string; statement?: { slug?: string } }
  const within = statement?.slug ?? own
  const named = answer as { titleLanguage?: string; shortTitle?: string; language?: string }
  const here = [named.titleLanguage, named.shortTitle === undefined ? undefined : named.language]
  return [
    ...(within === slug ? here.filter((each) => each !== undefined) : []),
    ...Object.values(answer).flatMap((each) => languagesOf(each, within)),
  ]
}

it.each(Object.keys(reads))('%s: named in the language of the page', async (name) => {
  const languages = languagesOf(await reads[name]?.())
  expect(languages.length).toBeGreaterThan(0)
  expect([...new Set(languages)]).toEqual([language])
})
