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
    // What was transformed is kept by its content: a second run reads it.
    experimental: { fsModuleCache: true },
    // Tests never wait for time to pass; a machine that does much else at once may still take long over one.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    exclude: ['**/node_modules/**', '**/dist/**', 'test/editors/**', 'test/packaging/**'],
  },
})
