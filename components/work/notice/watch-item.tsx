import { useTranslations } from 'next-intl'
import { RailSection } from '@/components/ground/ui/rail-section'
import { WatchButton } from './watch-button'

type Watching = { readonly id: string; readonly isWatched: boolean }

/** Whether somebody watches an item, and the whole statement that it is of. */
export function WatchItem({
  reference,
  item,
  statement,
}: {
  reference: string
  item: Watching
  statement: Watching
}) {
  const t = useTranslations('notice')
  return (
    <RailSection id="watch" title={t('watching')} aside={<p>{t('watchingHow')}</p>}>
      <div className="line gap-s">
        <WatchButton type="commitment" name={reference} {...item} />
        <WatchButton type="statement" name={t('wholeStatement')} {...statement} />
      </div>
    </RailSection>
  )
}
