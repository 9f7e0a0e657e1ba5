import { useLocale, useTranslations } from 'next-intl'
import { noPromiseOf } from '@/lib/text/commitment/rules/force'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { saidIn } from '@/lib/text/statement/rules/names-by-language'
import { ForceMark } from '../method/force-mark'
import { OwnWords } from '../statement/own-words'

interface OptionNoteProps {
  item: Pick<CommitmentView, 'force' | 'byParty'>
  /** Whether it says first how firmly the words are said: where nothing beside it does. */
  named?: boolean
}

/**
 * Beside the words of every intended or conditional item: neither an aim nor an option is ever a promise. Where the parties' own texts differ in the
 * verb, that is said in its place: it is an option for some of them only.
 */
export function OptionNote({ item, named = false }: OptionNoteProps) {
  const t = useTranslations('status-update.noPromise')
  const locale = useLocale()
  const is = noPromiseOf(item)
  if (is === null) return null
  const { byParty } = item
  return (
    <p className={named ? 'option mt-m' : 'option'}>
      {named && (
        <>
          <ForceMark force={item.force} />.{' '}
        </>
      )}
      {byParty ? <OwnWords words={saidIn(byParty.short, locale)} /> : t(is)}
    </p>
  )
}
