import type { Metadata } from 'next'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { toldToRobots } from '@/lib/ground/platform/pages/robots-index.mjs'

/**
 * What a page of an earlier day says of itself to search engines: not to be listed, and to be found as the page of now.
 *
 * @param path address of the page of now, without a language
 */
export function metadataOfDay(locale: Locale, path: string): Metadata {
  return {
    robots: toldToRobots('never'),
    alternates: { canonical: publicAddress(localePath(locale, path)) },
  }
}
