import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { IntentButton } from './row-field'
import { SaveTrouble } from './saved-line'
import type { Trouble } from './use-autosave'

interface SendOrKeepProps {
  /** What the button that sends it says. */
  send: string
  isSubmitting: boolean
  /** When the draft was saved last. */
  savedLine: ReactNode
  trouble: Trouble | null
  onSave: () => void
}

/** The end of a judgement's form: it is sent, or kept as a draft; and why the draft could not be saved. */
export function SendOrKeep({ send, isSubmitting, savedLine, trouble, onSave }: SendOrKeepProps) {
  const t = useTranslations('ui.action')
  return (
    <div className="hang">
      <div className="hang__h" />
      <div>
        <div className="btns">
          <IntentButton value="submit" className="btn btn--go" isWaiting={isSubmitting}>
            {send}
          </IntentButton>
          <IntentButton value="save" className="btn">
            {t('saveDraft')}
          </IntentButton>
          {savedLine}
        </div>
        <SaveTrouble trouble={trouble} onRetry={onSave} />
      </div>
    </div>
  )
}
