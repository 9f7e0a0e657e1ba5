import 'server-only'
import type { SharedWords } from '@/lib/share/rules/words'
import type { StatementView } from '@/lib/statement/types'
import { dossierOf } from '../rules/dossier'
import { notesOnWords } from '../rules/notes-on-words'
import type { Dossier } from '../types'
import { loadCommitments } from './items'
import { loadPublishedRevisions } from './judgements'
import { loadSourcesOf } from './library'
import { loadPublicNotePlaces, loadPublicNotesIn } from './notes'

/** On how many passages notes are shown at most: words may be all of the statement. */
const MOST_SHOWN = 3

/**
 * What the page of some words shows: the statement with all that is marked in it, the notes on words of theirs in the first passages that they
 * lie in, and how many others there are. There are as many such pages as words, each made when it is first asked for.
 */
export async function loadDossierOfWords(statement: StatementView, words: SharedWords): Promise<Dossier> {
  const { slug } = statement
  const shown = words.passages.slice(0, MOST_SHOWN).map(({ number }) => number)
  const [items, sources, revisions, places, ...notesThere] = await Promise.all([
    loadCommitments(slug),
    loadSourcesOf(slug),
    loadPublishedRevisions(slug),
    loadPublicNotePlaces(slug),
    ...shown.map((number) => loadPublicNotesIn(slug, String(number))),
  ])
  const { shown: notes, elsewhere } = notesOnWords(words, notesThere.flat(), places)
  return { ...dossierOf(statement, items, sources, revisions, notes), notesElsewhere: elsewhere }
}
