import { useLocale, useTranslations } from 'next-intl'
import { useJudgementName } from '@/components/text/method/judgement-name'
import { formatDate, formatTime } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import type { ActivityObject, ActivityView } from '@/lib/work/desk/types'
import { objectAddress } from '@/lib/work/notice/rules/object-address'

/** How what was done to a judgement is told; the rest of the acts need no more than the verb. */
const ofJudgements = {
  submitted: 'submitted',
  'showed as interim': 'provisional',
  'sent back': 'sentBack',
  approved: 'approved',
  published: 'published',
  corrected: 'corrected',
  replaced: 'replaced',
  withdrew: 'withdrew',
} as const

const verbs = {
  submitted: 'submitted',
  'sent back': 'sentBack',
  approved: 'approved',
  published: 'published',
  withdrew: 'withdrew',
  classed: 'classed',
  imported: 'imported',
  added: 'added',
  marked: 'marked',
  annotated: 'annotated',
  replied: 'replied',
  edited: 'edited',
  resolved: 'resolved',
  reopened: 'reopened',
  opened: 'opened',
  listed: 'listed',
  scheduled: 'scheduled',
  rescheduled: 'rescheduled',
  completed: 'completed',
  recorded: 'recorded',
  'took on': 'tookOn',
  proposed: 'proposed',
  confirmed: 'confirmed',
  'turned following on': 'followingOn',
  'turned following off': 'followingOff',
} as const

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

function Sentence({ activity: { verb, by, object } }: { activity: ActivityView }) {
  const t = useTranslations('desk')
  const called = useTranslations('thing')
  const judgementName = useJudgementName()
  const locale = useLocale()
  const who = { who: by === null ? 'you' : 'other', name: isolated(by ?? '') }
  const hrefOf = (of: Exclude<ActivityObject, { kind: 'statement' }>) =>
    localePath(locale, objectAddress(of.kind, of.id))
  if (object.kind === 'revision' && isIn(ofJudgements, verb)) {
    const status = isolated(judgementName(object.judgement))
    return (
      <a className="plain" href={hrefOf(object)}>
        {t(`act.${ofJudgements[verb]}`, { ...who, status, ref: isolated(object.reference) })}
      </a>
    )
  }
  const on = object.kind === 'revision' ? object.reference : 'on' in object ? object.on : null
  const thing = 'isProposal' in object && object.isProposal ? 'proposal' : object.kind
  const what = called(`${thing}.on`, { on: on === null ? 'unnamed' : isolated(on) })
  const told = isIn(verbs, verb) && t(`did.${verbs[verb]}`, { ...who, what })
  if (object.kind === 'statement') return told
  return (
    <a className="plain" href={hrefOf(object)}>
      {told}
    </a>
  )
}

function isIn<Table extends object>(table: Table, key: PropertyKey): key is keyof Table {
  return key in table
}
