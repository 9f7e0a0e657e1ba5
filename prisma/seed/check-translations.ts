import { faultOfRationale, faultOfWords } from '@/lib/assessment/translation/rules/faults'
import type { Material } from './read'
import { demand } from './refusal'
import { type InFourLanguages, saidInFour } from './translations'

const LANGUAGES = ['en', 'fr', 'es', 'ar'] as const

/** What is translated is what the dossier says, and each translation fits its place; a rationale keeps its numbers. */
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
    if (field !== 'in_short' && field !== 'in_short_whole')
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
