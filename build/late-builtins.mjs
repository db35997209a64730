import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
/** Modules of Node that take long to load, and that most runs do not need. */
const late = /^(?:node:)?(?:child_process|crypto|fs\/promises|os|worker_threads|zlib)$/
const namespace = 'late-builtin'

/** An esbuild plugin: these modules are loaded when something of theirs is first asked for. */
export const lateBuiltins = {
  name: namespace,
  setup(build) {
    build.onResolve({ filter: late }, ({ path, namespace: from }) =>
      from === namespace ? { path, external: true } : { path, namespace },
    )
    build.onLoad({ filter: /./, namespace }, ({ path }) => ({
      contents: `for (const name of ${JSON.stringify(Object.keys(require(path)))})
        Object.defineProperty(exports, name, { enumerable: true, get: () => require('${path}')[name] })`,
    }))
  },
}
