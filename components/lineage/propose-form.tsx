'use client'

import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/lib/i18n/format'
import { proposeLinkAction } from '@/lib/lineage/actions'
import type { ProposalView } from '@/lib/lineage/types'
import type { FormState } from '@/lib/platform/form-state'
import { FormKey } from '../form/form-key'
import { SelectField } from '../form/select-field'
import { SubmitButton } from '../form/submit-button'
import { typedText } from '../form/typed-text'
import { useSending } from '../form/use-sending'
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
  const { item, sources, statements, undated } = proposal
  return (
    <form action={propose} noValidate className="mid">
      <LinkProblems state={state} fields={linkFields} />
      <input type="hidden" name="locale" value={locale} />
      <FormKey state={state} />
      <input type="hidden" name="item" value={`${item.slug}/${item.reference}`} />
      <SelectField
        name="later"
        label={t('later')}
        hint={
          <>
            {t('laterHint')} {undated > 0 && t('undated', { n: undated })}
          </>
        }
        error={useLinkFault(state)('later')}
        defaultValue={typedText(state, 'later')}
      >
        <option value="">{t('choose')}</option>
        {statements.map(({ slug, shortTitle, items }) => (
          <optgroup key={slug} label={shortTitle}>
            {items.map(({ reference, title }) => (
              <option key={reference} value={`${slug}/${reference}`}>
                {`${reference} ${title}`}
              </option>
            ))}
          </optgroup>
        ))}
        <optgroup label={t('sources')}>
          {sources.map(({ id, date, title, publisher }) => (
            <option key={id} value={id}>
              {[id, date === null ? '' : formatDate(locale, date), title, publisher].join(' · ')}
            </option>
          ))}
        </optgroup>
      </SelectField>
      <LinkFields state={state} />
      <p className="btns">
        <SubmitButton main>{action('submit')}</SubmitButton>
      </p>
    </form>
  )
}
