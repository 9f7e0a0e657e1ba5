import { getRequestConfig } from 'next-intl/server'
import { messagesOf } from './messages'
import { defaultLocale, isLocale } from './routing'

/**
 * What next-intl knows in a request. The language comes from the address alone: each page calls `setRequestLocale` with its
 * segment, so no middleware, cookie or header decides it and pages stay static.
 */
export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale
  const locale = isLocale(requested) ? requested : defaultLocale
  return { locale, messages: messagesOf(locale), timeZone: 'UTC' }
})
