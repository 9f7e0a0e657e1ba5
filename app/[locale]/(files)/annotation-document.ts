import { getTranslations } from 'next-intl/server'
import { loadAnnotations, loadItemsOnPage } from '@/lib/edition/loaders/annotations'
import type { Writing } from '@/lib/edition/rules/annotation'
import { collectionOf, pageOf } from '@/lib/edition/rules/annotation-collection'
import { inCodePoints } from '@/lib/edition/rules/code-points'
import type { Annotations } from '@/lib/edition/types'
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
  if (page !== null) return pageDocument(annotations, page, language)
  const rights = publicAddress(localePath(language, LICENCE))
  return collectionOf(annotations, { language, rights }, (address) => localePath(language, address))
}

/** All parts of them, one after the other: what is said is put in order once for all. */
export async function* annotationPages(language: Locale, slug: string): AsyncGenerator<object> {
  const annotations = await loadAnnotations(slug)
  if (!annotations) return
  for (let number = 1; ; number += 1) {
    const page = await pageDocument(annotations, number, language)
    if (!page) return
    yield page
  }
}

const LICENCE = '/about#licence'

async function pageDocument(
  annotations: Annotations,
  page: number,
  language: Locale,
): Promise<object | null> {
  const items = await loadItemsOnPage(annotations, page, language)
  if (!items) return null
  const { statement } = annotations
  const t = await getTranslations({ locale: language, namespace: 'commitment' })
  const forceName: Writing['forceName'] = (force) => t(`force.${force}`)
  const rights = publicAddress(localePath(language, LICENCE))
  const writing = { statement, items, language, rights, forceName, at: inCodePoints(statement.base.text) }
  return pageOf(annotations, page, writing, (address) => localePath(language, address))
}
