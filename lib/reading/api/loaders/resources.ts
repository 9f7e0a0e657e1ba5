import 'server-only'
import type { z } from 'zod'
import { itemSchema } from '../schema/item'
import { citationSchema, judgementSchema } from '../schema/judgement'
import { followUpSchema, lookedSchema, noteSchema } from '../schema/note'
import { correctionSchema, eventSchema } from '../schema/record'
import { sourceSchema } from '../schema/source'
import { passageSchema, statementSchema } from '../schema/statement'
import { clauseSchema, renderingSchema, variantSchema } from '../schema/wording'
import type { Resource } from '../types'
import { loadItemRecord, loadItemRecords } from './items'
import { loadCitationRecords, loadJudgementRecord, loadJudgementRecords } from './judgements'
import { loadFollowUpRecords, loadLookedRecords, loadNoteRecords } from './notes'
import { loadCorrectionRecords, loadEventRecords } from './record'
import { loadSourceRecord, loadSourceRecords } from './sources'
import { loadPassageRecords, loadStatementRecord, loadStatementRecords } from './statements'
import { loadClauseRecords, loadRenderingRecords, loadVariantRecords } from './wording'

/** Holds what a resource reads to the schema of what it gives. */
const resource = <Entry extends z.ZodType>(row: Resource<Entry>): Resource => row

const OF_STATEMENT = '/statements/{statement}'
const OF_ITEM = `${OF_STATEMENT}/items/{reference}`

/**
 * Every resource of the interface, in the order of its page: the addresses, the document, the page about it, the tools for assistants and the tests are
 * made from this table. A new resource is a row.
 */
export const RESOURCES: readonly Resource[] = [
  resource({
    name: 'listStatements',
    path: '/statements',
    entry: statementSchema,
    read: { part: loadStatementRecords },
  }),
  resource({
    name: 'getStatement',
    path: OF_STATEMENT,
    entry: statementSchema,
    read: { one: loadStatementRecord },
  }),
  resource({
    name: 'listPassages',
    path: `${OF_STATEMENT}/passages`,
    entry: passageSchema,
    read: { part: loadPassageRecords },
  }),
  resource({
    name: 'listItems',
    path: `${OF_STATEMENT}/items`,
    entry: itemSchema,
    read: { part: loadItemRecords },
  }),
  resource({
    name: 'getItem',
    path: OF_ITEM,
    entry: itemSchema,
    read: { one: loadItemRecord },
  }),
  resource({
    name: 'listJudgements',
    path: `${OF_STATEMENT}/judgements`,
    entry: judgementSchema,
    read: { part: loadJudgementRecords },
  }),
  resource({
    name: 'listJudgementsOnItem',
    path: `${OF_ITEM}/judgements`,
    entry: judgementSchema,
    read: { part: loadJudgementRecords },
  }),
  resource({
    name: 'getJudgement',
    path: `${OF_ITEM}/judgements/{line}/{number}`,
    entry: judgementSchema,
    read: { one: loadJudgementRecord },
  }),
  resource({
    name: 'listCitations',
    path: `${OF_STATEMENT}/citations`,
    entry: citationSchema,
    read: { part: loadCitationRecords },
  }),
  resource({
    name: 'listCitationsOnItem',
    path: `${OF_ITEM}/citations`,
    entry: citationSchema,
    read: { part: loadCitationRecords },
  }),
  resource({
    name: 'listSources',
    path: `${OF_STATEMENT}/sources`,
    entry: sourceSchema,
    read: { part: loadSourceRecords },
  }),
  resource({
    name: 'getSource',
    path: `${OF_STATEMENT}/sources/{source}`,
    entry: sourceSchema,
    read: { one: loadSourceRecord },
  }),
  resource({
    name: 'listVariants',
    path: `${OF_STATEMENT}/variants`,
    entry: variantSchema,
    read: { part: loadVariantRecords },
  }),
  resource({
    name: 'listRenderings',
    path: `${OF_STATEMENT}/renderings`,
    entry: renderingSchema,
    read: { part: loadRenderingRecords },
  }),
  resource({
    name: 'listClauses',
    path: `${OF_STATEMENT}/renderings/{rendering}/clauses`,
    entry: clauseSchema,
    read: { part: loadClauseRecords },
  }),
  resource({
    name: 'listNotes',
    path: `${OF_STATEMENT}/notes`,
    entry: noteSchema,
    read: { part: loadNoteRecords },
  }),
  resource({
    name: 'listSearches',
    path: `${OF_STATEMENT}/searches`,
    entry: lookedSchema,
    read: { part: loadLookedRecords },
  }),
  resource({
    name: 'listFollowUps',
    path: `${OF_STATEMENT}/follow-ups`,
    entry: followUpSchema,
    read: { part: loadFollowUpRecords },
  }),
  resource({
    name: 'listCorrections',
    path: `${OF_STATEMENT}/corrections`,
    entry: correctionSchema,
    read: { part: loadCorrectionRecords },
  }),
  resource({
    name: 'listEvents',
    path: `${OF_STATEMENT}/events`,
    entry: eventSchema,
    read: { part: loadEventRecords },
  }),
]
