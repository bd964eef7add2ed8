// Says that a command was called wrongly; it ends with exit code 2.
export class UsageError extends Error {}
