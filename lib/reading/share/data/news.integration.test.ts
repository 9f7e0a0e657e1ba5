import { beforeAll, describe, expect, it } from 'vitest'
import { WHOLE } from '@/lib/assessment/status-update/rules/news-page'
import { pastGuards } from '@/lib/evidence/source/data/testing'
import { locales } from '@/lib/ground/i18n/routing'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { growStatement } from '@/scripts/bench/grow.mjs'
import { newsEntries } from '../rules/news'
import { NEWS_KINDS } from '../types'
import { findNews, findOneOfNews } from './news'

// Of each kind of news there is one here, on one statement, each a day after the one before.

const slug = 'rabat-2022-07-08'
const onStatement = { ...WHOLE, slug }
const publicly = (path: string) => new URL(path, 'https://suivi.example').href
const database = await ownDatabase({ seeded: true })
const TABLES = [
  ...['commitments', 'notes', 'revisions', 'reader_messages', 'lineage_links', 'reviews'],
  ...['withholdings', 'covered_texts', 'covered_places'],
]

beforeAll(async () => {
  await growStatement(database.ownerUrl, slug, 1)
  const withdrawn = (at: string) =>
    `state = 'withdrawn', withdrawn_at = '${at}', withdrawn_reason = 'Test reason', withdrawn_language = 'en'`
  await pastGuards(
    database.ownerUrl,
    TABLES,
    `UPDATE commitments SET ${withdrawn('2031-01-02T12:00:00Z')} WHERE reference = '8a';
     UPDATE notes SET ${withdrawn('2031-01-03T12:00:00Z')} WHERE id = (SELECT id FROM notes WHERE published_at IS NOT NULL ORDER BY id LIMIT 1);
     UPDATE reader_messages SET kind = 'reply', outcome = 'accepted', party = 'spain', capacity = 'Test', reason = NULL, matter = NULL,
            answer_language = NULL, may_publish = true, shows_words = true, confirmed_at = closed_at, confirmed_by = 'letter',
            confirmed_by_id = taken_by_id, closed_at = '2031-01-04T12:00:00Z'
      WHERE id = (SELECT id FROM reader_messages ORDER BY id LIMIT 1);
     UPDATE commitments SET published_at = '2031-01-05T12:00:00Z', marked_by_id = (SELECT id FROM people WHERE kind = 'person' ORDER BY id LIMIT 1)
      WHERE reference = '8b';
     UPDATE revisions SET shown_as_interim_at = '2031-01-06T12:00:00Z' WHERE id = (${JUDGED});
     ${COVERED}`,
  )
})

const JUDGED = `SELECT r.id FROM revisions r JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id
  WHERE c.reference = '7c' AND r.state = 'submitted' AND r.shown_as_interim_at IS NOT NULL AND r.final_at IS NULL ORDER BY r.id LIMIT 1`
const COVERED = `
  WITH decided AS (
    INSERT INTO withholdings (id, source_id, extent, reason, decided_by_id, decided_at, erase_asked)
    SELECT gen_random_uuid(), s.id, 'stretch', 'danger', p.id, now(), false
      FROM (SELECT id FROM sources ORDER BY id LIMIT 1) s, (SELECT id FROM people WHERE kind = 'person' ORDER BY id LIMIT 1) p RETURNING id),
  text AS (
    INSERT INTO covered_texts (of_table, of_id, number, field, text, sha256)
    SELECT 'revisions', (${JUDGED})::text, 0, 'rationale', 'Test words', repeat('0', 64) RETURNING id)
  INSERT INTO covered_places (withholding_id, covered_id, start, "end", at)
  SELECT decided.id, text.id, 0, 1, '2031-01-07T12:00:00Z' FROM decided, text`

const since2031 = { after: '2031-01-01T00:00:00.000Z', upTo: null }

describe('what is news', () => {
  it('is all that readers are told of, newest first', async () => {
    const news = await findNews(onStatement, 50, 'en', since2031)
    expect(news.map(({ kind, at }) => [kind, at.slice(0, 10)])).toEqual([
      ['covered', '2031-01-07'],
      ['judgement', '2031-01-06'],
      ['item', '2031-01-05'],
      ['reply', '2031-01-04'],
      ['note', '2031-01-03'],
      ['withdrawn', '2031-01-02'],
    ])
    expect(await findNews(WHOLE, 50, 'en', since2031)).toEqual(news)
    expect(await findNews(WHOLE, 3, 'en')).toEqual(news.slice(0, 3))
  })

  it('can be asked of what came between two moments, the first of them left out', async () => {
    const news = await findNews(WHOLE, 500, 'en')
    expect(news.map(({ at }) => at)).toEqual(
      news
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    )
    const { at = '' } = news.at(-1) ?? {}
    const between = (after: string | null, upTo: string | null) => findNews(WHOLE, 500, 'en', { after, upTo })
    expect(await between(at, null)).toEqual(news.filter((each) => each.at > at))
    expect(await between(null, at)).toEqual(news.filter((each) => each.at <= at))
  })

  it('is of an area or a statement where it is asked of one', async () => {
    const { areaKey } = await database.app.commitment.findFirstOrThrow({
      where: { reference: '7c', statement: { slug } },
    })
    const news = await findNews({ ...onStatement, area: areaKey }, 500, 'en')
    expect(news).toContainEqual(
      expect.objectContaining({ kind: 'judgement', at: '2031-01-06T12:00:00.000Z' }),
    )
    expect(news.length).toBeLessThan((await findNews(onStatement, 500, 'en')).length)
    expect(await findNews({ ...WHOLE, slug: 'nowhere' }, 50, 'en')).toEqual([])
  })

  it('has nothing else on an item that was withdrawn', async () => {
    const stands = (as: string, at: string, reason: string) =>
      pastGuards(
        database.ownerUrl,
        ['commitments'],
        `UPDATE commitments SET state = '${as}', withdrawn_at = ${at}, withdrawn_reason = ${reason}, withdrawn_language = 'en' WHERE reference = '7c'`,
      )
    const { state } = await database.app.commitment.findFirstOrThrow({ where: { reference: '7c' } })
    const kinds = async () =>
      (await findNews({ ...onStatement, reference: '7c' }, 50, 'en')).map(({ kind }) => kind)
    await stands('withdrawn', 'now()', "'Marked twice'")
    expect(await kinds()).not.toContain('judgement')
    expect(await kinds()).toContain('withdrawn')
    await stands(state, 'NULL', 'NULL')
    expect(await kinds()).toContain('judgement')
  })

  it('is of an item where it is on it', async () => {
    const of = async (reference: string) =>
      (await findNews({ ...onStatement, reference }, 50, 'en', since2031)).map(({ kind }) => kind)
    expect(await of('8b')).toEqual(['item'])
    expect(await of('7c')).toEqual(expect.arrayContaining(['covered', 'judgement']))
    expect(await of('8a')).toContain('withdrawn')
  })

  it('is what was wrong alone, where corrections are asked for', async () => {
    const news = await findNews({ ...onStatement, onlyCorrections: true }, 50, 'en')
    const kinds = new Set(news.map(({ kind }) => kind))
    expect(kinds).toEqual(new Set(['covered', 'reply', 'note', 'withdrawn', 'message']))
  })

  it('are messages of readers and the statement too, and nothing that was marked as it came in', async () => {
    const kinds = (await findNews(WHOLE, 500, 'en')).map(({ kind }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['message', 'statement']))
    expect(kinds.filter((kind) => kind === 'item')).toHaveLength(1)
    for (const kind of kinds) expect(NEWS_KINDS).toContain(kind)
  })

  it.each(locales)('is said in words, each with an address and an id of its own: %s', async (locale) => {
    const news = await findNews(WHOLE, 500, locale)
    const entries = newsEntries(news, locale, { namesStatement: true, addressOf: publicly })
    expect(entries).toHaveLength(news.length)
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
    for (const { title, address } of entries) {
      expect(title).not.toMatch(/news\.|reader-message\.|undefined/)
      expect(address).toMatch(/^https:\/\/suivi\.example\//)
    }
    for (const [index, { kind, id }] of news.entries())
      if (kind === 'judgement') {
        expect(entries[index]?.id).toBe(`urn:uuid:${id}`)
        const place = `${locale === 'en' ? '' : `/${locale}`}/[\\w-]+/\\w+/revisions/[\\w-]+/\\d+$`
        expect(entries[index]?.address).toMatch(new RegExp(`^https://suivi.example${place}`))
      }
  })
})

describe('one of the news', () => {
  it('is found by what it is of, as long as it stands as it did', async () => {
    for (const news of await findNews(WHOLE, 20, 'fr')) expect(await findOneOfNews(news, 'fr')).toEqual(news)
    const [first] = await findNews(onStatement, 1, 'en')
    if (!first) throw new Error('there are no news')
    expect(await findOneOfNews({ ...first, at: '2030-01-01T00:00:00.000Z' }, 'en')).toBeNull()
    expect(await findOneOfNews({ ...first, kind: 'lineage' }, 'en')).toBeNull()
  })
})
