import 'server-only'
import { documentOf } from '../rules/document'
import {
  type ReferenceEntry,
  type ReferenceRecord,
  referenceEntries,
  referenceRecords,
  type WriteEntry,
  writeEntries,
} from '../rules/reference'
import { WRITES } from '../rules/writes'
import { RESOURCES } from './resources'

let made: ReturnType<typeof documentOf> | undefined

/** The interface as an OpenAPI 3.1 document, made once a process. */
export function loadDocument(): ReturnType<typeof documentOf> {
  made ??= documentOf(RESOURCES, WRITES)
  return made
}

/** What the page about the interface says of it. */
export interface Reference {
  readonly entries: readonly ReferenceEntry[]
  readonly writes: readonly WriteEntry[]
  readonly records: readonly ReferenceRecord[]
}

/** The same for people. */
export function loadReference(): Reference {
  return {
    entries: referenceEntries(RESOURCES),
    writes: writeEntries(WRITES),
    records: referenceRecords(loadDocument()),
  }
}
