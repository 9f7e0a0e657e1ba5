import { getTranslations } from 'next-intl/server'
import { loadAnnotations, loadItemsOnPage } from '@/lib/edition/loaders/annotations'
import { ANNOTATION_TYPE, collectionOf, pageOf } from '@/lib/edition/rules/annotation-collection'
import { inCodePoints } from '@/lib/edition/rules/code-points'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { publicAddress } from '@/lib/platform/env'
import { fileAnswer, noSuchFile } from './answer'

/** Programs of any site may read them. */
const HEADERS = { 'content-type': ANNOTATION_TYPE, 'access-control-allow-origin': '*' }

/**
 * What is said of a statement's words, as W3C Web Annotations.
 *
 * @param page which part, as the address says it; null for the collection of all
 */
export async function annotationAnswer(
  segment: string,
  slug: string,
  page: string | null,
): Promise<Response> {
  const annotations = await loadAnnotations(slug)
  if (!annotations || (page !== null && !/^[1-9]\d{0,5}$/.test(page))) return noSuchFile()
  const language = localeOf(segment)
  const path = (address: string) => localePath(language, address)
  const rights = publicAddress(path('/about#licence'))
  if (page === null) return answer(collectionOf(annotations, { language, rights }, path))
  const items = await loadItemsOnPage(annotations, Number(page), language)
  if (!items) return noSuchFile()
  const { statement } = annotations
  const t = await getTranslations({ locale: language, namespace: 'commitment' })
  const forceName = (force: Parameters<Parameters<typeof pageOf>[2]['forceName']>[0]) => t(`force.${force}`)
  const writing = { statement, items, language, rights, forceName, at: inCodePoints(statement.base.text) }
  return answer(pageOf(annotations, Number(page), writing, path))
}

function answer(body: object): Response {
  return fileAnswer(JSON.stringify(body), HEADERS)
}
