import jsonld from 'jsonld'

// For tests: what of schema.org our pages use, by its own definitions, so that a word that is not in the vocabulary fails, or one that its type
// does not have. It is no copy of the vocabulary, which no test asks for.

const VOCABULARY = 'https://schema.org/'

const thing = { name: 'text', url: 'address', identifier: 'text' } as const
const work = {
  ...thing,
  author: 'node',
  dateCreated: 'date',
  dateModified: 'date',
  datePublished: 'date',
  inLanguage: 'language',
  isPartOf: 'node',
  license: 'address',
  locationCreated: 'node',
  mainEntity: 'node',
  publisher: 'node',
  text: 'text',
} as const

/** Which properties nodes of a type have, and what stands in them; a node without a type is a `Thing`. */
const TYPES: Readonly<Record<string, Readonly<Record<string, keyof typeof READS>>>> = {
  Thing: thing,
  Place: thing,
  CreativeWork: work,
  DataDownload: { ...work, contentUrl: 'address', encodingFormat: 'media' },
  Dataset: { ...work, description: 'text', distribution: 'node' },
  Quotation: work,
  WebPage: work,
  WebSite: work,
}

/** Whether a value, as the processor expands it, is what a property takes. */
const READS = {
  text: literal(/\S/),
  address: literal(/^https?:\/\/[^\s/]+(?:\/\S*)?$/),
  date: literal(/^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)?)?$/),
  language: literal(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/),
  media: literal(/^[a-z]+\/[\w.+-]+$/),
  node: (value: Expanded) => !('@value' in value),
}

type Expanded = Readonly<Record<string, unknown>>

/** A node of structured data, and what in it is not as the vocabulary has it. */
interface SchemaNode {
  readonly type: string
  readonly faults: readonly string[]
}

/** What the types of the processor do not know of it: to refuse what would be left out. */
const processor = jsonld as unknown as { expand(document: object, options: object): Promise<Expanded[]> }

/**
 * The nodes of structured data, as a processor of JSON-LD reads them.
 *
 * @throws Error where it would leave something out
 */
export async function schemaNodesOf(data: { readonly '@context': string }): Promise<readonly SchemaNode[]> {
  const { '@context': named, ...said } = JSON.parse(JSON.stringify(data))
  if (named !== 'https://schema.org') throw new Error(`another vocabulary: ${named}`)
  const document = { '@context': { '@vocab': VOCABULARY }, ...said }
  return (await processor.expand(document, { safe: true })).flatMap(nodesIn)
}

function nodesIn(node: Expanded): SchemaNode[] {
  const [type = 'Thing'] = ((node['@type'] ?? []) as string[]).map(shortOf)
  const said = Object.entries(node).filter(([name]) => !name.startsWith('@')) as [string, Expanded[]][]
  const faults = said.flatMap(([name, values]) => {
    const takes = TYPES[type]?.[shortOf(name)]
    return takes && values.every(READS[takes]) ? [] : [`${type} ${name}: ${JSON.stringify(values)}`]
  })
  const within = said.flatMap(([, values]) => values.filter((value) => !('@value' in value)))
  return [{ type, faults }, ...within.flatMap(nodesIn)]
}

function shortOf(name: string): string {
  return name.startsWith(VOCABULARY) ? name.slice(VOCABULARY.length) : name
}

function literal(form: RegExp) {
  return ({ '@value': value }: Expanded) => typeof value === 'string' && form.test(value)
}
