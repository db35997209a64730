export type Severity = 'error' | 'warning' | 'info' | 'hint'

/** `off`, a severity, or a severity with options. `on` keeps the rule's own severity. */
export type RuleSetting = 'off' | 'on' | Severity | readonly ['on' | Severity, object]
