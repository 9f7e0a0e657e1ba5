import 'server-only'
import type { SharedWords } from '@/lib/share/rules/words'
import type { StatementView } from '@/lib/statement/types'
import { dossierOf } from '../rules/dossier'
import type { Dossier } from '../types'
import { loadCommitments } from './items'
import { loadPublishedRevisions } from './judgements'
import { loadSourcesOf } from './library'
import { loadPublicNotePlaces, loadPublicNotesIn } from './notes'

/** On how many passages notes are shown at most: words may be all of the statement. */
const MOST_SHOWN = 3

/**
 * What the page of some words shows: the statement with all that is marked in it, the notes on the first passages that the words lie in, and
 * how many there are on others. There are as many such pages as words, each made when it is first asked for.
 */
export async function loadDossierOfWords(statement: StatementView, words: SharedWords): Promise<Dossier> {
  const { slug } = statement
  const shown = words.passages.slice(0, MOST_SHOWN).map(({ number }) => number)
  const [items, sources, revisions, places, ...notes] = await Promise.all([
    loadCommitments(slug),
    loadSourcesOf(slug),
    loadPublishedRevisions(slug),
    loadPublicNotePlaces(slug),
    ...shown.map((number) => loadPublicNotesIn(slug, String(number))),
  ])
  const elsewhere = new Map<number, number>()
  for (const { passage } of places)
    if (!shown.includes(passage)) elsewhere.set(passage, (elsewhere.get(passage) ?? 0) + 1)
  return { ...dossierOf(statement, items, sources, revisions, notes.flat()), notesElsewhere: elsewhere }
}
