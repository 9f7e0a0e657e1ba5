import { Fragment } from 'react'
import { Words } from '@/components/ground/ui/words'
import type { SearchSaid } from '@/lib/evidence/search-log/types'

/** What was asked for, in its language; of several languages, or unknown ones, each line in the direction of its own letters. */
export function AskedWords({
  search: { words, language, furtherLanguages },
}: {
  search: Pick<SearchSaid, 'words' | 'language' | 'furtherLanguages'>
}) {
  if (language !== null && furtherLanguages.length === 0 && !words.includes('\n'))
    return <Words lang={language}>{words}</Words>
  const lang = furtherLanguages.length === 0 ? (language ?? '') : ''
  return words.split('\n').map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text that never changes
    <Fragment key={index}>
      {index > 0 && ' · '}
      <bdi lang={lang} dir="auto">
        {line}
      </bdi>
    </Fragment>
  ))
}
