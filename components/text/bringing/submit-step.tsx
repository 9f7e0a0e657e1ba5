import { useLocale, useTranslations } from 'next-intl'
import { Fact, Facts } from '@/components/ground/ui/facts'
import { EachInTurn } from '@/components/ground/ui/in-turn'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { RailSection } from '@/components/ground/ui/rail-section'
import { Ref } from '@/components/ground/ui/ref'
import { Time } from '@/components/ground/ui/time'
import { QuotedWords, Words } from '@/components/ground/ui/words'
import { Decide } from '@/components/record/review/decide'
import { Decisions } from '@/components/record/review/decisions'
import { LineDifference } from '@/components/record/review/line-difference'
import { WithdrawWork } from '@/components/record/review/withdraw-work'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import { holds, type Member } from '@/lib/ground/platform/actor'
import { decideBringingAction, withdrawBringingAction } from '@/lib/text/bringing/actions/review'
import { MOST_PASSAGES } from '@/lib/text/bringing/rules/text'
import { type BringingView, STEPS } from '@/lib/text/bringing/types'
import { marksToReviewAddress } from '@/lib/text/statement/rules/addresses'
import { nameIn } from '@/lib/text/statement/rules/names-by-language'
import { ByProgram } from '../commitment/by-program'
import { ForceMark } from '../method/force-mark'
import { OwnTitle } from '../statement/own-words'
import { useBroughtLines } from './brought-lines'
import { BroughtPassage } from './brought-passage'
import { DocumentBeside } from './document-beside'
import { FurtherPassages } from './further-passages'
import { PassageHead } from './passage-head'
import { ReadingChanges } from './reading-changes'
import { SubmitForms } from './submit-forms'
import { TextFacts } from './text-step'
import { WhatIsMissing } from './what-is-missing'

interface SubmitStepProps {
  bringing: BringingView
  member: Member
  /** Whether marks of the statement, which is public, await their own review. */
  marksAwait: boolean
}

/** All that a reviewer reads, what is missing, and what there is to do: submit it, take it back, approve it or send it back. */
export function SubmitStep({ bringing, member, marksAwait }: SubmitStepProps) {
  const t = useTranslations('bringing')
  const ofMarks = useTranslations('commitment.mark')
  const locale = useLocale()
  const linesOf = useBroughtLines()
  const { id, version, fingerprint, state, content, may } = bringing
  const faults = STEPS.flatMap((step) => bringing.faults[step].map((fault) => ({ step, fault })))
  const decides = state === 'submitted' && holds(member, 'reviewer')
  return (
    <>
      {state === 'published' && (
        <p className="lede line pt-m">
          <a href={localePath(locale, `/${content.about.slug}`)}>{t('isPublic')}</a>
          {marksAwait && !bringing.isMine && holds(member, 'reviewer') && (
            <a href={localePath(locale, marksToReviewAddress(content.about.slug))}>{ofMarks('together')}</a>
          )}
        </p>
      )}
      {faults.length > 0 && state !== 'published' && state !== 'withdrawn' && (
        <WhatIsMissing bringing={bringing} />
      )}
      <p className="pt-m">{t('broughtBy', { name: isolated(bringing.by) })}</p>
      <Decisions {...bringing} />
      {bringing.returned && <LineDifference before={linesOf(bringing.returned)} after={linesOf(content)} />}
      <WhatItIs bringing={bringing} />
      <Speakers bringing={bringing} />
      <RailSection
        id="read-text"
        title={t('text')}
        aside={
          <>
            {decides && <p>{t('compare')}</p>}
            <p>
              <a href={content.text.url} target="_blank" rel="noreferrer">
                {t('fromAddress')}
              </a>
            </p>
            <p>{t('beside')}</p>
            <DocumentBeside bringing={bringing} />
            <p>{t('lineBreaks', { n: bringing.passages.length })}.</p>
          </>
        }
      >
        <p className="pb-s">
          <a className="addr" href={content.text.url} rel="noreferrer" dir="ltr">
            {content.text.url}
          </a>
        </p>
        {content.text.text !== '' && <TextFacts bringing={bringing} />}
        <ReadingChanges bringing={bringing} />
        <ol className="list brought">
          <EachInTurn
            of={bringing.passages.slice(0, MOST_PASSAGES)}
            show={(passage) => (
              <li key={passage.number}>
                <PassageHead bringing={bringing} passage={passage} />
                <BroughtPassage
                  passage={passage}
                  language={bringing.content.text.language}
                  marks={bringing.marks}
                />
              </li>
            )}
          />
        </ol>
        <FurtherPassages n={bringing.passages.length - MOST_PASSAGES} />
      </RailSection>
      <MarksRead bringing={bringing} />
      {(may.submit === true || may.take_back === true || may.discard === true) && (
        <RailSection id="do" title={t('step.submit')}>
          <SubmitForms bringing={{ id, version, may }} isWhole={faults.length === 0} />
        </RailSection>
      )}
      {decides && (
        <RailSection id="decide" title={t('step.submit')}>
          <Decide
            decide={decideBringingAction}
            {...{ id, fingerprint }}
            may={may.approve}
            says={{ approveMeans: t('approveMeans', { address: isolated(`/${content.about.slug}`) }) }}
          />
        </RailSection>
      )}
      {may.withdraw === true && may.discard !== true && (
        <RailSection id="withdraw" title={t('withdraw')}>
          <WithdrawWork withdraw={withdrawBringingAction} id={id} isPublic={false} />
        </RailSection>
      )}
    </>
  )
}

function WhatItIs({ bringing: { content } }: { bringing: BringingView }) {
  const t = useTranslations('bringing')
  const languageName = useLanguageName()
  const { about, text } = content
  const given = (words: string) => (words === '' ? null : <Words lang={text.language}>{words}</Words>)
  return (
    <RailSection id="read-about" title={t('about')}>
      <Facts>
        <Fact term={t('titleField')}>
          {given(about.title)}
          {about.titleFrom === 'suivi' && <span className="basis"> {t('titleSuivi')}</span>}
        </Fact>
        {Object.entries(about.titles).map(([language, title]) => (
          <Fact key={language} term={t('titleIn', { language: languageName(language) })}>
            <Words lang={language}>{title}</Words>
          </Fact>
        ))}
        <Fact term={t('shortTitle')}>{given(about.shortTitle)}</Fact>
        <Fact term={t('place')}>{given(about.place)}</Fact>
        <Fact term={t('date')}>
          {/^\d{4}-\d{2}-\d{2}$/.test(about.date) && !Number.isNaN(Date.parse(about.date)) ? (
            <Time date={about.date} length="long" />
          ) : (
            about.date
          )}
        </Fact>
        <Fact term={t('slug')}>
          <code className="addr">/{about.slug}</code>
        </Fact>
        <Fact term={t('language')}>{languageName(text.language)}</Fact>
        <Fact term={t('publisher')}>
          <bdi>{text.publisher}</bdi>
        </Fact>
      </Facts>
    </RailSection>
  )
}

function Speakers({ bringing: { content } }: { bringing: BringingView }) {
  const t = useTranslations('bringing')
  const notNamed = useTranslations('statement')('notNamed')
  const { parties, areas, text } = content
  return (
    <RailSection id="read-parties" title={t('step.parties')}>
      <Facts>
        {parties.map(({ key, name, names, representedBy }) => (
          <Fact key={key} term={<Words lang={text.language}>{name}</Words>}>
            {representedBy === null ? (
              <span className="quiet">{notNamed}</span>
            ) : (
              <Words lang={text.language}>{representedBy}</Words>
            )}{' '}
            <code className="addr">{key}</code>
            <OtherNames names={names} />
          </Fact>
        ))}
      </Facts>
      <Facts>
        {areas.map(({ key, title, titles }) => (
          <Fact key={key} term={<Words lang={text.language}>{title}</Words>}>
            <code className="addr">{key}</code>
            <OtherNames names={titles} />
          </Fact>
        ))}
      </Facts>
    </RailSection>
  )
}

function OtherNames({ names }: { names: Readonly<Record<string, string>> }) {
  return Object.keys(names).map((language) => (
    <span key={language} className="block">
      <Words lang={language}>{nameIn(names, language)}</Words>
    </span>
  ))
}

function MarksRead({ bringing }: { bringing: BringingView }) {
  const t = useTranslations()
  const { areas, text } = bringing.content
  return (
    <RailSection id="read-marks" title={t('bringing.step.marks')} aside={<p>{t('bringing.marksHow')}</p>}>
      <p className="pb-s">{t('bringing.marksCount', { n: bringing.marks.length })}.</p>
      <ul className="list">
        {bringing.marks.map((mark) => (
          <li key={mark.id}>
            <p className="line">
              <Ref>{mark.reference}</Ref>
              <QuotedWords lang={text.language} words={mark.exact} />
              <ForceMark force={mark.force} />
            </p>
            <p>
              <OwnTitle of={mark} />
            </p>
            <p className="small quiet">
              {t('commitment.area.title')}:{' '}
              <Words lang={text.language}>
                {areas.find(({ key }) => key === mark.areaKey)?.title ?? mark.areaKey}
              </Words>
              {mark.responsible.length > 0 && (
                <>
                  . {t('commitment.responsible')}: <bdi>{mark.responsible.join(' · ')}</bdi>
                </>
              )}
              {mark.namesNobody && `. ${t('commitment.mark.namesNobody')}`}
            </p>
            <p className="small">
              <Words lang={mark.titleLanguage}>{mark.whyThisForce}</Words>
            </p>
            <ByProgram program={mark.proposedBy} />
          </li>
        ))}
      </ul>
    </RailSection>
  )
}
