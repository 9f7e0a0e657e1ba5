import 'server-only'
import { dossierOf } from '../rules/dossier'
import type { Dossier } from '../types'
import { loadCommitments } from './items'
import { loadPublishedRevisions } from './judgements'
import { loadSourcesOf } from './library'
import { loadPublicNotes } from './notes'
import { loadStatement } from './statement'

/** Everything that a statement's pages show; null when no statement has that address. */
export async function loadDossier(slug: string): Promise<Dossier | null> {
  const [statement, items, sources, revisions, notes] = await Promise.all([
    loadStatement(slug),
    loadCommitments(slug),
    loadSourcesOf(slug),
    loadPublishedRevisions(slug),
    loadPublicNotes(slug),
  ])
  return statement && dossierOf(statement, items, sources, revisions, notes)
}
