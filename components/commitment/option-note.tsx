import { useTranslations } from 'next-intl'
import type { CommitmentView } from '@/lib/commitment/types'
import { ForceMark } from '../method/force-mark'

interface OptionNoteProps {
  item: Pick<CommitmentView, 'force'>
  /** Whether it says first how firmly the words are said: where nothing beside it does. */
  named?: boolean
}

/** Beside the words of every conditional item: an option is never a promise. */
export function OptionNote({ item: { force }, named = false }: OptionNoteProps) {
  const t = useTranslations('status-update')
  if (force !== 'conditional') return null
  return (
    <p className={named ? 'option mt-m' : 'option'}>
      {named && (
        <>
          <ForceMark force={force} />.{' '}
        </>
      )}
      {t('optionNote')}
    </p>
  )
}
