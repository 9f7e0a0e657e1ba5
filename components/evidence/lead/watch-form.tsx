'use client'

import { useTranslations } from 'next-intl'
import { ChoiceField } from '@/components/ground/form/choice-field'
import { fieldsOf } from '@/components/ground/form/fields-of'
import { InlinePick } from '@/components/ground/form/inline-pick'
import { LanguageField } from '@/components/ground/form/language-field'
import { SlimForm } from '@/components/ground/form/slim-form'
import { TextField } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useFaultReader } from '@/components/ground/form/use-fault-reader'
import { useSending } from '@/components/ground/form/use-sending'
import { StatementsField } from '@/components/text/commitment/items-field'
import { changeAction, watchAction } from '@/lib/evidence/lead/actions/watch'
import { EVERY_HOURS, WATCH_KINDS } from '@/lib/evidence/lead/rules/watching'
import { faults, LONGEST_NAME } from '@/lib/evidence/lead/schema'
import type { WatchView } from '@/lib/evidence/lead/types'
import { LONGEST_ADDRESS } from '@/lib/evidence/source/rules/address'
import type { FormState } from '@/lib/ground/platform/form-state'
import type { ItemChoice } from '@/lib/text/commitment/types'

const unsent: FormState<never> = { status: 'new' }
const FIELDS = ['address', 'kind', 'name', 'language', 'every', 'statements']

/** Has a feed or a page watched, or says anew what one is watched as: all but its address. */
export function WatchForm({
  watch,
  offered,
}: {
  /** What is watched already; null for something new. */
  watch: WatchView | null
  /** The first of the statements that it can be for. */
  offered: readonly ItemChoice[]
}) {
  const t = useTranslations('lead')
  const [state, act] = useSending(watch ? changeAction : watchAction, unsent)
  const faultOf = useFaultReader(state, faults, (code) => t(`fault.${code}`))
  const field = fieldsOf(state, faultOf, watch)
  return (
    <SlimForm
      {...{ state, act, faultOf }}
      problem={t('problem')}
      fields={FIELDS}
      submit={t(watch ? 'watch.save' : 'watch.add')}
      note={watch ? undefined : t('watch.addNote')}
    >
      {watch ? (
        <input type="hidden" name="id" value={watch.id} />
      ) : (
        <TextField
          {...field('address')}
          label={t('watch.address')}
          hint={t('watch.addressHow')}
          maxLength={LONGEST_ADDRESS}
          autoComplete="off"
          dir="ltr"
          required
        />
      )}
      <InlinePick
        name="kind"
        legend={t('watch.kind')}
        hint={t('watch.kindHow')}
        error={faultOf('kind')}
        chosen={typedText(state, 'kind', watch?.kind ?? 'feed')}
        options={WATCH_KINDS.map((kind) => [kind, t(`kind.${kind}`)])}
      />
      <TextField
        {...field('name')}
        label={t('watch.name')}
        hint={t('watch.nameHow')}
        maxLength={LONGEST_NAME}
        dir="auto"
        required
      />
      <LanguageField {...field('language')} label={t('watch.language')} />
      <ChoiceField
        name="every"
        label={t('watch.often')}
        error={faultOf('every')}
        value={typedText(state, 'every', String(watch?.everyHours ?? 24))}
        options={EVERY_HOURS.map((hours) => [String(hours), t('every', { n: hours })] as const)}
      />
      <StatementsField
        name="statements"
        label={t('watch.for')}
        hint={t('watch.forHow')}
        error={faultOf('statements')}
        state={state}
        chosen={watch?.statements ?? []}
        offered={offered}
      />
    </SlimForm>
  )
}
