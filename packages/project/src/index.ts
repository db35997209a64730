export * from './browser.ts'
export { baselineOf, baselineText, fingerprintOf, withoutKnown, type Baseline } from './files/baseline.ts'
export { changedFiles } from './files/changed-files.ts'
export {
  checkBytes,
  checkFile,
  checkText,
  failed,
  type Checked,
  type CheckJob,
} from './files/check-document.ts'
export { discover, isDocument, slashed, type Found, type Search } from './files/discover.ts'
export { encode, rewritten } from './files/encode.ts'
export { nodeFileSystem } from './files/node-file-system.ts'
export { ordered } from './files/ordered.ts'
export { outputTarget, type OutputTarget } from './files/output-target.ts'
export { localChecker, poolChecker, POOL_BYTES, type Checker } from './files/pool.ts'
export {
  codeOf,
  documentOf,
  MAX_BYTES,
  readBytes,
  readDocument,
  type DocumentFile,
  type ReadFailure,
} from './files/read-document.ts'
export { cacheKey, openCache, type ResultCache } from './files/result-cache.ts'
export { serveJobs } from './files/serve-jobs.ts'
export { replaceFile, writeDocument, type WriteFailure } from './files/write-document.ts'
export { begun, finished } from './files/unfinished.ts'
export { openProject, type Project } from './project.ts'
export { spreadsheetOf } from './files/spreadsheet.ts'
