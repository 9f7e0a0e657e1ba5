import { archiveAddress } from '@/lib/evidence/snapshot/rules/addresses'
import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { correctionsAddress } from '@/lib/text/statement/rules/addresses'
import {
  annotationsAddress,
  briefingAddress,
  packageAddress,
  plainTextAddress,
  sheetAddress,
  tableAddress,
  teiAddress,
  workbookAddress,
} from './addresses'
import { TABLES, type TableName } from './tables'

/** What files of a statement are about, in the order in which their page shows them. */
export const DOWNLOAD_GROUPS = ['words', 'tables', 'sources', 'record', 'whole'] as const
export type DownloadGroup = (typeof DOWNLOAD_GROUPS)[number]

/** What the forms of files are called, the same in every language, and what servers call them (media types). */
export const FORMS = {
  HTML: 'text/html',
  DOCX: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  TXT: 'text/plain',
  'TEI XML': 'application/tei+xml',
  'JSON-LD': 'application/ld+json',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  CSV: 'text/csv',
  'CSL JSON': 'application/vnd.citationstyles.csl+json',
  JSON: 'application/json',
  WARC: 'application/warc',
  'JSON Lines': 'application/jsonl',
  iCalendar: 'text/calendar',
  Atom: 'application/atom+xml',
  ZIP: 'application/zip',
} as const

/** A file of a statement. */
export interface Download {
  readonly group: DownloadGroup
  /** By which messages name it. */
  readonly key:
    | TableName
    | 'sheet'
    | 'briefing'
    | 'package'
    | 'workbook'
    | 'text'
    | 'edition'
    | 'annotations'
    | 'copies'
    | 'calendar'
    | 'corrections'
    | 'events'
  readonly format: keyof typeof FORMS
  /** Without a language. */
  readonly address: string
}

/** The files of a statement beside its bibliography. @param hasOpenCopies whether readers may have any stored copy whole */
export function downloadsOf(slug: string, hasOpenCopies: boolean): readonly Download[] {
  const followUps = pageAddress('followUps', { statement: slug })
  const copies: Download = {
    ...{ group: 'sources', key: 'copies', format: 'WARC' },
    address: archiveAddress(slug),
  }
  return [
    { group: 'words', key: 'sheet', format: 'HTML', address: sheetAddress(slug) },
    { group: 'words', key: 'briefing', format: 'DOCX', address: briefingAddress(slug) },
    { group: 'words', key: 'text', format: 'TXT', address: plainTextAddress(slug) },
    { group: 'words', key: 'edition', format: 'TEI XML', address: teiAddress(slug) },
    { group: 'words', key: 'annotations', format: 'JSON-LD', address: annotationsAddress(slug) },
    { group: 'tables', key: 'workbook', format: 'XLSX', address: workbookAddress(slug) },
    ...TABLES.map(
      (key): Download => ({ group: 'tables', key, format: 'CSV', address: tableAddress(slug, key) }),
    ),
    ...(hasOpenCopies ? [copies] : []),
    { group: 'record', key: 'events', format: 'JSON Lines', address: `/${slug}/events.jsonl` },
    { group: 'record', key: 'calendar', format: 'iCalendar', address: `${followUps}/calendar.ics` },
    { group: 'record', key: 'corrections', format: 'Atom', address: `${correctionsAddress(slug)}.atom` },
    { group: 'whole', key: 'package', format: 'ZIP', address: packageAddress(slug) },
  ]
}
