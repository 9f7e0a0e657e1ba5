'use client'

import { useLocale, useTranslations } from 'next-intl'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import { mendLinkAction } from '@/lib/assessment/lineage/actions/mend'
import type { LinkView } from '@/lib/assessment/lineage/types'
import type { FormState } from '@/lib/ground/platform/form-state'
import { LinkFields, linkFields } from './link-fields'
import { LinkProblems } from './link-problems'

const unsent: FormState<never> = { status: 'new' }

/** What a link says, to be mended after it was sent back, and submitted again. */
export function MendLinkForm({ link }: { link: LinkView }) {
  const t = useTranslations('lineage')
  const [state, mend] = useSending(mendLinkAction, unsent)
  return (
    <form action={mend} noValidate className="mid">
      <LinkProblems state={state} fields={linkFields} />
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="linkId" value={link.id} />
      <input type="hidden" name="version" value={link.version} />
      <LinkFields state={state} content={link.content} isItem={link.later.kind === 'item'} />
      <p className="btns">
        <SubmitButton main>{t('submitAgain')}</SubmitButton>
      </p>
    </form>
  )
}
