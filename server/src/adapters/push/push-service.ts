/** One notification to one device, which alone can read it. */
export interface PushMessage {
  /** Our id of the delivery: one that waits for a device that is off is replaced, not joined, by the same again (RFC 8030 § 5.4). */
  id: string;
  device: { id: string; endpoint: string; p256dh: string; auth: string };
  payload: string;
}

/** A way to reach the devices of people while no page of ours is open there. */
export interface PushService {
  /**
   * Resolves when the device's push service has taken the message over; rejects when it should be tried again.
   * @throws AddressRefused when the device is no longer there, Refused for any other reason that will not pass
   */
  send(message: PushMessage): Promise<void>;
}
