import { useLocale, useTranslations } from 'next-intl'
import { Facts } from '@/components/ground/ui/facts'
import { colonIn } from '@/lib/ground/i18n/punctuation'
import { directionOf, localePath } from '@/lib/ground/i18n/routing'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { sideBySideAddress } from '@/lib/text/statement/rules/addresses'
import { type KnownText, renderingOf, type Stretch } from '@/lib/text/statement/rules/text-in-language'
import { ItemRefs } from '../statement/item-refs'
import { MarkedWords } from '../statement/marked-words'
import { OwnWords } from '../statement/own-words'
import { SeenMark } from '../statement/seen-mark'
import { AlignedBy, TextFacts } from '../statement/text-facts'
import { MarkedItem, Siglum } from './marked-item'
import '@/styles/statement.wording.css'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { SUMMARY_LANGUAGE } from '@/lib/text/statement/types'

interface OwnTextProps {
  slug: string
  /** The text that is offered, as much of it as answers to what the page shows. */
  text: KnownText
  stretch: Stretch
  /** The items that are marked in the base on this page. */
  items: readonly CommitmentView[]
  /** Further texts in the language. */
  others: readonly KnownText[]
}

/** The statement in the page's language: a text of a party or a report, never a translation of ours, with the marks of the base. */
export function OwnText({ slug, text, stretch, items, others }: OwnTextProps) {
  const t = useTranslations('statement')
  const languageName = useLanguageName()
  const rendering = renderingOf(text)
  const language = languageName(rendering.language)
  return (
    <section className="body2 pb-l" id="own" aria-labelledby="own-h">
      <h2 className="h2" id="own-h">
        {t('own.title', { language })}
      </h2>
      <p className="small quiet pb-s">
        <b>
          <bdi>{rendering.label ?? rendering.publisher}</bdi>
        </b>
        {'. '}
        <HowKnown text={text} /> {t('own.marks')}
      </p>
      <div className="ptext whole" lang={rendering.language} dir={directionOf(rendering.language)}>
        <Marked slug={slug} stretch={stretch} items={items} />
      </div>
      {stretch.without.length > 0 && (
        <p className="small pt-s">
          {t(text.kind === 'seen' && text.text.extent !== 'whole' ? 'seen.notInPart' : 'own.without')}{' '}
          <ItemRefs slug={slug} references={stretch.without} />
        </p>
      )}
      <Others slug={slug} others={others} language={language} />
      <details className="fold">
        <summary>{t('origin.title')}</summary>
        <Facts>
          <TextFacts text={text} />
        </Facts>
      </details>
    </section>
  )
}

/** Who says that the text answers to the base as its marks say, and how much of it was seen. */
function HowKnown({ text }: { text: KnownText }) {
  const t = useTranslations('statement')
  const colon = colonIn(useLocale())
  if (text.kind === 'aligned') return <AlignedBy alignment={text.alignment} />
  return (
    <>
      {t('seen.issuedBy')}
      {colon}
      <OwnWords words={{ text: text.text.issuedBy, language: SUMMARY_LANGUAGE }} />
      {'. '}
      <SeenMark text={text.text} /> {t('seen.how')}
    </>
  )
}

function Marked({ slug, stretch, items }: Pick<OwnTextProps, 'slug' | 'stretch' | 'items'>) {
  const t = useTranslations('statement')
  const locale = useLocale()
  const clauses = new Map(stretch.clauses.map((clause) => [String(clause.start), clause]))
  return (
    <MarkedWords
      text={stretch.text}
      editorial={[]}
      offset={stretch.offset}
      spans={stretch.clauses.map(({ start, end }) => ({
        start,
        end,
        id: String(start),
        kind: 'commitment',
      }))}
      mark={(id, words) => {
        const { references = [], force = null } = clauses.get(id) ?? {}
        const first = items.find(({ reference }) => reference === references[0])
        if (!first) return words
        return (
          <>
            {references.map((reference) => (
              <Siglum key={reference} reference={reference} label={`${t('note')} ${reference}`} />
            ))}
            <MarkedItem item={first} force={force} href={localePath(locale, `/${slug}/${first.reference}`)}>
              {words}
            </MarkedItem>
          </>
        )
      }}
    />
  )
}

/** Further texts in the language, each beside the base. */
function Others({ slug, others, language }: Pick<OwnTextProps, 'slug' | 'others'> & { language: string }) {
  const t = useTranslations('statement')
  const locale = useLocale()
  if (others.length === 0) return null
  return (
    <>
      <p className="small pt-s">{t('own.others', { language })}</p>
      <ul className="list list--tight small">
        {others.map((other) => {
          const { key, publisher } = renderingOf(other)
          return (
            <li key={key}>
              <a className="tap" href={localePath(locale, sideBySideAddress(slug, key))}>
                <bdi>{publisher}</bdi>
              </a>{' '}
              {other.kind === 'seen' && (
                <span className="quiet">
                  <SeenMark text={other.text} />
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
