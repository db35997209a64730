import { Converter, CustomConverter } from 'opencc-js/cn2t'
import { words } from './traditional-words.mjs'

/** Simplified Chinese in the characters that Taiwan writes. */
export const inCharacters = Converter({ from: 'cn', to: 'tw' })

// Words are chosen by the list alone: phrases of OpenCC's own would put 檔案 for official documents (文件) and 專案 for
// projects (項目), which documents never do.
const chosen = CustomConverter(words)

/** Simplified Chinese in Traditional script, with the words of Taiwan's software; `{placeholders}` are ASCII and stay. */
export const traditional = (text) => chosen(inCharacters(text))
