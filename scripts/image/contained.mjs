// Runs what an image starts with as a container would: on its files alone, which nobody can write, as its user, with no more rights than that
// user has and with a folder for data. For machines without a container runtime: Linux, as root.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { chown, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { runProgram } from '../program.mjs'
import { PROJECT } from './make.mjs'
import { USER } from './system.mjs'

const NODE = '/usr/bin/node'

/** The image is mounted over itself, so that it can be read only; what programs expect of a container is mounted into it. */
const MOUNT_AND_RUN = `
set -e
image=$1; data=$2; user=$3; shift 3
mount --make-rprivate /
mount --bind "$image" "$image"
mount -t proc proc "$image/proc"
mount -t tmpfs tmpfs "$image/tmp"
mount -t tmpfs tmpfs "$image/dev"
mkdir -m 1777 "$image/dev/shm"
for device in null zero random urandom; do touch "$image/dev/$device"; mount --bind "/dev/$device" "$image/dev/$device"; done
mount --bind "$data" "$image/data"
mount -o remount,bind,ro "$image"
exec setpriv --no-new-privs chroot --userspec="$user:$user" "$image" "$@"
`

/**
 * @typedef {{ said: () => string, ended: Promise<number | null>, signal: (name: NodeJS.Signals) => void,
 *   run: (program: string, args?: string[], input?: string) => Promise<{ code: number, output: string }> }} Contained
 *   `signal` reaches the program, the first process of its container; `run` runs another beside it; `ended` is the code it ended with
 *
 * @param {string} image its folder
 * @param {{ data: string, env: Record<string, string> }} options `data`: the folder that is /data there
 * @returns {Promise<Contained>}
 */
export async function runContained(image, { data, env }) {
  await mkdir(data, { recursive: true })
  await chown(data, USER, USER)
  const inside = { SUIVI_DATA: '/data', ...env }
  const child = spawn(
    'unshare',
    [
      '--mount',
      '--pid',
      '--fork',
      'sh',
      '-c',
      MOUNT_AND_RUN,
      'sh',
      image,
      data,
      String(USER),
      NODE,
      inImage('scripts/start.mjs'),
    ],
    { env: { PATH: process.env.PATH, ...inside }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
  const ended = new Promise((resolve) => child.on('exit', resolve))
  return {
    said: () => said,
    ended,
    signal: (name) => process.kill(firstOf(child.pid), name),
    run: (program, args = [], input = undefined) =>
      runProgram('nsenter', [...into(firstOf(child.pid)), NODE, inImage(program), ...args], {
        env: inside,
        cwd: '/',
        input,
      }),
  }
}

function inImage(program) {
  return path.join('/', PROJECT, program)
}

function firstOf(pid) {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0])
}

function into(pid) {
  return [
    '--target',
    String(pid),
    '--mount',
    '--pid',
    '--root',
    '--wdns=/',
    '--setuid',
    String(USER),
    '--setgid',
    String(USER),
  ]
}
