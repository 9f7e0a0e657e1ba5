// Runs other programs (npm, Prisma, Next, initdb…) and keeps what they say.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const projectFolder = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** Programs that run now, so that a stop can end them. */
const running = new Set()

/** A script of an installed package, to be run with this same Node. */
export function packageFile(...parts) {
  return path.join(projectFolder, 'node_modules', ...parts)
}

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, uid?: number, gid?: number, shell?: boolean, show?: boolean, keep?: boolean,
 *   input?: string }} [options] `show` passes the program's output on; else it is only collected. What goes on for long says `keep: false`: nothing is
 *   collected. `input` is what the program reads.
 * @returns {Promise<{ code: number, output: string }>} code 127 where the program could not be started
 */
export function runProgram(command, args, options = {}) {
  const { show = false, keep = true, input, ...rest } = options
  return new Promise((resolve) => {
    const stdin = input === undefined ? 'ignore' : 'pipe'
    const child = spawn(command, args, { cwd: projectFolder, ...rest, stdio: [stdin, 'pipe', 'pipe'] })
    running.add(child)
    // A program that ends before it has read everything says why in what it writes.
    child.stdin?.on('error', () => undefined).end(input)
    let output = ''
    const collect = (stream, target) => {
      stream.setEncoding('utf8')
      stream.on('data', (text) => {
        if (keep) output += text
        if (show) target.write(text)
      })
    }
    collect(child.stdout, process.stdout)
    collect(child.stderr, process.stderr)
    child.on('error', (error) => {
      running.delete(child)
      resolve({ code: 127, output: `${output}${error.message}` })
    })
    child.on('close', (code, signal) => {
      running.delete(child)
      resolve({ code: code ?? (signal ? 128 : 1), output })
    })
  })
}

/** Asks every program that `runProgram` started and that still runs to end, and waits until they have. */
export async function endPrograms() {
  const closed = [...running].map((child) => new Promise((resolve) => child.once('close', resolve)))
  for (const child of running) child.kill('SIGTERM')
  await Promise.all(closed)
}

/** Runs a JavaScript file with this same Node, which children find first on PATH as well. */
export function runNode(args, options = {}) {
  return runProgram(process.execPath, args, { ...options, env: withThisNode(options.env ?? process.env) })
}

/**
 * Runs a program of ours that is written in TypeScript; an image holds it in JavaScript (scripts/image/programs.mjs).
 * @param {string} name such as `prisma/seed/main.ts`
 */
export function runTypeScript(name, args = [], options = {}) {
  const made = name.replace(/\.ts$/, '.js')
  const isMade = existsSync(path.join(projectFolder, made))
  return runNode(
    [...(isMade ? [made] : ['--conditions=react-server', '--import', 'tsx', name]), ...args],
    options,
  )
}

/** The environment with this Node's folder first on PATH: some programs start `node` by name. */
export function withThisNode(env) {
  return { ...env, PATH: [path.dirname(process.execPath), env.PATH].filter(Boolean).join(path.delimiter) }
}

/** Milliseconds of rest. */
export function pause(milliseconds) {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
}
