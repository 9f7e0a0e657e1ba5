import { useTranslations } from 'next-intl'
import { Words } from '@/components/ground/ui/words'
import { isolated } from '@/lib/ground/i18n/isolated'
import { wordsAround } from '@/lib/text/bringing/rules/reading-change-words'
import type { BringingView, ReadingChange } from '@/lib/text/bringing/types'
import type { PassageView } from '@/lib/text/statement/types'

/** So many places of a change stand open; more are folded. */
const MOST_OPEN = 5

/** What reading the document changed or left out, for whoever compares, and the notes of the text; nothing of a text that was typed and has none. */
export function ReadingChanges({ bringing: { content, passages } }: { bringing: BringingView }) {
  const t = useTranslations('bringing')
  const { text, changes, structure } = content
  const notes = structure?.notes ?? []
  const isRead = text.origin !== 'paste' || changes.length > 0
  return (
    <>
      {isRead && (
        <div className="pb-m" id="changes">
          <h3 className="mini">{t('changes.title')}</h3>
          <p className="small quiet">{t(changes.length === 0 ? 'changes.none' : 'changes.lede')}</p>
          <ul className="list small">
            {changes.map((change) => (
              <li key={change.code}>
                <Change change={change} passages={passages} {...text} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {notes.length > 0 && (
        <details className="pb-m" id="notes">
          <summary>{t('notes.title', { n: notes.length })}</summary>
          <ul className="list small">
            {notes.map(({ at, marker, text: says }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two signs may stand at one place and name one note.
              <li key={`${at} ${marker} ${index}`}>
                <p className="quiet">
                  {passageAt(passages, at)}{' '}
                  {t('notes.at', {
                    marker: isolated(marker),
                    words: isolated(text.text.slice(0, at).split(/\s+/u).slice(-3).join(' ')),
                  })}
                </p>
                <p>
                  <Words lang={text.language}>{says}</Words>
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

interface ChangeProps {
  change: ReadingChange
  passages: readonly PassageView[]
  text: string
  language: string
}

/** A change with its places, each with words of its line; many are folded. */
function Change({ change: { code, n, places }, passages, text, language }: ChangeProps) {
  const t = useTranslations('bringing.changes')
  const sentence = t(code, { n })
  if (places.length === 0) return <p>{sentence}</p>
  return (
    <details open={places.length <= MOST_OPEN}>
      <summary>{sentence}</summary>
      <ul>
        {places.map((place, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same may have stood twice at one place.
          <li key={`${place.at} ${index}`}>
            {!ELSEWHERE.includes(code) && passageAt(passages, place.at)}{' '}
            <Words lang={language}>
              <Said around={wordsAround(text, code, place)} said={place.said} />
            </Words>
          </li>
        ))}
      </ul>
      {n > places.length && <p className="quiet">{t('more', { n: n - places.length })}</p>}
    </details>
  )
}

/** What stands at no place of the text. */
const ELSEWHERE: readonly ReadingChange['code'][] = ['running', 'unplaced']

/** What is told of a place: in the words round it, where it stands in them, and with the sign of a note, which does not. */
function Said({ around, said }: { around: ReturnType<typeof wordsAround>; said: string }) {
  if (around === null) return said
  return (
    <>
      {said !== around.said && <b>{said} — </b>}
      {around.before}
      <b>{around.said}</b>
      {around.after}
    </>
  )
}

/** The passage at a place of the text, or the one before it. */
function passageAt(passages: readonly PassageView[], at: number) {
  const number = passages.findLast(({ start }) => start <= at)?.number
  return number === undefined ? null : <bdi dir="ltr">¶{number}</bdi>
}
