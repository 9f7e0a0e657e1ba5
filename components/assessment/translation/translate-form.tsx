'use client'

import { useLocale, useTranslations } from 'next-intl'
import { FormKey } from '@/components/ground/form/form-key'
import { FormProblems } from '@/components/ground/form/form-problems'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { TextArea } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useFaultReader } from '@/components/ground/form/use-fault-reader'
import { useSending } from '@/components/ground/form/use-sending'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { Words } from '@/components/ground/ui/words'
import { translateAction } from '@/lib/assessment/translation/actions/translate'
import { LONGEST } from '@/lib/assessment/translation/rules/faults'
import { faults } from '@/lib/assessment/translation/schema'
import type { OriginalView } from '@/lib/assessment/translation/types'
import { directionOf, type Locale } from '@/lib/ground/i18n/routing'
import type { FormState } from '@/lib/ground/platform/form-state'
import type { SaidOf } from '@/lib/text/statement/rules/own-words'

interface TranslateFormProps {
  of: SaidOf
  original: OriginalView
  into: Locale
  /** What the form begins with: a translation that there is already. */
  begun: string
}

const unsent: FormState<never> = { status: 'new' }

/** Says a text of ours in another language, with the original beside it. */
export function TranslateForm({ of, original, into, begun }: TranslateFormProps) {
  const t = useTranslations('translation')
  const actions = useTranslations('ui.action')
  const fault = useTranslations('translation.fault')
  const languageName = useLanguageName()
  const [state, act] = useSending(translateAction, unsent)
  const faultOf = useFaultReader(state, faults, (code) => fault(code))
  const { field, lineId, partyKey, sha256, language, text } = original
  const isShort = field === 'in_short' || field === 'in_short_whole'
  return (
    <form action={act} noValidate className="cols cols--2">
      <section aria-labelledby="original">
        <h2 className="h3" id="original">
          {t('original', { language: languageName(language) })}
        </h2>
        <p className="pt-s">
          <Words lang={language}>{text}</Words>
        </p>
      </section>
      <div>
        <FormProblems state={state} title={t('problem')} fields={['text', 'language']} faultOf={faultOf} />
        <input type="hidden" name="locale" value={useLocale()} />
        <FormKey state={state} />
        <input type="hidden" name="statement" value={of.slug ?? ''} />
        <input type="hidden" name="reference" value={of.reference ?? ''} />
        <input type="hidden" name="source" value={of.source ?? ''} />
        <input type="hidden" name="field" value={field} />
        <input type="hidden" name="line" value={lineId ?? ''} />
        <input type="hidden" name="party" value={partyKey ?? ''} />
        <input type="hidden" name="original" value={sha256} />
        <input type="hidden" name="language" value={into} />
        <TextArea
          name="text"
          label={t('says', { language: languageName(into) })}
          hint={isShort ? t('inShortHow') : field === 'rationale' ? t('rationaleHow') : undefined}
          error={faultOf('text') ?? faultOf('language')}
          rows={field === 'rationale' ? 14 : 3}
          lang={into}
          dir={directionOf(into)}
          maxLength={LONGEST[field]}
          required
          defaultValue={typedText(state, 'text', begun)}
        />
        <p className="btns pt-m">
          <SubmitButton main describedBy="once-read">
            {actions('submit')}
          </SubmitButton>
        </p>
        <p className="small quiet pt-s" id="once-read">
          {t('onceRead')}
        </p>
      </div>
    </form>
  )
}
