import { describe, expect, it } from 'vitest'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { type ItemTerms, matchItems, wordsToStem } from '../rules/match'
import { findStems } from './stems'

await ownDatabase({ seeded: false })

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
    ['nl', 'Grenzen en grens in Marokko', { words: 'Grenzen bewaken', bodies: [], names: ['Marokko'] }, null],
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
