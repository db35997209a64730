/** Words that say that a part is no longer in force, in folded text. */
export const GONE = '删[除去]|废[止除]|repealed|deleted|omitted|revoked'

/** The same, and what else stands for a part that is left out. */
export const LEFT_OUT = `${GONE}|略|保留|reserved|spent|vacant|not used`

/** What English says of a part that is there, but not in this text. */
export const ELSEWHERE =
  'withdrawn|removed|rejected|deferred|exempt|confidential|in private|separate(?:ly)?|not (?:published|attached|reproduced|included)'
