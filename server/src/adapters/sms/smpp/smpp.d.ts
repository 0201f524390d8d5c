declare module 'smpp' {
  import type { EventEmitter } from 'node:events';
  import type { Server as NetServer, Socket } from 'node:net';

  /** The part of the package's interface that we use; it has no types of its own. */
  export interface Pdu {
    command: string;
    command_status: number;
    sequence_number: number;
    message_id?: string;
    [field: string]: unknown;
    isResponse(): boolean;
    response(fields?: Record<string, unknown>): Pdu;
  }
  type Answer = (answer: Pdu) => void;
  /** False: the connection takes nothing any more. */
  type Command = (fields: Record<string, unknown>, answer?: Answer) => boolean;

  export interface Session extends EventEmitter {
    socket: Socket;
    send(pdu: Pdu, answer?: Answer): boolean;
    bind_transceiver: Command;
    submit_sm: Command;
    deliver_sm: Command;
    enquire_link: Command;
    unbind: Command;
    generic_nack: Command;
    close(): void;
    destroy(): void;
  }
  export interface Server extends NetServer {
    sessions: Session[];
  }

  const smpp: {
    connect(options: { host: string; port: number; tls: boolean; servername?: string }): Session;
    createServer(listener: (session: Session) => void): Server;
    errors: Record<string, number>;
  };
  export default smpp;
}
