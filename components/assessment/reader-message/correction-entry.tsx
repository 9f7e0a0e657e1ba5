import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Ref } from '@/components/ground/ui/ref'
import { Time } from '@/components/ground/ui/time'
import { StatusMark } from '@/components/text/method/status-mark'
import { usePartyName } from '@/components/text/statement/names'
import { OwnTitle, OwnWords } from '@/components/text/statement/own-words'
import type { Correction } from '@/lib/assessment/reader-message/rules/corrections'
import type { CorrectingRevision } from '@/lib/assessment/status-update/types'
import { localePath } from '@/lib/ground/i18n/routing'
import { compareAddress, revisionAddress } from '@/lib/text/statement/rules/addresses'
import { ALL_PARTIES, type StatementView } from '@/lib/text/statement/types'
import { MessageAnswer } from './message-answer'
import { PartyReplyText } from './party-replies'

interface CorrectionEntryProps {
  correction: Correction
  statement: StatementView
}

/** One entry of the corrections: what, on which item, on which day, and why. */
export function CorrectionEntry({ correction, statement }: CorrectionEntryProps) {
  const t = useTranslations('reader-message.corrections')
  const { slug } = statement
  const { at, anchor } = correction
  switch (correction.kind) {
    case 'revision': {
      const { revision } = correction
      return (
        <>
          <Head
            title={t('ourJudgement')}
            slug={slug}
            reference={revision.reference}
            at={at}
            anchor={anchor}
          />
          <Judgements revision={revision} statement={statement} />
          {revision.correctionReason !== null && (
            <Reason language={revision.rationaleLanguage}>{revision.correctionReason}</Reason>
          )}
        </>
      )
    }
    case 'item': {
      const { item } = correction
      return (
        <>
          <Head title={t('ourItem')} slug={slug} reference={item.reference} at={at} anchor={anchor} />
          <p>
            <OwnTitle of={item} />
          </p>
          {item.withdrawn && <Reason language={item.withdrawn.language}>{item.withdrawn.reason}</Reason>}
        </>
      )
    }
    case 'note': {
      const { note } = correction
      return (
        <>
          <Head title={t('ourNote')} slug={slug} reference={note.reference} at={at} anchor={anchor} />
          <Reason language={note.language}>{note.reason}</Reason>
        </>
      )
    }
    case 'message': {
      const { message } = correction
      return (
        <>
          <Head
            title={t('fromReader', { kind: t(`kind.${message.kind}`) })}
            slug={slug}
            reference={message.reference}
            at={at}
            anchor={anchor}
          />
          <MessageAnswer message={message} slug={slug} />
        </>
      )
    }
    case 'reply': {
      const { reply } = correction
      return (
        <>
          <ReplyHead slug={slug} correction={correction} statement={statement} />
          <PartyReplyText reply={reply} />
        </>
      )
    }
  }
}

interface HeadProps {
  title: ReactNode
  slug: string
  reference: string | null
  at: string
  anchor: string
}

function Head({ title, slug, reference, at, anchor }: HeadProps) {
  const t = useTranslations('ui.action')
  const locale = useLocale()
  return (
    <p className="line gap-s">
      {reference !== null && (
        <a className="plain tap" href={localePath(locale, `/${slug}/${reference}`)}>
          <Ref>{reference}</Ref>
        </a>
      )}
      <b>{title}</b>
      <span className="quiet">
        <Time date={at.slice(0, 10)} length="long" />
      </span>
      <a
        className="tap push quiet"
        href={`#${anchor}`}
        data-copy-link
        data-copied={t('copied')}
        aria-label={`${t('copyLink')} ${reference ?? ''} ${at.slice(0, 10)}`}
      >
        {t('copyLink')}
      </a>
    </p>
  )
}

function ReplyHead({
  slug,
  correction,
  statement,
}: {
  slug: string
  correction: Extract<Correction, { kind: 'reply' }>
  statement: StatementView
}) {
  const t = useTranslations('reader-message.reply')
  const partyName = usePartyName(statement.parties)
  const { reply, at, anchor } = correction
  const title = t('of', { party: partyName(reply.party) })
  return <Head title={title} slug={slug} reference={reply.reference} at={at} anchor={anchor} />
}

function Judgements({ revision, statement }: { revision: CorrectingRevision; statement: StatementView }) {
  const t = useTranslations('reader-message.corrections')
  const locale = useLocale()
  const partyName = usePartyName(statement.parties)
  const { slug } = statement
  const { reference, party, number, corrected } = revision
  const linkTo = (to: Pick<CorrectingRevision, 'number' | 'judgement'>) => (
    <>
      <StatusMark judgement={to.judgement} />{' '}
      <a className="tap" href={localePath(locale, revisionAddress(slug, reference, party, to.number))}>
        <RevisionName number={to.number} />
      </a>
    </>
  )
  return (
    <>
      {party !== ALL_PARTIES && <p className="quiet">{partyName(party)}</p>}
      <dl className="facts">
        {corrected && (
          <>
            <dt>{t('was')}</dt>
            <dd>{linkTo(corrected)}</dd>
          </>
        )}
        <dt>{t('now')}</dt>
        <dd>{linkTo(revision)}</dd>
      </dl>
      {corrected && (
        <p>
          <a
            className="tap"
            href={localePath(
              locale,
              compareAddress(`/${slug}/${reference}`, `${party}.${corrected.number}`, `${party}.${number}`),
            )}
          >
            {t('sideBySide')}
          </a>
        </p>
      )}
    </>
  )
}

function RevisionName({ number }: { number: number }) {
  return useTranslations('status-update.revision')('title', { n: number })
}

function Reason({ language, children }: { language: string; children: string }) {
  const t = useTranslations('reader-message.corrections')
  return (
    <p>
      <b>{t('reason')}</b> <OwnWords words={{ text: children, language }} />
    </p>
  )
}
