import { type Dossier, dossierOf } from '@/components/statement/dossier'
import { loadCommitments } from '@/lib/commitment/loaders'
import { loadPublicNotes } from '@/lib/note/loaders'
import { loadSourcesOf } from '@/lib/source/loaders'
import { loadStatement } from '@/lib/statement/loaders'
import { loadPublishedRevisions } from '@/lib/status-update/loaders'

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
