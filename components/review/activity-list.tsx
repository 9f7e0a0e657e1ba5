import { useLocale, useTranslations } from 'next-intl'
import { formatDate, formatTime } from '@/lib/i18n/format'
import { localePath } from '@/lib/i18n/routing'
import type { ActivityVerb, ActivityView } from '@/lib/review/types'
import { isolated } from '../account/isolated'
import { useJudgementName } from '../status-update/judgement-name'

const sentences = {
  submitted: 'submitted',
  'showed as interim': 'interim',
  'sent back': 'sentBack',
  approved: 'approved',
  published: 'published',
  corrected: 'corrected',
  replaced: 'replaced',
  withdrew: 'withdrew',
  classed: 'classed',
} as const satisfies Record<ActivityVerb, string>

/** What happened lately, newest first. */
export function ActivityList({ activity, today }: { activity: readonly ActivityView[]; today: string }) {
  const t = useTranslations('desk')
  const locale = useLocale()
  return (
    <ul className="list log">
      {activity.map((each) => (
        <li key={each.position}>
          <span className="quiet nowrap">
            {each.at.startsWith(today)
              ? t('today', { time: formatTime(locale, each.at) })
              : formatDate(locale, each.at)}
          </span>
          <span>
            <Sentence activity={each} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Sentence({ activity: { verb, by, revision, sourceId } }: { activity: ActivityView }) {
  const t = useTranslations('desk.act')
  const name = useJudgementName()
  const locale = useLocale()
  const sentence = t(sentences[verb], {
    who: by === null ? 'you' : 'other',
    name: isolated(by ?? ''),
    status: isolated(revision ? name(revision.judgement) : ''),
    ref: isolated(revision?.reference ?? ''),
    source: isolated(sourceId ?? ''),
  })
  return revision ? (
    <a className="plain" href={localePath(locale, `/desk/reviews/${revision.id}`)}>
      {sentence}
    </a>
  ) : (
    sentence
  )
}
