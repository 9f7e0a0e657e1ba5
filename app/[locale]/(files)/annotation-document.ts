import { getTranslations } from 'next-intl/server'
import { loadAnnotations, loadItemsOnPage } from '@/lib/edition/loaders/annotations'
import type { Writing } from '@/lib/edition/rules/annotation'
import { collectionOf, pageOf } from '@/lib/edition/rules/annotation-collection'
import { inCodePoints } from '@/lib/edition/rules/code-points'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { publicAddress } from '@/lib/platform/env'

/**
 * What is said of a statement's words, as W3C Web Annotations; null where there is no such statement, or no such part.
 *
 * @param page which part, counted from 1; null for the collection of all
 */
export async function annotationDocument(
  language: Locale,
  slug: string,
  page: number | null,
): Promise<object | null> {
  const annotations = await loadAnnotations(slug)
  if (!annotations) return null
  const path = (address: string) => localePath(language, address)
  const rights = publicAddress(path('/about#licence'))
  if (page === null) return collectionOf(annotations, { language, rights }, path)
  const items = await loadItemsOnPage(annotations, page, language)
  if (!items) return null
  const { statement } = annotations
  const t = await getTranslations({ locale: language, namespace: 'commitment' })
  const forceName: Writing['forceName'] = (force) => t(`force.${force}`)
  const writing = { statement, items, language, rights, forceName, at: inCodePoints(statement.base.text) }
  return pageOf(annotations, page, writing, path)
}
