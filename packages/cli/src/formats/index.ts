import type { CreateReporter } from './reporter.ts'

type Load = () => Promise<{ readonly default: CreateReporter }>

/** Output formats by name, each loaded when first asked for: start-up pays for none of them. */
export const formats: Readonly<Record<string, Load>> = {
  stylish: () => import('./stylish.ts'),
  compact: () => import('./compact.ts'),
  json: () => import('./json.ts'),
  jsonl: () => import('./jsonl.ts'),
  sarif: () => import('./sarif.ts'),
  junit: () => import('./junit.ts'),
  github: () => import('./github.ts'),
  gitlab: () => import('./gitlab.ts'),
  html: () => import('./html.ts'),
  checkstyle: () => import('./checkstyle.ts'),
  rdjson: () => import('./rdjson.ts'),
  statistics: () => import('./statistics.ts'),
}
