import { contains, sliceOf } from '@/lib/text/statement/rules/span'
import type { Material } from './read'
import { demand } from './refusal'

/**
 * What stands beside the items and the judgements (notes on words, force party by party, what is known beside an item, searches) speaks of
 * words, items, parties and sources that are there.
 *
 * @throws SeedRefusal that names the first that does not
 */
export function checkBeside({ dossier, text }: Material): void {
  const { items, sources, statement } = dossier
  const demandItems = (name: string, references: readonly string[]) => {
    const stray = references.find((reference) => !items.some((item) => item.reference === reference))
    demand(stray === undefined, `${name} is on ${stray}, which is no item.`)
  }
  const demandSources = (name: string, ids: readonly string[]) => {
    const stray = ids.find((id) => !sources.some((source) => source.id === id))
    demand(stray === undefined, `${name} rests on ${stray}, which is not in the library.`)
  }
  for (const note of dossier.editorial_notes) {
    const name = `The note on “${note.words}”`
    const mark = { start: note.mark_start, end: note.mark_end }
    demandItems(name, [note.item, ...(note.governs ?? [])])
    demand(
      sliceOf(text, note) === note.words,
      `${name} does not quote the text at ${note.start} to ${note.end}.`,
    )
    demand(
      sliceOf(text, mark) === note.mark && contains(note, mark),
      `${name} marks words that do not stand in it.`,
    )
  }
  for (const { item, governs, party, later } of dossier.force_by_party) {
    const name = `The force of ${item} for ${party}`
    demandItems(name, [item, ...governs])
    demand(
      statement.parties.some(({ key }) => key === party),
      `${name} is of a party that does not speak in the statement.`,
    )
    demandSources(
      name,
      later.flatMap((each) => ('source' in each ? [each.source] : [])),
    )
  }
  for (const { key, items: references, sources: cited } of dossier.context_notes) {
    demandItems(`The note ${key}`, references)
    demandSources(
      `The note ${key}`,
      cited.map(({ source }) => source),
    )
  }
  for (const { asked, items: references, found } of dossier.searches) {
    const name = `The search for ${asked[0]}`
    demandItems(name, references)
    demandSources(name, found.match(/\bS\d{2,7}\b/g) ?? [])
  }
}
