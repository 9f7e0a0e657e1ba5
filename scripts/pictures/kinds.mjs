// Which pages docs/pictures shows, and how heavy a picture may be.

const dossier = '/rabat-2022-07-08'

/** Where readers of the project find the pictures, from its folder. */
export const PICTURES = 'docs/pictures'

/** A picture is fetched by whoever opens the page that shows it. */
export const MOST_BYTES = 150_000

/**
 * @typedef {object} Kind
 * @property {string} name
 * @property {string} path its address without a language
 * @property {string} [by] who opens it, where that takes an account
 * @property {string} [link] what leads on from there, where its address is another on each site
 */

/** The kinds of pages that are shown. @type {readonly Kind[]} */
export const KINDS = [
  { name: 'home', path: '/' },
  { name: 'front', path: dossier },
  { name: 'item', path: `${dossier}/7c` },
  { name: 'statement', path: `${dossier}/statement#p7` },
  { name: 'wording', path: `${dossier}/variants` },
  { name: 'desk', path: '/desk', by: 'reviewer@suivi.example' },
  { name: 'review', path: '/desk', by: 'reviewer@suivi.example', link: 'main a[href*="/desk/reviews/"]' },
]

/** The languages in the order in which a picture has them, by what stands before an address. */
export const LANGUAGES = ['', '/fr', '/es', '/ar']
