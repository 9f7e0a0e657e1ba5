import type { CommitmentView } from '@/lib/commitment/types'
import { spanOfItem, spanOfVariant } from '@/lib/dossier/rules/spans'
import { directionOf } from '@/lib/i18n/routing'
import type { PassageView, VariantView } from '@/lib/statement/types'
import { groupOfItem, type ItemGroup } from '@/lib/status-update/rules/facets'
import { type LitWords, MarkedWords } from './marked-words'

const markClass: Readonly<Record<ItemGroup, string>> = {
  commitments: 'cm--followed',
  claims: 'cm--claims',
  positions: 'cm--quiet',
}

interface PassageWordsProps {
  passage: PassageView
  /** Language of the rendering. */
  lang: string
  /** The items and variants marked in the statement; those elsewhere in it do no harm. */
  items: readonly CommitmentView[]
  variants: readonly VariantView[]
  /** The address of an item's page. */
  hrefOf: (reference: string) => string
  /** What the link to an item's note is called. */
  noteLabel: (reference: string) => string
  lit?: LitWords
}

/** The words of a passage: each item marked by its force and followed by its siglum, which leads to the note. */
export function PassageWords({ passage, lang, items, variants, hrefOf, noteLabel, lit }: PassageWordsProps) {
  const byReference = new Map(items.map((item) => [item.reference, item]))
  return (
    <div className="ptext" lang={lang} dir={directionOf(lang)} data-start={passage.start}>
      <p>
        <MarkedWords
          text={passage.text}
          offset={passage.start}
          spans={[...items.map(spanOfItem), ...variants.map(spanOfVariant)]}
          lit={lit}
          mark={(reference, words) => {
            const item = byReference.get(reference)
            if (!item) return words
            return (
              <>
                <a
                  className={`cm ${markClass[groupOfItem(item)]} f f--${item.force}`}
                  id={`c${reference}`}
                  href={hrefOf(reference)}
                >
                  {words}
                </a>
                {/* biome-ignore lint/a11y/useAnchorContent: its label names it, and its siglum is generated content (MarkedWords says why) */}
                <a
                  className="sig"
                  href={`#n${reference}`}
                  aria-label={noteLabel(reference)}
                  data-ref={reference}
                />
              </>
            )
          }}
        />
      </p>
    </div>
  )
}
