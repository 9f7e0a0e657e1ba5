import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { WordedItem } from '@/lib/commitment/types'
import { directionOf, localePath } from '@/lib/i18n/routing'
import { SUMMARY_LANGUAGE } from '@/lib/source/types'
import { sideBySideAddress } from '@/lib/statement/rules/addresses'
import { type VerbOfItem, wordsSaid } from '@/lib/statement/rules/seen-texts'
import type { SeenText, StatementView } from '@/lib/statement/types'
import { ItemRefs } from './item-refs'
import { useLanguageName, useRenderingName } from './names'
import { OwnWords } from './own-words'
import { SeenMark } from './seen-mark'

interface VerbByTextProps {
  statement: StatementView
  verb: VerbOfItem<WordedItem>
}

/** How firmly the words that govern others are said, text by text: the base first, then each text that says it, with its language and issuer. */
export function VerbByText({ statement: { slug, base }, verb }: VerbByTextProps) {
  const t = useTranslations()
  const name = useRenderingName()
  const { item, baseWords, said, unseen } = verb
  const passage = Number.parseInt(item.reference, 10)
  const id = `verb-${item.reference}`
  const forces = [item.force, ...said.map((each) => each.said.force)]
  return (
    <section className="pb-m" aria-labelledby={id}>
      <h2 className="h2" id={id}>
        {t('statement.verb.title', { n: passage })}
      </h2>
      <p>
        {t('statement.verb.lede', { n: passage, m: item.governs.length })}{' '}
        <ItemRefs slug={slug} references={[item.reference, ...item.governs]} />
      </p>
      {[...new Set(forces)].map((force) => (
        <section key={force} className="verbs" aria-labelledby={`${id}-${force}`}>
          <h3 id={`${id}-${force}`}>
            {t(`commitment.force.${force}`)}
            {force !== item.force && <span className="quiet"> {t('statement.verb.otherwise')}</span>}
          </h3>
          <ul>
            {force === item.force && (
              <Said words={baseWords} language={base.language}>
                <b>{name(base)}</b> <span className="quiet">{t('statement.variants.thisEdition')}</span>
              </Said>
            )}
            {said
              .filter((each) => each.said.force === force)
              .map((each) => (
                <Said key={each.text.key} words={wordsSaid(each.said)} language={each.text.language}>
                  <TextLink slug={slug} text={each.text} />
                </Said>
              ))}
          </ul>
        </section>
      ))}
      {unseen.length > 0 && (
        <>
          <p className="pt-s">{t('statement.verb.unseen', { n: passage, m: unseen.length })}</p>
          <ul className="list">
            {unseen.map((text) => (
              <li key={text.key}>
                <TextLink slug={slug} text={text} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="small quiet">{t('statement.seen.forceHow')}</p>
    </section>
  )
}

/** The words of one text, with its language and the text itself. */
function Said({ words, language, children }: { words: string; language: string; children: ReactNode }) {
  const languageName = useLanguageName()
  return (
    <li>
      <span className="serif">
        <q lang={language} dir={directionOf(language)}>
          {words}
        </q>
      </span>
      <span className="quiet">{languageName(language)}</span>
      <span>{children}</span>
    </li>
  )
}

/** The way to a text beside the base, who published it and whose it is, and how much of it was seen. */
function TextLink({ slug, text }: { slug: string; text: SeenText }) {
  const locale = useLocale()
  return (
    <>
      <a className="tap" href={localePath(locale, sideBySideAddress(slug, text.key))}>
        <bdi>{text.publisher}</bdi>
      </a>{' '}
      <span className="small quiet">
        <OwnWords words={{ text: text.issuedBy, language: SUMMARY_LANGUAGE }} /> · <SeenMark text={text} />
      </span>
    </>
  )
}
