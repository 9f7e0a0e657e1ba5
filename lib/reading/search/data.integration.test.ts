import { beforeAll, describe, expect, it } from 'vitest'
import { keptCopy } from '@/lib/evidence/snapshot/mutations/testing'
import { madeSource, pastGuards } from '@/lib/evidence/source/data/testing'
import type { Member } from '@/lib/ground/platform/actor'
import { formsOf } from '@/lib/ground/platform/article'
import { db } from '@/lib/ground/platform/db'
import { fold } from '@/lib/ground/platform/fold'
import { memberOf } from '@/lib/ground/platform/testing'
import { nameIn } from '@/lib/text/statement/rules/names-by-language'
import { countedDatabase } from '@/scripts/test/counted'
import { findResults } from './data/results'
import { readQuery } from './rules/query'
import type { Question } from './rules/question'
import type { SearchAudience, SearchGroup, SearchHit } from './types'

const slug = 'rabat-2022-07-08'

/** A word that stands nowhere in the dossier. */
const planted = 'zephyrine'

const { database, wire } = await countedDatabase()
const analyst = await memberOf(database, 'analyst')

beforeAll(plant)

/** Writes what nobody brought about step by step: what the guards forbid is planted here on purpose. */
const put = (tables: readonly string[], sql: string, values: readonly unknown[] = []) =>
  pastGuards(database.ownerUrl, tables, (client) => client.query(sql, [...values]))

/** The same, with the triggers that put words down. */
const putWithWords = (tables: readonly string[], sql: string, values: readonly unknown[] = []) =>
  pastGuards(database.ownerUrl, tables, async (client) => {
    const { rows } = await client.query<{ name: string; of_table: string }>(
      `SELECT tgname AS name, relname AS of_table FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid WHERE relname = ANY($1) AND tgname ~ '_words'`,
      [tables],
    )
    for (const { name, of_table } of rows)
      await client.query(`ALTER TABLE ${of_table} ENABLE TRIGGER ${name}`)
    await client.query(sql, [...values])
  })

type Asking = Partial<Question> & {
  within?: string | null
  audience?: SearchAudience
  language?: string
  reader?: Member
}

const found = (
  text: string,
  { within = slug, audience = 'everyone', language = '', reader, ...question }: Asking = {},
) =>
  findResults({ text, group: null, page: 1, ...question }, readQuery(text), within, audience, {
    language,
    ...(reader && { reader }),
  })

/** What was found in one place. */
async function hitsIn<Group extends SearchGroup>(group: Group, text: string, asking: Asking = {}) {
  const { groups } = await found(text, { group, ...asking })
  return groups
    .flatMap(({ hits }) => hits)
    .filter((hit): hit is Extract<SearchHit, { group: Group }> => hit.group === group)
}

/** The same, by what it leads to. */
const namesIn = async (group: SearchGroup, text: string, asking: Asking = {}) =>
  (await hitsIn(group, text, asking)).map(nameOf)

const said = (pieces: readonly { text: string }[] = []) => pieces.map(({ text }) => text).join('')
const lit = (pieces: readonly { text: string; found: boolean }[]) =>
  pieces.filter((piece) => piece.found).map(({ text }) => text)

function nameOf(hit: SearchHit): string {
  switch (hit.group) {
    case 'statements':
      return hit.statement.slug
    case 'statement':
      return `¶${hit.number}`
    case 'items':
      return hit.reference
    case 'judgements':
      return `${hit.reference} ${hit.party} ${hit.number}`
    case 'sources':
      return hit.id
    case 'copies':
      return `${hit.source}/${hit.number}`
    case 'texts':
    case 'variants':
      return hit.key
    case 'notes':
      return said(hit.words.pieces)
  }
}

describe('what was translated', () => {
  const words = 'soutien gestion des frontières'
  const itemIn = async (text: string, language: string) =>
    (await hitsIn('items', text, { language })).find(({ reference }) => reference === '7b')
  const judgementIn = async (text: string) =>
    (await hitsIn('judgements', text, { language: 'fr' })).find(({ reference }) => reference === '7b')

  it('is found in the language of the page, and shown so', async () => {
    expect(await itemIn(words, 'fr')).toMatchObject({
      title: { language: 'fr', pieces: expect.arrayContaining([{ text: 'gestion', found: true }]) },
      inShort: { language: 'fr' },
    })
    expect(await itemIn('border management', 'fr')).toMatchObject({ title: { language: 'fr' } })
    // On a page in another language it is found as well, with the words that were looked for below the title there.
    for (const language of ['es', ''])
      expect(await itemIn(words, language)).toMatchObject({
        title: { language: language || 'en' },
        words: { language: 'fr', pieces: expect.arrayContaining([{ text: 'gestion', found: true }]) },
      })
    const { direct } = await found('7b', { audience: 'desk', language: 'fr' })
    expect(direct).toMatchObject([{ kind: 'item', reference: '7b', titleLanguage: 'fr' }])
  })

  it('is found by its sentence in short as well, and by the stem of its words', async () => {
    expect(await itemIn('programmes', 'fr')).toBeDefined()
    expect(await judgementIn('border')).toMatchObject({
      title: { language: 'fr' },
      inShort: { language: 'fr' },
    })
  })

  it('is not shown a second time below what a judgement says in short', async () => {
    const hit = await judgementIn('programme gestion')
    expect(said(hit?.inShort?.pieces)).toContain('gestion')
    expect(said(hit?.words.pieces)).toContain('ont signé un programme')
  })

  it('says for which party the sentence is in which words are found, where the result shows another', async () => {
    await put(
      ['translations'],
      `UPDATE translations SET text = 'Essai seulement : vélocipède.' WHERE field = 'in_short' AND language = 'fr' AND line_id =
         (SELECT l.id FROM lines l JOIN commitments c ON c.id = l.commitment_id WHERE c.reference = '7c' AND l.party = 'spain')`,
    )
    expect(await hitsIn('items', 'vélocipède', { language: 'fr' })).toMatchObject([
      {
        ...{ reference: '7c', parts: [], inShortFor: ['spain'] },
        words: { language: 'fr', pieces: expect.arrayContaining([{ text: 'vélocipède', found: true }]) },
      },
    ])
  })

  it('goes by the final judgement of a line while a newer one is shown as provisional', async () => {
    const line = `(SELECT l.id FROM lines l JOIN commitments c ON c.id = l.commitment_id WHERE c.reference = '7b' AND l.party = 'all')`
    await put(
      ['revisions'],
      `UPDATE revisions SET state = 'final', final_at = now(), shown_as_interim_at = NULL WHERE number = 1 AND line_id = ${line};
       INSERT INTO revisions (id, line_id, number, begun_from, author_id, judgement, confidence, seen_up_to, rationale, rationale_language,
                              in_short, content_sha256, state, shown_as_interim_at)
       SELECT gen_random_uuid(), line_id, 2, 1, author_id, judgement, confidence, seen_up_to, rationale, rationale_language,
              'Said otherwise by the test.', content_sha256, 'submitted', now()
         FROM revisions WHERE number = 1 AND line_id = ${line}`,
    )
    expect(await database.app.revision.count({ where: { inShort: 'Said otherwise by the test.' } })).toBe(1)
    expect(await itemIn('programme incluant frontières', 'fr')).toMatchObject({ inShort: { language: 'fr' } })
    await put(['revisions'], `DELETE FROM revisions WHERE number = 2 AND line_id = ${line}`)
  })

  it('is not found once another stands in its place, or its original says something else', async () => {
    await put(
      ['translations'],
      `INSERT INTO translations (id, statement_id, commitment_id, field, language, text, original_language, original_sha256, author_id,
                                 state, published_at)
       SELECT gen_random_uuid(), statement_id, commitment_id, field, language, 'Essai seulement', original_language, original_sha256,
              author_id, 'published', now()
         FROM translations WHERE text = 'Soutien à la gestion des frontières'`,
    )
    expect(await itemIn(words, 'fr')).toBeUndefined()
    expect(said((await itemIn('essai seulement', 'fr'))?.title.pieces)).toBe('Essai seulement')
    const reword = (title: string) =>
      put(['commitments'], `UPDATE commitments SET title = $1 WHERE reference = '7b'`, [title])
    await reword('Said otherwise meanwhile')
    expect(await itemIn('essai seulement', 'fr')).toBeUndefined()
    await reword('Support for border management')
  })
})

describe('folding is the same in the database and here', () => {
  const alphabet = [
    ...'aZéÉßŒœøłıﬁ½Ⅷﷺﻻأإآٱىيةهكکؤئءُِّـ٠۹0ΣςЖй-–\'’"«»؟،. \n\t\u00ad\u200b\u200f\u0301👩‍👧é€¶日本語ñ',
  ]

  it('for every mixture of a thousand', async () => {
    const texts = Array.from({ length: 1_000 }, (_, index) => mixture(alphabet, index))
    const rows = await db().$queryRaw<{ folded: string }[]>`
      SELECT search_fold(text) AS folded FROM unnest(${texts}::text[]) WITH ORDINALITY AS t (text, n) ORDER BY n`
    expect(rows.map(({ folded }) => folded)).toEqual(texts.map(fold))
  })

  it('for every character of the planes that people write in', async () => {
    const signs = Array.from({ length: 0x1ffff }, (_, code) => code + 1)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
    const rows = await db().$queryRaw<{ folded: string; apart: string }[]>`
      SELECT search_fold(sign) AS folded, normalize(sign, NFKD) AS apart FROM unnest(${signs}::text[]) WITH ORDINALITY AS t (sign, n) ORDER BY n`
    // A letter of a newer Unicode is taken apart by the one of the two that knows it.
    const known = signs.map((sign, index) => sign.normalize('NFKD') === rows[index]?.apart)
    expect(signs.filter((sign, index) => known[index] && fold(sign) !== rows[index]?.folded)).toEqual([])
    expect(known.filter((isKnown) => !isKnown).length).toBeLessThan(100)
  })
})

/** A text of up to 24 signs, the same at each run. */
function mixture(alphabet: readonly string[], seed: number): string {
  let state = seed * 2_654_435_761 + 1
  const next = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state % below
  }
  return Array.from({ length: next(24) }, () => alphabet[next(alphabet.length)]).join('')
}

describe('what is found in the dossier', () => {
  it('stands in the words of the statement, marked items, judgements, sources and variants', async () => {
    const { groups } = await found('investigation')
    expect(groups.map(({ group }) => group)).toEqual([
      'statement',
      'items',
      'judgements',
      'sources',
      'texts',
      'variants',
    ])
    expect(await namesIn('statement', 'investigation')).toEqual(['¶5', '¶7'])
    expect(new Set(await namesIn('items', 'investigation'))).toEqual(new Set(['5a', '7c']))
    expect(await namesIn('variants', 'investigation')).toContain('v10')
  })

  it('is also in the notes that readers see while they await their review', async () => {
    expect(await hitsIn('notes', '64 missing association')).toMatchObject([
      { isPublic: true, about: { kind: 'item', reference: '3a' }, words: { language: 'en' } },
    ])
  })

  it.each([
    ['fr', 'pleure les morts', 'morts'],
    ['es', 'autoridades marroquíes 23', 'autoridades'],
    ['ar', 'السلطات المغربية وفاة', 'وفاة'],
    // What it is called, and a note on words.
    ['fr', 'Ce que l’on sait des morts', 'sait'],
    ['fr', 'communiqué pourra couvrir possibilité', 'possibilité'],
  ])('is in notes in every language in which they are written: %s, %s', async (language, text, word) => {
    const [first] = await hitsIn('notes', text, { language })
    expect(first).toMatchObject({ words: { language } })
    expect(said(first?.words.pieces)).toContain(word)
    // Whoever asks on a page in another language finds it too, in the words that were asked for.
    expect(await hitsIn('notes', text, { language: 'en' })).toMatchObject([{ words: { language } }])
  })

  it('shows a note in the page’s language where that has the words as well', async () => {
    for (const language of ['en', 'fr', 'es', 'ar']) {
      const hits = await hitsIn('notes', 'UNHCR', { language })
      expect(hits.length).toBeGreaterThan(0)
      for (const hit of hits) expect(hit).toMatchObject({ words: { language } })
    }
  })

  it('has every word, the phrase, and not what is left out', async () => {
    expect(await namesIn('items', 'police investigations')).toEqual(['7c'])
    expect(await namesIn('statement', '"joint investigations"')).toEqual(['¶7'])
    expect(await namesIn('statement', '"investigations joint"')).toEqual([])
    expect(await namesIn('statement', 'investigations -clarify')).toEqual(['¶7'])
  })

  it('says what stands for an item, and how far it was read', async () => {
    const [hit] = await hitsIn('items', 'joint investigations')
    expect(hit).toMatchObject({
      reference: '7c',
      inShort: { language: 'en' },
      states: [{ key: 'reaffirmed', provisional: true }],
    })
  })

  it('says in which parts of it the words stand, of every kind', async () => {
    const { groups } = await found('investigation')
    const hits = groups.flatMap((each) => each.hits)
    expect(hits.filter(({ parts }) => parts.length === 0)).toEqual([])
    const partsOf = (name: string) => hits.find((hit) => nameOf(hit) === name)?.parts
    expect(partsOf('¶7')).toEqual(['words'])
    expect(partsOf('7c')).toEqual(expect.arrayContaining(['title', 'words']))
    // What no line of a result shows is named too, and shown.
    const [source] = await hitsIn('sources', 'lamoncloa')
    expect(source).toMatchObject({
      parts: ['address'],
      address: expect.arrayContaining([{ text: 'lamoncloa', found: true }]),
    })
  })

  it('shows the words as they were written', async () => {
    const [first] = await hitsIn('statement', 'INVESTIGATION')
    expect(lit(first?.words.pieces ?? [])).toEqual(['Investigations'])
  })

  it('is cut into pages, each with what comes next, counted once', async () => {
    const first = await found('morocco', { group: 'sources' })
    const second = await found('morocco', { group: 'sources', page: 2 })
    const [one, two] = [first.groups[0], second.groups[0]]
    expect(one?.hits).toHaveLength(20)
    expect(one?.n).toBe(two?.n)
    const ids = [...(one?.hits ?? []), ...(two?.hits ?? [])].map(nameOf)
    expect(new Set(ids).size).toBe(ids.length)
    expect((await found('morocco')).groups.find(({ group }) => group === 'sources')?.hits).toHaveLength(5)
  })

  it('is nothing in a statement that is not there, and nothing for signs alone', async () => {
    const nothing = { direct: [], straight: null, groups: [], near: [], some: null }
    expect(await found('investigation', { within: 'elsewhere' })).toEqual(nothing)
    expect(await found('!!! 👮')).toEqual(nothing)
    expect(await found('investigation', { group: 'sources', page: 100 })).toEqual(nothing)
  })

  it.each([
    "'",
    '\\',
    'a & | ! <-> b:* (',
    '\ud800',
    '"" "a',
    '%',
    'x'.repeat(200),
    'é '.repeat(100),
    '\u200f',
    "'); DROP TABLE sources; --",
  ])('is an answer, however odd the question: %j', async (text) => {
    await expect(found(text)).resolves.toHaveProperty('groups')
  })
})

it('what is found says what its statement is called, in each language', async () => {
  const { groups, direct } = await found('investigation', { within: null })
  const named = (await found('7c', { within: slug })).direct
  const statements = [...groups.flatMap(({ hits }) => hits), ...direct, ...named].map((hit) => hit.statement)
  expect(groups.length).toBeGreaterThan(3)
  for (const statement of statements.filter((each) => each?.slug === slug))
    expect(statement).toMatchObject({ shortTitles: { fr: expect.any(String), ar: expect.any(String) } })
})

describe('spellings find one another', () => {
  it.each([
    ['evenements a l ete', 'Événements à l’été'],
    ['ÉVÉNEMENT', 'Événements à l’été'],
    ['الشرطه', 'تعاون الشُّرْطَةِ'],
    ['الشُّرطة', 'تعاون الشُّرْطَةِ'],
    ['احمد', 'قال أحمد إلى آخره'],
    ['أحمد الي', 'قال أحمد إلى آخره'],
    ['اخره', 'قال أحمد إلى آخره'],
    ['الى', 'قال أحمد إلى آخره'],
    ['٢٤', 'في 24 يونيو'],
    ['strasse', 'Straße'],
    ['oeuvre', 'mise en œuvre'],
  ])('%s finds %s', async (text, title) => {
    const names = await namesIn('notes', text)
    expect(names).toContain(title)
  })
})

describe('where nothing is found', () => {
  const near = async (text: string, asking: Asking = {}) =>
    (await found(text, asking)).near.map((meant) => [meant.text, meant.n] as const)
  const counted = async (text: string) => (await found(text)).groups.reduce((sum, { n }) => sum + n, 0)

  it('what may have been meant is named, with how often it stands somewhere', async () => {
    expect(await near('investigatons')).toContainEqual(['investigations', await counted('investigations')])
    // *joint investigators* would find the same, but stands nowhere.
    expect((await near('joint investigatons')).map(([text]) => text)).toEqual(['joint investigations'])
    expect(await near('polcie investigations')).toContainEqual([
      'police investigations',
      await counted('police investigations'),
    ])
    expect(await near('marruecoss', { within: null })).toContainEqual(['Marruecos', expect.any(Number)])
    expect(await near('شرتطة')).toEqual([])
    expect(await near('investigations')).toEqual([])
    expect(await near('qqqqqq')).toEqual([])
  })

  it('a word that stands in nothing that they may see is told to nobody', async () => {
    await database.owner.searchWord.create({ data: { word: 'secret', language: 'en', isShown: false } })
    expect(await near('secrett', { within: null })).toEqual([])
    expect(await near('secrett', { within: null, audience: 'desk' })).toEqual([
      ['secret', expect.any(Number)],
    ])
  })

  it('the words of a row are known as soon as it is written', async () => {
    const known = (word: string) => database.app.searchWord.count({ where: { word } })
    expect(await known('gewissheit')).toBe(0)
    for (const number of [9101, 9102])
      await madeSource(database, number, { title: 'Test Gewißheit', language: 'de' })
    expect(await known('gewissheit')).toBe(1)
  })
})

describe('the forms of a word', () => {
  it('are the same in the database and here', async () => {
    const words = ['شرطه', 'الشرطه', 'الله', 'من', 'police', 'شرطه police', '7c', 'ابجدي', 'الي']
    const rows = await db().$queryRaw<{ forms: string[] }[]>`
      SELECT search_forms(word) AS forms FROM unnest(${words}::text[]) WITH ORDINALITY AS t (word, n) ORDER BY n`
    expect(rows.map(({ forms }) => forms)).toEqual(words.map(formsOf))
  })

  it.each(['شرطة', 'الشرطة', 'للشرطة'])('%s finds the word with its article, and lights it', async (text) => {
    const hits = await hitsIn('notes', text)
    // With the particle it is found as a word of one stem, which stands in a translation.
    expect(hits.flatMap(({ words }) => lit(words.pieces))).toEqual(['الشُّرْطَةِ'])
  })
})

describe('the words that are known', () => {
  const known = async (word: string) =>
    (await database.app.searchWord.findMany({ where: { word } })).map(
      ({ language, isShown }) => `${language} ${isShown ? 'shown' : 'not shown'}`,
    )

  it('are those of every table that is searched', async () => {
    // Words of copies are put down nowhere else, so that what is withheld of them leaves with them.
    const alone = 'copy_words'
    const rows = await database.owner.$queryRaw<{ table: string; brings: boolean }[]>`
      SELECT c.table_name AS table, EXISTS (
               SELECT FROM pg_trigger g WHERE g.tgrelid = c.table_name::regclass AND g.tgname = c.table_name || '_bring_their_words') AS brings
        FROM information_schema.columns c
       WHERE c.table_schema = 'public' AND c.udt_name = 'tsvector' AND c.table_name <> ${alone}`
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.filter(({ brings }) => !brings)).toEqual([])
  })

  it.each(['statements', 'parties', 'responsible_bodies'])('are those of %s', async (table) => {
    const [unknown] = await database.owner.$queryRawUnsafe<{ all: number; missing: string[] }[]>(
      `WITH words AS (SELECT DISTINCT word FROM ${table}, unnest(tsvector_to_array(search)) AS word
                       WHERE char_length(word) BETWEEN 3 AND 40 AND word !~ '[0-9[:space:]]')
       SELECT count(*)::int AS all, array_agg(word) FILTER (WHERE NOT EXISTS (
                SELECT FROM search_words s WHERE s.word = words.word AND s.is_shown)) AS missing FROM words`,
    )
    expect(unknown?.all).toBeGreaterThan(2)
    expect(unknown?.missing).toBeNull()
  })

  it('are those of the names of a statement in their languages, whatever is written first', async () => {
    const id = `'00000000-0000-4000-8000-00000000a001'`
    await putWithWords(
      ['statements', 'renderings'],
      `INSERT INTO statements (id, slug, title, titles, short_title, place, places, date)
         VALUES (${id}, 'words-2020-01-02', 'Testwort', '{"fr": "Motdessai"}', 'Test', 'Ortprobe', '{}', '2020-01-02');
       INSERT INTO parties (statement_id, key, position, name, represented_by) VALUES (${id}, 'one', 1, 'One', 'Sprecherprobe');
       INSERT INTO renderings (id, statement_id, position, key, language, publisher, url, text, sha256, is_base)
         VALUES (gen_random_uuid(), ${id}, 1, 'de-base', 'de', 'Test', 'https://example.org/words', 'Test',
                 encode(sha256('Test'), 'hex'), true)`,
    )
    expect(await known('motdessai')).toEqual(['fr shown'])
    expect(await known('testwort')).toEqual(['de shown'])
    expect(await known('ortprobe')).toEqual(['de shown'])
    expect(await known('sprecherprobe')).toEqual(['de shown'])
  })

  it('are those of a body once its item is public, and for the team before', async () => {
    const item = `(SELECT id FROM commitments WHERE reference = '9b')`
    const tables = ['commitments', 'responsible_bodies']
    await putWithWords(
      tables,
      `UPDATE commitments SET state = 'submitted', published_at = NULL WHERE id = ${item};
       INSERT INTO responsible_bodies (commitment_id, position, name) VALUES (${item}, 99, 'Amtsprobe')`,
    )
    expect(await known('amtsprobe')).toEqual(['en not shown'])
    await putWithWords(
      tables,
      `UPDATE commitments SET state = 'published', published_at = now() WHERE id = ${item}`,
    )
    expect((await known('amtsprobe')).toSorted()).toEqual(['en not shown', 'en shown'])
  })

  it('lead to a body and to who speaks where a name was mistyped', async () => {
    const near = async (text: string) => (await found(text, { within: null })).near.map((meant) => meant.text)
    expect(await near('amtsprobbe')).toEqual(['Amtsprobe'])
    expect(await near('sprecherprobbe')).toEqual(['Sprecherprobe'])
  })
})

/** The stems of words, each once. */
async function stemsOf(language: string, words: readonly string[]): Promise<string[]> {
  const rows = await db().$queryRaw<{ stem: string }[]>`
    SELECT DISTINCT search_stem(${language}, search_fold(word)) AS stem FROM unnest(${[...words]}::text[]) AS word`
  return rows.map(({ stem }) => stem)
}

describe('words of one stem', () => {
  const walks = ['S9301', 'S9302']
  const texts = [
    ...[
      ['Test walked', 'en'],
      ['Test walking', 'en'],
      ['Test marchait', 'fr'],
      ['Test caminaba', 'es'],
    ],
    ...[
      ['Test caminaron', 'de'],
      ['اختبار مهاجرون', 'ar'],
      ['Test zarabandación', 'es'],
    ],
  ] as const
  beforeAll(async () => {
    for (const [index, [title, language]] of texts.entries())
      await madeSource(database, 9301 + index, { title, language })
  })

  it.each([
    ['walks', walks],
    ['WALKED', walks],
    ['walks test', walks],
    ['marchez', ['S9303']],
    ['caminando', ['S9304']],
    ['مهاجرين', ['S9306']],
    ['"walks"', []],
  ])('%s finds %j', async (text, ids) => {
    expect((await namesIn('sources', text, { within: null })).toSorted()).toEqual(ids)
  })

  it('come after those as they were typed', async () => {
    expect(await namesIn('sources', 'walked', { within: null })).toEqual(walks)
    expect(await namesIn('sources', 'walking', { within: null })).toEqual(walks.toReversed())
  })

  it('are not left out with the one that is not to be there', async () => {
    expect(await namesIn('sources', 'walks -walked', { within: null })).toEqual(['S9302'])
  })

  it('are lit', async () => {
    const hits = await hitsIn('sources', 'walks', { within: null })
    expect(hits.flatMap(({ title }) => lit(title.pieces))).toEqual(['walked', 'walking'])
  })

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
  ])('have the same one in %s: %j', async (language, words) => {
    expect(await stemsOf(language, words)).toHaveLength(1)
  })

  it.each([
    ['es', 'nación', 'nacido'],
    ['es', 'acción', 'acto'],
    ['es', 'misión', 'mismo'],
    ['fr', 'nation', 'naître'],
  ])('are others than these in %s: %s, %s', async (language, one, other) => {
    expect(await stemsOf(language, [one, other])).toHaveLength(2)
  })

  it('of Spanish are found by singular and plural, in sources and in copies', async () => {
    await keptCopy(database, analyst, 'Unas zarabandaciones se anunciaron.', { sourceId: 'S04' })
    const asking = { within: null, audience: 'desk', language: 'es', reader: analyst } as const
    for (const text of ['zarabandación', 'zarabandaciones']) {
      expect(await namesIn('sources', text, asking)).toEqual(['S9307'])
      expect(await namesIn('copies', text, asking)).toEqual(['S04/1'])
    }
  })

  it('are found in each part of the dossier, in the language of the part', async () => {
    const alike = async (word: string) => {
      const [row] = await db().$queryRaw<{ alike: string[] }[]>`SELECT search_alike(${word}, false) AS alike`
      return row?.alike
    }
    expect(await alike('investigations')).toContain('investigation')
    expect(await alike('policies')).toContain('policy')
    // One of French, which is near to it in no other language.
    expect(await alike('policies')).not.toContain('police')
    expect(await alike('humains')).toContain('humaines')
    expect(await alike('S40')).toEqual([])
  })
})

describe('readers find nothing but what is public', () => {
  it('among notes, sources, items and judgements', async () => {
    const results = await found(planted)
    expect(results.groups.map(({ group }) => group)).toEqual(['sources', 'notes'])
    expect(JSON.stringify(results)).not.toContain('secret')
    expect(await namesIn('notes', planted)).toEqual([`${planted} public`])
    expect(await namesIn('sources', planted)).toEqual(['S9001'])
    expect(JSON.stringify(await found(planted, { within: null }))).not.toContain('secret')
  })

  it('by name too', async () => {
    expect((await found('S9002')).direct).toEqual([])
    expect((await found('https://example.org/secret-source', { within: null })).direct).toEqual([])
    expect((await found('7y')).direct).toEqual([])
    expect((await found('S9002', { audience: 'desk' })).direct).toHaveLength(1)
  })

  it('and on the desk also the team’s notes and what awaits a second reader, never what was sent back', async () => {
    const asking = { audience: 'desk', within: null } as const
    expect(new Set(await namesIn('notes', planted, asking))).toEqual(
      new Set([`${planted} public`, `${planted} team secret`, `${planted} submitted secret`]),
    )
    expect(new Set(await namesIn('sources', planted, asking))).toEqual(new Set(['S9001', 'S9002']))
    expect(await namesIn('items', planted, asking)).toEqual(['7y'])
    expect(await namesIn('judgements', planted, asking)).toEqual(['7c all 1'])
  })

  it('nor what was withdrawn, at once', async () => {
    expect(await namesIn('items', 'awareness')).toContain('7d')
    await put(
      ['commitments'],
      `UPDATE commitments SET state = 'withdrawn', withdrawn_at = now(), withdrawn_reason = 'Test.' WHERE reference = '7d'`,
    )
    expect(await namesIn('items', 'awareness')).not.toContain('7d')
    expect((await found('7d')).direct).toMatchObject([{ kind: 'item', reference: '7d', isWithdrawn: true }])
  })
})

describe('names lead straight to what they name', () => {
  it.each([
    ['7c', { kind: 'item', reference: '7c', isWithdrawn: false }],
    ['¶7', { kind: 'passage', number: 7 }],
    ['S40', { kind: 'source', id: 'S40', statement: { slug } }],
    ['v10', { kind: 'variant', key: 'v10' }],
  ])('%s', async (text, expected) => {
    expect((await found(text)).direct).toMatchObject([expected])
    expect((await found(text, { within: null })).direct).toMatchObject([expected])
  })

  it.each([
    ['7c', '/rabat-2022-07-08/7c'],
    ['§7', '/rabat-2022-07-08/statement#p7'],
    ['s 40', '/rabat-2022-07-08/sources/S40'],
    ['S7', '/rabat-2022-07-08/sources/S07'],
    ['7', null],
    ['police', null],
  ])('%s leads a reader straight to %s', async (text, address) => {
    for (const within of [null, slug]) {
      const { straight, groups } = await found(text, { within })
      expect(straight).toBe(address)
      expect(groups.length > 0).toBe(address === null)
    }
    expect(await found(text, { audience: 'desk' })).toMatchObject({ straight: null })
  })

  it('several statements with an item of that name are offered', async () => {
    await put(['commitments'], anotherStatement)
    const { direct, straight } = await found('7c', { within: null })
    expect(straight).toBeNull()
    expect(direct.map((hit) => hit.statement?.slug)).toEqual([slug, 'test-1999'])
    expect((await found('7c')).straight).toBe(`/${slug}/7c`)
    expect((await found('7c', { within: 'test-1999' })).straight).toBe('/test-1999/7c')
  })

  it('the address of a source, as it may be pasted', async () => {
    const { url } = await database.app.source.findUniqueOrThrow({ where: { id: 'S40' } })
    if (url === null) throw new Error('S40 has an address')
    for (const address of [url, `${url}#page=2`, url.replace('https://', 'http://')])
      expect((await found(address)).direct).toMatchObject([{ kind: 'source', id: 'S40' }])
  })
})

describe('what readers never saw changes nothing of what they find', () => {
  const questions = ['caminando', 'marchez', 'investigatons', 'walks'] as const
  const answers = (audience: SearchAudience) =>
    Promise.all(questions.map((text) => found(text, { within: null, audience })))

  it('whatever the team writes in its notes', async () => {
    const before = await answers('everyone')
    // A word asked for, in another language than the one that it is found in; one of its stem; and a mistyped one.
    await putWithWords(
      ['notes'],
      `INSERT INTO notes (id, statement_id, author_id, visibility, language, body, commitment_id)
       SELECT gen_random_uuid(), c.statement_id, p.id, 'team', language, body, c.id
         FROM (VALUES ('en', 'marchez'), ('es', 'caminaron'), ('en', 'investigatons'), ('de', 'walks')) AS n (language, body),
              commitments c, people p WHERE c.reference = '7c' AND p.email = 'analyst@suivi.example'`,
    )
    expect(await answers('everyone')).toEqual(before)
    const atDesk = await answers('desk')
    expect(atDesk.map(({ groups }) => groups.some(({ group }) => group === 'notes'))).toEqual(
      questions.map(() => true),
    )
  })

  const secret = `state = 'submitted' AND rationale ~ 'secret'`
  const sentBack = `state = 'sent_back' AND rationale ~ 'secret'`

  it.each([
    [
      'sources',
      `UPDATE sources SET title = title || ' ' || $1 WHERE id = 'S9002'`,
      `UPDATE sources SET listed_at = now() WHERE id = 'S9002'`,
    ],
    [
      'commitments',
      `UPDATE commitments SET title = title || ' ' || $1 WHERE reference = '7y'`,
      `UPDATE commitments SET state = 'published', published_at = now() WHERE reference = '7y'`,
    ],
    [
      'notes',
      `UPDATE notes SET body = body || ' ' || $1 WHERE state = 'submitted' AND shown_at IS NULL`,
      `UPDATE notes SET state = 'published', published_at = now() WHERE state = 'submitted' AND shown_at IS NULL`,
    ],
    [
      'revisions',
      `UPDATE revisions SET rationale = rationale || ' ' || $1 WHERE ${secret}`,
      `UPDATE revisions SET shown_as_interim_at = now() WHERE ${secret}`,
    ],
    [
      'citations',
      `INSERT INTO citations (revision_id, number, source_id, stance, shows)
       SELECT id, 1, 'S40', 'context', $1 FROM revisions WHERE ${sentBack}`,
      `UPDATE revisions SET shown_as_interim_at = now() WHERE ${sentBack}`,
    ],
  ])('until %s are shown', async (table, written, show) => {
    const word = `xyl${table}`
    const isShown = async () => {
      const rows = await database.owner.searchWord.findMany({ where: { word }, select: { isShown: true } })
      return [...new Set(rows.map((row) => row.isShown))].toSorted()
    }
    await putWithWords([table, 'revisions'], written, [word])
    expect(await isShown()).toEqual([false])
    await putWithWords([table, 'revisions'], show)
    expect(await isShown()).toEqual([false, true])
  })
})

it('a wide question is cut, says so, and still shows its first pages', async () => {
  await put(
    ['sources'],
    `INSERT INTO sources (id, number, url, canonical_url, title, title_basis, publisher, language, type, seen, listed_at)
     SELECT 'S' || n, n, 'https://example.org/' || n, 'https://example.org/' || n, 'Test quillwort ' || n, 'described',
            'Test', 'en', 'media', 'excerpt', now() FROM generate_series(20001, 22500) AS n`,
  )
  const { groups } = await found('quillwort', { within: null })
  expect(groups[0]).toMatchObject({ group: 'sources', n: 1_000, isCut: true })
  expect(groups[0]?.hits).toHaveLength(5)
})

/** A statement of test text with an item that is named as one of the dossier. */
const anotherStatement = `
  WITH s AS (
    INSERT INTO statements (id, slug, title, short_title, place, date)
    VALUES (gen_random_uuid(), 'test-1999', 'Test text', 'Test text', 'Nowhere', '1999-01-01') RETURNING id
  ), r AS (
    INSERT INTO renderings (id, statement_id, position, key, language, publisher, url, text, sha256, is_base)
    SELECT gen_random_uuid(), id, 1, 'test', 'en', 'Test', 'https://example.org/test', 'Test text',
           encode(sha256(convert_to('Test text', 'UTF8')), 'hex'), true FROM s RETURNING id, statement_id
  ), a AS (
    INSERT INTO areas (statement_id, key, position, title) SELECT id, 'test', 1, 'Test' FROM s RETURNING key
  ), p AS (
    INSERT INTO passages (rendering_id, number, start, "end") SELECT id, 7, 0, 9 FROM r RETURNING number
  )
  INSERT INTO commitments (id, statement_id, rendering_id, passage_number, reference, key, title, area_key, force, start, "end",
                           exact, prefix, suffix, why_this_force, followed, marked_by_id, state, published_at)
  SELECT gen_random_uuid(), r.statement_id, r.id, p.number, '7c', 'test', 'Test text', a.key, 'declared', 0, 9, 'Test text', '', '',
         'Test text', false, (SELECT id FROM people ORDER BY kind DESC, id LIMIT 1), 'published', now() FROM r, a, p`

/** The planted word in everything that has words: where the word "secret" stands beside it, no reader may find it. */
async function plant(): Promise<void> {
  const source = { title: planted, url: 'https://example.org/public' }
  await madeSource(database, 9001, source)
  await madeSource(database, 9002, {
    ...{ title: `${planted} secret`, listedAt: null },
    ...{ url: 'https://example.org/secret-source', canonicalUrl: 'https://example.org/secret-source' },
  })
  const tables = ['notes', 'sources', 'commitments', 'revisions', 'lines', 'bearings']
  const person = (name: string) => `(SELECT id FROM people WHERE email = '${name}@suivi.example')`
  const line = `(SELECT l.id FROM lines l JOIN commitments c ON c.id = l.commitment_id WHERE c.reference = '7c' AND l.party = 'all')`
  await put(
    tables,
    `INSERT INTO notes (id, statement_id, author_id, visibility, state, language, body, commitment_id, submitted_at, published_at,
                        withdrawn_at, withdrawn_reason)
     SELECT gen_random_uuid(), c.statement_id, ${person('analyst')}, visibility::note_visibility, state::note_state, language, body, c.id,
            CASE WHEN state IN ('submitted', 'published') THEN now() END,
            CASE WHEN state = 'published' THEN now() END,
            CASE WHEN state = 'withdrawn' THEN now() END, CASE WHEN state = 'withdrawn' THEN 'Test.' END
       FROM (VALUES
         ('public', 'published', 'en', '${planted} public'),
         ('team', 'open', 'en', '${planted} team secret'),
         ('public', 'open', 'en', '${planted} not submitted secret'),
         ('public', 'submitted', 'en', '${planted} submitted secret'),
         ('public', 'sent_back', 'en', '${planted} sent back secret'),
         ('public', 'withdrawn', 'en', '${planted} withdrawn secret'),
         ('public', 'published', 'fr', 'Événements à l’été'),
         ('public', 'published', 'fr', 'mise en œuvre'),
         ('public', 'published', 'de', 'Straße'),
         ('public', 'published', 'ar', 'تعاون الشُّرْطَةِ'),
         ('public', 'published', 'ar', 'قال أحمد إلى آخره'),
         ('public', 'published', 'ar', 'في 24 يونيو')
       ) AS n (visibility, state, language, body),
       (SELECT id, statement_id FROM commitments WHERE reference = '7c') AS c;
     INSERT INTO bearings (commitment_id, source_id, stance)
     SELECT id, source, 'context' FROM commitments, unnest(ARRAY['S9001', 'S9002']) AS source WHERE reference = '7c';
     INSERT INTO commitments (id, statement_id, rendering_id, passage_number, reference, key, title, area_key, force, start, "end",
                              exact, prefix, suffix, why_this_force, followed, marked_by_id, state)
     SELECT gen_random_uuid(), statement_id, rendering_id, passage_number, other, other, '${planted} secret', area_key, force, start, "end",
            exact, prefix, suffix, why_this_force, followed, marked_by_id, now::mark_state
       FROM commitments, (VALUES ('7y', 'submitted'), ('7z', 'sent_back')) AS t (other, now) WHERE reference = '7c';
     INSERT INTO lines (id, commitment_id, party) SELECT gen_random_uuid(), id, 'all' FROM commitments
      WHERE reference = '7c' ON CONFLICT DO NOTHING;
     INSERT INTO revisions (id, line_id, number, begun_from, author_id, judgement, confidence, seen_up_to, rationale,
                            rationale_language, content_sha256, state)
     SELECT gen_random_uuid(), ${line}, number, 0, ${person('analyst')}, 'reaffirmed', 'low', '2025-10', '${planted} secret', 'en',
            repeat('0', 64), now::revision_state
       FROM (VALUES (1, 'submitted'), (2, 'sent_back'), (3, 'withdrawn')) AS t (number, now);
     INSERT INTO drafts (id, line_id, person_id, begun_from, content)
     SELECT gen_random_uuid(), ${line}, ${person('analyst2')}, 0, jsonb_build_object('rationale', '${planted} draft secret')`,
  )
}

describe('what was translated of all else', () => {
  const copied = 'glimmerfax'
  /** A translation into Spanish of a text of ours, as though a second person had approved it. */
  const approved = async (original: string, place: Readonly<Record<string, string>>) => {
    const all = { statement_id: `(SELECT id FROM statements WHERE slug = '${slug}')`, ...place }
    await put(
      ['translations'],
      `INSERT INTO translations (id, ${Object.keys(all).join(', ')}, language, text, original_language, original_sha256, author_id, state,
                                 published_at)
       SELECT gen_random_uuid(), ${Object.values(all).join(', ')}, 'es', $2, 'en', original_sha256('en', $1),
              (SELECT id FROM people LIMIT 1), 'published', now()`,
      [original, copied],
    )
  }
  const forgotten = () => put(['translations'], `DELETE FROM translations WHERE text = '${copied}'`)
  const one = async <Row extends object>(sql: string) =>
    (await database.owner.$queryRawUnsafe<Row[]>(sql))[0] as Row
  const asked = (group: SearchGroup, language: string) => hitsIn(group, copied, { language })
  const shown = {
    pieces: expect.arrayContaining([{ text: copied, found: true }]),
    language: 'es',
  }

  it('a statement is found by who speaks, told with that part, in the language into which it was said', async () => {
    const { key, office } = await one<{ key: string; office: string }>(
      'SELECT key, represented_by AS office FROM parties ORDER BY position LIMIT 1',
    )
    expect(await namesIn('statements', office)).toEqual([slug])
    await approved(office, { field: `'represented_by'`, party_key: `'${key}'` })
    expect(await asked('statements', 'es')).toMatchObject([
      { statement: { slug }, parts: ['offices'], words: shown },
    ])
    expect(await asked('statements', 'fr')).toMatchObject([{ parts: ['offices'], words: shown }])
    await forgotten()
    expect(await asked('statements', 'es')).toEqual([])
  })

  it('a statement is found and called by its title, and by its short title wherever it is named', async () => {
    const { title, short } = await one<{ title: string; short: string }>(
      'SELECT title, short_title AS short FROM statements',
    )
    expect(await namesIn('statements', 'joint statement')).toEqual([slug])
    await approved(title, { field: `'statement_title'` })
    expect(await asked('statements', 'es')).toMatchObject([{ title: shown, parts: ['title'], words: null }])
    await approved(short, { field: `'statement_short_title'` })
    for (const text of ['border', '7b']) {
      const { groups, direct } = await found(text, { language: 'es', audience: 'desk' })
      const named = [...direct, ...groups.flatMap(({ hits }) => hits)].flatMap(
        ({ statement }) => statement ?? [],
      )
      expect(named.length).toBeGreaterThan(0)
      expect(new Set(named.map(({ shortTitles }) => nameIn(shortTitles, 'es')))).toEqual(new Set([copied]))
    }
    await forgotten()
  })

  it('a judgement is found by what its citation shows, and shown with that', async () => {
    const { shows, line, item } = await one<{ shows: string; line: string; item: string }>(
      `SELECT ci.shows, l.id AS line, c.id AS item FROM citations ci JOIN revisions r ON r.id = ci.revision_id
         JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id WHERE c.reference = '7b' ORDER BY ci.number LIMIT 1`,
    )
    await approved(shows, { field: `'shows'`, line_id: `'${line}'`, commitment_id: `'${item}'` })
    expect(await asked('judgements', 'es')).toMatchObject([
      { reference: '7b', parts: ['shows'], words: shown },
    ])
    expect(await asked('judgements', 'fr')).toMatchObject([{ title: { language: 'fr' }, words: shown }])
    expect(await asked('items', 'es')).toEqual([])
    await forgotten()
  })

  it('an item is found by a body that it makes responsible, but not by a party', async () => {
    expect(await namesIn('items', 'CEPOL')).toEqual(['7e'])
    expect((await namesIn('items', '"European Commission"')).length).toBeLessThan(10)
    await approved('CEPOL', { field: `'responsible'` })
    expect(await asked('items', 'es')).toMatchObject([
      { reference: '7e', parts: ['responsible'], words: shown },
    ])
    expect(await asked('items', 'fr')).toMatchObject([{ title: { language: 'fr' }, words: shown }])
    await forgotten()
  })

  it('a source is found by its summary, where it is used and where all are asked', async () => {
    const { summary } = await one<{ summary: string }>(`SELECT summary FROM sources WHERE id = 'S40'`)
    await approved(summary, { statement_id: 'NULL', source_id: `'S40'`, field: `'summary'` })
    expect(await asked('sources', 'es')).toMatchObject([{ id: 'S40', parts: ['summary'], words: shown }])
    expect(await namesIn('sources', copied, { within: null, language: 'es' })).toEqual(['S40'])
    expect(await asked('sources', 'fr')).toMatchObject([{ id: 'S40', words: shown }])
    await put(['sources'], `UPDATE sources SET summary = summary || '.' WHERE id = 'S40'`)
    expect(await asked('sources', 'es')).toEqual([])
    await put(['sources'], `UPDATE sources SET summary = left(summary, -1) WHERE id = 'S40'`)
    await forgotten()
  })
})

it('a question takes three statements, in however many places its words stand', async () => {
  const counted = async (text: string) => {
    wire.taken()
    const { groups } = await found(text, { within: null, language: 'fr' })
    return { places: groups.length, statements: wire.taken().statements }
  }
  const wide = await counted('migration')
  expect(wide.places).toBeGreaterThan(4)
  expect(wide.statements).toBe(3)
  expect(await counted('visas')).toMatchObject({ statements: 3 })
})
