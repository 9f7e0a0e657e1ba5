import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'

/** The page of a copy under a statement. */
export function copyAddress(statement: string, source: string, number: number): string {
  return pageAddress('copy', { statement, source, number: String(number) })
}

/** The desk's page of a copy. */
export function deskCopyAddress(source: string, number: number): string {
  return `/desk/sources/${source}/copies/${number}`
}
