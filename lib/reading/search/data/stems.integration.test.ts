import { beforeAll, describe, expect, it } from 'vitest'
import { keptCopy } from '@/lib/evidence/snapshot/mutations/testing'
import { visitor } from '@/lib/ground/platform/actor'
import { memberOf, ownDatabase } from '@/lib/ground/platform/testing'
import { readQuery } from '../rules/query'
import { findResults } from './results'

// One stemmer for what is searched, for copies and for leads: search_stem, of folded words. The texts are invented and stand in no source.

const database = await ownDatabase({ seeded: true })

async function stemsOf(language: string, words: readonly string[]): Promise<string[]> {
  const rows = await database.app.$queryRaw<{ stem: string }[]>`
    SELECT search_stem(${language}, search_fold(word)) AS stem FROM unnest(${[...words]}::text[]) WITH ORDINALITY AS each (word, n) ORDER BY n`
  return rows.map(({ stem }) => stem)
}

describe('words of one stem', () => {
  it.each<[string, readonly string[]]>([
    ['es', ['investigación', 'investigaciones', 'INVESTIGACIÓN']],
    ['es', ['institución', 'instituciones']],
    ['es', ['deportación', 'deportaciones', 'deportado']],
    ['es-MX', ['cooperación', 'cooperaciones']],
    ['es', ['decisión', 'decisiones']],
    ['es', ['presión', 'presiones']],
    ['es', ['nación', 'naciones']],
    ['es', ['región', 'regiones']],
    ['es', ['policía', 'policías']],
    ['fr', ['coopération', 'coopérations']],
    ['fr', ['décision', 'décisions']],
    ['en', ['investigation', 'investigations']],
    ['ar', ['الحدود', 'حدود']],
  ])('%s: %j', async (language, words) => {
    expect(new Set(await stemsOf(language, words)).size).toBe(1)
  })

  it.each([
    ['es', 'nación', 'nacido'],
    ['es', 'acción', 'acto'],
    ['es', 'misión', 'mismo'],
    ['fr', 'nation', 'naître'],
  ])('%s: %s is not %s', async (language, one, other) => {
    expect(new Set(await stemsOf(language, [one, other])).size).toBe(2)
  })
})

describe('a Spanish word finds its plural, and is found by it', () => {
  beforeAll(async () => {
    const analyst = await memberOf(database, 'analyst')
    await keptCopy(database, analyst, 'Unas zarabandaciones se anunciaron.', { sourceId: 'S04' })
    await database.owner.$executeRaw`ALTER TABLE sources DISABLE TRIGGER USER`
    await database.owner.$executeRaw`UPDATE sources SET title = title || ' Zarabandación' WHERE id = 'S04'`
    await database.owner.$executeRaw`
      INSERT INTO search_words (word, language, is_shown)
      SELECT w.word, w.language, w.is_shown FROM sources s, new_words_of('sources', to_jsonb(s) - 'search', s.search) AS w WHERE s.id = 'S04'`
    await database.owner.$executeRaw`ALTER TABLE sources ENABLE TRIGGER USER`
  })

  it.each([
    ['sources', 'zarabandación'],
    ['sources', 'zarabandaciones'],
    ['copies', 'zarabandación'],
    ['copies', 'zarabandaciones'],
  ] as const)('%s: %s', async (group, text) => {
    const analyst = await memberOf(database, 'analyst')
    const reader = group === 'copies' ? analyst : visitor
    const { groups } = await findResults({ text, group, page: 1 }, readQuery(text), null, 'desk', {
      language: 'es',
      reader,
    })
    expect(groups.flatMap(({ hits }) => hits).map((hit) => hit.group)).toEqual([group])
  })
})
