import { SourceTitle } from '@/components/evidence/source/source-title'
import { LanguageLabel } from '@/components/text/statement/own-words'
import type { RecordObjects } from '@/lib/reading/dossier/types'

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
