import { noteEntry } from '../note-entry'

// Kept like a page, and made again when something is published on the statement.
export const dynamic = 'force-static'
export const generateStaticParams = () => []

/** Leads to a note on an item, or to a reply to one, on whichever page of them it stands. */
export const GET = noteEntry
