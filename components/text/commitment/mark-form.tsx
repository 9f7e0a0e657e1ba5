'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FormKey } from '@/components/ground/form/form-key'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import { Ref } from '@/components/ground/ui/ref'
import type { Locale } from '@/lib/ground/i18n/routing'
import type { FormState } from '@/lib/ground/platform/form-state'
import { markAction } from '@/lib/text/commitment/actions/mark'
import type { MarkingView } from '@/lib/text/commitment/types'
import { overlaps, type Span } from '@/lib/text/statement/rules/span'
import { MarkFields, markFields } from './mark-fields'
import { MarkProblems } from './mark-problems'

const unsent: FormState<never> = { status: 'new' }

export interface MarkFormProps {
  locale: Locale
  /** As `loadMarking` gives it. */
  marking: MarkingView
  /** The words chosen, in code units of the rendering; null while none are. */
  span: Span | null
}

/** Marks the words chosen as a new item. Which words they are stands above it, on the page that holds it. */
export function MarkForm({ locale, marking, span }: MarkFormProps) {
  const t = useTranslations()
  const [state, mark] = useSending(markAction, unsent)
  const taken = span && marking.standing.find((item) => overlaps(item, span))
  if (marking.may !== true) return <Said>{t('commitment.mark.notAnalyst')}</Said>
  if (!span) return <Said>{t('commitment.mark.chooseFirst')}</Said>
  if (taken)
    return <Said>{t.rich('commitment.mark.taken', { ref: () => <Ref>{taken.reference}</Ref> })}</Said>
  return (
    <form action={mark} noValidate id="item">
      <MarkProblems state={state} fields={markFields} />
      <input type="hidden" name="locale" value={locale} />
      <FormKey state={state} />
      <input type="hidden" name="statement" value={marking.slug} />
      <input type="hidden" name="passage" value={marking.passage.number} />
      <input type="hidden" name="from" value={span.start} />
      <input type="hidden" name="to" value={span.end} />
      <MarkFields
        locale={locale}
        state={state}
        areas={marking.areas}
        parties={marking.parties}
        content={null}
      />
      <div className="hang hang--step">
        <div className="hang__h" />
        <div>
          <p className="btns">
            <SubmitButton main describedBy="mark-gets">
              {t('commitment.mark.submit')}
            </SubmitButton>
          </p>
          <p className="small quiet pt-s" id="mark-gets">
            {t.rich('commitment.mark.gets', { ref: () => <Ref>{marking.nextReference}</Ref> })}
          </p>
        </div>
      </div>
    </form>
  )
}

function Said({ children }: { children: ReactNode }) {
  return (
    <div className="hang hang--step" id="item">
      <div className="hang__h" />
      <p className="lede">{children}</p>
    </div>
  )
}
