/** What stands before a statement that is quoted to be graded: it is not ours. */
export const AS_USUALLY_MADE = 'The statement as it is usually made:'
