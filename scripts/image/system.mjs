// What an image holds beside the project: this Node, the libraries of the system that it and the packages load, and the user who runs it.
import { chmod, copyFile, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../failure.mjs'
import { runProgram } from '../program.mjs'

/** Who runs the site in an image: nobody else's number, on machines where a number says who somebody is. */
export const USER = 10_001

const NODE = '/usr/bin/node'
/** PostgreSQL starts its own programs through it. */
const SHELL = '/bin/sh'
const FILES = {
  '/etc/passwd': `root:x:0:0:root:/:/none\nsuivi:x:${USER}:${USER}:Suivi:/data:/none\n`,
  '/etc/group': `root:x:0:\nsuivi:x:${USER}:\n`,
  '/etc/hosts': '127.0.0.1 localhost\n::1 localhost\n',
  '/etc/nsswitch.conf': 'passwd: files\ngroup: files\nhosts: files dns\n',
}

/**
 * @param {string} image the folder
 * @param {{ binaries: string[], shell: boolean }} options `binaries`: programs and libraries whose libraries are needed, with their paths
 */
export async function addSystem(image, { binaries, shell }) {
  for (const folder of ['proc', 'dev', 'sys', 'tmp', 'data'])
    await mkdir(path.join(image, folder), { recursive: true })
  for (const [name, text] of Object.entries(FILES)) await put(image, name, (file) => writeFile(file, text))
  await put(image, NODE, (file) => copyFile(process.execPath, file))
  await requireSuccess('strip', ['--strip-all', path.join(image, NODE)])
  if (shell) await put(image, SHELL, (file) => copyFile(SHELL, file))
  const needed = await librariesOf([process.execPath, ...(shell ? [SHELL] : []), ...binaries])
  for (const name of needed) await put(image, name, (file) => copyFile(name, file))
}

async function put(image, name, write) {
  const file = path.join(image, name)
  await mkdir(path.dirname(file), { recursive: true })
  await write(file)
  await chmod(file, name.startsWith('/etc/') ? 0o644 : 0o755)
}

/** The system's libraries that programs load; those of packages lie with them. */
async function librariesOf(binaries) {
  const said = await requireSuccess('ldd', binaries)
  const found = [...said.matchAll(/^\s+(?:\S+ => )?(\/\S+) \(0x/gm)].map(([, name = '']) => name)
  const missing = said.match(/^\s+(\S+) => not found/m)
  if (missing) throw new Failure(`A library that the image needs is not on this machine: ${missing[1]}.`)
  return [...new Set(found)].filter((name) => /^\/(?:usr\/)?lib/.test(name))
}

async function requireSuccess(program, args) {
  const { code, output } = await runProgram(program, args)
  if (code === 0) return output
  throw new Failure(
    `${program} is needed to make an image, and could not do its work: ${output.trim().split('\n')[0]}.`,
  )
}
