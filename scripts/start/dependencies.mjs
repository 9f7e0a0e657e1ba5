// Installs the packages when they are missing or package-lock.json names others.
import { existsSync } from 'node:fs'
import { readFile, rm, statfs } from 'node:fs/promises'
import path from 'node:path'
import { Failure, NO_SPACE_SENTENCE, saysNoSpace } from '../failure.mjs'
import { isImage } from '../image/is-image.mjs'
import { projectFolder, runNode, runProgram } from '../program.mjs'
import { requireWritable } from '../writable.mjs'
import { requireSpace } from './data-folder.mjs'

/** What the packages, npm's copies of them and the built site take. */
const SPACE_NEEDED = 1_500_000_000
const LEAST_SPACE_LEFT = 20_000_000
const installedList = path.join(projectFolder, 'node_modules', '.package-lock.json')

/** Gives true when packages had to be installed. */
export async function installIfChanged() {
  if (await isInstalled()) return false
  await requireWritable(path.join(projectFolder, 'node_modules'), 'Packages are missing')
  await requireSpace(projectFolder, SPACE_NEEDED)
  // No install scripts: nothing here needs one, and some download what a machine may have no way to.
  const { code, output } = await runNpm([
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--no-audit',
    '--no-fund',
  ])
  if (code !== 0) throw new Failure(npmSentence(output))
  await requireWholeInstallation(output)
  return true
}

/** On a full disk npm may end well and leave files cut short: that must not be taken for installed next time. */
async function requireWholeInstallation(output) {
  const { bavail, bsize } = await statfs(projectFolder)
  const full = saysNoSpace(output) || bavail * bsize < LEAST_SPACE_LEFT
  if (!full && (await isInstalled())) return
  await rm(installedList, { force: true })
  throw new Failure(
    full
      ? NO_SPACE_SENTENCE
      : 'npm did not install all packages: remove the folder node_modules and start again.',
  )
}

/** npm writes down what it installed, last of all; that is compared with what it was asked to install. */
export async function isInstalled() {
  if (isImage) return true
  if (!existsSync(installedList)) return false
  const wanted = JSON.parse(await readFile(path.join(projectFolder, 'package-lock.json'), 'utf8'))
  const found = parseList(await readFile(installedList, 'utf8'))
  return missingPackages(wanted.packages, found.packages).length === 0
}

/** A list cut short by a full disk or a crash counts as an empty one: all is installed anew. */
function parseList(text) {
  try {
    return JSON.parse(text)
  } catch {
    return { packages: {} }
  }
}

/**
 * The packages of one lock file that another lacks or has in another version. Optional ones are for other
 * systems and may be absent.
 */
export function missingPackages(wanted, found) {
  return Object.entries(wanted)
    .filter(([place]) => place !== '')
    .filter(([place, { version, optional, devOptional }]) => {
      if (!found[place]) return !optional && !devOptional
      return found[place].version !== version
    })
    .map(([place]) => place)
}

/** npm started us as a rule and says where it is; else the one on PATH is used. */
function runNpm(args) {
  const env = { ...process.env, NODE_ENV: 'development' }
  const npm = process.env.npm_execpath
  if (npm && /npm-cli\.c?js$/.test(npm)) return runNode([npm, ...args], { env })
  return runProgram('npm', args, { env, shell: process.platform === 'win32' })
}

/** One sentence for what npm said in many lines. */
export function npmSentence(output) {
  if (saysNoSpace(output)) return NO_SPACE_SENTENCE
  if (/spawn npm ENOENT/.test(output))
    return 'npm was not found: install it (it comes with Node) and start again.'
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH/.test(output)) {
    return 'The dependencies could not be installed because the package registry cannot be reached: check the network and the proxy, and start again.'
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return `The dependencies could not be installed because this user may not write in ${projectFolder} or in npm's own folder.`
  }
  if (/in sync/.test(output)) {
    return 'The dependencies could not be installed because package.json and package-lock.json do not fit together: take both from the same version of Suivi.'
  }
  const reason = output
    .split('\n')
    .map((line) => line.match(/^npm (?:error|ERR!)\s+(?!code\b)(.+)/)?.[1])
    .find(Boolean)
  return `The dependencies could not be installed: ${reason?.replace(/\.+$/, '') ?? 'npm gave no reason'}.`
}
