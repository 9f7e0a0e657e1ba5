import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import type { CopyFile } from '../types'

/** A part of the copies of a source, under a statement. @param after the number of the copy that it follows; '' for the newest */
export function copiesAddress(statement: string, source: string, after: string): string {
  if (after === '') return `${pageAddress('source', { statement, source })}#copies`
  return pageAddress('copiesAfter', { statement, source, after })
}

/** Where a file of a copy is downloaded. */
export function copyFileAddress(id: string, which: CopyFile): string {
  return `/api/copies/${id}/${which}`
}

/** Where the copies of all sources of a statement, or of one, are downloaded as one WARC file, without a language. */
export function archiveAddress(statement: string, source: string | null = null): string {
  return `/${statement}/sources/${source === null ? '' : `${source}/`}copies.warc.gz`
}
