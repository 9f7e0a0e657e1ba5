'use client'

import { useLocale, useTranslations } from 'next-intl'
import { FormProblems } from '@/components/ground/form/form-problems'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { TextArea, TextField } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useFaultReader } from '@/components/ground/form/use-fault-reader'
import { useSending } from '@/components/ground/form/use-sending'
import { WordDifference } from '@/components/record/review/word-difference'
import { directionOf, localePath } from '@/lib/ground/i18n/routing'
import type { FormState } from '@/lib/ground/platform/form-state'
import { setTextAction } from '@/lib/reading/site/actions/text'
import { faults, LONGEST } from '@/lib/reading/site/schema'
import type { HouseText, HouseTextKey } from '@/lib/reading/site/types'

const unsent: FormState<never> = { status: 'new' }

/** One text of the house in one language, as it is to be from now on. */
export function TextForm({
  asked: { kind, language },
  text,
}: {
  asked: HouseTextKey
  text: HouseText | null
}) {
  const t = useTranslations()
  const fault = useTranslations('site.fault')
  const locale = useLocale()
  const [state, act] = useSending(setTextAction, unsent)
  const faultOf = useFaultReader(state, faults, (code) => fault(code))
  const typed = typedText(state, 'body', text?.body)
  const conflict = state.status === 'refused' && state.code === 'conflict' ? state.details : {}
  const field = {
    name: 'body',
    label: t(`site.kind.${kind}`),
    error: faultOf('body'),
    lang: language,
    dir: directionOf(language),
    defaultValue: typed,
  }
  return (
    <form action={act} noValidate className="mid pt-m">
      <FormProblems
        state={state}
        title={t('site.notSaved')}
        kept={t('form.kept')}
        faultOf={faultOf}
        fields={['body']}
      />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="language" value={language} />
      {/* After a conflict the next saving is on what stands there now, which is shown. */}
      <input type="hidden" name="version" value={conflict.version ?? text?.version ?? 0} />
      {typeof conflict.saved === 'string' && (
        <div className="pt-s pb-m">
          <p className="mini">{t('note.savedMeanwhile')}</p>
          <WordDifference before={conflict.saved} after={typed} lang={language} />
        </div>
      )}
      {kind === 'name' ? (
        <TextField {...field} hint={t('site.emptyTakesBack')} maxLength={LONGEST.name} autoComplete="off" />
      ) : (
        <TextArea
          {...field}
          hint={`${t('note.annotate.markdown')} ${t('site.emptyTakesBack')}`}
          maxLength={LONGEST.text}
          rows={14}
        />
      )}
      <p className="btns pt-m">
        <SubmitButton main>{t('ui.action.save')}</SubmitButton>
        <a className="tap" href={localePath(locale, '/desk/house')}>
          {t('ui.action.cancel')}
        </a>
      </p>
    </form>
  )
}
