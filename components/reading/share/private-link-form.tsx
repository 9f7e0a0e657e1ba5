'use client'

import { useTranslations } from 'next-intl'
import { CheckLine } from '@/components/ground/form/check-line'
import { ChoiceField } from '@/components/ground/form/choice-field'
import { fieldsOf } from '@/components/ground/form/fields-of'
import { SlimForm } from '@/components/ground/form/slim-form'
import { TextField } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useSending } from '@/components/ground/form/use-sending'
import { ShownOnce } from '@/components/ground/ui/shown-once'
import type { FormState } from '@/lib/ground/platform/form-state'
import { giveAction } from '@/lib/reading/share/actions/link'
import { LINK_DAYS, passphraseLength, USUAL_DAYS } from '@/lib/reading/share/rules/private-link'
import type { SharedWorkName } from '@/lib/reading/share/schema'
import type { GivenLink } from '@/lib/reading/share/types'
import { useShareFault } from './share-fault'

const unsent: FormState<GivenLink> = { status: 'new' }
const FIELDS = ['days', 'forWhom', 'linkPassword']

/** Makes a private link, and then shows it, this once. */
export function GiveLinkForm({ named }: { named: SharedWorkName }) {
  const t = useTranslations('share')
  const [state, act] = useSending(giveAction, unsent)
  const faultOf = useShareFault(state)
  const field = fieldsOf(state, faultOf)
  return (
    <>
      {state.status === 'done' && <Given given={state.value} />}
      <SlimForm
        {...{ state, act, faultOf }}
        problem={t('private.problem')}
        fields={FIELDS}
        submit={t('private.give')}
        note={t('private.giveNote')}
      >
        {Object.entries(named).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <ChoiceField
          name="days"
          label={t('private.until')}
          error={faultOf('days')}
          value={typedText(state, 'days', String(USUAL_DAYS))}
          options={LINK_DAYS.map((n) => [String(n), t('days', { n })] as const)}
        />
        <TextField {...field('forWhom')} label={t('forWhom')} autoComplete="off" dir="auto" />
        <TextField
          name="linkPassword"
          label={t('private.passphrase')}
          hint={t('private.passphraseHow', passphraseLength)}
          error={faultOf('linkPassword')}
          autoComplete="off"
          dir="auto"
        />
        <CheckLine
          name="takesComments"
          value="yes"
          defaultChecked={typedText(state, 'takesComments') === 'yes'}
          aria-describedby="takes-comments"
        >
          {t('private.takesComments')}
        </CheckLine>
        <p className="hint" id="takes-comments">
          {t('private.takesCommentsHow')}
        </p>
      </SlimForm>
    </>
  )
}

function Given({ given: { link, days } }: { given: GivenLink }) {
  const t = useTranslations('share.private')
  return (
    <ShownOnce value={link} said={{ what: t('given'), copy: t('copy'), how: t('givenHow', { n: days }) }} />
  )
}
