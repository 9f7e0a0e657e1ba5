import { useTranslations } from 'next-intl'
import { FirstOf } from '@/components/ground/ui/first-of'
import { RailSection } from '@/components/ground/ui/rail-section'
import { Time } from '@/components/ground/ui/time'
import { CoveredHere } from '@/components/record/cover/covered-here'
import { usePartyName } from '@/components/text/statement/names'
import type { PartyReply } from '@/lib/assessment/reader-message/types'
import { correctionsAddress } from '@/lib/text/statement/rules/addresses'
import type { PartyView } from '@/lib/text/statement/types'
import { SentText } from './message-answer'

interface PartyRepliesProps {
  replies: readonly PartyReply[]
  /** How many there are, where these are the first. */
  count?: number | undefined
  slug: string
  parties: readonly PartyView[]
}

/** What parties replied on an item, each in its own words; nothing where none did. */
export function PartyReplies({ replies, count = replies.length, slug, parties }: PartyRepliesProps) {
  const t = useTranslations('reader-message.reply')
  const partyName = usePartyName(parties)
  if (replies.length === 0) return null
  return (
    <RailSection id="replies" title={t('title')} aside={<p>{t('how')}</p>}>
      <ol className="notes">
        {replies.map((reply) => (
          <li key={reply.id} id={`reply-${reply.id}`}>
            <h3 className="h3">{t('of', { party: partyName(reply.party) })}</h3>
            <PartyReplyText reply={reply} />
          </li>
        ))}
      </ol>
      <FirstOf shown={replies.length} of={count} href={correctionsAddress(slug)} />
    </RailSection>
  )
}

/** A party's own words, with who spoke and when; of a reply that was taken back the days alone. */
export function PartyReplyText({ reply }: { reply: PartyReply }) {
  const t = useTranslations('reader-message.reply')
  const { capacity, receivedOn, withdrawnAt, isExcerpt, text, language, covered } = reply
  const day = () => <Time date={receivedOn} />
  return (
    <>
      <p className="quiet">
        {text !== null && (
          <>
            <bdi>{capacity}</bdi>,{' '}
          </>
        )}
        {withdrawnAt === null
          ? t.rich(isExcerpt ? 'excerpt' : 'full', { day })
          : t.rich('withdrawn', { day, back: () => <Time date={withdrawnAt.slice(0, 10)} /> })}
      </p>
      {text !== null && <SentText language={language}>{text}</SentText>}
      <CoveredHere covered={covered} />
    </>
  )
}
