import { expect, it } from 'vitest'
import { schedule } from '@/lib/assessment/follow-up/mutations/schedule'
import { proposeLink } from '@/lib/assessment/lineage/mutations/propose-link'
import { translate } from '@/lib/assessment/translation/mutations/translate'
import { proposeTest } from '@/lib/evidence/item-test/mutations/propose'
import { typedTest } from '@/lib/evidence/item-test/mutations/testing'
import { recordAct } from '@/lib/evidence/request/mutations/record-act'
import { logSearch } from '@/lib/evidence/search-log/mutations/log-search'
import { typedSearch } from '@/lib/evidence/search-log/mutations/testing'
import { coverHere } from '@/lib/evidence/snapshot/mutations/cover-here'
import { erase, lift } from '@/lib/evidence/snapshot/mutations/end-withholding'
import { coverHereSchema } from '@/lib/evidence/snapshot/schema'
import { classSource } from '@/lib/evidence/source/mutations/class-source'
import { answerOf, newestTold, ownDatabase, tablesWith, withClient } from '@/lib/ground/platform/testing'
import { findSourcePart } from '@/lib/reading/dossier/data/source'
import { signedIn } from '@/lib/record/account/mutations/testing'
import { findMark } from '@/lib/text/commitment/data/marks'
import { mark } from '@/lib/text/commitment/mutations/mark'
import { annotate } from '@/lib/text/note/mutations/annotate'
import { editNote } from '@/lib/text/note/mutations/edit'
import { reply } from '@/lib/text/note/mutations/reply'
import { typedEdit, typedNote, typedReply } from '@/lib/text/note/mutations/testing'
import {
  accepted,
  classing,
  decidedOn,
  placeOf,
  proposed,
  sentRequest,
  translation,
  withheld,
} from '@/scripts/test/made'
import { slug, today, typedAct, typedLink, typedMark, typedQuestion } from '@/scripts/test/typed'
import { verifyDatabase } from '@/scripts/verify/database'
import { findPlacesOfWords } from '../data/places-of-words'

// A name is planted in every noun of ours, and looked for in every table: what no table holds leaves by no page, feed, file, search or earlier day.
// Words that were written for the test, and name nobody.

const database = await ownDatabase({ seeded: true })
const [analyst, reviewer, other] = [
  await signedIn(database, 'analyst'),
  await signedIn(database, 'reviewer'),
  await signedIn(database, 'reviewer2'),
]

const OUR_TABLES = [
  'access_requests',
  'commitments',
  'follow_ups',
  'item_tests',
  'lineage_links',
  'lineage_versions',
  'logged_searches',
  'mark_versions',
  'note_versions',
  'notes',
  'reader_messages',
  'request_acts',
  'source_classings',
  'sources',
]

/** All that these tables hold, row by row. */
const allRows = () =>
  withClient(database.ownerUrl, async (client) => {
    const all: Record<string, unknown[]> = {}
    for (const table of OUR_TABLES) {
      const { rows } = await client.query(
        `SELECT to_jsonb(t) - 'search' - 'version' AS row FROM ${table} t ORDER BY t::text`,
      )
      all[table] = rows.map(({ row }) => JSON.stringify(row)).sort()
    }
    return all
  })

const noteOn = async (about: object, name: string) =>
  (
    await annotate(
      analyst,
      typedNote({ ...about, visibility: 'public', body: `Test note: ${name} said so.` }),
    )
  ).id

const searchFor = async (name: string, found: object) =>
  (
    await logSearch(
      analyst,
      typedSearch({ place: `The desk of ${name}`, words: `“${name}” and a test`, day: today(), ...found }),
    )
  ).id

async function requestBy(name: string, source: string | null) {
  const said = { reference: `${name}/1`, text: `By ${name}.`, textLanguage: 'en' }
  const id = await sentRequest(
    analyst,
    { authority: `Office of ${name}`, asked: `All letters to ${name}.` },
    said,
  )
  await recordAct(
    analyst,
    typedAct({ ...said, id, version: 2, kind: 'answered', ...(source !== null && { source }) }),
  )
  return id
}

const messageOf = async (name: string, ledTo: string) => {
  const outcome = ledTo ? 'accepted' : 'not_accepted'
  const said = { body: `It was ${name}, I think.`, mayPublish: 'yes' }
  const answer = { outcome, matter: `Whether it was ${name}.`, reason: `${name} is named in it.` }
  return (await proposed(analyst, said, { ...answer, showsWords: 'yes', ledTo })).id
}

/** Says otherwise of a source, once accepted and once waiting. */
async function describedBy(sourceId: string, name: string) {
  const as = async (title: string, summary: string) =>
    classSource(
      analyst,
      await classing(analyst, sourceId, { title, summary, author: name, reason: `As ${name} wrote.` }),
    )
  await as(`A plan of ${name}`, `What ${name} planned.`)
  await accepted(reviewer, sourceId)
  await as(`The plan of ${name}`, `What ${name} planned to do.`)
}

async function markOf(words: string, name: string) {
  const said = { title: `The framework of ${name}`, whyThisForce: `Since ${name} said so.` }
  return (await mark(analyst, typedMark({ ...(await placeOf(words)), ...said }))).markId
}

/** Plants a name in everything of ours that rests on a source, and gives back what says it and rests on none. */
async function planted(name: string, sourceId: string, words: string) {
  const note = await noteOn({ about: 'source', source: sourceId }, name)
  await reply(analyst, typedReply({ noteId: note, body: name }))
  await describedBy(sourceId, name)
  await searchFor(name, { found: 'source', source: sourceId })
  await requestBy(name, sourceId)
  const said = { quote: `${name} came on`, locator: `p. 2, ${name}`, why: `Said by ${name}.` }
  await proposeLink(analyst, typedLink({ later: sourceId, ...said }))
  await messageOf(name, `source:${sourceId}`)
  const test = await proposeTest(
    analyst,
    typedTest({ says: `${name} signs it`, shownBy: `A letter by ${name}` }),
  )
  const question = await schedule(analyst, typedQuestion({ question: `What did ${name} do?` }))
  const loose: readonly (readonly [string, string])[] = [
    ['note', await noteOn({ about: 'item', reference: '7c' }, name)],
    ['item-test', test.id],
    ['follow-up', question.id],
    ['search-log', await searchFor(name, { found: 'nothing' })],
    ['request', await requestBy(name, null)],
    ['reader-message', await messageOf(name, '')],
    ['commitment', await markOf(words, name)],
  ]
  return { note, loose }
}

const withholding = (sourceId: string, words: string, more: object = {}) =>
  withheld(database, { by: reviewer, sourceId, words, ...more })
const cover = (ending: object, type: string, id: string) =>
  coverHereSchema.parse({ ...ending, number: '1', type, id })

const findings = async () => {
  const { findings } = await verifyDatabase(database.ownerUrl, [], [])
  return findings
}

it('withheld words are in no text of ours that rests on the source, nor where a reviewer covers them, and come back', async () => {
  const [name, sourceId] = ['Qzomebody Qnown', 'S12']
  const { note, loose } = await planted(name, sourceId, 'Within the framework')
  expect(await tablesWith(database, name)).toEqual(expect.arrayContaining(OUR_TABLES))
  const before = await allRows()

  const { ending } = await withholding(sourceId, name)
  const { withholdingId } = ending
  expect((await newestTold(database)).slugs).toEqual([slug])
  const sought = [{ words: name, withholdingId }]
  const places = await findPlacesOfWords(reviewer, { sourceId, sought })
  const others = places.filter(({ isCovered }) => !isCovered)
  expect(others.map(({ type, id }) => `${type} ${id}`).sort()).toEqual(
    loose.map(([type, id]) => `${type} ${id}`).sort(),
  )
  expect(new Set(others.flatMap(({ coveredBy }) => coveredBy))).toEqual(new Set([withholdingId]))
  const words = await database.app.note.findUniqueOrThrow({ where: { id: note } })
  expect(words.body).toBe(`Test note: ${'█'.repeat(15)} said so.`)

  for (const [type, id] of loose) {
    const form = cover(ending, type, id)
    expect(await answerOf(coverHere(analyst, form))).toBe('not_permitted')
    await coverHere(reviewer, form)
    expect((await newestTold(database)).slugs).toEqual([slug])
    expect(await answerOf(coverHere(reviewer, form))).toBe('already_decided')
  }
  expect(await tablesWith(database, name)).toEqual(['covered_texts', 'snapshots'])
  const read = await findSourcePart(slug, sourceId)
  expect(read?.source).toMatchObject({
    title: `A plan of ${'█'.repeat(15)}`,
    covered: [{ reason: 'danger', source: { id: sourceId, slug } }],
  })
  expect((await findPlacesOfWords(reviewer, { sourceId, sought })).every((place) => place.isCovered)).toBe(
    true,
  )
  expect(await findings()).toEqual([])

  await lift(other, ending)
  expect(await allRows()).toEqual(before)
  expect((await findSourcePart(slug, sourceId))?.source).not.toHaveProperty('covered')
  expect(await findings()).toEqual([])
})

it('what is written anew is covered as it is written, and erased words are in no table', async () => {
  const [name, sourceId] = ['Wzomebody Wnown', 'S40']
  const { note, loose } = await planted(name, sourceId, 'regular political dialogue')
  const { ending } = await withholding(sourceId, name, { erase: 'yes' })
  for (const [type, id] of loose) await coverHere(reviewer, cover(ending, type, id))
  const [, chosen = ''] = loose[0] ?? []
  for (const noteId of [note, chosen]) {
    const body = `Once more: ${name}, and others.`
    await editNote(analyst, typedEdit({ noteId, body }))
    const { body: stands } = await database.app.note.findUniqueOrThrow({ where: { id: noteId } })
    expect(stands).toBe(`Once more: ${'█'.repeat(15)}, and others.`)
  }
  await noteOn({ about: 'source', source: sourceId }, name)
  await searchFor(name, { found: 'source', source: sourceId })
  expect(await tablesWith(database, name)).toEqual(['covered_texts', 'snapshots'])
  expect(await findings()).toEqual([])

  await erase(other, ending)
  expect(await tablesWith(database, name)).toEqual([])
  expect(await findings()).toEqual([])
})

it('an item that was approved while words of it are covered is what its reviewer read, also once they are shown again', async () => {
  const [name, sourceId] = ['Uzomebody Unown', 'S17']
  const { ending } = await withholding(sourceId, name)
  const id = await markOf('met in Rabat', name)
  await coverHere(reviewer, cover(ending, 'commitment', id))
  expect((await findMark(other, id))?.item.title).toBe(`The framework of ${'█'.repeat(15)}`)
  await decidedOn(other, 'commitment', id)
  expect(await findings()).toEqual([])
  await lift(other, ending)
  expect(await findings()).toEqual([])
})

it('what is translated of another source is covered on the pages of every statement that has that one', async () => {
  const of = { slug: null, reference: null, source: 'S40' }
  const text = 'Palabras de prueba de Tzomebody Tnown.'
  const { id } = await translate(analyst, await translation(of, 'summary', { text }))
  const { ending } = await withholding('S13', 'Tzomebody Tnown')
  await coverHere(reviewer, cover(ending, 'translation', id))
  expect((await newestTold(database)).slugs).toEqual([slug])
  const { text: stands } = await database.app.translation.findUniqueOrThrow({ where: { id } })
  expect(stands).toBe(`Palabras de prueba de ${'█'.repeat(15)}.`)
  expect(await findings()).toEqual([])
})

it('nobody covers other words than were withheld, nor puts words in their place', async () => {
  const { ending } = await withholding('S14', 'Vzomebody Vnown')
  const id = await noteOn({ about: 'item', reference: '7c' }, 'somebody else')
  const form = cover(ending, 'note', id)
  expect(await answerOf(coverHere(reviewer, form))).toBe('not_found')
  const note = await noteOn({ about: 'source', source: 'S14' }, 'Vzomebody Vnown')
  await expect(
    database.owner.note.update({ where: { id: note }, data: { body: 'Test note: █ said so.' } }),
  ).rejects.toThrow(/version/)
  await lift(other, ending)
  expect(await answerOf(coverHere(reviewer, form))).toBe('already_decided')
})
