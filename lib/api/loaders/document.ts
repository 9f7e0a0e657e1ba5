import 'server-only'
import { documentOf } from '../rules/document'
import {
  type ReferenceEntry,
  type ReferenceRecord,
  referenceEntries,
  referenceRecords,
} from '../rules/reference'
import { RESOURCES } from './resources'

let made: ReturnType<typeof documentOf> | undefined

/** The interface as an OpenAPI 3.1 document, made once a process. */
export function loadDocument(): ReturnType<typeof documentOf> {
  made ??= documentOf(RESOURCES)
  return made
}

/** What the page about the interface says of it. */
export interface Reference {
  readonly entries: readonly ReferenceEntry[]
  readonly records: readonly ReferenceRecord[]
}

/** The same for people. */
export function loadReference(): Reference {
  return { entries: referenceEntries(RESOURCES), records: referenceRecords(loadDocument()) }
}
