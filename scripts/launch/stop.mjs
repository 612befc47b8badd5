/** A reason to end that the person at the terminal can act on: printed as it is, without a stack. */
export class Stop extends Error {}
