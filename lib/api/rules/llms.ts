import en from '@/lib/i18n/messages/en/api.json'
import { API_PAGE, ASSISTANTS, DOCUMENT } from './addresses'
import { UNJUDGED } from './spoken'

/** What whoever runs this site says of it, for the file that assistants read; null for what they did not say. */
export interface SaidOfSite {
  readonly name: string
  readonly about: string | null
  readonly licence: string | null
}

/**
 * What language models are told where they look for it (`/llms.txt`): whose site this is in the words of whoever runs it, how to read it, and what not
 * to make of it.
 *
 * @param publicly makes a public address of a path
 */
export function llmsText({ name, about, licence }: SaidOfSite, publicly: (path: string) => string): string {
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
    '## Licence of the content',
    licence ?? `Whoever runs this site has not said this. ${publicly('/about#licence')}`,
    '',
  ].join('\n\n')
}
