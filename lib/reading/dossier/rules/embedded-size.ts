import { inShortOf } from '@/lib/assessment/status-update/rules/in-short'
import { type FrameSize, frameHeight, frameWidth } from '@/lib/reading/share/rules/embed'
import { noPromiseOf } from '@/lib/text/commitment/rules/force'
import { editorialOn, quotedSpans } from '@/lib/text/statement/rules/editorial'
import { quotedWords } from '@/lib/text/statement/rules/quoted-words'
import { introductionInShort, introductionsOf } from '@/lib/text/statement/rules/structure-part'
import type { EmbeddedShown } from '../types'
import { linesOf } from './dossier'
import { picturedGroups } from './pictured'
import { toldOf } from './told'

/** What a count takes in a sentence, in UTF-16 units, in the longest of our languages; and the sentences round it. */
const UNITS_OF_COUNT = 46
const UNITS_OF_SENTENCES = 200

/** That an aim or an option is no promise, in the longest of our languages. */
const UNITS_OF_NO_PROMISE = 110

/** That there is an editorial note on words, in the longest of our languages. */
const UNITS_OF_EDITORIAL = 60

/** How large the frame of a card should be, in CSS pixels. @param most how wide it may be; null where nobody said */
export function embeddedSize(card: EmbeddedShown, most: number | null): FrameSize {
  const width = frameWidth(card.kind, most)
  return { width, height: frameHeight(card.kind, width, saidOn(card)) }
}

/** How much a card says and draws. */
function saidOn(card: EmbeddedShown): { units: number; rows?: number } {
  switch (card.kind) {
    case 'statement': {
      const { statement, alike } = card.shown
      const { statuses, claims } = toldOf(alike)
      const counts = statuses.counts.length + claims.counts.length
      return { units: statement.title.length + UNITS_OF_SENTENCES + counts * UNITS_OF_COUNT }
    }
    case 'picture': {
      const { statement, alike, overview } = card.shown
      const rows = overview
        ? picturedGroups(overview).reduce((sum, { rows }) => sum + rows.length + 1, 0)
        : new Set(alike.map(({ areaKey }) => areaKey)).size
      return { units: statement.title.length, rows }
    }
    default: {
      const { dossier, item } = card.shown
      const line = card.kind === 'judgement' ? card.line : null
      const lines = linesOf(dossier, item).filter(({ party }) => line === null || party === line)
      const said = inShortOf(lines.map(({ revision }) => revision)).map(({ text }) => text)
      const introduced = introductionsOf(dossier.statement, dossier.structure, item)
      const before = introduced.map(({ exact }) => introductionInShort(exact))
      const units = [...before, quotedWords(item), ...said].reduce((sum, text) => sum + text.length, 0)
      const noPromise = noPromiseOf(item) === null ? 0 : UNITS_OF_NO_PROMISE
      const notes = editorialOn(dossier.statement.base, ...introduced, ...quotedSpans(item))
      const noted = notes.length * UNITS_OF_EDITORIAL
      return { units: units + noPromise + noted, rows: item.governs.length }
    }
  }
}
