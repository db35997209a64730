declare module 'picomatch/posix.js' {
  interface Options {
    readonly dot?: boolean
    readonly basename?: boolean
    readonly nonegate?: boolean
  }
  interface Scan {
    readonly base: string
    readonly glob: string
    readonly isGlob: boolean
  }
  function picomatch(glob: string | readonly string[], options?: Options): (path: string) => boolean
  namespace picomatch {
    function scan(glob: string): Scan
  }
  export default picomatch
}
