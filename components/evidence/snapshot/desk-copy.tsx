import { useLocale, useTranslations } from 'next-intl'
import { Fold } from '@/components/ground/ui/fold'
import { RailSection } from '@/components/ground/ui/rail-section'
import { may } from '@/lib/evidence/snapshot/policy'
import type { CopyPlace, DeskCopyView, WithheldView } from '@/lib/evidence/snapshot/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { directionOf } from '@/lib/ground/i18n/routing'
import { holds, type Member } from '@/lib/ground/platform/actor'
import { CopyFiles, CopyPicture, takesFiles } from './copy-files'
import { CopyText } from './copy-text'
import { EndWithholding } from './end-withholding'
import { hasPagePicture, PagePicture } from './page-picture'
import { ShowForm } from './show-form'
import { WithheldList } from './withheld-list'
import { WithholdForm } from './withhold-form'

const STEPS = ['now', 'texts', 'others', 'left', 'stays'] as const

interface DeskCopyProps {
  actor: Member
  copy: DeskCopyView
  /** As the member may read it; null where it has no words. */
  text: string | null
  /** What is withheld, in words, for a reviewer. */
  words: readonly { readonly withholdingId: string; readonly words: string }[]
  /** The other copies that hold words of it, for a reviewer. */
  kindred: readonly CopyPlace[]
  language: string
}

/** A copy on the desk: what readers see of it, what is withheld, and its words. */
export function DeskCopy({ actor, copy, text, words, kindred, language }: DeskCopyProps) {
  const t = useTranslations('snapshot')
  const isReviewer = holds(actor, 'reviewer')
  const ending = (withheld: WithheldView) => (
    <Ending {...{ actor, copy, withheld, language }} words={wordsOf(words, withheld.id)} />
  )
  return (
    <>
      <RailSection id="shown" title={t('shown.title')}>
        <ShownNow copy={copy} />
        {copy.brought && <p className="small pb-m">{t('shown.fileHow')}</p>}
        {copy.cameByWords !== null && (
          <p className="small pb-m">
            {t('cameByWords')} <bdi>{copy.cameByWords}</bdi>
          </p>
        )}
        {isReviewer &&
          (may(actor, 'show', { people: [copy.askedById] }) === true ? (
            <ShowForm copy={copy} />
          ) : (
            <p className="small quiet pt-s">{t(copy.brought ? 'shown.ownFile' : 'shown.own')}</p>
          ))}
      </RailSection>
      {copy.withheld.length + copy.lifted.length > 0 && (
        <RailSection id="withheld" title={t('withheld')}>
          <WithheldList isErased={copy.isErased} withheld={copy.withheld} more={ending} />
          {copy.lifted.length > 0 && <WithheldList isErased={copy.isErased} withheld={copy.lifted} />}
        </RailSection>
      )}
      {isReviewer && (
        <RailSection id="withhold" title={t('withhold')}>
          <WithholdSteps />
          <WithholdForm copy={copy} kindred={kindred} language={language} />
        </RailSection>
      )}
      <RailSection id="text" title={t('text')} aside={text === null ? undefined : <p>{t('textHow')}</p>}>
        <CopyPicture actor={actor} copy={copy} />
        {text === null ? (
          <p className="quiet">{t('noText')}</p>
        ) : (
          <CopyText text={text} withheld={copy.withheld} language={language} />
        )}
      </RailSection>
      {hasPagePicture(copy) && (
        <RailSection id="picture" title={t('pagePicture.title')}>
          <PagePicture copy={copy} mayTake={takesFiles({ actor, copy })} />
        </RailSection>
      )}
      <Files actor={actor} copy={copy} />
    </>
  )
}

function ShownNow({ copy: { shown, opened } }: { copy: DeskCopyView }) {
  const t = useTranslations('snapshot.shown')
  const locale = useLocale()
  return (
    <div className="pb-m">
      <p>
        <b>{t(shown === 'title' ? 'titleOnly' : shown)}</b>
      </p>
      <p className="small quiet">
        {opened
          ? t('decided', { name: isolated(opened.by), date: formatDate(locale, opened.at) })
          : t('nobody')}
      </p>
    </div>
  )
}

/** What the words are, for a reviewer, and what can be done about them. */
function Ending({
  actor,
  copy,
  withheld,
  words,
  language,
}: Pick<DeskCopyProps, 'actor' | 'copy' | 'language'> & {
  withheld: WithheldView
  words: readonly string[]
}) {
  const t = useTranslations('snapshot')
  if (withheld.erased) return null
  const canLift = holds(actor, 'reviewer')
  const canErase = withheld.eraseAsked && (canLift || holds(actor, 'administrator'))
  return (
    <>
      {words.length > 0 && (
        <Fold title={t('withheldWordsAre')}>
          {words.map((each) => (
            <p key={each} lang={language} dir={directionOf(language)}>
              {each}
            </p>
          ))}
        </Fold>
      )}
      {(canLift || canErase) && (
        <EndWithholding
          {...{ copy, canLift, canErase }}
          withholdingId={withheld.id}
          isOwn={copy.deciders[withheld.id] === actor.id}
        />
      )}
    </>
  )
}

function wordsOf(words: DeskCopyProps['words'], id: string): string[] {
  return words.filter(({ withholdingId }) => withholdingId === id).map((each) => each.words)
}

function Files({ actor, copy }: Pick<DeskCopyProps, 'actor' | 'copy'>) {
  const t = useTranslations('snapshot')
  if (copy.isErased) return null
  if (!takesFiles({ actor, copy })) return <p className="small quiet pt-m">{t('filesReviewers')}</p>
  return <CopyFiles actor={actor} copy={copy} />
}

/** What comes of withholding, in the order in which it comes: what is done by itself, what is left to do, and what stays. */
function WithholdSteps() {
  const t = useTranslations('snapshot.withholdSteps')
  return (
    <ol className="rules prose pb-m">
      {STEPS.map((step) => (
        <li key={step}>{t(step)}</li>
      ))}
    </ol>
  )
}
