import type { Permission, Scope } from '@sawt/contract';

/** Who acts: a person with what they are permitted, and how far each permission reaches. */
export interface Actor {
  readonly personId: string;
  /** The leader for whom they act as deputy, with that leader's permissions; null: for themselves. */
  readonly onBehalfOf: string | null;
  /** `citizen`, `agency` or `emirate`: on whose side they stand. */
  readonly side: 'citizen' | 'agency' | 'emirate';
  readonly agency: string | null;
  readonly department: string | null;
  readonly permissions: ReadonlyMap<Permission, Scope>;
}

export const holds = (actor: Actor, permission: Permission): boolean => actor.permissions.has(permission);
