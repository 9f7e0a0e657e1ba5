import { describe, expect, it } from 'vitest'
import { extentOf, findQuote, searchedText } from './find-quote'

// Every text is test text, from no source.
const english =
  'Test text, from no source: the parties will open four border posts, and train 1,500 officers by 2024.'
const french = 'Texte d’essai, d’aucune source : les parties ouvriront quatre postes frontières à l’été 2024.'
const spanish =
  'Texto de prueba, de ninguna fuente: las partes abrirán cuatro puestos fronterizos en el año 2024.'
const arabic =
  'نص تجريبي، من لا مصدر: يفتح الطرفان أربعة مراكز حدودية في سنة 2024، ويدربان الشرطة على المراقبة.'

const find = (text: string, quote: string) => findQuote(searchedText(text), quote)

describe('a quote is near', () => {
  it.each([
    [
      'where a word is another',
      english,
      'the parties may open four border posts',
      'the parties will open four border posts',
    ],
    [
      'where a word was put in',
      english,
      'the parties will not open four border posts',
      'the parties will open four border posts',
    ],
    [
      'where a word was left out',
      english,
      'will open border posts, and train',
      'will open four border posts, and train',
    ],
    ['where a figure is another', english, 'train 2,500 officers by 2024', 'train 1,500 officers by 2024'],
    [
      'where a point is missing in a number',
      english,
      'train 1500 officers by 2024',
      'train 1,500 officers by 2024',
    ],
    [
      'in French',
      french,
      'les parties ouvrent quatre postes frontières',
      'les parties ouvriront quatre postes frontières',
    ],
    [
      'in Spanish',
      spanish,
      'las partes abren cuatro puestos fronterizos',
      'las partes abrirán cuatro puestos fronterizos',
    ],
    ['in Arabic', arabic, 'سيفتح الطرفان خمسة مراكز حدودية في سنة', 'يفتح الطرفان أربعة مراكز حدودية في سنة'],
    [
      'in a stretch of it',
      english,
      'the parties […] trained 1,500 officers',
      'the parties will open four border posts, and train 1,500 officers',
    ],
  ])('%s', (_, text, quote, words) => {
    const found = find(text, quote)
    const extent = extentOf(found)
    expect(found.how).toBe('near')
    expect(extent && text.slice(extent.start, extent.end)).toBe(words)
  })

  it('by how much of it is the same', () => {
    const [closer, further] = ['will open four boarder posts', 'would open for boarder posts'].map((quote) =>
      find(english, quote),
    )
    expect(closer?.how === 'near' && further?.how === 'near' && closer.likeness > further.likeness).toBe(true)
  })

  it('at the place that is nearest, wherever it stands', () => {
    const other = 'The parties might later open some few border posts. '
    const text = `${other.repeat(40)}${english} ${other.repeat(40)}`
    const found = find(text, 'the parties will open four boarder posts')
    expect(extentOf(found)?.start).toBe(text.indexOf('the parties will'))
  })
})
