import { faultOfRationale, faultOfWords } from '@/lib/assessment/translation/rules/faults'
import type { TranslatedField } from '@/lib/text/statement/rules/own-words'
import type { Material } from './read'
import { demand } from './refusal'
import { type InFourLanguages, saidInFour } from './translations'

const LANGUAGES = ['en', 'fr', 'es', 'ar'] as const
/** Whose English is what places a translation, or stands beside it alone. */
const PLACED_BY_ENGLISH: readonly TranslatedField[] = ['in_short', 'in_short_whole', 'shows']

/**
 * What is translated is what the dossier says, and each translation fits its place; a rationale keeps its numbers, and what a citation shows is
 * translated once.
 */
export function checkTranslations(material: Material): void {
  const { items, judgements } = material.dossier
  const english = (each: InFourLanguages): string | undefined => {
    const item = items.find(({ reference }) => reference === each.reference)
    if (each.line === null) return each.field === 'title' ? item?.title : item?.why_this_force
    const { party } = each.line
    return judgements.find((other) => other.commitment === each.reference && other.party === party)?.rationale
  }
  for (const each of saidInFour(material)) {
    const { reference, field, said } = each
    const name = `The ${field} of ${reference}`
    if (!PLACED_BY_ENGLISH.includes(field))
      demand(english(each) === said.en, `${name} is not translated from what the dossier says.`)
    for (const language of LANGUAGES) {
      demand(
        faultOfWords(field, said[language], language) === null,
        `${name} in ${language} does not fit its place.`,
      )
      demand(
        field !== 'rationale' || faultOfRationale(said.en, said[language]) === null,
        `${name} in ${language} leads elsewhere than its original, or is more than one paragraph.`,
      )
    }
  }
  const shown = judgements.flatMap(({ citations }) => citations.map(({ proves }) => proves))
  const translated = material.translations.shows.map(({ en }) => en)
  for (const each of translated) demand(shown.includes(each), `No citation shows what is translated: ${each}`)
  for (const each of shown)
    demand(
      translated.filter((other) => other === each).length === 1,
      `What a citation shows is not translated once: ${each}`,
    )
  for (const { key, title } of material.dossier.areas)
    demand(
      material.translations.areas[key]?.en === title,
      `The area ${key} is not translated from what the dossier says.`,
    )
  const { title } = material.translations.statement
  demand(
    title.en === material.dossier.statement.title,
    'The title is not translated from what the dossier says.',
  )
}
