'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ChoiceField } from '@/components/ground/form/choice-field'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { TextArea, TextField } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useSending } from '@/components/ground/form/use-sending'
import { RailSection } from '@/components/ground/ui/rail-section'
import { usePartyName } from '@/components/text/statement/names'
import { classSourceAction } from '@/lib/evidence/source/actions/said'
import { choicesFor } from '@/lib/evidence/source/rules/on-behalf-of'
import { LONGEST } from '@/lib/evidence/source/rules/said'
import { type SourceView, TITLE_BASES } from '@/lib/evidence/source/types'
import type { FormState } from '@/lib/ground/platform/form-state'
import type { PartyView } from '@/lib/text/statement/types'
import { DESCRIPTION_FIELDS, DescriptionFields } from './description-fields'
import { usePartiesText } from './parties-text'
import { SourceProblems, useSourceFault } from './source-problems'

const unsent: FormState<never> = { status: 'new' }

/** Says where a source comes from, and mends its description with a reason. */
export function ClassSourceForm({
  source,
  parties,
  groups,
}: {
  source: SourceView
  parties: readonly PartyView[]
  groups: readonly string[]
}) {
  const t = useTranslations()
  const [state, act] = useSending(classSourceAction, unsent)
  const faultOf = useSourceFault(state)
  const partiesText = usePartiesText(usePartyName(parties))
  const { primary, onBehalfOf, independenceGroup, originFor } = source
  const optionsFor = (stands: string | null) =>
    choicesFor(
      parties.map(({ key }) => key),
      stands,
    ).map((kept) => [kept, partiesText(kept)] as const)
  return (
    <form action={act} noValidate>
      <SourceProblems
        state={state}
        fields={['primary', 'onBehalfOf', 'independenceGroup', 'originFor', ...DESCRIPTION_FIELDS, 'reason']}
      />
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="sourceId" value={source.id} />
      <RailSection
        id="class"
        title={t('status-update.compose.classTitle')}
        aside={<p>{t('status-update.compose.classHow')}</p>}
      >
        <div className="pair pair--top">
          <ChoiceField
            name="primary"
            label={t('source.class.primary')}
            hint={t('status-update.compose.primaryHow')}
            error={faultOf('primary')}
            value={typedText(state, 'primary', primary === null ? '' : primary ? 'yes' : 'no')}
            unset={t('source.class.unset')}
            options={[
              ['yes', t('source.library.isPrimary')],
              ['no', t('source.library.isNotPrimary')],
            ]}
          />
          <ChoiceField
            name="onBehalfOf"
            label={t('source.class.onBehalfOf')}
            hint={t('status-update.compose.onBehalfOfHow')}
            error={faultOf('onBehalfOf')}
            value={typedText(state, 'onBehalfOf', onBehalfOf ?? '')}
            unset={t('source.class.unset')}
            options={optionsFor(onBehalfOf)}
          />
        </div>
        <TextField
          name="independenceGroup"
          label={t('source.class.group')}
          hint={`${t('status-update.compose.groupHow')} ${t('source.collect.groupLength', { n: LONGEST.group })}`}
          error={faultOf('independenceGroup')}
          dir="auto"
          list="groups"
          autoComplete="off"
          defaultValue={typedText(state, 'independenceGroup', independenceGroup ?? '')}
        />
        <datalist id="groups">
          {groups.map((group) => (
            <option key={group} value={group} />
          ))}
        </datalist>
        <ChoiceField
          name="originFor"
          label={t('source.class.originFor')}
          hint={t('source.class.originForHow')}
          error={faultOf('originFor')}
          value={typedText(state, 'originFor', originFor ?? '')}
          unset={t('source.class.unset')}
          options={optionsFor(originFor)}
        />
      </RailSection>
      <RailSection
        id="description"
        title={t('source.metadata')}
        aside={<p>{t('source.collect.descriptionHow')}</p>}
      >
        <DescriptionFields state={state} stands={source} bases={TITLE_BASES} />
        <TextArea
          name="reason"
          label={t('source.collect.reason')}
          hint={t('source.collect.reasonHow')}
          error={faultOf('reason')}
          rows={2}
          dir="auto"
          defaultValue={typedText(state, 'reason')}
        />
        <p className="btns">
          <SubmitButton main>{t('ui.action.save')}</SubmitButton>
          <span className="small quiet grow">{t('source.collect.secondReader')}</span>
        </p>
      </RailSection>
    </form>
  )
}
