/**
 * Tells the page cache which status a reading page is to be answered with. Such a page is written whole, so that it reads
 * without JavaScript; Next's own `notFound()` would leave an empty shell for its client runtime to fill.
 */
export function PageStatus({ code }: { code: 404 }) {
  return <meta name="suivi-status" content={String(code)} />
}
