import { defineConfig } from 'vitest/config'

// Sources are used without a build: without these conditions vitest would silently test a stale dist.
const conditions = ['policydoc-source']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'extension/src/**/*.test.ts',
      'docs/playground/*.test.ts',
      'test/**/*.test.ts',
    ],
    // No test changes what another could see, so modules are loaded once a worker.
    isolate: false,
    maxWorkers: '100%',
    // Most code runs too briefly in a test for being optimised: that took a quarter of the time. Other versions of V8 count otherwise.
    execArgv: process.versions.v8.startsWith('11.')
      ? ['--interrupt-budget=1000000', '--max-inlined-bytecode-size-cumulative=200']
      : [],
    // What was transformed is kept by its content: a second run reads it.
    experimental: { fsModuleCache: true },
    // Tests never wait for time to pass; a machine that does much else at once may still take long over one.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    exclude: ['**/node_modules/**', '**/dist/**', 'test/editors/**', 'test/packaging/**'],
  },
})
