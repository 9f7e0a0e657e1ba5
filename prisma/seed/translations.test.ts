import { expect, it } from 'vitest'
import { slipsOf } from '@/lib/i18n/testing'
import { dataFolder, readMaterial } from './read'
import { saidInFour } from './translations'

it.each(['fr', 'es'] as const)(
  'has its own words in %s with the signs of that language',
  async (language) => {
    const said = saidInFour(await readMaterial(dataFolder))
    expect(said).not.toEqual([])
    const slips = said.flatMap((each) =>
      slipsOf(language, each.said[language]).map((slip) => `${each.field} of ${each.reference}: ${slip}`),
    )
    expect(slips).toEqual([])
  },
)
