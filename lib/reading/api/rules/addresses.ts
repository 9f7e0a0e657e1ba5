import { publicAddress } from '@/lib/ground/platform/env'
import { asOfAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'

/** Where the interface begins. */
export const API = '/api/v1'

/** Where its document stands. */
export const DOCUMENT = `${API}/openapi.json`

/** Where assistants ask. */
export const ASSISTANTS = '/api/mcp'

/** The page about it, for people. */
export const API_PAGE = '/api'

/** The public address of a page, as it stood at the end of a day where one is named. */
export function pageOn(path: string, day: string | null): string {
  return publicAddress(day === null ? path : asOfAddress(path, day))
}

/** The public address of something in the interface. @param path below `/api/v1` */
export function apiOn(
  path: string,
  { day, after }: { readonly day: string | null; readonly after?: string | null },
): string {
  const query = new URLSearchParams({
    ...(day === null ? {} : { 'as-of': day }),
    ...(after ? { after } : {}),
  })
  return publicAddress(`${API}${path}${query.size > 0 ? `?${query}` : ''}`)
}

/** An address of the table with what varies in it filled in. */
export function filledPath(path: string, params: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_part, name) => encodeURIComponent(params[name] ?? ''))
}
