import { getTranslations } from 'next-intl/server'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { loadAnnotatedOrder, loadAnnotationPart } from '@/lib/reading/edition/loaders/annotations'
import type { Writing } from '@/lib/reading/edition/rules/annotation'
import { collectionOf, pageOf } from '@/lib/reading/edition/rules/annotation-collection'
import { inCodePoints } from '@/lib/reading/edition/rules/code-points'
import type { AnnotatedOrder } from '@/lib/reading/edition/types'

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
  const order = await loadAnnotatedOrder(slug)
  if (!order) return null
  if (page !== null) return pageDocument(order, page, language)
  const rights = publicAddress(localePath(language, LICENCE))
  return collectionOf(order, { language, rights }, (address) => localePath(language, address))
}

/** All parts of them, one after the other: they are put in order once for all, and each is read when its turn comes. */
export async function* annotationPages(language: Locale, slug: string): AsyncGenerator<object> {
  const order = await loadAnnotatedOrder(slug)
  if (!order) return
  for (let number = 1; ; number += 1) {
    const page = await pageDocument(order, number, language)
    if (!page) return
    yield page
  }
}

const LICENCE = '/about#licence'

async function pageDocument(order: AnnotatedOrder, number: number, language: Locale): Promise<object | null> {
  const part = await loadAnnotationPart(order, number, language)
  if (!part) return null
  const { statement, items, list } = part
  const t = await getTranslations({ locale: language, namespace: 'commitment' })
  const forceName: Writing['forceName'] = (force) => t(`force.${force}`)
  const rights = publicAddress(localePath(language, LICENCE))
  const writing = { statement, items, language, rights, forceName, at: inCodePoints(statement.base.text) }
  return pageOf(order, { number, list }, writing, (address) => localePath(language, address))
}
