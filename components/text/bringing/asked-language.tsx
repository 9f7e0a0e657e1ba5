import { useTranslations } from 'next-intl'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { isolated } from '@/lib/ground/i18n/isolated'
import type { AskedText } from '@/lib/text/bringing/types'

/** Asks which language a text is in that seems to be in another one than was chosen. Either answer keeps it, with what else the form says. */
export function AskedLanguage({ asked: { detected, chosen } }: { asked: AskedText }) {
  const t = useTranslations('bringing.asked')
  const languageName = useLanguageName()
  const [seems, said] = [languageName(detected), languageName(chosen)]
  return (
    <div role="alert" className="drop bad" id="asked">
      <p>
        <strong>{t('title')}</strong>
      </p>
      <p>{t('seems', { detected: isolated(seems), chosen: isolated(said) })}</p>
      <p className="btns">
        {[detected, chosen].map((tag) => (
          <button key={tag} type="submit" className="btn btn--s" name="answer" value={tag}>
            {t('keep', { language: isolated(languageName(tag)) })}
          </button>
        ))}
      </p>
    </div>
  )
}
