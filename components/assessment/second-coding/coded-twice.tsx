import { useTranslations } from 'next-intl'
import type { CodedTwice as CodedTwiceView } from '@/lib/assessment/second-coding/types'

/** Says calmly of a final judgement that it stood against a second, independent one. Nothing of any other. */
export function CodedTwice({
  revisionId,
  codings,
}: {
  revisionId: string
  codings: readonly CodedTwiceView[]
}) {
  const t = useTranslations('second-coding.twice')
  const coding = codings.find((each) => each.revisionId === revisionId)
  return coding ? <p className="quiet">{t(coding.same ? 'same' : 'differed')}</p> : null
}
