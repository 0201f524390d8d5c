/** Where signed heads of the audit log go, out of reach of those who administer the database. */
export interface Witness {
  /** Resolves when the checkpoint is durable there. */
  publish(note: string): Promise<void>;
  /** The checkpoints it holds, of very many the newest, oldest first; null: it cannot be asked from here. */
  read(): Promise<string[] | null>;
}
