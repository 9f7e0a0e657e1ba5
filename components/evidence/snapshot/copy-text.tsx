import { Blanked } from '@/components/record/cover/blanked'
import type { WithheldView } from '@/lib/evidence/snapshot/types'
import { directionOf } from '@/lib/ground/i18n/routing'
import { piecesOf } from '@/lib/record/cover/rules/stretches'

interface CopyTextProps {
  /** As whoever reads it may: withheld words are blanked already. */
  text: string
  withheld: readonly WithheldView[]
  language: string
}

/** The words of a copy as text and nothing else: whatever the page said, nothing of it is run, shown or asked for. */
export function CopyText({ text, withheld, language }: CopyTextProps) {
  const stretches = withheld.flatMap(({ places }) => places)
  let at = 0
  return (
    <p className="copied" lang={language} dir={directionOf(language)}>
      {piecesOf(text, stretches).map(({ text: words, isWithheld }) => {
        const key = at
        at += words.length
        return isWithheld ? <Blanked key={key} characters={words} /> : <span key={key}>{words}</span>
      })}
    </p>
  )
}
