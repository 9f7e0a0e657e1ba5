'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Sign } from '@/components/ground/ui/sign'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import { Comments } from '../comments'
import { BeginButton } from './begin-button'
import { useLineName } from './choices'
import { useComposing } from './composing'
import { lineOf, othersToBeginFrom } from './composition'
import type { LocalCopy } from './local-copy'
import { momentText } from './saved-line'

/** What this device kept and the server never got, offered back. */
export function CopyOffer({
  copy,
  today,
  onTake,
  onLeave,
}: {
  copy: LocalCopy | null
  today: string
  onTake: () => void
  onLeave: () => void
}) {
  const t = useTranslations('status-update.compose')
  const locale = useLocale()
  return (
    <div role="status">
      {copy && (
        <div className="line gap-s pb-m">
          <span className="missing">
            <Sign name="missing" />
            <span>{t('copyFound', { time: momentText(locale, copy.at, today) })}</span>
          </span>
          <button type="button" className="btn btn--s" onClick={onTake}>
            {t('copyTake')}
          </button>
          <button type="button" className="btn btn--s" onClick={onLeave}>
            {t('copyLeave')}
          </button>
        </div>
      )}
    </div>
  )
}

/** Why the line's newest revision was sent back, and the words to start from: those sent back, or those that readers see. */
export function Beginnings({
  version,
  onBegin,
  onRefused,
}: {
  version: number
  onBegin: () => void
  onRefused: () => void
}) {
  const { view } = useComposing()
  const t = useTranslations('status-update.compose')
  const locale = useLocale()
  const { sentBack } = view
  const line = lineOf(view, view.party)
  const shown = line?.shown?.revision
  const isFresh = version === 0
  if (sentBack)
    return (
      <section className="hang" aria-labelledby="sent-back">
        <div className="hang__h">
          <h2 className="h2" id="sent-back">
            {t('sentBackTitle', { n: sentBack.revision.number })}
          </h2>
          <p>
            {t('sentBackBy', {
              name: isolated(sentBack.by),
              date: momentText(locale, sentBack.at, '–'),
            })}
          </p>
        </div>
        <div>
          <blockquote className="serif" dir="auto">
            {sentBack.reason}
          </blockquote>
          {sentBack.comments.length > 0 && (
            <>
              <Comments comments={sentBack.comments} answer={null} settle={null} />
              <p>
                <a
                  className="tap"
                  href={`${localePath(locale, `/desk/reviews/${sentBack.revision.id}`)}#decisions`}
                >
                  {t('answerComments')}
                </a>
              </p>
            </>
          )}
          {isFresh && (
            <div className="pt-m">
              <BeginButton
                revisionId={sentBack.revision.id}
                instead={0}
                onBegin={onBegin}
                onRefused={onRefused}
                main
              >
                {t('startFromIt')}
              </BeginButton>
            </div>
          )}
        </div>
      </section>
    )
  if (isFresh && line?.newest === 0) return <BeginningsOfOthers onBegin={onBegin} onRefused={onRefused} />
  if (!line || !shown || !isFresh) return null
  if (line.newest !== shown.number)
    return <p className="small quiet pb-m">{t('newestIs', { n: line.newest })}</p>
  return (
    <div className="line pb-m">
      <BeginButton revisionId={shown.id} instead={0} onBegin={onBegin} onRefused={onRefused}>
        {t('startFromShown', { n: shown.number })}
      </BeginButton>
      <span className="small quiet grow">{t('startFromHow')}</span>
    </div>
  )
}

/** Where nothing was submitted for all parties yet: the words that readers see of single parties, to start from. */
function BeginningsOfOthers({ onBegin, onRefused }: { onBegin: () => void; onRefused: () => void }) {
  const { view } = useComposing()
  const t = useTranslations('status-update.compose')
  const lineName = useLineName()
  const others = othersToBeginFrom(view)
  if (others.length === 0) return null
  return (
    <div className="line pb-m">
      {others.map(({ party, revision: { id, number } }) => (
        <BeginButton key={party} revisionId={id} instead={0} onBegin={onBegin} onRefused={onRefused}>
          {t('startFromOther', { n: number, party: lineName(party) })}
        </BeginButton>
      ))}
      <span className="small quiet grow">{t('startFromOtherHow')}</span>
    </div>
  )
}
