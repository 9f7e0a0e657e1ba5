// The thread in which long work is done (lib/ground/platform/apart.ts), where its program is TypeScript as it was written: everywhere but in an image,
// which holds it in JavaScript (scripts/image/programs.mjs).
import { register } from 'tsx/esm/api'

register()
const { default: doWork } = await import(new URL('../../apart.ts', import.meta.url).href)
export default doWork
