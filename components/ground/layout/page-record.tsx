import { PAGE_RECORD, type PageRecord as Said } from '@/lib/ground/platform/pages/page-record.mjs'

/**
 * Says something of a reading page to the page cache, which answers it so, and to no reader. A page that is not in the record is written
 * whole, so that it reads without JavaScript: Next's own `notFound()` would leave an empty shell for its client runtime to fill.
 */
export function PageRecord(said: Said) {
  return <meta name={PAGE_RECORD} content={JSON.stringify(said)} />
}
