import { useTranslations } from 'next-intl'
import { CheckLine } from '@/components/ground/form/check-line'
import { controlProps } from '@/components/ground/form/field'
import { FieldError } from '@/components/ground/form/field-error'
import { SelectField } from '@/components/ground/form/select-field'
import { TextArea, TextField } from '@/components/ground/form/text-field'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { RailSection } from '@/components/ground/ui/rail-section'
import { isolated } from '@/lib/ground/i18n/isolated'
import { directionOf } from '@/lib/ground/i18n/routing'
import type { FormState } from '@/lib/ground/platform/form-state'
import { TEXT_LANGUAGES } from '@/lib/text/bringing/schema'
import type { AskedText, BringingView, StepFault } from '@/lib/text/bringing/types'
import { DocumentBeside } from './document-beside'
import { useStepFault } from './problems'
import { ReadingChanges } from './reading-changes'
import { StepProblems } from './step-problems'
import { Which } from './which'

const unsent: FormState<never> = { status: 'new' }

interface TextStepProps {
  bringing: BringingView
  /** What is missing in what is saved; empty while nobody asked. */
  saved: readonly StepFault[]
  /** Why no text was taken from a file, in words; null where none was sent or all went well. */
  fileProblem: string | null
  /** Whether the text was taken from a file just now. */
  justTaken: boolean
}

/**
 * The text, where it comes from, and in which language. The one form goes to an address of its own, with or without a file, so that what is
 * typed is kept whatever becomes of the file; so it is sent as browsers send forms, with script and without.
 */
export function TextStep({ bringing, saved, fileProblem, justTaken }: TextStepProps) {
  const t = useTranslations('bringing')
  const faultOf = useStepFault(unsent, saved)
  const languageName = useLanguageName()
  const { text, asked } = bringing.content
  const languages = TEXT_LANGUAGES.map((tag) => ({ tag, name: languageName(tag) }))
  const compared = faultOf('compared')
  return (
    <form method="post" action="/api/bring/document" encType="multipart/form-data" noValidate>
      <StepProblems state={unsent} saved={saved} />
      <Which id={bringing.id} version={bringing.version} />
      <RailSection id="text-head" title={t('text')} aside={<p>{t('immutable')}</p>}>
        <div className="mid">
          {justTaken && <p role="status">{t('taken')}</p>}
          <TextArea
            name="text"
            label={t('paste')}
            hint={t('pasteHow')}
            error={faultOf('text')}
            rows={12}
            lang={asked?.detected ?? text.language}
            dir={directionOf(asked?.detected ?? text.language)}
            spellCheck={false}
            defaultValue={asked?.text ?? text.text}
          />
          {text.text !== '' && <TextFacts bringing={bringing} />}
          {text.text !== '' && (
            <div className="small pb-m">
              <DocumentBeside bringing={bringing} />
            </div>
          )}
          {text.text !== '' && <ReadingChanges bringing={bringing} />}
          <div className={fileProblem === null ? 'drop' : 'drop bad'}>
            <label htmlFor="document">{t('upload')}</label>
            <p className="hint" id="document-hint">
              {t('uploadHow')}
            </p>
            {fileProblem !== null && (
              <div role="alert">
                <FieldError id="document-error">{fileProblem}</FieldError>
              </div>
            )}
            <p className="line">
              <input
                className="filein"
                type="file"
                name="document"
                accept=".pdf,.docx,.html,.htm,.txt"
                {...controlProps('document', true, fileProblem !== null)}
              />
              <button type="submit" className="btn btn--s" name="act" value="take">
                {t('take')}
              </button>
            </p>
          </div>
        </div>
      </RailSection>
      <RailSection id="origin" title={t('origin')}>
        <div className="mid">
          {asked && <AskedLanguage asked={asked} />}
          <SelectField
            name="language"
            label={t('language')}
            error={faultOf('language')}
            defaultValue={text.language}
          >
            {languages.map(({ tag, name }) => (
              <option key={tag} value={tag}>
                {name}
              </option>
            ))}
          </SelectField>
          <TextField
            name="url"
            type="url"
            label={t('address')}
            hint={t('addressHow')}
            error={faultOf('url')}
            dir="ltr"
            autoComplete="off"
            defaultValue={text.url}
          />
          <TextField
            name="publisher"
            label={t('publisher')}
            error={faultOf('publisher')}
            dir="auto"
            autoComplete="off"
            defaultValue={text.publisher}
          />
          <div className={compared === undefined ? 'field' : 'field bad'}>
            {compared !== undefined && <FieldError id="compared-error">{compared}</FieldError>}
            <CheckLine
              name="compared"
              value="yes"
              defaultChecked={text.compared}
              {...controlProps('compared', false, compared !== undefined)}
            >
              {t('compared')}
            </CheckLine>
          </div>
          <p className="btns">
            <button type="submit" className="btn btn--go" name="act" value="save">
              {t('saveOn')}
            </button>
          </p>
        </div>
      </RailSection>
    </form>
  )
}

/** How long the saved text is, its hash, and the file that it was taken from. */
export function TextFacts({ bringing: { content, textSha256 } }: { bringing: BringingView }) {
  const t = useTranslations('bringing')
  const { text, origin, documentSha256 } = content.text
  return (
    <div className="small quiet pb-m">
      <p>
        {t('characters', { n: text.length })}. <code className="hash">sha256 {textSha256}</code>
      </p>
      {origin !== 'paste' && documentSha256 !== null && (
        <p>
          {t('fromDocument', { kind: t(`kind.${origin}`) })} <code className="hash">{documentSha256}</code>
        </p>
      )}
    </div>
  )
}

/** Asks which language a text is in that seems to be in another one than was chosen. Either answer keeps it, with what else the form says. */
function AskedLanguage({ asked: { detected, chosen } }: { asked: AskedText }) {
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
