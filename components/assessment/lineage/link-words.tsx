import { useTranslations } from 'next-intl'
import { Quote } from '@/components/evidence/source/quote'
import { Words } from '@/components/ground/ui/words'
import { placeInTime } from '@/lib/assessment/lineage/rules/later-text'
import type { LaterText, LinkContent, LinkedItem } from '@/lib/assessment/lineage/types'

interface LinkWordsProps {
  earlier: LinkedItem
  later: LaterText
  content: LinkContent
}

/** The exact words of the later text, where they stand, and what ties them to the item. */
export function LinkWords({ earlier, later, content: { quote, locator, why, whyLanguage } }: LinkWordsProps) {
  const t = useTranslations('lineage')
  return (
    <>
      <Quote quote={quote} language={later.language} />
      {locator !== null && (
        <p className="quiet">
          <bdi>{locator}</bdi>
        </p>
      )}
      <p className="shows">
        <Words lang={whyLanguage}>{why}</Words>
      </p>
      {placeInTime(later.date, earlier.date) !== 'later' && <p>{t('noLonger')}</p>}
    </>
  )
}
