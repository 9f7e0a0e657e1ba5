import { directionOf } from '@/lib/ground/i18n/routing'
import { inMarkup } from '@/lib/ground/platform/markup.mjs'
import type { Block, Letter, LetterEntry } from '../types'
import { COLOURS, FACES } from './look'

const SMALL = `margin:0 0 8px;font-family:${FACES.ui};font-size:13px;line-height:1.5;color:${COLOURS['ink-3']}`
const WORDS = `margin:0 0 16px;font-family:${FACES.text};font-size:17px;line-height:1.58;color:${COLOURS.ink}`
const LINK = `color:${COLOURS.pencil}`

/**
 * A letter as HTML: one column, styles inline, no picture and nothing that is asked of anybody. Words of ours are in the letter's language and direction,
 * what others wrote in its own.
 */
export function htmlLetter(letter: Letter): string {
  const { language, site, siteAddress, subject, blocks, why, leave } = letter
  const direction = directionOf(language)
  return [
    '<!doctype html>',
    `<html lang="${language}" dir="${direction}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light">',
    `<title>${inMarkup(subject)}</title></head>`,
    `<body dir="${direction}" style="margin:0;padding:0;background:${COLOURS.paper}">`,
    `<div dir="${direction}" style="max-width:624px;margin:0 auto;padding:24px 16px">`,
    `<p style="margin:0 0 24px;padding:0 0 8px;border-bottom:1px solid ${COLOURS.rule};font-family:${FACES.text};font-size:15px;color:${COLOURS['ink-2']}">`,
    `<a href="${inMarkup(siteAddress)}" style="color:${COLOURS['ink-2']};text-decoration:none"><bdi>${inMarkup(site)}</bdi></a></p>`,
    `<h1 style="margin:0 0 16px;font-family:${FACES.text};font-size:24px;line-height:1.3;font-weight:600;color:${COLOURS.ink}">${inMarkup(subject)}</h1>`,
    ...blocks.map(shown),
    `<div style="margin:32px 0 0;padding:16px 0 0;border-top:1px solid ${COLOURS.rule}">`,
    `<p style="${SMALL}">${inMarkup(why)}</p>`,
    ...(leave
      ? [
          `<p style="${SMALL}"><a href="${inMarkup(leave.address)}" style="${LINK}">${inMarkup(leave.label)}</a></p>`,
        ]
      : []),
    '</div></div></body></html>',
    '',
  ].join('\n')
}

function shown(block: Block): string {
  switch (block.kind) {
    case 'words':
      return `<p style="${WORDS}">${inMarkup(block.words)}</p>`
    case 'heading':
      return `<h2 style="margin:24px 0 12px;font-family:${FACES.text};font-size:19px;line-height:1.35;font-weight:600;color:${COLOURS.ink}">${inMarkup(block.words)}</h2>`
    case 'link':
      return (
        `<p style="margin:8px 0 24px"><a href="${inMarkup(block.address)}" style="display:inline-block;padding:10px 18px;border-radius:2px;` +
        `background:${COLOURS.pencil};color:${COLOURS.paper};font-family:${FACES.ui};font-size:16px;text-decoration:none">${inMarkup(block.label)}</a></p>`
      )
    case 'entries':
      return block.entries.map(shownEntry).join('\n')
  }
}

function shownEntry({ title, address, when, said }: LetterEntry): string {
  const words = said
    ? `<p lang="${inMarkup(said.language)}" dir="${directionOf(said.language)}" style="${WORDS};margin:4px 0 0">${inMarkup(said.words).replaceAll('\n', '<br>')}</p>`
    : ''
  return (
    `<div style="margin:0 0 20px"><p style="${SMALL};margin:0 0 2px">${inMarkup(when)}</p>` +
    `<p style="${WORDS};margin:0"><a href="${inMarkup(address)}" style="${LINK}">${inMarkup(title)}</a></p>${words}</div>`
  )
}
