'use client'

import { useLocale, useTranslations } from 'next-intl'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import type { FormState } from '@/lib/ground/platform/form-state'
import { changeMarkAction, markWordsAction } from '@/lib/text/bringing/actions/marks'
import type { BringingView } from '@/lib/text/bringing/types'
import { passageOf } from '@/lib/text/commitment/rules/reference'
import type { Span } from '@/lib/text/statement/rules/span'
import { MarkFields, markFields } from '../commitment/mark-fields'
import { MarkProblems } from '../commitment/mark-problems'
import { Which } from './which'

const unsent: FormState<never> = { status: 'new' }

type MarkWordsFormProps = { bringing: BringingView } & (
  | { passage: number; span: Span; change?: undefined }
  | { change: BringingView['marks'][number] }
)

/** What is said about words that are marked on their way: new ones, or a mark that is there already. */
export function MarkWordsForm(props: MarkWordsFormProps) {
  const t = useTranslations('bringing')
  const locale = useLocale()
  const { bringing, change } = props
  const [state, act] = useSending(change ? changeMarkAction : markWordsAction, unsent)
  const { parties, areas } = bringing.content
  return (
    <form action={act} noValidate>
      <MarkProblems state={state} fields={markFields} />
      <Which id={bringing.id} version={bringing.version} />
      {'span' in props ? (
        <>
          <input type="hidden" name="passage" value={props.passage} />
          <input type="hidden" name="from" value={props.span.start} />
          <input type="hidden" name="to" value={props.span.end} />
        </>
      ) : (
        <>
          <input type="hidden" name="markId" value={props.change.id} />
          <input type="hidden" name="passage" value={passageOf(props.change.reference)} />
        </>
      )}
      <MarkFields locale={locale} state={state} areas={areas} parties={parties} content={change ?? null} />
      <p className="btns pb-l">
        <SubmitButton main>{t(change ? 'saveMark' : 'markThese')}</SubmitButton>
      </p>
    </form>
  )
}
