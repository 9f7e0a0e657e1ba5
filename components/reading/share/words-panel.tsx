import { useLocale, useTranslations } from 'next-intl'
import { OwnWords } from '@/components/text/statement/own-words'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { beginningOf } from '@/lib/ground/platform/words'
import { fragmentAddress, pinnedFragmentAddress } from '@/lib/reading/share/rules/share-addresses'
import type { SharedWords } from '@/lib/reading/share/rules/words'
import { wordsAddress } from '@/lib/text/statement/rules/addresses'
import { signedQuotable } from '@/lib/text/statement/rules/editorial'
import { shortTitleIn } from '@/lib/text/statement/rules/names-by-language'
import { quotedWords } from '@/lib/text/statement/rules/quoted-words'
import type { StatementView } from '@/lib/text/statement/types'
import { useWordsCitation } from './citations'
import { SharePanel } from './share-panel'

interface WordsProps {
  statement: StatementView
  words: SharedWords
}

const LABEL_WORDS = 8

/** At the head of a page that is opened on words: what is marked below, and the way there. */
export function WordsLead() {
  const t = useTranslations('share.pointed')
  return (
    <p className="body2 small pb-m">
      {t('lede')} <a href="#words">{t('go')}</a>
    </p>
  )
}

/** Under the passage of the words: what can be done with them. */
export function WordsPanel({ statement, words }: WordsProps) {
  const t = useTranslations()
  const locale = useLocale()
  const cite = useWordsCitation()
  const { base } = statement
  const path = wordsAddress(statement.slug, words).replace('#words', '')
  const day = dayOf(now())
  const pinned = pinnedFragmentAddress(statement, words, day)
  const number = words.passages[0]?.number ?? 0
  return (
    <section className="passage" aria-labelledby="share-words">
      <div className="share-words pb-l">
        <h2 className="h2" id="share-words">
          {t('share.share')}
        </h2>
        <SharePanel
          path={path}
          permalink={wordsAddress(statement.slug, words)}
          qrBelow={path}
          pinned={{ address: pinned, day }}
          words={{
            address: fragmentAddress(statement, words),
            label: (
              <OwnWords
                words={{ text: beginningOf(quotedWords(words), LABEL_WORDS), language: base.language }}
              />
            ),
          }}
          citation={cite(statement, words, { address: path, day })}
          quoted={{
            text: quotedWords(signedQuotable(words, base, t('statement.editorial.sic'))),
            language: base.language,
          }}
          title={`${shortTitleIn(statement, locale).text}${commaIn(locale)}¶${number}`}
        />
        <p className="small quiet pt-s">{t('share.howWords')}</p>
      </div>
    </section>
  )
}
