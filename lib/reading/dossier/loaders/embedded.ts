import 'server-only'
import type { Embedded } from '@/lib/reading/share/rules/embed'
import { linesOf } from '../rules/dossier'
import type { DayState } from '../rules/state'
import type { EmbeddedShown } from '../types'
import { loadFront, loadFrontOf } from './front'
import { loadInFigures, loadInFiguresOf } from './in-figures'
import { loadItem } from './item'
import { loadItemAsOf } from './item-as-of'
import { loadWholeItem } from './item-part'

/** A card, and between which days it shows the same; null where it speaks of its day, or of now. */
export type LoadedCard = EmbeddedShown & { readonly state: DayState | null }

/**
 * What a card shows now or at the end of a day; null where there is, or was, no such statement, item or judgement to show.
 *
 * @param day what the address says of the day; null for now
 */
export async function loadEmbedded(
  of: Embedded,
  day: string | null,
  language: string,
): Promise<LoadedCard | null> {
  const { kind, slug } = of
  switch (kind) {
    case 'statement': {
      const found = day === null ? nowAs(await loadInFigures(slug)) : await loadInFiguresOf(slug, day)
      return found?.shown ? { kind, shown: found.shown, state: found.state } : null
    }
    case 'picture': {
      const found =
        day === null ? nowAs(await loadFront(slug, language)) : await loadFrontOf(slug, day, language)
      return found?.shown ? { kind, shown: found.shown, state: found.state } : null
    }
    default: {
      const found =
        day === null
          ? nowAs(await loadItem(slug, of.reference, language))
          : await loadItemAsOf(slug, of.reference, day, language)
      if (!found?.shown) return null
      const { state } = found
      const { dossier, item } = found.shown
      const shown = { dossier, item }
      if (kind === 'item') return { kind, shown, state }
      const isThere = linesOf(dossier, item).some(({ party }) => party === of.line)
      // In place of a judgement that there was, a withdrawn item says that it was withdrawn.
      const isGone = !isThere && item.withdrawn !== null && (await wasJudged(slug, of.reference, of.line))
      return isThere || isGone ? { kind, shown, line: of.line, state } : null
    }
  }
}

/** Whether readers ever saw a judgement of this line on the item. */
async function wasJudged(slug: string, reference: string, line: string): Promise<boolean> {
  const part = await loadWholeItem(slug, reference, '')
  return part?.ever.some((each) => each.reference === reference && each.party === line) ?? false
}

function nowAs<Shown>(shown: Shown | null): { shown: Shown | null; state: null } {
  return { shown, state: null }
}
