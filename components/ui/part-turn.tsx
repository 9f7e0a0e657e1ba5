import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/i18n/routing'
import { afterAddress, type Part } from '@/lib/platform/parts'
import { Turn } from './turn'

interface PartTurnProps {
  /** Address of the list, without a language. */
  list: string
  part: Part<unknown>
  /** The filter's, where there is one. */
  query?: string
}

/** Under a part of a list: which entries it shows of how many, and the parts beside it. Nothing for a list that is shown whole. */
export function PartTurn({ list, part, query = '' }: PartTurnProps) {
  const t = useTranslations('ui.part')
  const locale = useLocale()
  const { entries, before, total, previous, next } = part
  if (previous === null && next === null) return null
  const hrefOf = (after: string) => localePath(locale, afterAddress(list, after)) + query
  return (
    <>
      <p className="small quiet pt-m">
        {t('shown', { from: before + 1, n: before + entries.length, m: total })}
      </p>
      <Turn
        previous={previous === null ? null : { href: hrefOf(previous), label: t('earlier') }}
        next={next === null ? null : { href: hrefOf(next), label: t('further') }}
      />
    </>
  )
}
