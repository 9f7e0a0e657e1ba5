import type { ContextDefinition } from 'jsonld'
import jsonld from 'jsonld'
import type { RemoteDocument } from 'jsonld/jsonld-spec'

// For tests: the JSON-LD context of Web Annotations, as far as it has the terms that our annotations use, by the table of terms in the
// Recommendation (Web Annotation Vocabulary, appendix A). It is no copy of the document at its address, which no test asks for: a term that is
// not here fails in safe mode.

const iri = (id: string) => ({ '@id': id, '@type': '@id' })
const word = (id: string) => ({ '@id': id, '@type': '@vocab' })
const typed = (id: string, type: string) => ({
  '@id': id,
  '@type': `http://www.w3.org/2001/XMLSchema#${type}`,
})

const context: ContextDefinition = {
  oa: 'http://www.w3.org/ns/oa#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  dctypes: 'http://purl.org/dc/dcmitype/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  as: 'http://www.w3.org/ns/activitystreams#',
  id: '@id',
  type: '@type',
  Annotation: 'oa:Annotation',
  AnnotationCollection: 'as:OrderedCollection',
  AnnotationPage: 'as:OrderedCollectionPage',
  SpecificResource: 'oa:SpecificResource',
  TextualBody: 'oa:TextualBody',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  TextPositionSelector: 'oa:TextPositionSelector',
  Text: 'dctypes:Text',
  Person: 'foaf:Person',
  classifying: 'oa:classifying',
  commenting: 'oa:commenting',
  describing: 'oa:describing',
  linking: 'oa:linking',
  replying: 'oa:replying',
  ltr: 'oa:ltrDirection',
  rtl: 'oa:rtlDirection',
  body: iri('oa:hasBody'),
  target: iri('oa:hasTarget'),
  source: iri('oa:hasSource'),
  selector: iri('oa:hasSelector'),
  scope: iri('oa:hasScope'),
  creator: iri('dcterms:creator'),
  rights: iri('dcterms:rights'),
  items: { ...iri('as:items'), '@container': '@list' },
  partOf: iri('as:partOf'),
  first: iri('as:first'),
  last: iri('as:last'),
  next: iri('as:next'),
  prev: iri('as:prev'),
  motivation: word('oa:motivatedBy'),
  purpose: word('oa:hasPurpose'),
  textDirection: word('oa:textDirection'),
  format: 'dc:format',
  language: 'dc:language',
  value: 'rdf:value',
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  name: 'foaf:name',
  label: 'rdfs:label',
  created: typed('dcterms:created', 'dateTime'),
  start: typed('oa:start', 'nonNegativeInteger'),
  end: typed('oa:end', 'nonNegativeInteger'),
  total: typed('as:totalItems', 'nonNegativeInteger'),
  startIndex: typed('as:startIndex', 'nonNegativeInteger'),
}

/** Gives that context at its address, and nothing at any other. */
async function contextLoader(url: string): Promise<RemoteDocument> {
  if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`a test asks for ${url}`)
  return { documentUrl: url, document: { '@context': context } }
}

/** What the types of the processor do not know of it: to refuse what would be left out, and what it gives. */
interface Processor {
  expand(document: object, options: object): Promise<Record<string, unknown>[]>
  toRDF(
    document: object,
    options: object,
  ): Promise<{ predicate: { value: string }; object: { value: string } }[]>
}

const processor = jsonld as unknown as Processor
const options = { documentLoader: contextLoader, safe: true }

/** A document of JSON-LD with all terms in full. @throws Error where one would be left out */
export function expanded(document: object): Promise<Record<string, unknown>[]> {
  return processor.expand(JSON.parse(JSON.stringify(document)), options)
}

/** The statements of a document of JSON-LD. */
export function quadsOf(document: object): ReturnType<Processor['toRDF']> {
  return processor.toRDF(JSON.parse(JSON.stringify(document)), options)
}
