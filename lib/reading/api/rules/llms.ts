import en from '@/lib/ground/i18n/messages/en/api.json'
import site from '@/lib/ground/i18n/messages/en/site.json'
import { SIGNALS, type Signal, type Signals } from '@/lib/reading/site/rules/signals'
import { API_PAGE, ASSISTANTS, DOCUMENT } from './addresses'
import { UNJUDGED } from './spoken'

/** What each signal is about, for whoever reads no robots.txt. */
const USES = {
  search: 'To be found by search',
  'ai-input': 'To be used for answers, with its exact words and its permalink',
  'ai-train': 'To be used for training models',
} as const satisfies Readonly<Record<Signal, string>>

const SAID_BY =
  'Said by whoever runs this site, in robots.txt as Content-Signal. Of what is not named here nothing is said.'

/** What whoever runs this site says of it, for the file that assistants read; null for what they did not say. */
export interface SaidOfSite {
  readonly name: string
  readonly about: string | null
  readonly licence: string | null
  /** What machines are asked to make of the content. */
  readonly signals: Signals
}

/**
 * What language models are told where they look for it (`/llms.txt`): whose site this is in the words of whoever runs it, how to read it, and what not
 * to make of it.
 *
 * @param publicly makes a public address of a path
 */
export function llmsText(
  { name, about, licence, signals }: SaidOfSite,
  publicly: (path: string) => string,
): string {
  const asked = SIGNALS.flatMap((signal) =>
    signals[signal] === undefined ? [] : [`- ${USES[signal]}: ${signals[signal]}`],
  )
  const link = (title: string, path: string) => `- [${title}](${publicly(path)})`
  return [
    `# ${name}`,
    '> What public statements say word by word, and what followed from each marked item, with sources.',
    ...(about === null ? [] : [about]),
    [
      '- Quote the exact words, and give the permalink of the page that has them.',
      '- Say of every status whether it is provisional or final, with its confidence and the day up to which sources were checked.',
      `- Of an item that is not rated: ${UNJUDGED}`,
      '- A conditional item is an option and an intended one an aim, never a promise. Never compute a share of promises kept.',
    ].join('\n'),
    '## Where to read',
    [
      link('All statements', '/'),
      link('How judgements are made', '/method'),
      link(en.title, API_PAGE),
      link('OpenAPI 3.1 document', DOCUMENT),
      link('Model Context Protocol, read only', ASSISTANTS),
      link('Map of the site', '/sitemap.xml'),
    ].join('\n'),
    ...(asked.length === 0
      ? []
      : ['## What may be done with the content', [...asked, `- ${SAID_BY}`].join('\n')]),
    '## Licence of the content',
    licence ?? `${site.known.licence} ${publicly('/about#licence')}`,
    '',
  ].join('\n\n')
}
