'use client'

import { useLocale, useTranslations } from 'next-intl'
import { FormKey } from '@/components/ground/form/form-key'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import type { Find } from '@/components/text/commitment/finding'
import { NamedField } from '@/components/text/commitment/item-field'
import { findLaterTextsAction } from '@/lib/assessment/lineage/actions/later-texts'
import { proposeLinkAction } from '@/lib/assessment/lineage/actions/propose'
import type { ProposalView } from '@/lib/assessment/lineage/types'
import type { FormState } from '@/lib/ground/platform/form-state'
import { useLinkFault } from './link-faults'
import { LinkFields, linkFields } from './link-fields'
import { LinkProblems } from './link-problems'

const unsent: FormState<never> = { status: 'new' }

/** Where an analyst says in which later text an item comes back. */
export function ProposeForm({ proposal }: { proposal: ProposalView }) {
  const t = useTranslations('lineage')
  const action = useTranslations('ui.action')
  const locale = useLocale()
  const [state, propose] = useSending(proposeLinkAction, unsent)
  const { item, offered } = proposal
  const address = `${item.slug}/${item.reference}`
  const find: Find = async (typed) => {
    const form = new FormData()
    for (const [field, text] of Object.entries({ locale, item: address, typed })) form.set(field, text)
    const found = await findLaterTextsAction({ status: 'new' }, form)
    return found.status === 'done' ? found.value : null
  }
  return (
    <form action={propose} noValidate className="mid">
      <LinkProblems state={state} fields={linkFields} />
      <input type="hidden" name="locale" value={locale} />
      <FormKey state={state} />
      <input type="hidden" name="item" value={address} />
      <NamedField
        name="later"
        label={t('later')}
        hint={
          <>
            {t('laterHint')} {t('laterFind')}
          </>
        }
        error={useLinkFault(state)('later')}
        state={state}
        chosen={null}
        offered={offered}
        find={find}
      />
      <LinkFields state={state} />
      <p className="btns">
        <SubmitButton main>{action('submit')}</SubmitButton>
      </p>
    </form>
  )
}
