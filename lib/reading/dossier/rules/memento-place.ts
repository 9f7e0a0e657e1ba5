import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { asOfAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { timegateAddress, timemapAddress } from '@/lib/text/statement/rules/addresses'
import type { MementoPlace } from './memento'

/** Where a page, its earlier states and the doors to them stand, in a language. */
export function placeOf(locale: Locale, path: string): MementoPlace {
  const address = (inner: string) => publicAddress(localePath(locale, inner))
  return {
    original: address(path),
    timegate: address(timegateAddress(path)),
    timemap: address(timemapAddress(path)),
    asOf: (day) => address(asOfAddress(path, day)),
  }
}
