import type { CarriedColumn } from './carried'
import { ACTORS, CARRIED, carriedPath } from './carried-tables'
import { FORMS } from './downloads'
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
  /** Its files: what is not among them is not described. */
  readonly files: readonly PackedFile[]
}

/** A file as it was packed. */
export interface PackedFile {
  readonly path: string
  readonly bytes: number
  /** SHA-256, in hexadecimal. */
  readonly sha256: string
}

/** The file that describes the others. */
export const DESCRIPTOR = 'datapackage.json'

/** In which form the tables are that another site takes in (`carried-tables.ts`): whoever changes them gives it another number. */
export const CARRIED_FORMAT = 3

/** Files of a package that are no tables, by what they are. */
export const PACKED_FILES = {
  text: { path: 'text.txt', form: 'TXT' },
  edition: { path: 'edition.xml', form: 'TEI XML' },
  bibliography: { path: 'bibliography.json', form: 'CSL JSON' },
  annotations: { path: 'annotations/collection.json', form: 'JSON-LD' },
  'annotation-pages': { path: 'annotations/pages.jsonl', form: 'JSON Lines' },
  events: { path: 'events.jsonl', form: 'JSON Lines' },
  head: { path: 'head.json', form: 'JSON' },
  keys: { path: 'keys.json', form: 'JSON' },
  copies: { path: 'copies.warc.gz', form: 'WARC' },
} as const satisfies Readonly<Record<string, { readonly path: string; readonly form: keyof typeof FORMS }>>

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
  files,
}: PackageOf): object {
  const named = [
    ...TABLES.map((name) => ({
      ...tabular(packedTable(name), schemaOf(name)),
      name,
      title: nameOf(name),
      description: guard,
    })),
    ...[...CARRIED, ACTORS].map(({ table, key, columns }) => ({
      ...tabular(carriedPath(table), { fields: columns.map(fieldOf), missingValues: [''], primaryKey: key }),
      name: `data-${table.replaceAll('_', '-')}`,
    })),
    ...Object.entries(PACKED_FILES).map(([name, { path, form }]) => ({ name, path, mediatype: FORMS[form] })),
  ]
  const packed = new Map(files.map((file) => [file.path, file]))
  return {
    profile: 'data-package',
    name: slug,
    id: homepage,
    title,
    homepage,
    created,
    licenses: [licence],
    suivi: { format: CARRIED_FORMAT },
    resources: named.flatMap((resource) => {
      const file = packed.get(resource.path)
      return file ? { ...resource, bytes: file.bytes, hash: `sha256:${file.sha256}` } : []
    }),
  }
}

function tabular(path: string, schema: object) {
  return {
    profile: 'tabular-data-resource',
    path,
    format: 'csv',
    mediatype: FORMS.CSV,
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema,
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
function fieldOf({ name, type }: Pick<Column<never> | CarriedColumn, 'name' | 'type'>): object {
  return { name, type, ...(type === 'datetime' ? { format: 'any' } : {}) }
}
