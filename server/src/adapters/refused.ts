/** That a provider will not take a message, however often it is asked: an address that does not exist, a number that is none. */
export class Refused extends Error {}

/** The same because of whom it was to go to: nothing will ever reach that address. */
export class AddressRefused extends Refused {}
