import { LanguageLabel } from '@/components/text/statement/own-words'
import { directionOf } from '@/lib/ground/i18n/routing'
import type { Piece } from '@/lib/reading/search/rules/excerpt'
import type { FoundWords } from '@/lib/reading/search/types'

/** A text with the words that were looked for lit. Inside a word that is lit nothing is changed. */
export function Lit({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, found }, index) =>
    // Pieces have no name but their place, and never change it.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    found ? <mark key={index}>{text}</mark> : text,
  )
}

/** Words of somebody's in their own language and direction, inside a line. */
export function LitWords({ words: { language, pieces } }: { words: FoundWords }) {
  return (
    <bdi
      lang={language}
      dir={directionOf(language)}
      className={language.startsWith('ar') ? 'lang' : undefined}
    >
      <Lit pieces={pieces} />
    </bdi>
  )
}

/** Words around what was looked for, as a paragraph of their own direction, with the name of their language. `ink` are the statement's own. */
export function Context({ words: { language, pieces }, ink = false }: { words: FoundWords; ink?: boolean }) {
  return (
    <p className={ink ? 'hit hit--ink' : 'hit'} dir={directionOf(language)}>
      <span lang={language}>
        <Lit pieces={pieces} />
      </span>
      <LanguageLabel language={language} />
    </p>
  )
}
