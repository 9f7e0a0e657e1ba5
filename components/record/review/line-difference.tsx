import { useTranslations } from 'next-intl'
import { RailSection } from '@/components/ground/ui/rail-section'
import { type Line, lineDifference } from '@/lib/record/review/rules/line-difference'
import { WordDifference } from './word-difference'

/** What differs from the version that was sent back, line by line, word for word; nothing where nothing does. */
export function LineDifference({ before, after }: { before: readonly Line[]; after: readonly Line[] }) {
  const t = useTranslations('review.deciding')
  const changes = lineDifference(before, after)
  if (changes.length === 0) return null
  return (
    <RailSection id="differs" title={t('returnedDiffers')}>
      <ul className="list">
        {changes.map((change) => (
          <li key={`${change.label} ${change.before} ${change.after}`}>
            <p className="mini">{change.label}</p>
            <WordDifference before={change.before ?? ''} after={change.after ?? ''} lang={change.language} />
          </li>
        ))}
      </ul>
    </RailSection>
  )
}
