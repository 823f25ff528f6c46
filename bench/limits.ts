// What protects against one caller would be measured instead of the rest, where one caller is all there is.

/** Variables that lift the limits of a caller. */
export const WITHOUT_LIMITS = {
  FIELDS_PER_MINUTE: '1000000',
  UNPROVEN_ANSWERS: '1000000',
  SOCKETS_PER_USER: '100000',
  SOCKETS_PER_ADDRESS: '100000',
} as const;
