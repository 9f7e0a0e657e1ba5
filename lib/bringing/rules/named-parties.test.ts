import { describe, expect, test } from 'vitest'
import { partiesNamedIn } from './named-parties'

const namesIn = (text: string, language: string) => partiesNamedIn(text, language).map(({ name }) => name)

/** The lists of parties of the Los Angeles Declaration on Migration and Protection, 10 June 2022, shortened, in its own words. */
const losAngeles = {
  en: 'We, the Heads of State and Government of the Argentine Republic, Barbados, the Federative Republic of Brazil, Co‑operative Republic of Guyana, and the Oriental Republic of Uruguay, gathered in Los Angeles on the margins of the Ninth Summit of the Americas, reiterate our will',
  fr: 'Nous, chefs d’État et de gouvernement de la République argentine, de la Barbade, du Canada, de la République de l’Équateur, des États-Unis du Mexique, les États-Unis d’Amérique et la République orientale de l’Uruguay, réunis à Los Angeles dans le cadre du 9e sommet des Amériques, réitérons',
  es: 'Nosotros, los Jefes de Estado y de Gobierno de la República Argentina, Barbados, la República del Ecuador, los Estados Unidos Mexicanos, la República del Perú y la República Oriental del Uruguay, reunidos en Los Ángeles en los márgenes de la Novena Cumbre de las Américas, reiteramos',
}

describe('the parties that a first paragraph names', () => {
  test.each<[string, string, string, string[]]>([
    [
      'after "we", in English',
      losAngeles.en,
      'en',
      [
        'Argentine Republic',
        'Barbados',
        'Federative Republic of Brazil',
        'Co‑operative Republic of Guyana',
        'Oriental Republic of Uruguay',
      ],
    ],
    [
      'in French',
      losAngeles.fr,
      'fr',
      [
        'République argentine',
        'Barbade',
        'Canada',
        'République de l’Équateur',
        'États-Unis du Mexique',
        'États-Unis d’Amérique',
        'République orientale de l’Uruguay',
      ],
    ],
    [
      'in Spanish',
      losAngeles.es,
      'es-419',
      [
        'República Argentina',
        'Barbados',
        'República del Ecuador',
        'Estados Unidos Mexicanos',
        'República del Perú',
        'República Oriental del Uruguay',
      ],
    ],
    [
      'with "and" in a name',
      'We, the Representatives of Belize, Trinidad and Tobago, Haiti and Jamaica, meeting here, agree',
      'en',
      ['Belize', 'Trinidad and Tobago', 'Haiti', 'Jamaica'],
    ],
    [
      'as those of whom the first sentence speaks',
      'Spain and the United States are Allies, strategic partners, and friends.',
      'en',
      ['Spain', 'United States'],
    ],
    [
      'there with an article too',
      'La France, l’Espagne et le Maroc conviennent de',
      'fr',
      ['France', 'Espagne', 'Maroc'],
    ],
    ['none where a sentence begins otherwise', 'Test text, not from any source. A and B met.', 'en', []],
    ['none of one', 'We, the Ministers of Spain, agree', 'en', []],
    ['none where no name follows', 'We, the undersigned, agree that A, B and C will meet', 'en', []],
    ['only of the first paragraph', 'Preamble\nWe, the Heads of State of Spain and Morocco, agree', 'en', []],
    ['none in a language whose lists are not known', 'Spain und Frankreich sind', 'de', []],
    ['none of an empty text', '', 'en', []],
  ])('%s', (_what, text, language, expected) => {
    expect(namesIn(text, language)).toEqual(expected)
  })

  test('nobody is named where they speak as "we"; of a sentence that is not said', () => {
    expect(partiesNamedIn(losAngeles.en, 'en').every(({ nobodyNamed }) => nobodyNamed)).toBe(true)
    expect(partiesNamedIn('Spain and Morocco agree.', 'en').some(({ nobodyNamed }) => nobodyNamed)).toBe(
      false,
    )
  })
})
