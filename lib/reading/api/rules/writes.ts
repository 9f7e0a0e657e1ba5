import { newDraftSchema, newNoteSchema, newSourceSchema, newWatchSchema } from '../schema/write'
import type { Write } from '../types'

/**
 * What programs add with a token. Nothing is submitted, decided or shown here: a person goes on with it on the desk. The addresses, the document, the
 * page about the interface and the tests are made from this table; how each is added is `mutations/additions.ts`.
 */
export const WRITES: readonly Write[] = [
  {
    name: 'addNote',
    path: '/notes',
    scope: 'notes:write',
    input: newNoteSchema,
    example: {
      ...{ statement: 'rabat-2022-07-08', about: 'item', reference: '7c' },
      ...{ body: 'To be looked at again.', language: 'en', visibility: 'team' },
    },
    words: 'note.error',
  },
  {
    name: 'addSource',
    path: '/sources',
    scope: 'sources:write',
    input: newSourceSchema,
    example: {
      ...{ address: 'https://www.w3.org/TR/annotation-model/', title: 'Web Annotation Data Model' },
      ...{ titleBasis: 'as_shown', publisher: 'W3C', date: '2017-02-23', language: 'en' },
      ...{ type: 'official', seen: 'opened' },
    },
    words: 'source.collect.fault',
  },
  {
    name: 'addWatch',
    path: '/watches',
    scope: 'leads:write',
    input: newWatchSchema,
    example: {
      ...{ address: 'https://www.rfc-editor.org/rfcrss.xml', kind: 'feed', name: 'Recent RFCs' },
      ...{ language: 'en', every: 24, statements: ['rabat-2022-07-08'] },
    },
    words: 'lead.fault',
  },
  {
    name: 'saveDraft',
    path: '/drafts',
    scope: 'drafts:write',
    input: newDraftSchema,
    example: {
      ...{ statement: 'rabat-2022-07-08', reference: '7c', party: 'spain', version: 0 },
      ...{ rationale: 'To be written.', rationaleLanguage: 'en' },
    },
    words: null,
  },
]
