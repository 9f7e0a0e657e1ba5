import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { afterAddress, type Part } from '@/lib/ground/platform/parts'
import { type Download, downloadsOf, FORMS } from './downloads'

/** Where the files of all statements are described for programs that gather catalogues (DCAT 3), without a language. */
export const CATALOGUE_ADDRESS = '/catalogue.jsonld'

/** What a catalogue is made from. */
export interface Catalogued {
  readonly language: Locale
  /** What the site is called, which publishes all of it. */
  readonly siteName: string
  readonly title: string
  /** What each statement's files hold. */
  readonly description: string
  readonly part: Part<CataloguedStatement>
  /** The address of the statement that the part follows; '' for the beginning. */
  readonly after: string
  readonly nameOf: (file: Download['key']) => string
  /** A public address. @param path with its language */
  readonly at: (path: string) => string
}

/** A statement as its files are described. */
export interface CataloguedStatement {
  readonly slug: string
  readonly title: string
  /** In which language the title is. */
  readonly titleLanguage: string
}

/** The vocabularies, in the document itself: no program has to ask another site to read it. */
const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  hydra: 'http://www.w3.org/ns/hydra/core#',
} as const

/** Names of media types, by which DCAT knows them. */
const mediaType = (type: string) => ({ '@id': `https://www.iana.org/assignments/media-types/${type}` })

/**
 * The catalogue of a site: a data set for each statement, with each of its files. It comes in parts, each a catalogue of the same name, which say
 * how many data sets there are and where it goes on, as programs that gather such catalogues look for it (Hydra). Stored copies are documents of
 * others, under no licence of ours: they are not of it.
 */
export function catalogueOf(catalogued: Catalogued): object {
  const { language, siteName, title, part, after, at } = catalogued
  const home = at(localePath(language, '/'))
  const licence = { '@id': at(localePath(language, '/about#licence')) }
  const partAt = (entry: string) => ({
    '@id': at(localePath(language, afterAddress(CATALOGUE_ADDRESS, entry))),
  })
  const publisher = { '@id': home, '@type': 'foaf:Agent', 'foaf:name': siteName }
  return {
    '@context': CONTEXT,
    ...partAt(''),
    '@type': ['dcat:Catalog', 'hydra:Collection'],
    'dct:title': { '@value': title, '@language': language },
    'dct:publisher': publisher,
    'dct:license': licence,
    'foaf:homepage': { '@id': home },
    'hydra:totalItems': part.total,
    'hydra:view': {
      ...partAt(after),
      '@type': 'hydra:PartialCollectionView',
      'hydra:first': partAt(''),
      ...(part.previous !== null && { 'hydra:previous': partAt(part.previous) }),
      ...(part.next !== null && { 'hydra:next': partAt(part.next) }),
    },
    'dcat:dataset': part.entries.map((statement) => dataSetOf(statement, catalogued, { publisher, licence })),
  }
}

interface Rights {
  readonly publisher: object
  readonly licence: object
}

function dataSetOf(
  { slug, title, titleLanguage }: CataloguedStatement,
  { language, description, nameOf, at }: Catalogued,
  { publisher, licence }: Rights,
): object {
  const page = at(localePath(language, pageAddress('share', { statement: slug })))
  return {
    // By this name it was catalogued before its files stood on *Share and use*, where the address leads.
    '@id': at(localePath(language, `/${slug}/downloads#data`)),
    '@type': 'dcat:Dataset',
    'dct:identifier': slug,
    'dct:title': { '@value': title, '@language': titleLanguage },
    'dct:description': { '@value': description, '@language': language },
    'dct:publisher': publisher,
    'dct:license': licence,
    'dcat:landingPage': { '@id': page },
    'dcat:distribution': downloadsOf(slug, false).map(({ key, format, address }) => ({
      '@type': 'dcat:Distribution',
      'dct:title': { '@value': nameOf(key), '@language': language },
      'dct:license': licence,
      'dcat:downloadURL': { '@id': at(localePath(language, address)) },
      'dcat:mediaType': mediaType(FORMS[format]),
      ...(format === 'ZIP' && { 'dcat:packageFormat': mediaType(FORMS.ZIP) }),
    })),
  }
}
