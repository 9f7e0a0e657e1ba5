import { lineageEntry } from '../../../lineage-entry'

// Kept like a page, and made again when something is published on the statement.
export const dynamic = 'force-static'
export const generateStaticParams = () => []

/** Leads to a link, or to the line of an item, in whatever part of the lineage it stands at the end of a day. */
export const GET = lineageEntry
