'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { FormKey } from '@/components/ground/form/form-key'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { TextArea } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { type Action, useSending } from '@/components/ground/form/use-sending'
import { usePlaceName } from '@/components/record/review/place-name'
import { useReviewFault } from '@/components/record/review/review-fault'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { colonIn } from '@/lib/ground/i18n/punctuation'
import type { FormState } from '@/lib/ground/platform/form-state'
import type { CommentView } from '@/lib/record/review/types'

const unsent: FormState<void> = { status: 'new' }

/** The doors by which whoever reads answers, or settles what was answered; null where they may not. */
interface Doors {
  answer: Action<void> | null
  settle: Action<void> | null
}

/** What was asked of single places, each with its answer and whether it is settled; with the forms for whoever may. */
export function Comments({ comments, ...doors }: { comments: readonly CommentView[] } & Doors) {
  const t = useTranslations('review.comment')
  if (comments.length === 0) return null
  return (
    <ol className="list" aria-label={t('title')}>
      {comments.map((comment) => (
        <li key={comment.id} id={`comment-${comment.id}`}>
          <Comment comment={comment} {...doors} />
        </li>
      ))}
    </ol>
  )
}

function Comment({ comment, ...doors }: { comment: CommentView } & Doors) {
  const t = useTranslations('review.comment')
  const locale = useLocale()
  const placeName = usePlaceName()
  const { place, body, answer, settled } = comment
  return (
    <>
      <p>
        <strong>{placeName(place)}</strong>
        {colonIn(locale)}
        <q dir="auto">{body}</q>
      </p>
      {answer ? (
        <p>
          <span className="quiet">
            {t('answered', { name: isolated(answer.by), date: formatDate(locale, answer.at) })}
            {colonIn(locale)}
          </span>
          <q dir="auto">{answer.text}</q>
        </p>
      ) : (
        settled === null && <p className="small quiet">{t('unanswered')}</p>
      )}
      {settled ? (
        <p className="small quiet">
          {t('settled', { name: isolated(settled.by), date: formatDate(locale, settled.at) })}
        </p>
      ) : (
        <>
          {doors.answer && <Answer door={doors.answer} comment={comment} />}
          {doors.settle && <Settle door={doors.settle} id={comment.id} />}
        </>
      )}
    </>
  )
}

function Answer({ door, comment: { id, answer } }: { door: Action<void>; comment: CommentView }) {
  const t = useTranslations('review.comment')
  const fieldId = useId()
  const [state, act] = useSending(door, unsent)
  const fault = useReviewFault(state)('answer')
  const refused = useRefusalText(state)
  return (
    <details className="opener" open={state.status === 'invalid' || state.status === 'refused'}>
      <summary className="linklike tap small">{t(answer ? 'answerAgain' : 'answer')}</summary>
      <form action={act} noValidate>
        <FormKey state={state} />
        <input type="hidden" name="locale" value={useLocale()} />
        <input type="hidden" name="commentId" value={id} />
        <TextArea
          name="answer"
          id={`${fieldId}answer`}
          label={t('answerLabel')}
          hint={t('answerHow')}
          error={fault ?? refused}
          rows={2}
          dir="auto"
          required
          defaultValue={typedText(state, 'answer', answer?.text)}
        />
        <p className="btns pt-s">
          <SubmitButton>{t('answerSend')}</SubmitButton>
        </p>
      </form>
    </details>
  )
}

function Settle({ door, id }: { door: Action<void>; id: string }) {
  const t = useTranslations('review.comment')
  const [state, act] = useSending(door, unsent)
  return (
    <form action={act}>
      <FormKey state={state} />
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="commentId" value={id} />
      <p className="btns">
        <SubmitButton>{t('settle')}</SubmitButton>
      </p>
      <Refused text={useRefusalText(state)} />
    </form>
  )
}
