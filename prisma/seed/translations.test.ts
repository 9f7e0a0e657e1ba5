import { expect, it } from 'vitest'
import { slipsOf } from '@/lib/ground/i18n/testing'
import { checkTranslations } from './check-translations'
import { dataFolder, readMaterial } from './read'
import { SeedRefusal } from './refusal'
import { saidInFour } from './translations'

const material = await readMaterial(dataFolder)

it.each(['fr', 'es'] as const)('has its own words in %s with the signs of that language', (language) => {
  const said = saidInFour(material)
  expect(said).not.toEqual([])
  const slips = said.flatMap((each) =>
    slipsOf(language, each.said[language]).map((slip) => `${each.field} of ${each.reference}: ${slip}`),
  )
  expect(slips).toEqual([])
})

it.each([
  ['is not there', undefined],
  ['is of other words', { en: 'Support', fr: 'Soutien', es: 'Apoyo', ar: 'دعم' }],
])('refuses an area whose translation %s', (_, said) => {
  const { 'border-support': _given, ...others } = material.translations.areas
  const areas = said === undefined ? others : { ...others, 'border-support': said }
  const changed = { ...material, translations: { ...material.translations, areas } }
  expect(() => checkTranslations(changed)).toThrow(
    new SeedRefusal('The area border-support is not translated from what the dossier says.'),
  )
})

it('refuses a translation of what no citation shows', () => {
  const said = { en: 'Support', fr: 'Soutien', es: 'Apoyo', ar: 'دعم' }
  const shows = [...material.translations.shows, said]
  const changed = { ...material, translations: { ...material.translations, shows } }
  expect(() => checkTranslations(changed)).toThrow(
    new SeedRefusal('No citation shows what is translated: Support'),
  )
})
