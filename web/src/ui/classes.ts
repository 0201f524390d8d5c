/** Class names joined; what is false or empty falls out. */
export const classes = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(' ');
