import type { CreateReporter } from './reporter.ts'
import { fileToJson } from './json.ts'

/** One JSON object a line, in input order. */
const jsonl: CreateReporter = () => ({
  id: 'jsonl',
  file: (result) => `${JSON.stringify(fileToJson(result))}\n`,
  end: () => '',
})

export default jsonl
