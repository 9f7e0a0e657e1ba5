import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { schedule } from '@/lib/assessment/follow-up/mutations/schedule'
import { scheduleSchema } from '@/lib/assessment/follow-up/schema'
import { proposeLink } from '@/lib/assessment/lineage/mutations/propose-link'
import { proposeSchema } from '@/lib/assessment/lineage/schema'
import { propose } from '@/lib/assessment/reader-message/mutations/propose'
import { receiptHashOf } from '@/lib/assessment/reader-message/mutations/receipt'
import { receive } from '@/lib/assessment/reader-message/mutations/receive'
import { take } from '@/lib/assessment/reader-message/mutations/take'
import { proposalSchema, readerMessageSchema } from '@/lib/assessment/reader-message/schema'
import { findToTranslate } from '@/lib/assessment/translation/data/originals'
import { translate } from '@/lib/assessment/translation/mutations/translate'
import { translateSchema } from '@/lib/assessment/translation/schema'
import { proposeTest } from '@/lib/evidence/item-test/mutations/propose'
import { proposeSchema as proposeTestSchema } from '@/lib/evidence/item-test/schema'
import { draft } from '@/lib/evidence/request/mutations/draft'
import { recordAct } from '@/lib/evidence/request/mutations/record-act'
import { draftSchema, recordSchema } from '@/lib/evidence/request/schema'
import { logSearch } from '@/lib/evidence/search-log/mutations/log-search'
import { logSchema } from '@/lib/evidence/search-log/schema'
import { coverHere } from '@/lib/evidence/snapshot/mutations/cover-here'
import { erase, lift } from '@/lib/evidence/snapshot/mutations/end-withholding'
import { keptCopy } from '@/lib/evidence/snapshot/mutations/testing'
import { withhold } from '@/lib/evidence/snapshot/mutations/withhold'
import { coverHereSchema, withholdSchema } from '@/lib/evidence/snapshot/schema'
import { findDeskSource } from '@/lib/evidence/source/data/desk'
import { classSource } from '@/lib/evidence/source/mutations/class-source'
import { listSource } from '@/lib/evidence/source/mutations/source-review'
import { classSchema } from '@/lib/evidence/source/schema'
import { answerOf, ownDatabase, withClient } from '@/lib/ground/platform/testing'
import { findSourcePart } from '@/lib/reading/dossier/data/source'
import { signedIn } from '@/lib/record/account/mutations/testing'
import type { CoverableType } from '@/lib/record/cover/types'
import { findMark } from '@/lib/text/commitment/data/marks'
import { mark } from '@/lib/text/commitment/mutations/mark'
import { markReview } from '@/lib/text/commitment/mutations/mark-review'
import { markSchema } from '@/lib/text/commitment/schema'
import { annotate } from '@/lib/text/note/mutations/annotate'
import { editNote } from '@/lib/text/note/mutations/edit'
import { reply } from '@/lib/text/note/mutations/reply'
import { annotateSchema, editSchema, replySchema } from '@/lib/text/note/schema'
import { verifyDatabase } from '@/scripts/verify/database'
import { findPlacesOfWords } from '../data/places-of-words'

// A name is planted in every noun of ours, and looked for in every table: what no table holds leaves by no page, feed, file, search or earlier day.
// Words that were written for the test, and name nobody.

const slug = 'rabat-2022-07-08'
const today = new Date().toISOString().slice(0, 10)
const inMonths = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10)
const database = await ownDatabase({ seeded: true })
const [analyst, reviewer, other] = [
  await signedIn(database, 'analyst'),
  await signedIn(database, 'reviewer'),
  await signedIn(database, 'reviewer2'),
]

/** The tables in which words stand anywhere, whatever is not seen in them. */
const tablesWith = (words: string) =>
  withClient(database.ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname IN ('public', 'pgboss') AND c.relkind IN ('r', 'p') ORDER BY 1`,
    )
    const found: string[] = []
    for (const { name } of rows) {
      const held = await client.query(
        `SELECT FROM ${name} t WHERE position(search_fold($1) IN search_fold(t::text)) > 0 LIMIT 1`,
        [words],
      )
      if (held.rowCount) found.push(name.replace('public.', ''))
    }
    return found
  })

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

const noteOn = async (about: Record<string, string>, name: string) =>
  (
    await annotate(
      analyst,
      annotateSchema.parse({
        ...{ key: randomUUID(), statement: slug, language: 'en', visibility: 'public', ...about },
        body: `Test note: ${name} said so.`,
      }),
    )
  ).id

const searchFor = async (name: string, found: Record<string, string>) =>
  (
    await logSearch(
      analyst,
      logSchema.parse({
        ...{ key: randomUUID(), about: `${slug}/7c`, place: `The desk of ${name}`, address: '' },
        ...{ language: 'es', day: today, words: `“${name}” and a test`, ...found },
      }),
    )
  ).id

async function requestBy(name: string, source: string | null) {
  const { id } = await draft(
    analyst,
    draftSchema.parse({
      ...{ key: randomUUID(), locale: 'en', statement: slug, authority: `Office of ${name}`, party: '' },
      ...{ language: 'en', asked: `All letters to ${name}.`, regime: 'other', items: ['7c'] },
    }),
  )
  for (const [kind, version] of [
    ['sent', 1],
    ['answered', 2],
  ] as const)
    await recordAct(
      analyst,
      recordSchema.parse({
        ...{ key: randomUUID(), locale: 'en', id, version, kind, day: today },
        ...{ reference: `${name}/1`, text: `By ${name}.`, textLanguage: 'en' },
        ...(kind === 'answered' && source !== null && { source }),
      }),
    )
  return id
}

async function messageOf(name: string, ledTo: string) {
  const code = await receive(
    readerMessageSchema.parse({
      ...{ key: randomUUID(), statement: slug, reference: '7c', kind: 'wrong', language: 'en' },
      ...{ body: `It was ${name}, I think.`, mayPublish: 'yes' },
    }),
  )
  const { id } = await database.app.readerMessage.findUniqueOrThrow({
    where: { receiptHash: receiptHashOf(code) },
  })
  await take(analyst, { id, version: 1 })
  await propose(
    analyst,
    proposalSchema.parse({
      ...{
        id,
        version: 2,
        locale: 'en',
        outcome: ledTo ? 'accepted' : 'not_accepted',
        matter: `Whether it was ${name}.`,
      },
      ...{ reason: `${name} is named in it.`, answerLanguage: 'en', showsWords: 'yes', ledTo },
    }),
  )
  return id
}

/** Says otherwise of a source, once accepted and once waiting. */
async function describedBy(sourceId: string, name: string) {
  const source = await findDeskSource(analyst, sourceId)
  if (!source) throw new Error('there is no such source')
  const as = (title: string, summary: string) =>
    classSource(
      analyst,
      classSchema.parse({
        ...{ locale: 'en', sourceId, title, summary, reason: `As ${name} wrote.` },
        ...{ titleBasis: source.titleBasis, publisher: source.publisher, author: name },
        ...{ date: source.date ?? '', language: source.language, type: source.type },
      }),
    )
  await as(`A plan of ${name}`, `What ${name} planned.`)
  const pending = (await findDeskSource(reviewer, sourceId))?.pending ?? []
  await listSource(reviewer, { locale: 'en', sourceId, seen: pending.map(({ id }) => id) })
  await as(`The plan of ${name}`, `What ${name} planned to do.`)
}

async function markOf(words: string, name: string) {
  const base = await database.app.rendering.findFirstOrThrow({
    where: { isBase: true, statement: { slug } },
    select: { text: true, passages: true },
  })
  const from = base.text?.indexOf(words) ?? -1
  const passage = base.passages.find(({ start, end }) => from >= start && from < end)
  const { markId } = await mark(
    analyst,
    markSchema.parse({
      ...{ key: randomUUID(), statement: slug, passage: passage?.number, from, to: from + words.length },
      ...{ title: `The framework of ${name}`, titleLanguage: 'en', force: 'declared', areaKey: 'awareness' },
      ...{ whyThisForce: `Since ${name} said so.`, responsible: ['Morocco'] },
    }),
  )
  return markId
}

/** Plants a name in everything of ours that rests on a source, and gives back what says it and rests on none. */
async function planted(name: string, sourceId: string, words: string) {
  const note = await noteOn({ about: 'source', source: sourceId }, name)
  await reply(
    analyst,
    replySchema.parse({
      ...{ key: randomUUID(), noteId: note, language: 'en', visibility: 'team' },
      body: name,
    }),
  )
  await describedBy(sourceId, name)
  await searchFor(name, { found: 'source', source: sourceId })
  await requestBy(name, sourceId)
  const link = {
    ...{ key: randomUUID(), locale: 'en', item: `${slug}/7c`, later: sourceId, kind: 'repeated' },
    ...{ quote: `${name} came on`, locator: `p. 2, ${name}`, why: `Said by ${name}.`, language: 'en' },
  }
  await proposeLink(analyst, proposeSchema.parse(link))
  await messageOf(name, `source:${sourceId}`)
  const { id: test } = await proposeTest(
    analyst,
    proposeTestSchema.parse({
      ...{ key: randomUUID(), statement: slug, reference: '7c', act: 'set', language: 'en' },
      ...{ says: `${name} signs it`, shownBy: `A letter by ${name}` },
    }),
  )
  const question = await schedule(
    analyst,
    scheduleSchema.parse({
      ...{ key: randomUUID(), about: `${slug}/7c`, question: `What did ${name} do?`, language: 'en' },
      ...{ dueOn: inMonths, cadence: '', assignee: '' },
    }),
  )
  const loose: readonly (readonly [CoverableType, string])[] = [
    ['note', await noteOn({ about: 'item', reference: '7c' }, name)],
    ['item-test', test],
    ['follow-up', question.id],
    ['search-log', await searchFor(name, { found: 'nothing' })],
    ['request', await requestBy(name, null)],
    ['reader-message', await messageOf(name, '')],
    ['commitment', await markOf(words, name)],
  ]
  return { note, loose }
}

const withholding = async (sourceId: string, words: string, more: Record<string, string> = {}) => {
  const snapshotId = await keptCopy(database, analyst, `Test page. ${words} came on Tuesday.`, { sourceId })
  const on = { sourceId, number: '1', snapshotId, extent: 'words', words, reason: 'danger', ...more }
  return withhold(reviewer, withholdSchema.parse(on))
}
const ending = (sourceId: string, withholdingId: string) => ({
  locale: 'en',
  sourceId,
  number: 1,
  withholdingId,
})

const findings = async () => {
  const { findings } = await verifyDatabase(database.ownerUrl, [], [])
  return findings
}

it('withheld words are in no text of ours that rests on the source, nor where a reviewer covers them, and come back', async () => {
  const [name, sourceId] = ['Qzomebody Qnown', 'S12']
  const { note, loose } = await planted(name, sourceId, 'Within the framework')
  expect(await tablesWith(name)).toEqual(expect.arrayContaining(OUR_TABLES))
  const before = await allRows()

  const { id: withholdingId, touched } = await withholding(sourceId, name)
  expect(touched).toEqual([slug])
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
    const form = coverHereSchema.parse({ ...ending(sourceId, withholdingId), number: '1', type, id })
    expect(await answerOf(coverHere(analyst, form))).toBe('not_permitted')
    expect((await coverHere(reviewer, form)).touched).toEqual([slug])
    expect(await answerOf(coverHere(reviewer, form))).toBe('already_decided')
  }
  expect(await tablesWith(name)).toEqual(['covered_texts', 'snapshots'])
  const read = await findSourcePart(slug, sourceId)
  expect(read?.source).toMatchObject({
    title: `A plan of ${'█'.repeat(15)}`,
    covered: [{ reason: 'danger', source: { id: sourceId, slug } }],
  })
  expect((await findPlacesOfWords(reviewer, { sourceId, sought })).every((place) => place.isCovered)).toBe(
    true,
  )
  expect(await findings()).toEqual([])

  await lift(other, ending(sourceId, withholdingId))
  expect(await allRows()).toEqual(before)
  expect((await findSourcePart(slug, sourceId))?.source).not.toHaveProperty('covered')
  expect(await findings()).toEqual([])
})

it('what is written anew is covered as it is written, and erased words are in no table', async () => {
  const [name, sourceId] = ['Wzomebody Wnown', 'S40']
  const { note, loose } = await planted(name, sourceId, 'regular political dialogue')
  const { id: withholdingId } = await withholding(sourceId, name, { erase: 'yes' })
  for (const [type, id] of loose)
    await coverHere(
      reviewer,
      coverHereSchema.parse({ ...ending(sourceId, withholdingId), number: '1', type, id }),
    )
  const [, chosen = ''] = loose[0] ?? []
  for (const noteId of [note, chosen]) {
    const body = `Once more: ${name}, and others.`
    const edited = { noteId, body, language: 'en', visibility: 'public', version: '1', intent: 'save' }
    await editNote(analyst, editSchema.parse(edited))
    const { body: stands } = await database.app.note.findUniqueOrThrow({ where: { id: noteId } })
    expect(stands).toBe(`Once more: ${'█'.repeat(15)}, and others.`)
  }
  await noteOn({ about: 'source', source: sourceId }, name)
  await searchFor(name, { found: 'source', source: sourceId })
  expect(await tablesWith(name)).toEqual(['covered_texts', 'snapshots'])
  expect(await findings()).toEqual([])

  await erase(other, ending(sourceId, withholdingId))
  expect(await tablesWith(name)).toEqual([])
  expect(await findings()).toEqual([])
})

it('an item that was approved while words of it are covered is what its reviewer read, also once they are shown again', async () => {
  const [name, sourceId] = ['Uzomebody Unown', 'S17']
  const { id: withholdingId } = await withholding(sourceId, name)
  const id = await markOf('met in Rabat', name)
  await coverHere(
    reviewer,
    coverHereSchema.parse({ ...ending(sourceId, withholdingId), number: '1', type: 'commitment', id }),
  )
  const read = await findMark(other, id)
  if (!read) throw new Error('there is no such item')
  expect(read.item.title).toBe(`The framework of ${'█'.repeat(15)}`)
  await markReview.decide(other, { id, fingerprint: read.fingerprint, decision: 'approve', reason: '' })
  expect(await findings()).toEqual([])
  await lift(other, ending(sourceId, withholdingId))
  expect(await findings()).toEqual([])
})

it('what is translated of another source is covered on the pages of every statement that has that one', async () => {
  const of = { slug: null, reference: null, source: 'S40' }
  const summary = (await findToTranslate(of, 'es'))?.originals.find(({ field }) => field === 'summary')
  const { id } = await translate(
    analyst,
    translateSchema.parse({
      ...{ key: randomUUID(), statement: '', reference: '', source: 'S40', field: 'summary', language: 'es' },
      ...{ original: summary?.sha256, text: 'Palabras de prueba de Tzomebody Tnown.' },
    }),
  )
  const { id: withholdingId } = await withholding('S13', 'Tzomebody Tnown')
  const form = { ...ending('S13', withholdingId), number: '1', type: 'translation', id }
  expect((await coverHere(reviewer, coverHereSchema.parse(form))).touched).toEqual([slug])
  const { text } = await database.app.translation.findUniqueOrThrow({ where: { id } })
  expect(text).toBe(`Palabras de prueba de ${'█'.repeat(15)}.`)
  expect(await findings()).toEqual([])
})

it('nobody covers other words than were withheld, nor puts words in their place', async () => {
  const { id: withholdingId } = await withholding('S14', 'Vzomebody Vnown')
  const id = await noteOn({ about: 'item', reference: '7c' }, 'somebody else')
  const form = coverHereSchema.parse({ ...ending('S14', withholdingId), number: '1', type: 'note', id })
  expect(await answerOf(coverHere(reviewer, form))).toBe('not_found')
  const note = await noteOn({ about: 'source', source: 'S14' }, 'Vzomebody Vnown')
  await expect(
    database.owner.note.update({ where: { id: note }, data: { body: 'Test note: █ said so.' } }),
  ).rejects.toThrow(/version/)
  await lift(other, ending('S14', withholdingId))
  expect(await answerOf(coverHere(reviewer, form))).toBe('already_decided')
})
