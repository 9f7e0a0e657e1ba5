import 'server-only'
import { db } from '@/lib/ground/platform/db'
import { shownTranslations, type TranslationRow } from '../rules/translated'

/** The translations into a language of what the summary of a source says, or said, that readers see. */
export function findSummariesIn(sourceId: string, language: string): Promise<TranslationRow[]> {
  const { where, ...shown } = shownTranslations(language, ['summary'])
  return db().translation.findMany({ ...shown, where: { ...where, sourceId } })
}
