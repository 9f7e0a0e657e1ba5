import { useTranslations } from 'next-intl'
import type { Part } from '@/lib/ground/platform/parts'
import { Turn } from './turn'

interface PartTurnProps {
  part: Part<unknown>
  /** Address of the part that follows an entry; of the list's beginning for none (''). */
  hrefOf: (after: string) => string
  /** What the list is called, where a page has several. */
  of?: string
  /** What the part and those beside it are called where its entries have a name: "Passages 31 to 60 of 312". */
  words?: { readonly shown?: string; readonly earlier: string; readonly further: string }
}

/** Under a part of a list: which entries it shows of how many, and the parts beside it. Nothing for a list that is shown whole. */
export function PartTurn({ part, hrefOf, of, words }: PartTurnProps) {
  const t = useTranslations('ui.part')
  const { entries, before, total, previous, next } = part
  if (previous === null && next === null) return null
  return (
    <>
      <p className="small quiet pt-m">
        {words?.shown ?? t('shown', { from: before + 1, n: before + entries.length, m: total })}
      </p>
      <Turn
        of={of}
        previous={
          previous === null ? null : { href: hrefOf(previous), label: words?.earlier ?? t('earlier') }
        }
        next={next === null ? null : { href: hrefOf(next), label: words?.further ?? t('further') }}
      />
    </>
  )
}
