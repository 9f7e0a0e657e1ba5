import { publicAddress } from '@/lib/ground/platform/env'
import { titleIn } from '@/lib/text/statement/rules/names-by-language'
import type { AnnotatedOrder, Annotations } from '../types'
import { annotationPageAddress, annotationsAddress } from './addresses'
import { ANNOTATIONS_A_PAGE } from './annotated'
import { annotationOf, type Writing } from './annotation'
import type { Json } from './annotation-target'

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'

/** The media type of annotations, by which they are asked for. */
export const ANNOTATION_TYPE = `application/ld+json; profile="${CONTEXT}"`

type Told = { readonly language: string; readonly rights: string }
/** An address in the language of the answer. */
type InLanguage = (path: string) => string

/** The collection of all annotations of a statement, which come in parts. @param path gives an address of ours its language */
export function collectionOf({ statement, places }: AnnotatedOrder, told: Told, path: InLanguage): Json {
  const { slug } = statement
  const last = pagesOf(places)
  const page = (number: number) => publicAddress(path(annotationPageAddress(slug, number)))
  return {
    '@context': CONTEXT,
    ...collection(slug, places.length, path),
    label: titleIn(statement, told.language).text,
    rights: told.rights,
    ...(last === 0 ? {} : { first: page(1), last: page(last) }),
  }
}

/** A part of it, counted from 1, which is there. @param list what is said in it */
export function pageOf(
  { statement, places }: AnnotatedOrder,
  { number, list }: { readonly number: number } & Pick<Annotations, 'list'>,
  writing: Writing,
  path: InLanguage,
): Json {
  const { slug } = statement
  const page = (other: number) => publicAddress(path(annotationPageAddress(slug, other)))
  return {
    '@context': CONTEXT,
    id: page(number),
    type: 'AnnotationPage',
    partOf: collection(slug, places.length, path),
    startIndex: (number - 1) * ANNOTATIONS_A_PAGE,
    ...(number > 1 ? { prev: page(number - 1) } : {}),
    ...(number < pagesOf(places) ? { next: page(number + 1) } : {}),
    items: list.map((annotated) => annotationOf(annotated, writing)),
  }
}

/** What stands in a part, counted from 1; nothing where there is none. */
export function onPage<Each>(list: readonly Each[], number: number): readonly Each[] {
  return list.slice((number - 1) * ANNOTATIONS_A_PAGE, number * ANNOTATIONS_A_PAGE)
}

function collection(slug: string, total: number, path: InLanguage): Json {
  return { id: publicAddress(path(annotationsAddress(slug))), type: 'AnnotationCollection', total }
}

function pagesOf(list: readonly unknown[]): number {
  return Math.ceil(list.length / ANNOTATIONS_A_PAGE)
}
