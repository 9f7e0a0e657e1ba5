import type { CommitmentView } from '@/lib/commitment/types'
import { spanOfItem, spanOfVariant } from '@/lib/dossier/rules/spans'
import { directionOf } from '@/lib/i18n/routing'
import type { PassageView, VariantView } from '@/lib/statement/types'
import { MarkedItem, Siglum } from './marked-item'
import { type LitWords, MarkedWords } from './marked-words'

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

/** The words of a passage: each item marked by its force, after its siglum, which leads to the note. */
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
                <Siglum reference={reference} label={noteLabel(reference)} />
                <MarkedItem item={item} force={item.force} id={`c${reference}`} href={hrefOf(reference)}>
                  {words}
                </MarkedItem>
              </>
            )
          }}
        />
      </p>
    </div>
  )
}
