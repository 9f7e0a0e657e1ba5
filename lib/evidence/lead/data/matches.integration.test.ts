import { describe, expect, it } from 'vitest'
import { bareOf } from '@/lib/ground/platform/article'
import { fold } from '@/lib/ground/platform/fold'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { type EntryText, type ItemTerms, matchItems, OWN_NEEDED, wordsToStem } from '../rules/match'
import { soughtOf } from '../rules/sought'
import { findAlikeItems } from './alike'
import { findMatches } from './matches'
import { findStems, findWordsOfStems } from './stems'
import { findItemTerms } from './terms'

const database = await ownDatabase({ seeded: true })
const items = await database.owner.commitment.findMany({
  where: { publishedAt: { not: null }, withdrawnAt: null },
  orderBy: { id: 'asc' },
  include: { responsible: true },
})
const all = items.map(({ id }) => id)

/** What is found where every item is read and matched. */
async function matchedWithAll(language: string, entry: EntryText) {
  const terms = await findItemTerms(language, all)
  return matchItems(entry, terms, await findStems(language, wordsToStem([entry], terms)))
}
/** The items that are read for an entry. */
async function readFor(language: string, entry: EntryText, statementIds: readonly string[] = []) {
  const stems = await findStems(language, wordsToStem([entry], []))
  const sought = soughtOf(entry, stems, await findWordsOfStems(language, [...stems.values()]))
  return findAlikeItems({ language, statementIds, needed: OWN_NEEDED, ...sought })
}

describe('an entry', () => {
  it.each<[string, string, string]>([
    ['en', 'Supporting the management of borders', ''],
    ['en', 'Morocco: joint investigation', 'networks of smugglers investigated, with support at the border'],
    ['en', 'Frontex in Morocco', 'The network'],
    ['en', 'Morocco and the European Commission', ''],
    ['en', 'A test of something else', ''],
    ['fr', 'Une enquête conjointe au Maroc', 'Gestion des frontières et réseaux de trafic de migrants'],
    ['es', 'Investigación conjunta en Marruecos', 'Gestión de las fronteras y redes de tráfico'],
    ['ar', 'تعاون المغرب في إدارة الحدود', 'مكافحة شبكات تهريب المهاجرين والتعاون للحدود'],
    ['nl', 'Grenzen bewaken in Marokko', ''],
  ])('in %s, “%s”, has what it has where every item is read', async (language, title, excerpt) => {
    const entry = { title, excerpt }
    expect(await findMatches({ language, statementIds: [] }, [entry])).toEqual([
      await matchedWithAll(language, entry),
    ])
  })

  it('that is what an item says, or names its bodies, has that item in each language', async () => {
    for (const language of ['en', 'fr', 'es', 'ar']) {
      const terms = await findItemTerms(language, all)
      const entries = terms.map(({ words, bodies, names }) => ({
        title: words,
        excerpt: [...bodies, names[0] ?? ''].join('. '),
      }))
      const stems = await findStems(language, wordsToStem(entries, terms))
      const expected = entries.map((entry) => matchItems(entry, terms, stems))
      expect(expected.filter((matches) => matches.length > 0).length).toBeGreaterThan(0)
      expect(await findMatches({ language, statementIds: [] }, entries)).toEqual(expected)
    }
  })

  it('has the items read that can have enough of it, of its statements, and no others', async () => {
    const entry = { title: 'Supporting the management of borders', excerpt: '' }
    const read = await readFor('en', entry)
    const [match] = await matchedWithAll('en', entry)
    expect(read).toContain(match?.id)
    expect(read.length).toBeLessThan(all.length / 2)
    const of = items.find(({ id }) => id === match?.id)?.statementId ?? ''
    expect(await readFor('en', entry, [of])).toContain(match?.id)
    expect(await readFor('en', entry, ['00000000-0000-4000-8000-000000000000'])).toEqual([])
    expect(await readFor('en', { title: 'A test of something else', excerpt: '' })).toEqual([])
  })

  it('has words of any length and sign in it', async () => {
    const entry = { title: `it's a \\ 'quote' & | ! ( ) :* <-> "x"`, excerpt: 'ش'.repeat(1_500) }
    expect(await findMatches({ language: 'en', statementIds: [] }, [entry])).toEqual([[]])
  })
})

it('compares words in the database as here, without an article', async () => {
  const words = [
    ...new Set(
      [
        ...['الحدود', 'والحدود', 'بالحدود', 'للحدود', 'وللحدود', 'الالعاب', 'الله', 'للل', 'والي', 'وال'],
        ...['فالتعاون', 'كالتعاون', 'الذي', 'borders', 'eu', '2030'],
        ...(await database.owner.searchWord.findMany({ select: { word: true } })).map(({ word }) => word),
      ].map(fold),
    ),
  ]
  const rows = await database.owner.$queryRaw<{ word: string; bare: string }[]>`
    SELECT word, search_bare(word) AS bare FROM unnest(${words}::text[]) AS word`
  expect(rows.filter(({ word, bare }) => bare !== bareOf(word))).toEqual([])
  expect(rows).toHaveLength(words.length)
})

describe('words of an entry', () => {
  /** What of an item is found in a title of a language, with the stems of its dictionary: as it is written there. */
  async function foundIn(language: string, title: string, item: Omit<ItemTerms, 'id'>) {
    const entry = { title, excerpt: '' }
    const items = [{ id: 'one', ...item }]
    const stems = await findStems(language, wordsToStem([entry], items))
    return matchItems(entry, items, stems)[0]?.found.map(({ start, end }) => title.slice(start, end)) ?? null
  }

  const english = {
    words: 'Joint investigations into smuggling networks',
    bodies: ['Frontex'],
    names: ['Morocco'],
  }
  const french = {
    words: 'Enquêtes conjointes sur les réseaux de trafic',
    bodies: ['Frontex'],
    names: ['Maroc', 'Commission européenne'],
  }
  const spanish = { words: 'Investigaciones conjuntas de las redes', bodies: [], names: ['Marruecos'] }
  const arabic = {
    words: 'التعاون في إدارة الحدود',
    bodies: ['فرونتكس'],
    names: ['المغرب', 'المفوضية الأوروبية'],
  }

  describe('an entry and an item are compared by their words, not by their letters', () => {
    it.each<[string, string, Omit<ItemTerms, 'id'>, readonly string[] | null]>([
      [
        'en',
        'A joint investigation of Moroccan and Spanish police, in Morocco',
        english,
        ['joint', 'investigation', 'Morocco'],
      ],
      ['en', 'Frontex works against the network', english, ['network', 'Frontex']],
      ['en', 'JOINT NETWORKS INVESTIGATED', english, ['JOINT', 'INVESTIGATED', 'NETWORKS']],
      ['en', 'The joints of an animal', english, null],
      ['en', 'Into the against of the and, Morocco', english, null],
      ['fr', 'Une enquête conjointe au Maroc', french, ['enquête', 'conjointe', 'Maroc']],
      ['fr', 'ENQUETE : LE RESEAU DE TRAFIC', french, ['ENQUETE', 'RESEAU', 'TRAFIC']],
      [
        'fr',
        'La Commission européenne et le réseau du trafic',
        french,
        ['réseau', 'trafic', 'Commission européenne'],
      ],
      ['fr', 'Sur les trafics, contre les autres', french, null],
      ['es', 'Investigación conjunta en Marruecos', spanish, ['Investigación', 'conjunta', 'Marruecos']],
      ['es', 'Las redes, en Marruecos', spanish, null],
      // The article, alone and behind a particle; vowel signs; tatweel; another form of a hamza's carrier.
      ['ar', 'تعاون المغرب في إدارة ملف', arabic, ['تعاون', 'إدارة', 'المغرب']],
      ['ar', 'بالتعاون مع المغرب للحدود', arabic, ['بالتعاون', 'للحدود', 'المغرب']],
      ['ar', 'اِدَارَةُ الحُدُودِ والتّعاون', arabic, ['والتّعاون', 'اِدَارَةُ', 'الحُدُودِ']],
      [
        'ar',
        'التعـــاون والحـــدود: المفوضية الأوروبية',
        arabic,
        ['التعـــاون', 'والحـــدود', 'المفوضية الأوروبية'],
      ],
      ['ar', 'المغرب والمفوضية الأوروبية', arabic, null],
      // No dictionary: each word is its own.
      [
        'nl',
        'Grenzen en grens in Marokko',
        { words: 'Grenzen bewaken', bodies: [], names: ['Marokko'] },
        null,
      ],
      [
        'nl',
        'Grenzen bewaken in Marokko',
        { words: 'Grenzen bewaken', bodies: [], names: ['Marokko'] },
        ['Grenzen', 'bewaken', 'Marokko'],
      ],
    ])('%s: %s', async (language, title, item, found) => {
      expect(await foundIn(language, title, item)).toEqual(found)
    })
  })
})
