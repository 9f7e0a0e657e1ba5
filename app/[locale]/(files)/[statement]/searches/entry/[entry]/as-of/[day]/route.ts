import { lookedEntry } from '../../../looked-entry'

// Kept like a page, and made again when something is published on the statement.
export const dynamic = 'force-static'
export const generateStaticParams = () => []

/** Leads to a request or a search, in whatever part of the list it stands at the end of a day. */
export const GET = lookedEntry
