import { useLocale, useTranslations } from 'next-intl'
import { OriginalBeside } from '@/components/assessment/translation/original-beside'
import { usePlaceName } from '@/components/assessment/translation/place-name'
import { Facts } from '@/components/ground/ui/facts'
import { RailSection } from '@/components/ground/ui/rail-section'
import { Ref } from '@/components/ground/ui/ref'
import { SaidFacts } from '@/components/text/commitment/said-facts'
import { AboutWords, useNoteName } from '@/components/text/note/about'
import { NoteText } from '@/components/text/note/note-text'
import { OwnTitle } from '@/components/text/statement/own-words'
import { QuotedItem } from '@/components/text/statement/quoted-item'
import { formatDateTime } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { directionOf } from '@/lib/ground/i18n/routing'
import type { SharedWords } from '@/lib/reading/share/types'
import { SharedJudgementView } from './shared-judgement'

type Of<Kind extends SharedWords['of']> = Extract<SharedWords, { of: Kind }>

/** Work that is not public, as a guest reads it: what it is about, whose it is, how it stands, and what it says. */
export function SharedWorkView({ work }: { work: SharedWords }) {
  switch (work.of) {
    case 'judgement':
      return <SharedJudgementView work={work} standing={<HowItStands work={work} />} />
    case 'note':
      return <SharedNote work={work} />
    case 'commitment':
      return <SharedMark work={work} />
    case 'translation':
      return <SharedTranslation work={work} />
  }
}

/** How it stands: a draft, submitted or sent back, by whom and since when. */
function HowItStands({ work: { state, author, at } }: { work: SharedWords }) {
  const t = useTranslations('share.private.guest.state')
  return (
    <p className="small quiet pb-m">
      {t(state, { name: isolated(author), date: formatDateTime(useLocale(), at) })}
    </p>
  )
}

function SharedNote({ work }: { work: Of<'note'> }) {
  const t = useTranslations()
  const noteName = useNoteName()
  const { target, textLanguage, body, language } = work
  return (
    <>
      <h2 className="subtitle">{target ? noteName(target) : t('note.one')}</h2>
      {target && (
        <p className="pt-m">
          <AboutWords target={target} language={textLanguage} />
        </p>
      )}
      <HowItStands work={work} />
      <RailSection id="says" title={t('share.private.guest.says')}>
        <NoteText body={body} language={language} />
      </RailSection>
    </>
  )
}

function SharedMark({ work }: { work: Of<'commitment'> }) {
  const t = useTranslations()
  const { item, statement } = work
  const { language } = statement.base
  return (
    <>
      <h2 className="subtitle">
        <Ref>{item.reference}</Ref> <OwnTitle of={item} />
      </h2>
      <blockquote className="ctx pt-m" lang={language} dir={directionOf(language)}>
        <QuotedItem item={item} language={language} editorial={[]} />
      </blockquote>
      <HowItStands work={work} />
      <RailSection id="says" title={t('commitment.mark.says')}>
        <SaidFacts content={item} statement={statement} />
      </RailSection>
    </>
  )
}

function SharedTranslation({ work }: { work: Of<'translation'> }) {
  const t = useTranslations()
  const { translation } = work
  const { of, parties } = translation
  const placeName = usePlaceName(parties)
  const reference = of.source ?? of.reference
  return (
    <>
      <h2 className="subtitle">
        {reference !== null && <Ref>{reference}</Ref>} {placeName(translation)}
      </h2>
      <HowItStands work={work} />
      <RailSection id="says" title={t('share.private.guest.says')}>
        <Facts>
          <OriginalBeside translation={translation} />
        </Facts>
      </RailSection>
    </>
  )
}
