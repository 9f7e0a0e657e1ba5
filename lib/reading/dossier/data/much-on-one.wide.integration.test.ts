import type { Client } from 'pg'
import { createTranslator } from 'use-intl/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { calendarOf } from '@/components/assessment/follow-up/calendar'
import { findPublicLinks } from '@/lib/assessment/lineage/data/public-links'
import { revisionsAsOf } from '@/lib/assessment/status-update/rules/as-of'
import { historyOf } from '@/lib/assessment/status-update/rules/history'
import { judgedAlone } from '@/lib/assessment/status-update/rules/judged-lines'
import { isPublished, shownLines } from '@/lib/assessment/status-update/rules/lines'
import { movesOf } from '@/lib/assessment/status-update/rules/movement'
import { fateOf } from '@/lib/assessment/status-update/rules/succession'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import { messagesOf } from '@/lib/ground/i18n/messages'
import { ENTRIES_BESIDE } from '@/lib/ground/platform/parts'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { loadItemsNamed } from '@/lib/reading/api/loaders/items'
import { findItemsUsing } from '@/lib/text/commitment/data/commitments'
import { itemsAsOf } from '@/lib/text/commitment/rules/as-of'
import { MOST_BEARINGS } from '@/lib/text/commitment/rules/bearings'
import { noteLink } from '@/lib/text/note/rules/addresses'
import { notesAsOf } from '@/lib/text/note/rules/as-of'
import { findStatement } from '@/lib/text/statement/data/statements'
import { somebody, withGuardsAside } from '@/scripts/bench/grow.mjs'
import { growShape } from '@/scripts/bench/shapes.mjs'
import { withConnection } from '@/scripts/database/postgres-client.mjs'
import { loadCalendar, loadFollowUpsPage } from '../loaders/follow-ups'
import { loadAfterOfItemNote, loadItemNotesAfter } from '../loaders/item-notes'
import { loadAfterOfLineage, loadLineage, loadLineageOf } from '../loaders/lineage'
import { dossierOf } from '../rules/dossier'
import { overviewOf } from '../rules/overview'
import { picturedGroups } from '../rules/pictured'
import { findPictured } from './front'
import { findItemPart, NOW } from './item'
import { findItemMoments } from './item-moments'
import { findBeside, findRevisions } from './revisions'

// One item with much on it: what is read of it has a bound, and what is said of the whole is counted.

const slug = 'rabat-2022-07-08'
const database = await ownDatabase({ seeded: true })
beforeAll(async () => {
  await growShape(database.ownerUrl, slug, 'much-on-one')
  await withConnection(database.ownerUrl, (client: Client) =>
    withGuardsAside(client, slug, async () => {
      for (const sql of [TAKEN_BACK, BROUGHT, EARLIER, LINKED, BROUGHT_IN]) await client.query(sql)
    }),
  )
}, 120_000)

/** Judgements shown as provisional after all others on the line, and taken back; more than are told. */
const TAKEN_BACK = `
  INSERT INTO revisions (id, line_id, number, begun_from, author_id, submitted_at, judgement, confidence, seen_up_to, rationale,
                         rationale_language, content_sha256, state, state_since, shown_as_interim_at, shown_as_interim_by_id, method_version)
  SELECT gen_random_uuid(), l.id, l.last + n, l.last + n - 1, ${somebody}, now(), 'taken_up', 'low', '2023', 'Test text', 'en',
         repeat('0', 64), 'sent_back', now(), now() - interval '40 days', ${somebody}, 1
    FROM (SELECT line_id AS id, max(number) AS last FROM revisions GROUP BY 1 ORDER BY 2 DESC LIMIT 1) AS l, generate_series(1, 30) AS n`

/** Searches that came with a dossier, newer than those that people logged; more than are read. */
const BROUGHT = `
  INSERT INTO logged_searches (id, statement_id, commitment_id, author_id, place, language, day, words, outcome, outcome_language, shown_at)
  SELECT gen_random_uuid(), i.statement_id, i.id, ${somebody}, 'Test register', 'en', current_date + 1, 'Test text: brought ' || n,
         'Test text', 'en', now()
    FROM first_items i, generate_series(1, 60) AS n WHERE i.reference = '7c'`

/** Links that were public forty days ago already, with their statement: more than a part has. */
const LINKED = `
  UPDATE lineage_links SET published_at = published_at - interval '40 days'
   WHERE id IN (SELECT id FROM lineage_links ORDER BY id LIMIT 60)`
const BROUGHT_IN = `UPDATE statements SET created_at = created_at - interval '60 days'`

/** Notes that were public forty days ago already: more than stand on the item's page. */
const EARLIER = `
  UPDATE notes SET published_at = published_at - interval '40 days'
   WHERE id IN (SELECT n.id FROM notes n JOIN commitments c ON c.id = n.commitment_id
                 WHERE c.reference = '7c' AND n.kind = 'note' AND n.parent_id IS NULL ORDER BY n.id LIMIT 25)`

/** What is read of the item: all of it, or as its page does. */
async function item(within?: string) {
  const part = await findItemPart(slug, '7c', '', within)
  if (!part) throw new Error('the item is not there')
  return part
}
const today = new Date().toISOString().slice(0, 10)
/** A day before most of it was public. */
const day = new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10)

/** Those of the starter dossier, and a thousand. */
const BEARING = 1046

describe('the sources that bear on an item', () => {
  it('are the first ones and those that are cited, and how many there are is said', async () => {
    const part = await findItemPart(slug, '7c')
    if (!part) throw new Error('the item is not there')
    const cited = new Set(part.ever.flatMap(({ citations }) => citations.map(({ sourceId }) => sourceId)))
    const leads = part.item.bearings.filter(({ sourceId }) => !cited.has(sourceId))
    expect(leads.length).toBeLessThanOrEqual(MOST_BEARINGS)
    expect(part.item.bearingCount).toBe(BEARING)
    const bearing = await database.owner.bearing.count({
      where: { commitment: { reference: '7c' }, sourceId: { in: [...cited] } },
    })
    expect(part.item.bearings.length - leads.length).toBe(bearing)
  })

  it('are counted on earlier days', async () => {
    const [part, moments] = await Promise.all([findItemPart(slug, '7c'), findItemMoments(slug, '7c')])
    if (!part || !moments) throw new Error('the item is not there')
    const on = (day: string) => itemsAsOf([part.item], moments.items, () => true, day)[0]?.bearingCount
    expect(on('2999-01-01')).toBe(BEARING)
    expect(on('2000-01-01')).toBeUndefined()
  })

  it('are drawn as far as they are named, and all counted', async () => {
    const { items, sources, revisions } = await findPictured(slug, '7c')
    const statement = await findStatement(slug)
    if (!statement) throw new Error('the statement is not there')
    const [row] = picturedGroups(overviewOf(dossierOf(statement, items, sources, revisions, [])))
      .flatMap(({ rows }) => rows)
      .filter(({ item }) => item.reference === '7c')
    // One is cited and said nowhere to bear on it.
    expect(row?.known).toBe(BEARING + 1)
    expect(row?.sources.length).toBeLessThan(BEARING)
  })

  it('are no more for programs, whatever its judgements cited over time', async () => {
    const [item] = await loadItemsNamed(slug, ['7c'], null)
    const first = await findItemPart(slug, '7c', '', NOW)
    expect(item?.bearings.map(({ source }) => source)).toEqual(
      first?.item.bearings.slice(0, MOST_BEARINGS).map(({ sourceId }) => sourceId),
    )
    expect(item?.bearingCount).toBe(BEARING)
  })

  it('are found from the source, however many others there are', async () => {
    const items = await findItemsUsing(slug, ['S1001000'])
    expect(items.find(({ reference }) => reference === '7c')?.bearings).toEqual([
      { sourceId: 'S1001000', stance: 'context' },
    ])
  })
})

describe('the page of a judgement', () => {
  it('says of each what became of it and what it rests on, whatever it leaves unread of its line', async () => {
    const [whole, statement] = await Promise.all([findItemPart(slug, '7c', ''), findStatement(slug)])
    if (!whole || !statement) throw new Error('the item is not there')
    const ever = whole.ever.filter(({ reference }) => reference === '7c')
    const { party } = ever.toSorted((a, b) => b.number - a.number)[0] ?? {}
    const line = ever.filter((each) => each.party === party)
    expect(line.length).toBeGreaterThan(400)
    const known = new Map(whole.sources.map((source) => [source.id, source]))
    for (const one of [1, 2, 200, 398, 399, 400].flatMap((place) => line.at(place) ?? [])) {
      const part = await findRevisions(slug, '7c', [one], '')
      if (!part) throw new Error('the item is not there')
      expect(part.ever.length).toBeLessThan(10)
      expect(part.ever).toContainEqual(one)
      expect(fateOf(one, part.ever)).toEqual(fateOf(one, ever))
      const cited = new Map(part.sources.map((source) => [source.id, source]))
      expect(judgedAlone(part.item, statement, cited, one, part.ever)).toEqual(
        judgedAlone(whole.item, statement, known, one, ever),
      )
    }
  })

  it('can be compared with the nearest of its line, and says with how many others', async () => {
    const whole = await findItemPart(slug, '7c', '')
    const ever = whole?.ever.filter(({ reference }) => reference === '7c') ?? []
    const { party = '' } = ever.toSorted((a, b) => b.number - a.number)[0] ?? {}
    const line = ever.filter((each) => each.party === party && isPublished(each))
    const last = line.at(-1)?.number ?? 0
    const others = line.map(({ number }) => number).filter((number) => number !== last)
    expect(await findBeside(slug, '7c', { party, number: last })).toEqual({
      numbers: others.slice(-ENTRIES_BESIDE),
      total: others.length,
    })
    const { numbers } = await findBeside(slug, '7c', { party, number: 200 })
    expect(numbers).toEqual([195, 196, 197, 198, 199, 201, 202, 203, 204, 205])
    expect(await findBeside(slug, '7c', { party: 'nobody', number: 1 })).toEqual({ numbers: [], total: 0 })
  })
})

describe('the lineage', () => {
  it('has every link once, part after part, each in its own, and says of how many', async () => {
    const links = await findPublicLinks(slug)
    const seen: string[] = []
    for (let after: string | null = null; ; ) {
      const shown = await loadLineage(slug, after, 'en')
      if (!shown) throw new Error('nothing follows')
      const { part } = shown
      expect(part.entries.length).toBeLessThanOrEqual(50)
      expect([part.before, part.total]).toEqual([seen.length, links.length])
      for (const link of part.entries) expect(await loadAfterOfLineage(slug, link.anchor)).toBe(after ?? '')
      seen.push(...part.entries.map(({ id }) => id))
      if (part.next === null) break
      after = part.next
    }
    expect(seen.toSorted()).toEqual(links.map(({ id }) => id).toSorted())
    expect(await loadLineage(slug, seen.at(-1) ?? '', 'en')).toBeNull()
    expect(await loadAfterOfLineage(slug, 'l7c')).toBe('')
    expect([await loadAfterOfLineage(slug, 'l99z'), await loadAfterOfLineage(slug, 'x')]).toEqual([
      null,
      null,
    ])
  })

  it('has at the end of a day what was public by then', async () => {
    const now = await loadLineage(slug, null, 'en')
    const linked = await findPublicLinks(slug)
    const then = linked.filter(({ publishedAt }) => publishedAt.slice(0, 10) <= day)
    const shown = await loadLineageOf(slug, day, null, 'en')
    expect([shown?.shown?.part.total, now?.part.total]).toEqual([then.length, linked.length])
    expect(then.length).toBe(60)
    const further = await loadLineageOf(slug, day, shown?.shown?.part.next ?? '', 'en')
    expect(further?.shown?.part.entries.length).toBe(10)
    const last = further?.shown?.part.entries.at(-1)
    expect(await loadAfterOfLineage(slug, last?.anchor ?? '', day)).toBe(shown?.shown?.part.next)
  })
})

describe('the calendar of questions', () => {
  it('has what wants attention first, all of which is on the first page of the list, and says of how many', async () => {
    const [shown, list] = await Promise.all([loadCalendar(slug, today), loadFollowUpsPage(slug, null, 'en')])
    if (!list) throw new Error('the list is not there')
    expect(shown.total).toBe(300)
    expect(shown.questions.map(({ id }) => id)).toEqual(list.part.entries.map(({ id }) => id))
    expect(shown.questions.length).toBe(100)
    const t = createTranslator({ locale: 'en', messages: messagesOf('en'), timeZone: 'UTC' })
    const { statement } = (await loadLineage(slug, null, 'en')) ?? {}
    if (!statement) throw new Error('the statement is not there')
    const feed = calendarOf({ statement, locale: 'en', site: 'A test site', t, shown, today })
    expect(feed.split('BEGIN:VEVENT').length - 1).toBe(100)
    expect(feed.replaceAll('\r\n\t', '')).toMatch(
      /X-WR-CALNAME:.* \(100 of 300; all of them: .*\/follow-ups\)\r\n/,
    )
  })
})

describe('what the page of an item shows', () => {
  it.each([
    ['now', NOW],
    ['at the end of a day', today],
  ])('is the beginning of each list, %s, and how long each is', async (_when, within) => {
    const [part, whole] = [await item(within), await item()]
    expect([part.isWhole, whole.isWhole]).toEqual([false, true])
    const { counts } = part
    const plain = whole.notes.filter(({ kind }) => kind === 'note')
    expect(counts.notes).toBe(plain.length)
    expect(part.notes.filter(({ kind }) => kind === 'note')).toEqual(plain.slice(0, ENTRIES_BESIDE))
    expect(counts.links).toBe(whole.links.length)
    expect(part.links).toEqual(whole.links.slice(0, ENTRIES_BESIDE))
    expect(counts.replies).toBe(whole.replies.length)
    expect(part.replies).toEqual(whole.replies.slice(0, ENTRIES_BESIDE))
    expect(counts.questions).toBe(whole.questions.length)
    expect(part.questions).toEqual(whole.questions.slice(0, ENTRIES_BESIDE))
    const told = whole.searches.filter(({ said }) => said !== null)
    const logged = told.filter(({ isImported }) => !isImported)
    expect(counts.logged).toBe(logged.length)
    expect(counts.brought).toBe(told.length - logged.length)
    expect(part.searches.filter(({ said, isImported }) => said && !isImported)).toEqual(logged.slice(0, 50))
    expect(part.searches[0]).toEqual(whole.searches[0])
    expect(part.searches.length).toBe(100)
  })

  it('tells the newest judgements of each line, with the one that stood before each', async () => {
    const [part, whole] = [await item(NOW), await item()]
    const parties = ['all', ...new Set(whole.ever.map(({ party }) => party))]
    const own = (ever: readonly RevisionView[]) =>
      ever.filter((each) => each.reference === '7c' && isPublished(each))
    const told = (ever: readonly RevisionView[]) => {
      const history = historyOf(own(ever), parties)
      const moves = movesOf(history)
      return history.slice(0, ENTRIES_BESIDE).map((entry) => [entry.at, moves.get(entry)])
    }
    expect(own(part.ever).length).toBeLessThan(100)
    expect(part.counts.judgements).toBe(own(whole.ever).length)
    expect(told(part.ever)).toEqual(told(whole.ever))
    const standing = (ever: readonly RevisionView[]) => shownLines(own(ever), parties)
    expect(standing(part.ever)).toEqual(standing(whole.ever))
  })

  it('tells on an earlier day those that were taken back since, and reads no more of the rest than is shown', async () => {
    const [part, whole] = [await item(day), await item()]
    const then = (ever: readonly RevisionView[]) => revisionsAsOf(ever, day)
    const of = (ever: readonly RevisionView[]) => then(ever.filter(({ reference }) => reference === '7c'))
    expect(part.counts.judgements).toBe(of(whole.ever).length)
    expect(of(part.ever).filter(({ state }) => state === 'submitted').length).toBe(11)
    expect(part.isWhole).toBe(false)
    const early = await findItemPart(slug, '7c', '', '2000-01-01')
    expect([early?.ever, early?.notes.filter(({ kind }) => kind === 'note')]).toEqual([[], []])
  })

  it('goes on with the notes after the first ones, to their end', async () => {
    const plain = (await item()).notes.filter(({ kind }) => kind === 'note')
    const seen = plain.slice(0, ENTRIES_BESIDE)
    for (;;) {
      const shown = await loadItemNotesAfter(slug, '7c', seen.at(-1)?.id ?? '', 'en')
      if (!shown) throw new Error('nothing follows')
      expect(shown.part.entries.length).toBeLessThanOrEqual(ENTRIES_BESIDE)
      expect([shown.part.before, shown.part.total]).toEqual([seen.length, plain.length])
      seen.push(...shown.part.entries)
      if (shown.part.next === null) break
    }
    expect(seen).toEqual(plain)
    expect(await loadItemNotesAfter(slug, '7c', seen.at(-1)?.id ?? '', 'en')).toBeNull()
    expect(await loadItemNotesAfter(slug, '99z', plain[0]?.id ?? '', 'en')).toBeNull()
  })

  it('goes on at the end of a day with the notes of that day', async () => {
    const part = await item(day)
    const first = notesAsOf(part.notes, day).filter(({ kind }) => kind === 'note')
    const shown = await loadItemNotesAfter(slug, '7c', first.at(-1)?.id ?? '', 'en', day)
    expect([first.length, part.counts.notes]).toEqual([ENTRIES_BESIDE, 25])
    expect([shown?.part.before, shown?.part.total]).toEqual([ENTRIES_BESIDE, 25])
    const last = await loadItemNotesAfter(slug, '7c', shown?.part.next ?? '', 'en', day)
    expect([last?.part.entries.length, last?.part.next]).toEqual([25 - 2 * ENTRIES_BESIDE, null])
    const then = [...(shown?.part.entries ?? []), ...(last?.part.entries ?? [])]
    expect(then.filter(({ publishedAt }) => publishedAt.slice(0, 10) > day)).toEqual([])
  })

  it('leads to a note on whichever page it stands, and to none that readers do not see', async () => {
    const plain = (await item()).notes.filter(({ kind }) => kind === 'note')
    const pageWith = (of = '') => loadAfterOfItemNote(slug, '7c', of)
    expect(await pageWith(plain[ENTRIES_BESIDE - 1]?.anchor)).toBe('')
    expect(await pageWith(plain[ENTRIES_BESIDE]?.anchor)).toBe(plain[ENTRIES_BESIDE - 1]?.id)
    expect(await pageWith(plain.at(-1)?.anchor)).toBe(
      plain[plain.length - 1 - (plain.length % ENTRIES_BESIDE || ENTRIES_BESIDE)]?.id,
    )
    const other = (await item()).notes.find(({ kind, target }) => kind !== 'note' && target.kind === 'item')
    expect(await pageWith(other?.anchor ?? plain[0]?.anchor)).toBe('')
    expect(await pageWith('note-00000000')).toBeNull()
    expect(await loadAfterOfItemNote(slug, '5a', plain[0]?.anchor ?? '')).toBeNull()
  })

  it('leads on an earlier day to a note where it stood then, and to none that came later', async () => {
    const plain = (await item()).notes.filter(({ kind }) => kind === 'note')
    const then = plain.filter(({ publishedAt }) => publishedAt.slice(0, 10) <= day)
    const pageOn = (of = '') => loadAfterOfItemNote(slug, '7c', of, day)
    expect(await pageOn(then[ENTRIES_BESIDE - 1]?.anchor)).toBe('')
    expect(await pageOn(then[ENTRIES_BESIDE]?.anchor)).toBe(then[ENTRIES_BESIDE - 1]?.id)
    expect(await pageOn(plain.at(-1)?.anchor)).toBeNull()
    const target = then[0]?.target
    expect(target && noteLink(slug, target, 'note-1', day)).toBe(
      `/${slug}/7c/notes/entry/note-1/as-of/${day}`,
    )
  })

  it('is all of an item with little on it', async () => {
    const [part, whole] = await Promise.all([findItemPart(slug, '5a', '', NOW), findItemPart(slug, '5a', '')])
    expect(part).toEqual(whole)
  })
})
