import { useTranslations } from 'next-intl'
import { WITHHELD } from '@/lib/ground/platform/fold'
import { lengthOf } from '@/lib/record/cover/rules/stretches'

/** Characters that are withheld, each as █: how many they are is read out in their place. */
export function Blanked({ characters }: { characters: string }) {
  const t = useTranslations('snapshot')
  return (
    <span className="blanked">
      <span className="vh">{t('blanked', { n: lengthOf(characters) })}</span>
      <span aria-hidden="true">{characters}</span>
    </span>
  )
}

/** Words of ours in which some may be withheld. */
export function WithBlanks({ text }: { text: string }) {
  if (!text.includes(WITHHELD)) return text
  let at = 0
  return text.split(new RegExp(`(${WITHHELD}+)`)).map((words) => {
    const key = at
    at += words.length
    return words.startsWith(WITHHELD) ? (
      <Blanked key={key} characters={words} />
    ) : (
      <span key={key}>{words}</span>
    )
  })
}
