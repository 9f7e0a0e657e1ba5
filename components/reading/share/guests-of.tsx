import { useTranslations } from 'next-intl'
import { RailSection } from '@/components/ground/ui/rail-section'
import type { GuestCommentView } from '@/lib/reading/share/types'
import { GuestComments } from './guest-comments'

/** What guests wrote of a piece of work, beside it on the desk; nothing where nobody did. */
export function GuestsOf({ comments }: { comments: readonly GuestCommentView[] }) {
  const t = useTranslations('share.private')
  if (comments.length === 0) return null
  return (
    <RailSection id="guests" title={t('guests')} aside={<p>{t('guestsHow')}</p>}>
      <GuestComments comments={comments} />
    </RailSection>
  )
}
