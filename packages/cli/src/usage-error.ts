/** What the user asked for cannot be done: shown without a stack, exit code 2. */
export class UsageError extends Error {}
