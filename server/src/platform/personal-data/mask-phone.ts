/** `+9665••••••12`: enough to recognise, not enough to call. */
export const maskPhone = (phone: string) => `${phone.slice(0, 5)}••••••${phone.slice(-2)}`;
