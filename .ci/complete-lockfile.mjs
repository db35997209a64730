// Adds to package-lock.json the binaries of other platforms that `npm install` left out, as it does where a registry mirror
// lacks them: `npm ci` refuses a lock without them. Run it after any `npm install`; --check only looks.
import { readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))

const CPUS = ['arm64', 'x64', 'arm', 'ppc64', 'riscv64', 's390x', 'ia32', 'loong64', 'mips64el', 'wasm32']
const SYSTEMS = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
  'aix',
]

/** What the manifest of a binary package says of its platform, read from its name. */
function platformOf(name) {
  const parts = name.split(/[/-]/)
  const system = parts.find((part) => SYSTEMS.includes(part))
  const cpu = parts.find((part) => CPUS.includes(part))
  if (!system || !cpu) return undefined
  const libc = parts.some((part) => part.startsWith('musl'))
    ? 'musl'
    : parts.some((part) => part.startsWith('gnu'))
      ? 'glibc'
      : undefined
  return { cpu: [cpu], ...(libc ? { libc: [libc] } : {}), optional: true, os: [system] }
}

const added = []
for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  if (!path.startsWith('node_modules/')) continue
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const platform = platformOf(name)
    if (
      !platform ||
      !/^\d/.test(version) ||
      lock.packages[`node_modules/${name}`] ||
      lock.packages[`${path}/node_modules/${name}`]
    )
      continue
    lock.packages[`node_modules/${name}`] = { version, ...platform, ...(dev ? { dev } : {}) }
    added.push(name)
  }
}

if (added.length && process.argv.includes('--check')) {
  process.stderr.write(
    `package-lock.json lacks ${added.length} binaries of other platforms, such as ${added[0]}: node .ci/complete-lockfile.mjs\n`,
  )
  process.exitCode = 1
} else if (added.length) {
  const [root, ...rest] = Object.entries(lock.packages)
  lock.packages = Object.fromEntries([root, ...rest.sort(([a], [b]) => a.localeCompare(b, 'en'))])
  writeFileSync(file, `${JSON.stringify(lock, undefined, 2)}\n`)
  process.stdout.write(`added ${added.length} binaries of other platforms\n`)
}
