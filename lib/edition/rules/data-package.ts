import type { Column } from './table'
import { columnsOf, TABLES, type TableName } from './tables'

/** What a package says of itself. */
export interface PackageOf {
  readonly slug: string
  readonly title: string
  /** The address of the statement's page, and where the licence is said, with what that page is called. */
  readonly homepage: string
  readonly licence: { readonly path: string; readonly title: string }
  /** An ISO moment. */
  readonly created: string
  /** What each table is called, and what an apostrophe before a text is. */
  readonly nameOf: (table: TableName) => string
  readonly guard: string
  /** The paths of its files: what is not among them is not described. */
  readonly paths: readonly string[]
}

/** Files of a package that are no tables, by what they are. */
export const PACKED_FILES = {
  text: { path: 'text.txt', mediatype: 'text/plain' },
  edition: { path: 'edition.xml', mediatype: 'application/tei+xml' },
  bibliography: { path: 'bibliography.json', mediatype: 'application/vnd.citationstyles.csl+json' },
  annotations: { path: 'annotations/collection.json', mediatype: 'application/ld+json' },
  'annotation-pages': { path: 'annotations/pages.jsonl', mediatype: 'application/jsonl' },
  events: { path: 'events.jsonl', mediatype: 'application/jsonl' },
  head: { path: 'head.json', mediatype: 'application/json' },
  keys: { path: 'keys.json', mediatype: 'application/json' },
  copies: { path: 'copies.warc.gz', mediatype: 'application/warc' },
} as const

/** Which column of which table is the key of a row, and which columns name rows of another table. */
const KEYS: Readonly<
  Record<
    TableName,
    { readonly primaryKey?: readonly string[]; readonly of?: Readonly<Record<string, TableName>> }
  >
> = {
  items: { primaryKey: ['item'] },
  judgements: { primaryKey: ['item', 'line', 'number'], of: { item: 'items' } },
  citations: { primaryKey: ['item', 'line', 'number', 'citation'], of: { item: 'items' } },
  sources: { primaryKey: ['source'] },
  searches: { of: { item: 'items' } },
}

/** Where a table stands in a package. */
export function packedTable(name: TableName): string {
  return `tables/${name}.csv`
}

/** The descriptor of a statement's package (Data Package 1): every file, and of tables every column with its type. */
export function dataPackageOf({
  slug,
  title,
  homepage,
  licence,
  created,
  nameOf,
  guard,
  paths,
}: PackageOf): object {
  const tables = TABLES.map((name) => ({
    name,
    title: nameOf(name),
    description: guard,
    profile: 'tabular-data-resource',
    path: packedTable(name),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: schemaOf(name),
  }))
  const files = Object.entries(PACKED_FILES)
    .filter(([, { path }]) => paths.includes(path))
    .map(([name, file]) => ({ name, ...file }))
  return {
    profile: 'data-package',
    name: slug,
    id: homepage,
    title,
    homepage,
    created,
    licenses: [licence],
    resources: [...tables, ...files],
  }
}

function schemaOf(name: TableName): object {
  const { primaryKey, of = {} } = KEYS[name]
  const foreignKeys = Object.entries(of).map(([field, resource]) => ({
    fields: [field],
    reference: { resource, fields: [field] },
  }))
  return {
    fields: columnsOf(name, (under) => under).map(fieldOf),
    missingValues: [''],
    ...(primaryKey ? { primaryKey } : {}),
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  }
}

/** Moments have milliseconds, which the default form of Table Schema has not. */
function fieldOf<Row>({ name, type }: Column<Row>): object {
  return { name, type, ...(type === 'datetime' ? { format: 'any' } : {}) }
}
