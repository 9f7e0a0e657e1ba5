import { useTranslations } from 'next-intl'
import type { CommitmentView } from '@/lib/commitment/types'

/** Beside the words of every conditional item: an option is never a promise. */
export function OptionNote({ item }: { item: Pick<CommitmentView, 'force'> }) {
  const t = useTranslations('status-update')
  return item.force === 'conditional' && <p className="option">{t('optionNote')}</p>
}
