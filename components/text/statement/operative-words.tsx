import { directionOf } from '@/lib/ground/i18n/routing'
import type { AlignedSide, WordForce } from '@/lib/text/statement/types'

/** How words of each force are underlined: firm twice, intended once over dashes, possible in dashes, others once. */
const LINE: Readonly<Record<WordForce, string>> = {
  agreed: 'modal modal--firm',
  intended: 'modal modal--aim',
  conditional: 'modal modal--may',
  declared: 'modal',
  acknowledged: 'modal',
  claimed: 'modal',
}

/** The line under words of a force. */
export function lineOf(force: WordForce): string {
  return LINE[force]
}

/** A clause in its own language, its operative words marked. The words themselves are never changed. */
export function OperativeWords({ side: { exact, words }, lang }: { side: AlignedSide; lang: string }) {
  return (
    <p className="r" lang={lang} dir={directionOf(lang)}>
      {words === null ? (
        exact
      ) : (
        <>
          {exact.slice(0, words.start)}
          <span className={lineOf(words.force)}>{exact.slice(words.start, words.end)}</span>
          {exact.slice(words.end)}
        </>
      )}
    </p>
  )
}
