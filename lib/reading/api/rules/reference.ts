import type { Resource, ResourceName, Write } from '../types'
import { filledPath } from './addresses'
import type { documentOf } from './document'
import { namesIn, PARAMETERS } from './parameters'

/** A resource as the page about the interface shows it. */
export interface ReferenceEntry {
  readonly name: ResourceName
  readonly path: string
  /** An address of the kind, below `/api/v1`, with what the starter dossier has. */
  readonly example: string
  /** The name of the record that it gives. */
  readonly record: string
  readonly isList: boolean
}

/** Something that programs add, as the page shows it. */
export interface WriteEntry extends Pick<Write, 'name' | 'path' | 'scope'> {
  /** What is sent, for example: JSON, with a line for each field. */
  readonly example: string
  /** The name of what is sent. */
  readonly record: string
}

/** What programs add as the page shows it. */
export function writeEntries(writes: readonly Write[]): readonly WriteEntry[] {
  return writes.map(({ name, path, scope, input, example }) => ({
    ...{ name, path, scope },
    example: JSON.stringify(example, null, 2),
    record: String(input.meta()?.id ?? ''),
  }))
}

/** What a record holds, as the document says it. */
export interface ReferenceRecord {
  readonly name: string
  readonly says: string
  readonly fields: readonly { readonly name: string; readonly type: string; readonly says: string | null }[]
}

/** An address of a resource with what the starter dossier has. */
export function examplePath({ path }: Pick<Resource, 'path'>): string {
  const params = namesIn(path).map((name) => [name, PARAMETERS[name]?.example ?? ''])
  return filledPath(path, Object.fromEntries(params))
}

/** The resources as the page shows them. */
export function referenceEntries(resources: readonly Resource[]): readonly ReferenceEntry[] {
  return resources.map(({ name, path, entry, read }) => ({
    name,
    path,
    example: examplePath({ path }),
    record: String(entry.meta()?.id ?? ''),
    isList: 'part' in read,
  }))
}

type Document = ReturnType<typeof documentOf>
type Schemas = NonNullable<NonNullable<Document['components']>['schemas']>
type Schema = Schemas[string]

/** The records of the document, each once, in the order in which the resources name them; what is said of a fault last. */
export function referenceRecords({ components }: Document): readonly ReferenceRecord[] {
  return Object.entries(components?.schemas ?? {}).map(([name, schema]) => ({
    name,
    says: ('description' in schema && schema.description) || '',
    fields: Object.entries(('properties' in schema && schema.properties) || {}).map(([field, of]) => ({
      name: field,
      type: typeOf(of),
      says: ('description' in of && of.description) || null,
    })),
  }))
}

/** The type of a field in a few words: `string`, `list of string`, `integer or null`. */
function typeOf(schema: Schema): string {
  if ('$ref' in schema) return schema.$ref?.split('/').at(-1) ?? ''
  const options = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]
  if (options.length > 0) return [...new Set(options.map(typeOf))].join(' or ')
  const types = [schema.type ?? []].flat()
  const named = types.map((type) =>
    type === 'array' && schema.items ? `list of ${typeOf(schema.items)}` : type,
  )
  return named.join(' or ')
}
