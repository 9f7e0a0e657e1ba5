// Whether this is an image (scripts/image/make.mjs): there everything that a start prepares elsewhere was made with it, and nothing can be written.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { projectFolder } from '../program.mjs'

/** Stands in an image and says what is in it. */
export const IMAGE_FILE = 'image.json'

export const isImage = existsSync(path.join(projectFolder, IMAGE_FILE))
