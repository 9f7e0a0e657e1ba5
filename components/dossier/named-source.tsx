import type { RecordObjects } from '@/lib/dossier/types'
import { SourceTitle } from '../source/source-title'
import { LanguageLabel } from '../statement/own-words'

/** A source that an act was done to, by its title and language; nothing where readers do not see it. */
export function NamedSource({ id, sources }: { id: string; sources: RecordObjects['sources'] }) {
  const source = sources.find((each) => each.id === id)
  return (
    source && (
      <>
        <SourceTitle source={source} />
        <LanguageLabel language={source.language} />
      </>
    )
  )
}
