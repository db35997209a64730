export * from './config/config.ts'
export type { FileSystem } from './config/file-system.ts'
export { below, folderOf, joined, nameOf } from './config/location.ts'
export { configFilesOf, type ConfigFile, type ConfigFiles } from './config/config-files.ts'
export {
  ignoredBy,
  layersFor,
  resolveConfig,
  resolveLayers,
  type ResolvedConfig,
  type ResolveOptions,
} from './config/resolve-config.ts'
export type { Layer, Layers } from './config/layers.ts'
export { starterConfiguration, STARTER_NAME } from './config/starter.ts'
export { problemText } from './config/problem-text.ts'
export { suggestion } from './config/shape.ts'
export { spreadsheetOf } from './files/spreadsheet.ts'
export { decode, ENCODINGS, type Decoded, type Encoding } from './files/decode.ts'
