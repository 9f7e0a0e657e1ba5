import { useTranslations } from 'next-intl'
import { noPromiseOf } from '@/lib/commitment/rules/force'
import type { CommitmentView } from '@/lib/commitment/types'
import { ForceMark } from '../method/force-mark'

interface OptionNoteProps {
  item: Pick<CommitmentView, 'force'>
  /** Whether it says first how firmly the words are said: where nothing beside it does. */
  named?: boolean
}

/** Beside the words of every intended or conditional item: neither an aim nor an option is ever a promise. */
export function OptionNote({ item, named = false }: OptionNoteProps) {
  const t = useTranslations('status-update.noPromise')
  const is = noPromiseOf(item)
  if (is === null) return null
  return (
    <p className={named ? 'option mt-m' : 'option'}>
      {named && (
        <>
          <ForceMark force={item.force} />.{' '}
        </>
      )}
      {t(is)}
    </p>
  )
}
