// The cache of the development server, around which there is no main.mjs: it hears of acts itself.
import { newsOf } from '../lib/ground/platform/news.mjs'
import { keepFresh } from './keep-fresh.mjs'

export { default } from './page-cache.mjs'

keepFresh(newsOf(String(process.env.DATABASE_URL)))
