import type { CreateReporter } from './reporter.ts'
import { fileToJson } from './json.ts'
import { printableJson } from './printable.ts'

/** One JSON object a line, in input order. */
const jsonl: CreateReporter = () => ({
  id: 'jsonl',
  file: (result) => `${printableJson(fileToJson(result))}\n`,
  end: () => '',
})

export default jsonl
