import { getTranslations } from 'next-intl/server'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { loadWholeStructure } from '@/lib/reading/dossier/loaders/structure'
import { loadAnnotations, loadEditedItems } from '@/lib/reading/edition/loaders/annotations'
import { teiOf } from '@/lib/reading/edition/rules/tei'
import { loadSiteName } from '@/lib/reading/site/loaders/name'

/** A statement with its apparatus as TEI P5; null where there is no such statement. */
export async function editionDocument(language: Locale, slug: string): Promise<string | null> {
  const [annotations, items, structure, siteName, t] = await Promise.all([
    loadAnnotations(slug),
    loadEditedItems(slug, language),
    loadWholeStructure(slug),
    loadSiteName(language),
    getTranslations({ locale: language, namespace: 'commitment' }),
  ])
  if (!annotations) return null
  const rights = publicAddress(localePath(language, '/about#licence'))
  return teiOf({
    ...annotations,
    ...{ items, structure, language, siteName, rights },
    forceName: (force) => t(`force.${force}`),
  })
}
