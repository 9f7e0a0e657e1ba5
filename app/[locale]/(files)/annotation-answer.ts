import { localeOf } from '@/lib/ground/i18n/routing'
import { ANNOTATION_TYPE } from '@/lib/reading/edition/rules/annotation-collection'
import { annotationDocument } from './annotation-document'
import { fileAnswer, noSuchFile } from './answer'

/** Programs of any site may read them. */
const HEADERS = { 'content-type': ANNOTATION_TYPE, 'access-control-allow-origin': '*' }

/** Annotations for programs. @param page which part, as the address says it; null for the collection of all */
export async function annotationAnswer(
  segment: string,
  slug: string,
  page: string | null,
): Promise<Response> {
  if (page !== null && !/^[1-9]\d{0,5}$/.test(page)) return noSuchFile()
  const document = await annotationDocument(localeOf(segment), slug, page === null ? null : Number(page))
  return document ? fileAnswer(JSON.stringify(document), HEADERS) : noSuchFile()
}
