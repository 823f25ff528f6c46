/** A request that asks for something impossible; shown to the client as BAD_USER_INPUT, message included. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
}
