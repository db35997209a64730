import { noConfiguration, type ReadConfiguration } from './configuration.ts'

/** Reads the configuration of a document through the loader that the terminal uses. */
export const readConfiguration: ReadConfiguration = async () => noConfiguration
